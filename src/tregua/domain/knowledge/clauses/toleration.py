"""Terms on which authorities are known to have let crime go on, as records to compare with."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["TolerationTerm"]


class TolerationTerm(Noun):
    """One term of a known toleration: who kept it, and by what a like term of a draft is seen.

    `kinds` are kinds of clause owed by that side, `grants` levels of the question `offers`,
    `prosecution` words of the field of that name. A term with none of these is only listed.
    """

    says: Text
    by: Literal["group", "state"]
    kinds: tuple[Slug, ...] = ()
    grants: tuple[Slug, ...] = ()
    prosecution: tuple[Slug, ...] = ()
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]

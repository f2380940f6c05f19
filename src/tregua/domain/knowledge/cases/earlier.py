"""What earlier research found of such talks, to hold one's own plan against."""

from typing import Annotated

from pydantic import ConfigDict, Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.knowledge.rules import CasesFor, Written
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["EarlierFinding", "EarlierTest"]


class EarlierTest(Noun):
    """One thing to look for in a plan: met, the finding is present in it; not met, it differs."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )

    id: Slug
    asks: Text
    when: Written


class EarlierFinding(Noun):
    """One finding of earlier research, what to look for, and when leaning on it misleads."""

    id: Slug
    title: Text
    says: Text
    tests: Annotated[tuple[EarlierTest, ...], Field(min_length=1)]
    cases: CasesFor = CasesFor()
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]
    misleads_when: Text

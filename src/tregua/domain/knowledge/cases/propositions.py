"""What the sources claim across cases: propositions about some, aggregate claims about all."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["AggregateClaim", "Proposition"]

Cites = Annotated[tuple[Citation, ...], Field(min_length=1)]


class AggregateClaim(Noun):
    """What a source says of a whole class of cases, and how it may be used in coding one."""

    claim: Text
    coding_rule: Text
    cites: Cites


class Proposition(Noun):
    """One claim across cases, with the fields that carry it and the cases the codebook names.

    `for_` and `against` are the case ids as the coders named them; `caution` is what threatens a
    fair test of it.
    """

    claim: Text
    fields: tuple[str, ...]
    for_: tuple[str, ...] = Field(default=(), alias="for")
    against: tuple[str, ...] = ()
    aggregate_claims: tuple[str, ...] = ()
    remarks: Text | None = None
    caution: Text
    cites: Cites

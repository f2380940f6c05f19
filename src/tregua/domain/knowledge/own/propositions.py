"""A claim across cases that a team adds: a house rule, never one of ours."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Noun
from tregua.domain.knowledge.cases.propositions import PropositionTest
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["OwnProposition"]


class OwnProposition(Noun):
    """One claim across cases, with the fields that carry it and what threatens a fair test.

    Without a `test` it is named, not asked of the cases.
    """

    claim: Words
    fields: Annotated[tuple[str, ...], Field(min_length=1)]
    for_: tuple[str, ...] = Field(default=(), alias="for")
    against: tuple[str, ...] = ()
    aggregate_claims: tuple[str, ...] = ()
    remarks: Words | None = None
    caution: Words
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]
    test: PropositionTest | None = None

"""What the sources claim across cases: propositions about some, aggregate claims about all."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from tregua.domain.claims import Noun
from tregua.domain.knowledge.conditions import Condition, condition_from
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["AggregateClaim", "Proposition", "PropositionTest"]

Cites = Annotated[tuple[Citation, ...], Field(min_length=1)]
Written = Annotated[Condition, BeforeValidator(condition_from)]


class AggregateClaim(Noun):
    """What a source says of a whole class of cases, and how it may be used in coding one."""

    claim: Text
    coding_rule: Text
    cites: Cites


class PropositionTest(Noun):
    """How a proposition is asked of coded cases: where `when` holds, `then` should hold.

    `over` says whether the lighter entries are asked too. `leaves_out` is the part of the claim
    no field carries; `built_in` why the coding itself decides the answer. With `pairs`, an earlier
    and a later case each, there is no `when`: both should give the same answer to `then`.
    """

    over: Literal["cases", "all"] = "cases"
    when: Written | None = None
    then: Written
    pairs: tuple[tuple[str, str], ...] = ()
    leaves_out: Text | None = None
    built_in: Text | None = None

    @model_validator(mode="after")
    def one_way_of_asking(self) -> Self:
        """Refuse a test with both ways of asking, or neither."""
        if (self.when is None) is not bool(self.pairs):
            raise PydanticCustomError("proposition_when_or_pairs", "give `when` or `pairs`")
        return self


class Proposition(Noun):
    """One claim across cases, with the fields that carry it and the cases the codebook names.

    `for_` and `against` are the case ids as the coders named them; `caution` is what threatens a
    fair test of it; `untested` says why there is no test.
    """

    claim: Text
    fields: tuple[str, ...]
    test: PropositionTest | None = None
    untested: Text | None = None
    for_: tuple[str, ...] = Field(default=(), alias="for")
    against: tuple[str, ...] = ()
    aggregate_claims: tuple[str, ...] = ()
    remarks: Text | None = None
    caution: Text
    cites: Cites

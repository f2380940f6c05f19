"""Justice in a concept: ways considered, money side by side, community capacity, advice."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tregua.domain.claims import About, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.deal.giving import in_order
from tregua.domain.engagement.planned import KnownAs, NamedIn, Owner
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Advice", "BudgetLine", "CapacityGoal", "JusticeOption", "Measured"]

ClauseId = Annotated[Slug, NamedIn("agreement.yaml", "clauses")]


class JusticeOption(Record):
    """One way of justice that was considered: what it would be here, and what was decided.

    `must_agree` are those without whom it cannot be; `consent` says whose consent it needs
    besides, `feasible` what stands in its way here. `clauses` are those that carry it.
    """

    option: Annotated[Slug, KnownAs("victims.options")]
    says: Words
    state: Literal["chosen", "open", "set_aside"]
    why: Words | None = None
    must_agree: tuple[Owner, ...] = ()
    consent: Words | None = None
    feasible: Words | None = None
    by: Owner | None = None
    on: When | None = None
    clauses: tuple[ClauseId, ...] = ()
    sources: tuple[Citation, ...] = ()


class BudgetLine(Record):
    """Money for one side, between two amounts, over a time; the sides are set side by side.

    With a `clause` it stands in place of the money written in that clause of the agreement.
    """

    says: Words
    goes_to: Annotated[Slug, KnownAs("victims.sides")]
    low: Annotated[float, Field(ge=0)]
    high: Annotated[float, Field(ge=0)]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    since: When | None = Field(default=None, alias="from")
    until: When | None = None
    payer: Owner | None = None
    clause: ClauseId | None = None
    sources: tuple[Citation, ...] = ()

    @model_validator(mode="after")
    def ends_in_order(self) -> "BudgetLine":
        """Refuse a higher amount below the lower one."""
        in_order(self.low, self.high)
        return self


class Measured(Noun):
    """What was found of a community, in words or counts, never of one person: on which day."""

    says: Words
    on: When
    by: Owner | None = None


class CapacityGoal(Record):
    """What a community is to be able to do by itself, and how that is seen before and after."""

    community: About
    goal: Words
    indicator: Words
    by: Owner | None = None
    set_on: When
    due: When | None = None
    before: Measured | None = None
    after: Measured | None = None
    sources: tuple[Citation, ...] = ()


class Advice(Record):
    """What somebody who knows the field advised, on which clauses, and what they disagree with.

    Dissent is kept whatever is decided.
    """

    by: Owner
    field: Annotated[Slug, KnownAs("victims.expertise")]
    on: When
    says: Words
    dissent: Words | None = None
    clauses: tuple[ClauseId, ...] = ()
    sources: tuple[Citation, ...] = ()

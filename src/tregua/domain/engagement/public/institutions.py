"""`institutions.yaml`: what is built beside the talks."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.deal.giving import Amount, Money, in_order
from tregua.domain.engagement.planned import KnownAs, MemberId, NamedIn, Owner, PhaseId
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Between",
    "Counterweight",
    "EconomyStep",
    "InstitutionsFile",
    "NotPlanned",
    "ParallelStep",
    "PerHead",
    "PreventiveStep",
    "Pressure",
    "Reform",
    "ShareSide",
    "TrustIndicator",
]

OfferId = Annotated[Slug, NamedIn("bargain.yaml", "offers")]
State = Literal["planned", "under_way", "done", "dropped"]


class ParallelStep(Record):
    """One step that makes the state stronger, fairer or nearer while talks go on."""

    kind: Annotated[Slug, KnownAs("institutions.steps")]
    what: Words
    institution: Owner
    due: When | None = None
    state: State = "planned"
    depends_on: tuple[Annotated[Slug, NamedIn("institutions.yaml", "parallel_steps")], ...] = ()
    phase: PhaseId | None = None
    funded_by: Words | None = None
    seen_by: Words | None = None
    note: Words | None = None


class Pressure(Record):
    """Lawful pressure as a standing line, with its limits, beside the offers it goes with.

    It has no day, place or person: no arrest and no operation is kept in a dossier.
    """

    kind: Annotated[Slug, KnownAs("institutions.pressures")]
    what: Words
    institution: Owner
    lawful_basis: Words | None = None
    limits: Words | None = None
    watched_by: Owner | None = None
    offers: tuple[OfferId, ...] = ()
    phases: tuple[PhaseId, ...] = ()
    note: Words | None = None


class PreventiveStep(Record):
    """One step that makes harm harder, or that turns somebody away from joining."""

    kind: Annotated[Slug, KnownAs("institutions.preventive")]
    what: Words
    institution: Owner
    due: When | None = None
    state: State = "planned"
    for_whom: Words | None = None
    note: Words | None = None


class TrustIndicator(Record):
    """What shows whether residents depend less on a group, or trust the state more."""

    of: Literal["dependence", "trust"]
    indicator: Words
    how: Words | None = None
    measured_by: Owner | None = None
    next_due: When | None = None
    series: tuple[Annotated[Slug, NamedIn("series.yaml", "series")], ...] = ()
    first: Words | None = None
    safety: Words | None = None
    note: Words | None = None


class Counterweight(Record):
    """A local body made stronger against a group's added weight: its money and its safety."""

    body: Owner
    does: Words
    budget: Money | None = None
    safety: Words | None = None
    note: Words | None = None


class Reform(Record):
    """A reform that lends weight to offers, because people can see that the state means it."""

    what: Words
    institution: Owner
    state: State = "planned"
    due: When | None = None
    visible: Flag = False
    seen_as: Words | None = None
    offers: tuple[OfferId, ...] = ()
    note: Words | None = None


class EconomyStep(Record):
    """A step for the lawful economy, or one that brings crime to light: its owner and its law."""

    kind: Annotated[Slug, KnownAs("institutions.economy")]
    what: Words
    owner: Owner | None = None
    legal_basis: Words | None = None
    due: When | None = None
    note: Words | None = None


class Between(Noun):
    """The least and the most something may be."""

    low: Amount
    high: Amount

    @model_validator(mode="after")
    def ends_in_order(self) -> "Between":
        """Refuse a higher end below the lower one."""
        in_order(self.low, self.high)
        return self


class ShareSide(Noun):
    """What goes to people of one side in all, and how many they are; both as a range."""

    of: Annotated[tuple[About, ...], Field(min_length=1)]
    total: Between | None = None
    heads: Between | None = None
    counted: Words | None = None
    not_counted: Words | None = None


class PerHead(Record):
    """What members and law-abiding neighbours receive, in one period and one currency."""

    title: Words
    period: When
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    members: ShareSide
    neighbours: ShareSide
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class NotPlanned(Noun):
    """Why there is no prevention, diversion or pressure in the plan, and who says so."""

    what: Literal["prevention", "diversion", "pressure"]
    because: Words
    by: MemberId


class InstitutionsFile(Noun):
    """`institutions.yaml`; every list may be empty."""

    parallel_steps: tuple[ParallelStep, ...] = ()
    pressures: tuple[Pressure, ...] = ()
    preventive_steps: tuple[PreventiveStep, ...] = ()
    indicators: tuple[TrustIndicator, ...] = ()
    counterweights: tuple[Counterweight, ...] = ()
    reforms: tuple[Reform, ...] = ()
    economy_steps: tuple[EconomyStep, ...] = ()
    per_head: tuple[PerHead, ...] = ()
    not_planned: tuple[NotPlanned, ...] = ()

"""What is built beside the talks: steps by day, pressure, prevention, weights, and shares."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.institutions.fairness import SharesRead, read_shares
from tregua.domain import Result, active, plain
from tregua.domain.engagement.public.institutions import (
    Counterweight,
    EconomyStep,
    NotPlanned,
    ParallelStep,
    Pressure,
    PreventiveStep,
    Reform,
    TrustIndicator,
)

__all__ = ["InstitutionsReading", "OfferRead", "StepRead", "read_institutions"]

OPEN = ("planned", "under_way")
"""The states of a step that is still to come."""


@dataclass(frozen=True, slots=True)
class StepRead(Result):
    """One parallel step: whether its day is surely past, and which steps it still waits for."""

    step: ParallelStep
    late: bool
    waits_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfferRead(Result):
    """An offer, with the reforms people can see that are tied to it."""

    offer: str
    reforms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InstitutionsReading(Result):
    """What stands beside the talks; `stand_alone` says that no step does."""

    steps: tuple[StepRead, ...]
    stand_alone: bool
    pressures: tuple[Pressure, ...]
    prevention: tuple[PreventiveStep, ...]
    diversion: tuple[PreventiveStep, ...]
    not_planned: tuple[NotPlanned, ...]
    dependence: tuple[TrustIndicator, ...]
    trust: tuple[TrustIndicator, ...]
    counterweights: tuple[Counterweight, ...]
    reforms: tuple[Reform, ...]
    offers: tuple[OfferRead, ...]
    economy_steps: tuple[EconomyStep, ...]
    shares: tuple[SharesRead, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return every list side by side."""
        return {name: plain(getattr(self, name)) for name in self.__slots__}


def read_institutions(engagement: Engagement) -> InstitutionsReading:
    """Return what is built beside the talks, as it stands on the day."""
    plan = engagement.dossier.institutions
    ways = engagement.known.institutions.preventive
    preventive = active(plan.preventive_steps)
    indicators = active(plan.indicators)
    steps = steps_of(active(plan.parallel_steps), engagement.day)
    return InstitutionsReading(
        steps,
        all(each.step.state == "dropped" for each in steps),
        active(plan.pressures),
        tuple(each for each in preventive if ways[each.kind].way == "prevention"),
        tuple(each for each in preventive if ways[each.kind].way == "diversion"),
        plan.not_planned,
        tuple(each for each in indicators if each.of == "dependence"),
        tuple(each for each in indicators if each.of == "trust"),
        active(plan.counterweights),
        active(plan.reforms),
        offers_of(engagement, active(plan.reforms)),
        active(plan.economy_steps),
        read_shares(plan.per_head),
    )


def steps_of(steps: tuple[ParallelStep, ...], day: date | None) -> tuple[StepRead, ...]:
    """Return the steps by their day, those without one last; each with what it waits for."""
    done = {each.id for each in steps if each.state == "done"}
    ordered = sorted(steps, key=lambda each: each.due.last if each.due else date.max)
    return tuple(
        StepRead(
            each,
            each.state in OPEN and day is not None and each.due is not None and each.due.last < day,
            tuple(slug for slug in each.depends_on if slug not in done),
        )
        for each in ordered
    )


def offers_of(engagement: Engagement, reforms: tuple[Reform, ...]) -> tuple[OfferRead, ...]:
    """Return each offer with the visible reforms tied to it."""
    seen = [each for each in reforms if each.visible and each.state != "dropped"]
    return tuple(
        OfferRead(offer.id, tuple(each.id for each in seen if offer.id in each.offers))
        for offer in active(engagement.dossier.bargain.offers)
    )

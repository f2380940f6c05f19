"""The victim plan as read on a day: what is late first, then their part, justice, and money."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.victims.justice import (
    AimServed,
    LenientText,
    Pull,
    Way,
    aims_of,
    lenient_texts,
    pulls_of,
    tensions_of,
    unconsidered,
    ways_of,
)
from tregua.design.concept.victims.money import SideBySide, budget_of
from tregua.design.concept.victims.owed import Owed, owed_to_victims
from tregua.design.concept.victims.stages import Stage, stages_of
from tregua.domain import Result, When, active
from tregua.domain.engagement import VictimsFile
from tregua.domain.engagement.public.victims import VictimRole

__all__ = ["TakenBack", "VictimsReading", "read_victims", "standing_roles"]

LISTS = (
    "stages",
    "roles",
    "consultations",
    "promises",
    "redress",
    "options",
    "budget",
    "capacity",
    "advice",
)


@dataclass(frozen=True, slots=True)
class TakenBack(Result):
    """That somebody took back a part or a request: only which of the two, and since when."""

    what: Literal["role", "redress"]
    on: When


@dataclass(frozen=True, slots=True)
class VictimsReading(Result):
    """The victim plan in codes, ids and dates; ids are those of `victims.yaml`.

    `late` and `owed` are what was promised to victims, late and not. `roles` hold only those not
    taken back, `unconsented` those of them with no yes recorded. `missing` are the lists with
    nothing in them.
    """

    day: date | None
    late: tuple[Owed, ...]
    owed: tuple[Owed, ...]
    stages: tuple[Stage, ...]
    roles: tuple[str, ...]
    unconsented: tuple[str, ...]
    taken_back: tuple[TakenBack, ...]
    consultations: tuple[str, ...]
    leniency: tuple[LenientText, ...]
    ways: tuple[Way, ...]
    unconsidered: tuple[str, ...]
    aims: tuple[AimServed, ...]
    pulls: tuple[Pull, ...]
    tensions: tuple[str, ...]
    redress: tuple[str, ...]
    budget: tuple[SideBySide, ...]
    capacity: tuple[str, ...]
    advice: tuple[str, ...]
    missing: tuple[str, ...]


def standing_roles(plan: VictimsFile) -> tuple[VictimRole, ...]:
    """Return the roles that were not taken back; one taken back is nobody's any more."""
    return tuple(role for role in active(plan.roles) if role.withdrew is None)


def read_victims(engagement: Engagement) -> VictimsReading:
    """Return the victim plan of a dossier as read on a day."""
    plan = engagement.dossier.victims
    owed = owed_to_victims(engagement)
    roles, ways, texts = standing_roles(plan), ways_of(engagement), lenient_texts(engagement)
    asked = active(plan.redress)
    return VictimsReading(
        day=engagement.day,
        late=tuple(each for each in owed if each.late),
        owed=tuple(each for each in owed if not each.late),
        stages=stages_of(engagement),
        roles=tuple(role.id for role in roles),
        unconsented=tuple(
            role.id for role in roles if role.consented is None and role.role != "none-wished"
        ),
        taken_back=taken_back(plan),
        consultations=tuple(each.id for each in active(plan.consultations)),
        leniency=texts,
        ways=ways,
        unconsidered=unconsidered(engagement),
        aims=aims_of(ways),
        pulls=pulls_of(engagement),
        tensions=tensions_of(engagement, texts),
        redress=tuple(each.id for each in asked if each.withdrew is None),
        budget=budget_of(engagement),
        capacity=tuple(each.id for each in active(plan.capacity)),
        advice=tuple(each.id for each in active(plan.advice)),
        missing=tuple(name for name in LISTS if not active(getattr(plan, name))),
    )


def taken_back(plan: VictimsFile) -> tuple[TakenBack, ...]:
    """Return the days on which parts and requests were taken back, and nothing else of them."""
    roles = [TakenBack("role", r.withdrew) for r in active(plan.roles) if r.withdrew]
    asked = [TakenBack("redress", r.withdrew) for r in active(plan.redress) if r.withdrew]
    return (*roles, *asked)

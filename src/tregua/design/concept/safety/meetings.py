"""Each meeting on a day: its security plan with what is missing, and its measures beside."""

from dataclasses import dataclass
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.safety import plan_missing
from tregua.design.concept.protection.meetings import MeetingStanding, meetings_of
from tregua.domain import Result, active, plain
from tregua.domain.engagement.safety import SecurityPlan

__all__ = ["MeetingReading", "SecurityReading", "read_security"]


@dataclass(frozen=True, slots=True)
class MeetingReading(Result):
    """One meeting by its word: the plan, or none, what the plan does not say, and the measures.

    `lacks` are what no meeting may be agreed on without: it stays locked while one stands there.
    """

    meeting: str
    plan: SecurityPlan | None
    lacks: tuple[str, ...]
    missing: tuple[str, ...]
    measures: MeetingStanding | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the meeting with what is missing; words of the plan stay in the dossier."""
        return {
            "meeting": self.meeting,
            "plan": self.plan.id if self.plan else None,
            "over": bool(self.plan and self.plan.over),
            "lacks": list(self.lacks),
            "missing": list(self.missing),
            "measures": plain(self.measures),
        }


@dataclass(frozen=True, slots=True)
class SecurityReading(Result):
    """Every meeting, in the order of the plans, then those that have measures alone."""

    meetings: tuple[MeetingReading, ...]

    @property
    def ahead(self) -> tuple[MeetingReading, ...]:
        """The meetings that are not over."""
        return tuple(m for m in self.meetings if m.plan is None or not m.plan.over)


def read_security(engagement: Engagement) -> SecurityReading:
    """Return the plan of each meeting with what it is without."""
    dossier, known = engagement.dossier, engagement.protection
    measured = {m.meeting: m for m in meetings_of(dossier, known)} if known else {}
    team = dossier.sheet.team
    read = [
        MeetingReading(
            plan.meeting,
            plan,
            () if plan.over else plan.lacks(team),
            () if plan.over else plan_missing(plan, engagement),
            measured.get(plan.meeting),
        )
        for plan in active(dossier.safety.meetings)
    ]
    planned = {each.meeting for each in read}
    bare = (m for m in active(dossier.protection.meetings) if m.meeting not in planned)
    for each in bare:
        found = measured.get(each.meeting)
        read.append(MeetingReading(each.meeting, None, ("plan",), ("plan",), found))
    return SecurityReading(tuple(read))

"""Each meeting on a day: for ours and for theirs each measure done, not needed, or missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.domain import Dossier, Result, active
from tregua.domain.knowledge.protection import MeetingMeasure, ProtectionKnowledge
from tregua.domain.protection import ForWhom, MeasureState, MeetingPlan, PlannedMeasure
from tregua.language import Text, Words

__all__ = ["MISSING", "SIDES", "MeasureStanding", "MeetingStanding", "meetings_of", "unplanned"]

SIDES = (ForWhom.OURS, ForWhom.THEIRS)
MISSING = "missing"
"""The state of a measure nobody said anything of, or said not to be needed without a reason."""


@dataclass(frozen=True, slots=True)
class MeasureStanding(Result):
    """One measure of a meeting for one side: `done`, `not-needed` with a reason, or `missing`."""

    measure: str
    label: Text
    side: str
    state: str
    reason: Words | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class MeetingStanding(Result):
    """One meeting, with each measure that must be asked for, or was written for, either side.

    `adopted_by` is empty where nobody adopted the plan; `theirs` tells whether anything was
    written for members of the group. Nothing is counted: one missing measure may be the one.
    """

    id: str
    meeting: str
    as_of: str
    adopted_by: str
    theirs: bool
    measures: tuple[MeasureStanding, ...]

    def missing(self, side: ForWhom) -> tuple[MeasureStanding, ...]:
        """Return the measures missing for one side, in the order they are told."""
        return tuple(m for m in self.measures if m.side == side and m.state == MISSING)


def meetings_of(dossier: Dossier, knowledge: ProtectionKnowledge) -> tuple[MeetingStanding, ...]:
    """Return every standing plan of a meeting as it is, in the order written."""
    return tuple(
        MeetingStanding(
            id=plan.id,
            meeting=plan.meeting,
            as_of=str(plan.as_of),
            adopted_by=plan.adopted_by or "",
            theirs=any(planned.for_whom.covers(ForWhom.THEIRS) for planned in plan.measures),
            measures=tuple(measures_of(plan, knowledge)),
        )
        for plan in active(dossier.protection.meetings)
    )


def measures_of(plan: MeetingPlan, knowledge: ProtectionKnowledge) -> Iterator[MeasureStanding]:
    """Yield each measure, for each side it must be asked or was written for."""
    for known in knowledge.measures.values():
        for side in SIDES:
            written = [
                each
                for each in plan.measures
                if each.measure == known.id and each.for_whom.covers(side)
            ]
            if written or known.asked_for(side):
                yield standing(known, side, written)


def standing(
    known: MeetingMeasure, side: ForWhom, written: list[PlannedMeasure]
) -> MeasureStanding:
    """Return one measure for one side. Taking a record away never turns missing into done."""
    named = (known.id, known.label, side.value)
    done = [each for each in written if each.state is MeasureState.DONE]
    if done:
        return MeasureStanding(*named, done[0].state.value, owner=done[0].owner or "")
    for each in written:
        if each.reason is not None:
            return MeasureStanding(*named, each.state.value, each.reason, each.owner or "")
    return MeasureStanding(*named, MISSING)


def unplanned(dossier: Dossier) -> tuple[str, ...]:
    """Return the meetings the state was asked about that no plan speaks of."""
    planned = {plan.meeting for plan in active(dossier.protection.meetings)}
    asked = (each.meeting for each in active(dossier.actors.deconflictions))
    return tuple(dict.fromkeys(meeting for meeting in asked if meeting not in planned))

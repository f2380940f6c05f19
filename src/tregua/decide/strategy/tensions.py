"""Tensions between the sources: both sides, whether one bears here, and who chose, if anybody."""

from dataclasses import dataclass

from tregua.domain import (
    Answer,
    Citation,
    Decision,
    DecisionKind,
    Dossier,
    Missing,
    Reason,
    Result,
    active,
)
from tregua.domain.decisions import Part
from tregua.domain.knowledge.strategies import Tension, TensionSide
from tregua.language import Text
from tregua.rules import Scene, judge

__all__ = ["SideReading", "TensionReading", "read_tension"]


@dataclass(frozen=True, slots=True)
class SideReading(Result):
    """One side of a tension, in our words.

    `empty` is met where the dossier holds nothing on it, unclear where that cannot be told, and
    left out where no condition says what would fill it.
    """

    id: str
    says: Text
    cites: tuple[Citation, ...]
    cases_for: tuple[str, ...]
    cases_against: tuple[str, ...]
    empty: Answer | None


@dataclass(frozen=True, slots=True)
class TensionReading(Result):
    """One tension as it stands; a choice never takes a side off the page.

    `bears` is met, not met or unclear. `notice` tells whether it has to be shown: it bears or
    may bear. `one_sided` names the sides the dossier has nothing, or nothing sure, on.
    `without_the_part` are choices by people whose part does not let them choose, `lapsed` those
    whose day is past.
    """

    id: str
    title: Text
    sides: tuple[SideReading, ...]
    bears: Answer
    because: tuple[Reason, ...]
    missing: tuple[Missing, ...]
    notice: bool
    one_sided: tuple[str, ...]
    open_because: Text
    may_choose: tuple[Part, ...]
    choices: tuple[Decision, ...]
    without_the_part: tuple[str, ...]
    lapsed: tuple[str, ...]


def read_tension(tension: Tension, scene: Scene, dossier: Dossier) -> TensionReading:
    """Return a tension held against a dossier; nothing here settles it."""
    judged = judge(tension.bears_when, scene)
    sides = tuple(read_side(side, scene) for side in tension.sides)
    choices = chosen(tension, dossier)
    parts = {member.id: set(member.parts) for member in dossier.sheet.team}
    outside = (d.id for d in choices if not parts.get(d.by, set()) & set(tension.may_choose))
    as_of = dossier.sheet.as_of
    lapsed = (d.id for d in choices if d.until and d.until.before(as_of) is Answer.MET)
    return TensionReading(
        id=tension.id,
        title=tension.title,
        sides=sides,
        bears=judged.answer,
        because=judged.because,
        missing=judged.missing,
        notice=judged.answer is not Answer.NOT_MET,
        one_sided=tuple(s.id for s in sides if s.empty in (Answer.MET, Answer.UNCLEAR)),
        open_because=tension.open_because,
        may_choose=tension.may_choose,
        choices=choices,
        without_the_part=tuple(outside),
        lapsed=tuple(lapsed),
    )


def read_side(side: TensionSide, scene: Scene) -> SideReading:
    """Return a side with whether the dossier holds anything on it."""
    empty = judge(side.empty_when, scene).answer if side.empty_when else None
    cases = side.cases
    return SideReading(side.id, side.says, side.cites, cases.for_, cases.against, empty)


def chosen(tension: Tension, dossier: Dossier) -> tuple[Decision, ...]:
    """Return the standing choices on a tension, in the order recorded."""
    return tuple(
        decision
        for decision in active(dossier.decisions)
        if decision.kind is DecisionKind.CHOOSES and decision.what == f"tension:{tension.id}"
    )

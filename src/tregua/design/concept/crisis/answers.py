"""Grievances to which an answer may be due on this night, looked at in both directions.

A feud here is a standing grievance, no finer than a month: a planned act is never written down.
"""

from dataclasses import dataclass
from datetime import date

from tregua.domain import Answer, Dossier, Result, active
from tregua.domain.engagement.night.crisis import Night
from tregua.domain.registers import Feud
from tregua.domain.registers.ledgers import Retaliation

__all__ = ["AnswerDue", "answers_due"]

LOOKED_FOR = (Retaliation.EXPECTED, Retaliation.FEARED)
RIVAL = "rivalry"


@dataclass(frozen=True, slots=True)
class AnswerDue(Result):
    """That one side may answer a wrong by another now, with what is recorded the other way round.

    `retaliation` is `expected`, `feared`, or empty where nobody asked. `now` tells whether the
    night lies in the window given; it is unclear where none is. `back` is what is recorded of the
    other direction, empty where nothing is. `feuds` are the records; of a rivalry alone, none.
    """

    of: str
    against: str
    retaliation: str
    now: Answer
    window: str
    back: str
    feuds: tuple[str, ...]
    linked: bool


def answers_due(dossier: Dossier, night: Night | None, day: date) -> tuple[AnswerDue, ...]:
    """Return the answers that may be due on a day, those tied to the night first.

    Open feuds count while their window may hold, or whenever the night names them; rivals of whom
    no feud is written stand last.
    """
    feuds = tuple(f for f in active(dossier.aims.feuds) if f.state == "open")
    linked = frozenset(night.feuds) if night else frozenset()
    found: dict[tuple[str, str], AnswerDue] = {}
    for feud in feuds:
        pair = (feud.of, feud.against)
        if pair not in found and (feud.id in linked or may_be_due(feud, day)):
            found[pair] = due(feud, feuds, day, feud.id in linked)
    rivals = [pair for pair in rivals_on(dossier, day) if not {pair, pair[::-1]} & set(found)]
    told = sorted(found.values(), key=lambda each: (not each.linked, each.retaliation))
    bare = (AnswerDue(*pair, "", Answer.UNCLEAR, "", "", (), False) for pair in rivals)
    return (*told, *bare)


def may_be_due(feud: Feud, day: date) -> bool:
    """Tell whether an answer is looked for and the day may lie in its window."""
    return feud.retaliation in LOOKED_FOR and in_window(feud, day) is not Answer.NOT_MET


def in_window(feud: Feud, day: date) -> Answer:
    """Tell whether a day lies in the window of a feud; unclear where none is given."""
    return feud.window.holds_on(day) if feud.window is not None else Answer.UNCLEAR


def due(feud: Feud, feuds: tuple[Feud, ...], day: date, linked: bool) -> AnswerDue:
    """Return one feud as it stands on a day, with the other direction."""
    ways = {(other.of, other.against): other for other in feuds}
    back = ways.get((feud.against, feud.of))
    ids = (feud.id, *((back.id,) if back else ()))
    return AnswerDue(
        feud.of,
        feud.against,
        feud.retaliation.value if feud.retaliation else "",
        in_window(feud, day),
        str(feud.window or ""),
        back.retaliation.value if back and back.retaliation else "",
        ids,
        linked,
    )


def rivals_on(dossier: Dossier, day: date) -> tuple[tuple[str, str], ...]:
    """Return the pairs of which a rivalry may hold on a day."""
    return tuple(
        dict.fromkeys(
            (tie.source_actor, tie.target_actor)
            for tie in active(dossier.actors.relations)
            if tie.kind == RIVAL
            and (tie.during is None or tie.during.holds_on(day) is not Answer.NOT_MET)
        )
    )

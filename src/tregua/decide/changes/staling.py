"""Stale answers: standing claims that a later event has made old, and what they reopen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tregua.decide.changes.happening import happenings, touches
from tregua.decide.changes.reach import Reach
from tregua.domain import Answer, Dossier, Result, active
from tregua.domain.knowledge import Catalogue, makes_old

__all__ = ["Stale", "marks_of", "stale_answers"]


@dataclass(frozen=True, slots=True)
class Stale(Result):
    """An answer an event has made old: it still counts, and is to be asked again.

    `event` is the event's id, `on` its date as written and `kind` its kind. `order` is met where
    the answer is surely older than the event, and unclear where their dates leave that open.
    `reopens` names the findings (`rule@item`) whose conditions ask the question of that subject,
    and the pathways (`pathway@group`) that rest on them.
    """

    claim: str
    question: str
    about: str
    event: str
    kind: str
    on: str
    order: Answer
    reopens: tuple[str, ...]


def stale_answers(dossier: Dossier, catalogue: Catalogue) -> tuple[Stale, ...]:
    """Return the standing answers that events have made old, each with what it reopens.

    An answer that speaks of a time after the event is not stale. *Asked, not known* never is:
    there is no answer to be old.
    """
    reach = Reach(dossier, catalogue)
    found: list[Stale] = []
    events = tuple(happenings(dossier, catalogue))
    for claim in active(dossier.claims):
        question = catalogue.questions.get(claim.question)
        if question is None or claim.not_known:
            continue
        for one in events:
            order = one.after(claim.as_of)
            if order is Answer.NOT_MET or not makes_old(one.kind, question, catalogue.events):
                continue
            if touches(dossier, one.event.about, claim.about):
                reopens = reach.of(question.id, claim.about)
                place = (one.event.id, one.kind, str(one.on), order, reopens)
                found.append(Stale(claim.id, question.id, claim.about, *place))
    return tuple(found)


def marks_of(stale: Iterable[Stale]) -> Mapping[str, tuple[Stale, ...]]:
    """Return, for each finding or pathway, the old answers it rests on."""
    marks: dict[str, tuple[Stale, ...]] = {}
    for one in stale:
        for key in one.reopens:
            marks[key] = (*marks.get(key, ()), one)
    return marks

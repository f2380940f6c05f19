"""Decisions to look at again: taken before an event that bears on them."""

from dataclasses import dataclass

from tregua.decide.changes.happening import Happening, happenings, touches
from tregua.domain import Answer, Decision, DecisionKind, Dossier, Result, active
from tregua.domain.knowledge import Catalogue, makes_old

__all__ = ["Revisit", "decisions_to_revisit"]

REOPENED = frozenset({DecisionKind.DEEMS, DecisionKind.OPENS, DecisionKind.CHOOSES})
"""Decisions that lean on how things stand: what was deemed, opened or chosen for now."""


@dataclass(frozen=True, slots=True)
class Revisit(Result):
    """A decision an event asks a named person to look at again; it stands until they do.

    `order` is met where it was surely taken before the event, unclear where the dates leave that
    open. `old` names the claims it was taken on that the event has made old.
    """

    decision: str
    what: str
    about: str
    by: str
    event: str
    kind: str
    on: str
    order: Answer
    old: tuple[str, ...] = ()


def decisions_to_revisit(dossier: Dossier, catalogue: Catalogue) -> tuple[Revisit, ...]:
    """Return the standing decisions that an event of a telling kind asks to be looked at again."""
    events = [one for one in happenings(dossier, catalogue) if telling(one, catalogue)]
    return tuple(
        revisit(decision, one, dossier, catalogue)
        for decision in active(dossier.decisions)
        for one in events
        if decision.kind in REOPENED
        and one.after(decision.on) is not Answer.NOT_MET
        and touches(dossier, one.event.about, decision.about)
    )


def telling(one: Happening, catalogue: Catalogue) -> bool:
    """Tell whether a kind of event makes any answer old."""
    asked = catalogue.questions.values()
    return any(makes_old(one.kind, question, catalogue.events) for question in asked)


def revisit(decision: Decision, one: Happening, dossier: Dossier, catalogue: Catalogue) -> Revisit:
    """Return a decision with the event and the claims it was taken on that are old now."""
    old = tuple(
        claim.id
        for claim in dossier.claims
        if claim.id in decision.looked_at
        and claim.question in catalogue.questions
        and makes_old(one.kind, catalogue.questions[claim.question], catalogue.events)
        and touches(dossier, one.event.about, claim.about)
        and one.after(claim.as_of) is not Answer.NOT_MET
    )
    return Revisit(
        decision.id,
        decision.what,
        decision.about,
        decision.by,
        one.event.id,
        one.kind,
        str(one.on),
        one.after(decision.on),
        old,
    )

"""The concession ledger: who gives what to whom, how it is shown, and what answers it.

Groups and the state stand in it by the same rule: each gives for political reasons of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tregua.design.agreement.commitments.duties import Duty, Stands, duties_of
from tregua.design.agreement.commitments.held import Held
from tregua.domain import Citation, Clause, Result, Undertaking, active
from tregua.domain.deal import Proven
from tregua.language import Words

__all__ = ["Answering", "Concession", "Reciprocity", "concessions_of"]


class Reciprocity(StrEnum):
    """Whether something is given in return.

    `answered`: the text says what answers it. `unanswered`: the receiver owes the giver nothing.
    `unclear`: the receiver owes the giver something, and nobody wrote what answers what; or
    nobody wrote to whom it is given.
    """

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Answering(Result):
    """One duty that answers a concession: of which clause, owed by whom, and how it stands."""

    clause: str
    owed_by: str
    stands: Stands


@dataclass(frozen=True, slots=True)
class Concession(Result):
    """What one gives: to whom, what, on what lawful basis, how it is shown, and what answers it.

    `key` is `clause:ID` or `undertaking:ID`. `stands` is how the duty stands, empty for a promise
    outside the text, of which nothing is followed. `in_return_for` are the clauses it answers.
    """

    key: str
    giver: str
    receivers: tuple[str, ...]
    what: Words
    lawful_basis: Words | None
    stands: Stands | str
    since: str
    proof: Words | None
    proofs: tuple[Proven, ...]
    commitments: tuple[str, ...]
    sources: tuple[Citation, ...]
    reciprocity: Reciprocity
    answered_by: tuple[Answering, ...]
    in_return_for: tuple[str, ...]


def concessions_of(held: Held) -> tuple[Concession, ...]:
    """Return every concession in the order of the agreement, then those outside the text."""
    duties = duties_of(held)
    links = linked(held.deal.clauses)
    outside = active(held.deal.dossier.undertakings)
    owing = owes(duties, outside)
    return (
        *(of_duty(held.deal.by_id[duty.clause], duty, duties, links, owing) for duty in duties),
        *(of_promise(promise, duties, owing) for promise in outside),
    )


def linked(clauses: Iterable[Clause]) -> dict[str, tuple[str, ...]]:
    """Return for each clause those it answers or is answered by, as the text says."""
    found: dict[str, dict[str, None]] = {}
    for clause in clauses:
        for other in clause.in_return_for:
            found.setdefault(clause.id, {})[other] = None
            found.setdefault(other, {})[clause.id] = None
    return {slug: tuple(others) for slug, others in found.items()}


def owes(duties: tuple[Duty, ...], outside: tuple[Undertaking, ...]) -> set[tuple[str, str]]:
    """Return who owes anything to whom, by the text or by a promise outside it."""
    by_text = {(duty.owed_by, to) for duty in duties for to in duty.towards}
    return by_text | {(each.made_by, to) for each in outside for to in each.made_to}


def of_duty(
    clause: Clause,
    duty: Duty,
    duties: tuple[Duty, ...],
    links: dict[str, tuple[str, ...]],
    owing: set[tuple[str, str]],
) -> Concession:
    """Return one duty as a concession."""
    others = links.get(clause.id, ())
    mutual = (clause.id,) if set(clause.duty_of) & set(duty.towards) else ()
    answers = answering(duty.owed_by, (*mutual, *others), duties)
    return Concession(
        f"clause:{clause.id}",
        duty.owed_by,
        duty.towards,
        clause.does,
        clause.lawful_basis,
        duty.stands,
        duty.since,
        duty.proof,
        duty.proofs,
        duty.records,
        duty.sources,
        reciprocity(duty.owed_by, duty.towards, answers, owing),
        answers,
        clause.in_return_for,
    )


def of_promise(
    promise: Undertaking, duties: tuple[Duty, ...], owing: set[tuple[str, str]]
) -> Concession:
    """Return one promise outside the text as a concession; what it bears on may answer it."""
    to = promise.made_to
    bearing = [d for d in duties if d.clause in promise.bears_on and d.owed_by in to]
    found = reciprocity(promise.made_by, to, (), owing)
    if bearing and found is Reciprocity.UNANSWERED:
        found = Reciprocity.UNCLEAR
    return Concession(
        f"undertaking:{promise.id}",
        promise.made_by,
        to,
        promise.promise,
        promise.lawful_basis,
        "",
        str(promise.on or ""),
        None,
        (),
        (),
        promise.sources,
        found,
        (),
        (),
    )


def answering(
    giver: str, clauses: tuple[str, ...], duties: tuple[Duty, ...]
) -> tuple[Answering, ...]:
    """Return the duties of others under the clauses that answer a concession."""
    return tuple(
        Answering(duty.clause, duty.owed_by, duty.stands)
        for duty in duties
        if duty.clause in clauses and duty.owed_by != giver
    )


def reciprocity(
    giver: str,
    receivers: tuple[str, ...],
    answers: tuple[Answering, ...],
    owing: set[tuple[str, str]],
) -> Reciprocity:
    """Tell whether something answers a concession, as far as the text says."""
    if answers:
        return Reciprocity.ANSWERED
    if not receivers or any((to, giver) in owing for to in receivers):
        return Reciprocity.UNCLEAR
    return Reciprocity.UNANSWERED

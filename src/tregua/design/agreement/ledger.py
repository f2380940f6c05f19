"""The concession ledger: who gives what to whom, how it is shown, and what answers it.

Groups and the state stand in it by the same rule: each gives for political reasons of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tregua.design.agreement.commitments.duties import Duty, Stands, duties_of
from tregua.design.agreement.commitments.held import Held
from tregua.domain import Citation, Clause, PartyKind, Result, Undertaking, active
from tregua.domain.deal import Proven
from tregua.language import Words

__all__ = ["Answering", "Concession", "Reciprocity", "concessions_of"]

UNASKED = frozenset({PartyKind.VICTIMS, PartyKind.COMMUNITY})
"""Those of whom nothing is asked in return for what is promised to them."""


class Reciprocity(StrEnum):
    """Whether something is given in return.

    `answered`: the text says what answers it. `unanswered`: the receiver owes the giver nothing.
    `unclear`: the receiver owes the giver something, and nobody wrote what answers what; or
    nobody wrote to whom it is given. `not_asked`: it is owed to victims or residents alone, of
    whom nothing is asked in return.
    """

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    UNCLEAR = "unclear"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Answering(Result):
    """A duty that answers a concession: of which clause, owed by whom, how its parts stand."""

    clause: str
    owed_by: str
    stands: tuple[Stands, ...]


@dataclass(frozen=True, slots=True)
class Concession(Result):
    """What one gives: to whom, what, on what lawful basis, how it is shown, and what answers it.

    `key` is `clause:ID` or `undertaking:ID`. `stands` is how each commitment under the clause
    stands; a promise outside the text has none, since nothing of it is followed. `in_return_for`
    are the clauses it answers.
    """

    key: str
    giver: str
    receivers: tuple[str, ...]
    what: Words
    lawful_basis: Words | None
    stands: tuple[Stands, ...]
    proof: tuple[Words, ...]
    proofs: tuple[Proven, ...]
    commitments: tuple[str, ...]
    sources: tuple[Citation, ...]
    reciprocity: Reciprocity
    answered_by: tuple[Answering, ...]
    in_return_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What one party owes under one clause: its duties, in the order of their commitments."""

    clause: Clause
    duties: tuple[Duty, ...]

    @property
    def giver(self) -> str:
        """Return who owes it."""
        return self.duties[0].owed_by

    @property
    def stands(self) -> tuple[Stands, ...]:
        """Return how each commitment stands, each state once."""
        return tuple(dict.fromkeys(duty.stands for duty in self.duties))


def concessions_of(held: Held) -> tuple[Concession, ...]:
    """Return every concession in the order of the agreement, then those outside the text."""
    groups: dict[tuple[str, str], list[Duty]] = {}
    for duty in duties_of(held):
        groups.setdefault((duty.clause, duty.owed_by), []).append(duty)
    given = tuple(Given(held.deal.by_id[c], tuple(several)) for (c, _), several in groups.items())
    links = linked(held.deal.clauses)
    outside = active(held.deal.dossier.undertakings)
    owing = Owing(held, owes(given, outside))
    return (
        *(of_duty(each, given, links, owing) for each in given),
        *(of_promise(promise, owing) for promise in outside),
    )


@dataclass(frozen=True, slots=True)
class Owing:
    """Who owes anything to whom, and of whom nothing is asked."""

    held: Held
    pairs: set[tuple[str, str]]

    def reciprocity(
        self, giver: str, receivers: tuple[str, ...], answers: tuple[Answering, ...] = ()
    ) -> Reciprocity:
        """Tell whether something answers a concession, as far as the text says."""
        if answers:
            return Reciprocity.ANSWERED
        if not receivers or any((to, giver) in self.pairs for to in receivers):
            return Reciprocity.UNCLEAR
        kinds = {self.held.deal.side_of.get(to) for to in receivers}
        return Reciprocity.NOT_ASKED if kinds <= UNASKED else Reciprocity.UNANSWERED


def linked(clauses: Iterable[Clause]) -> dict[str, tuple[str, ...]]:
    """Return for each clause those it answers or is answered by, as the text says."""
    found: dict[str, dict[str, None]] = {}
    for clause in clauses:
        for other in clause.in_return_for:
            found.setdefault(clause.id, {})[other] = None
            found.setdefault(other, {})[clause.id] = None
    return {slug: tuple(others) for slug, others in found.items()}


def owes(given: tuple[Given, ...], outside: tuple[Undertaking, ...]) -> set[tuple[str, str]]:
    """Return who owes anything to whom, by the text or by a promise outside it."""
    by_text = {(each.giver, to) for each in given for to in each.duties[0].towards}
    return by_text | {(each.made_by, to) for each in outside for to in each.made_to}


def of_duty(
    given: Given, all_given: tuple[Given, ...], links: dict[str, tuple[str, ...]], owing: Owing
) -> Concession:
    """Return what one party owes under one clause as a concession."""
    clause, towards = given.clause, given.duties[0].towards
    mutual = (clause.id,) if set(clause.duty_of) & set(towards) else ()
    named = {*mutual, *links.get(clause.id, ())}
    answers = tuple(
        Answering(other.clause.id, other.giver, other.stands)
        for other in all_given
        if other.clause.id in named and other.giver != given.giver
    )
    return Concession(
        f"clause:{clause.id}",
        given.giver,
        towards,
        clause.does,
        clause.lawful_basis,
        given.stands,
        tuple(duty.proof for duty in given.duties if duty.proof is not None),
        tuple(proven for duty in given.duties for proven in duty.proofs),
        tuple(record for duty in given.duties for record in duty.records),
        tuple(dict.fromkeys(cite for duty in given.duties for cite in duty.sources)),
        owing.reciprocity(given.giver, towards, answers),
        answers,
        clause.in_return_for,
    )


def of_promise(promise: Undertaking, owing: Owing) -> Concession:
    """Return one promise outside the text as a concession."""
    return Concession(
        f"undertaking:{promise.id}",
        promise.made_by,
        promise.made_to,
        promise.promise,
        promise.lawful_basis,
        (),
        (),
        (),
        (),
        promise.sources,
        owing.reciprocity(promise.made_by, promise.made_to),
        (),
        (),
    )

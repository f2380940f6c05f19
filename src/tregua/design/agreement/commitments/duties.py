"""Duties: each clause that binds, for each party it binds, with its day and how it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tregua.design.agreement.commitments.days import DueDay, written
from tregua.design.agreement.commitments.held import Held
from tregua.design.agreement.commitments.record import SHOWN, Chain
from tregua.domain import Answer, Citation, Clause, PartyKind, Result
from tregua.domain.deal import CommitmentState, Proven, Ruling
from tregua.domain.deal.timing import Requirement
from tregua.language import Words

__all__ = ["ConditionRead", "Duty", "Stands", "duties_of"]

VICTIMS = "victims"


class Stands(StrEnum):
    """How a duty stands on a day.

    The first eight are recorded; the others follow from the days alone. `late` says that the day
    has passed and nothing recorded shows that it was done; nobody has found that it was not kept.
    `running` has begun and not ended by its days, `open` has begun and no end was agreed: neither
    says that it is kept.
    `understood` and `look_again` are for understandings under a dialogue, of which none is late.
    """

    PERFORMED = "performed"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    NOT_KEPT = "not_kept"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    RESTORED = "restored"
    EXPIRED = "expired"
    LATE = "late"
    DUE = "due"
    COMING = "coming"
    RUNNING = "running"
    OPEN = "open"
    OVER = "over"
    WAITING = "waiting"
    NOT_KNOWN = "not_known"
    UNDATED = "undated"
    UNDERSTOOD = "understood"
    LOOK_AGAIN = "look_again"
    DRAFTED = "drafted"


@dataclass(frozen=True, slots=True)
class ConditionRead(Result):
    """One condition a duty waits for: which clause, in which state, and whether that is so.

    `why` says why nobody can tell: `nobody_verifies`, `not_recorded` or `no_clause`. `by` is the
    day by which it was to be so, `otherwise` what was agreed to follow if it was not.
    """

    clause: str
    state: str
    answer: Answer
    why: str
    for_days: int | None
    by: DueDay
    otherwise: str


@dataclass(frozen=True, slots=True)
class Duty(Result):
    """One duty of one party: what, towards whom, on which day, and how it stands.

    `number` is that of its clause in the agreement as written; `nth`, from 0, tells several
    commitments of one party under one clause apart. `side` is the kind of party that
    owes it. `records` are the commitments behind it, the first one first; `undecided` those whose
    state waits for a decision that is not recorded. `days_late` counts from its day; for a duty
    that was done it says how many days after its day.
    """

    number: int
    nth: int
    clause: str
    kind: str
    owed_by: str
    side: str
    towards: tuple[str, ...]
    to_victims: bool
    stands: Stands
    due: DueDay
    starts: DueDay
    ends: DueDay
    review: DueDay
    since: str = ""
    days_late: int | None = None
    records: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    proof: Words | None = None
    proofs: tuple[Proven, ...] = ()
    ruling: Ruling | None = None
    incidents: tuple[str, ...] = ()
    conditions: tuple[ConditionRead, ...] = ()
    sources: tuple[Citation, ...] = ()


def duties_of(held: Held) -> tuple[Duty, ...]:
    """Return every duty in the order of the agreement; several records of one stand apart."""
    numbers = {clause.id: i for i, clause in enumerate(held.deal.agreement.clauses, 1)}
    return tuple(
        duty(held, clause, party, chain, numbers[clause.id], nth)
        for clause in held.bound
        for party in clause.duty_of
        for nth, chain in enumerate(held.of(clause.id, party) or (None,))
    )


def duty(
    held: Held, clause: Clause, party: str, chain: Chain | None, number: int, nth: int
) -> Duty:
    """Return one duty as it stands on the day."""
    now = chain.now if chain else None
    due = written(now.due, "recorded") if now else held.day(clause.due)
    conditions = tuple(conditions_of(held, clause))
    stands = standing(held, clause, chain, due, conditions)
    kind = held.deal.side_of.get(party)
    return Duty(
        number,
        nth,
        clause.id,
        clause.kind,
        party,
        kind.value if kind else "",
        tuple(about for about in clause.towards if about != party),
        to_victims(held, clause),
        stands,
        due,
        held.starts(clause),
        held.ends(clause),
        review_of(held, clause),
        since=str(now.as_of or "") if now else "",
        days_late=days_late(held, chain, due, stands),
        records=tuple(record.id for record in chain.records) if chain else (),
        undecided=chain.undecided if chain else (),
        proof=now.proof if now else None,
        proofs=now.proofs if now else (),
        ruling=chain.rulings[-1].ruling if chain and chain.rulings else None,
        incidents=now.incidents if now else (),
        conditions=conditions,
        sources=now.sources if now and now.sources else clause.sources,
    )


def to_victims(held: Held, clause: Clause) -> bool:
    """Tell whether a clause is a promise to victims: by its kind, its benefit or its addressee."""
    said = VICTIMS in clause.beneficiaries or clause.kind == VICTIMS
    return said or any(
        held.deal.side_of.get(about) is PartyKind.VICTIMS for about in clause.towards
    )


def review_of(held: Held, clause: Clause) -> DueDay:
    """Return when a clause is looked at again.

    That is its own day, or under a dialogue that of the whole, or the end that was written.
    """
    own = held.day(clause.review)
    if own.how != "none" or not held.dialogue:
        return own
    whole = held.deal.agreement.review
    return written(whole) if whole is not None else held.ends(clause)


def conditions_of(held: Held, clause: Clause) -> Iterator[ConditionRead]:
    """Yield the conditions a clause waits for, each with whether it is so."""
    for required in clause.requires:
        answer, why = condition_answer(held, required)
        yield ConditionRead(
            required.clause,
            required.state.value,
            answer,
            why,
            required.for_days,
            held.day(required.by),
            required.otherwise or "",
        )


def condition_answer(held: Held, required: Requirement) -> tuple[Answer, str]:
    """Tell whether one condition is so; one that nobody verifies never is."""
    other = held.deal.by_id.get(required.clause)
    if other is None:
        return Answer.UNCLEAR, "no_clause"
    if required.verifier is not None and other.verifier is None:
        other = other.model_copy(update={"verifier": required.verifier})
    if other.verifier is None and other.verified_by is None:
        return Answer.UNCLEAR, "nobody_verifies"
    answer = held.in_state(other, required.state, required.for_days or 0)
    return answer, "not_recorded" if answer is Answer.UNCLEAR else ""


def standing(
    held: Held,
    clause: Clause,
    chain: Chain | None,
    due: DueDay,
    conditions: tuple[ConditionRead, ...],
) -> Stands:
    """Return how a duty stands: as recorded, else by its days alone."""
    now = chain.now if chain else None
    if held.deal.agreement.draft:
        return Stands.DRAFTED
    if now is not None and now.state is not CommitmentState.DUE:
        return Stands(now.state.value)
    if held.dialogue:
        return Stands.LOOK_AGAIN if review_of(held, clause).past(held.on) else Stands.UNDERSTOOD
    if now is None and any(each.answer is not Answer.MET for each in conditions):
        return Stands.WAITING
    return by_days(held, clause, due)


def by_days(held: Held, clause: Clause, due: DueDay) -> Stands:
    """Return how a duty of which no deed is recorded stands by its days."""
    on = held.on
    if due.how == "not_known":
        return Stands.NOT_KNOWN
    if due.when is not None:
        return Stands.LATE if due.past(on) else Stands.COMING if due.to_come(on) else Stands.DUE
    starts, ends = held.starts(clause), held.ends(clause)
    if "not_known" in (starts.how, ends.how):
        return Stands.NOT_KNOWN
    if starts.to_come(on):
        return Stands.COMING
    if ends.past(on):
        return Stands.OVER
    if ends.when is None:
        return Stands.UNDATED if starts.when is None else Stands.OPEN
    return Stands.RUNNING


def days_late(held: Held, chain: Chain | None, due: DueDay, stands: Stands) -> int | None:
    """Return how many days after its day a duty is, or was done; nothing where it is not late."""
    if due.when is None or held.dialogue:
        return None
    if stands is Stands.LATE:
        return (held.on - due.when.last).days
    done = chain.reached(CommitmentState.PERFORMED) if chain else None
    if done is None or done.as_of is None or stands.value not in {s.value for s in SHOWN}:
        return None
    after = (done.as_of.first - due.when.last).days
    return after if after > 0 else None

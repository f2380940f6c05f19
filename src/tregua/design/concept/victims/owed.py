"""What is owed to victims, however it was promised, the latest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tregua.design.concept.engagement import Engagement
from tregua.domain import Clause, Commitment, PartyKind, Result, When, active

__all__ = ["Owed", "owed_to_victims", "victims_clauses"]

WAITING = frozenset({"due", "disputed", "not_kept"})
"""States of a commitment in which what was promised has not been done."""


@dataclass(frozen=True, slots=True)
class Owed(Result):
    """One promise to victims: where it stands, who owes it, since when it is late, what was told.

    `about` is its subject, `record` the id of the record it stands in. `days` is how many days its
    last day has passed without its being kept; nothing where it is not late or no day was named.
    """

    kind: Literal["promise", "commitment", "clause", "undertaking"]
    about: str
    record: str
    by: tuple[str, ...]
    due: When | None
    state: str
    late: bool
    days: int | None
    told: When | None


def owed_to_victims(engagement: Engagement) -> tuple[Owed, ...]:
    """Return all that is owed to victims, late ones first and the longest late before the others.

    In an open dialogue nothing of an agreement falls due; what was promised to victims does.
    """
    held = [*promised(engagement), *outside(engagement)]
    if not engagement.dialogue:
        held.extend(agreed(engagement))
    return tuple(sorted(held, key=lambda each: (not each.late, -(each.days or 0))))


def promised(engagement: Engagement) -> Iterator[Owed]:
    """Yield the promises the victim plan holds."""
    for promise in active(engagement.dossier.victims.promises):
        passed = days_past(promise.due, engagement.day)
        days = None if promise.state == "kept" else passed
        late = days is not None or promise.state in ("late", "not_kept")
        about = f"promise:{promise.id}"
        made = (promise.by,)
        yield Owed(
            "promise", about, promise.id, made, promise.due, promise.state, late, days, promise.told
        )


def agreed(engagement: Engagement) -> Iterator[Owed]:
    """Yield commitments for victims, and clauses for them whose day nothing is recorded of.

    What a promise of the plan already stands for is not told twice.
    """
    named = {p.clause for p in active(engagement.dossier.victims.promises)}
    clauses = {c.id: c for c in victims_clauses(engagement) if c.id not in named}
    commitments = [c for c in active(engagement.dossier.commitments) if c.clause in clauses]
    for commitment in commitments:
        yield of_commitment(commitment, engagement.day)
    recorded = {commitment.clause for commitment in commitments}
    for clause in clauses.values():
        if clause.id not in recorded and isinstance(clause.due, When):
            days = days_past(clause.due, engagement.day)
            about, late = f"clause:{clause.id}", days is not None
            owing = clause.duty_of
            yield Owed("clause", about, clause.id, owing, clause.due, "untold", late, days, None)


def of_commitment(commitment: Commitment, day: date | None) -> Owed:
    """Return what a commitment for victims owes them."""
    waiting = commitment.state in WAITING
    days = days_past(commitment.due, day) if waiting else None
    late = days is not None or commitment.state == "not_kept"
    about, state = f"clause:{commitment.clause}", str(commitment.state)
    owing = (commitment.owed_by,)
    return Owed("commitment", about, commitment.id, owing, commitment.due, state, late, days, None)


def outside(engagement: Engagement) -> Iterator[Owed]:
    """Yield promises outside the text that were made to victims; none of them names a day."""
    ours = victims_subjects(engagement)
    for said in active(engagement.dossier.undertakings):
        if ours & set(said.made_to):
            about, by = f"undertaking:{said.id}", (said.made_by,)
            yield Owed("undertaking", about, said.id, by, None, "open", False, None, None)


def victims_clauses(engagement: Engagement) -> tuple[Clause, ...]:
    """Return the clauses that stand and are for victims."""
    agreement = engagement.dossier.agreement
    words = set(engagement.known.victims.sides["victims"].words)
    clauses = active(agreement.clauses) if agreement else ()
    return tuple(c for c in clauses if c.kind == "victims" or words & set(c.beneficiaries))


def victims_subjects(engagement: Engagement) -> set[str]:
    """Return the parties of victims and the bodies that belong to them, as subjects."""
    actors = engagement.dossier.actors
    parties = {p.id for p in active(actors.parties) if p.kind is PartyKind.VICTIMS}
    bodies = {f"body:{b.id}" for b in active(actors.bodies) if b.party in parties}
    return {f"party:{each}" for each in parties} | bodies


def days_past(due: When | None, day: date | None) -> int | None:
    """Return by how many days the last day of a date has passed; nothing where it has not.

    >>> days_past(When.read("2026-10-30"), date(2026, 11, 20))
    21
    """
    if due is None or day is None or due.last >= day:
        return None
    return (day - due.last).days

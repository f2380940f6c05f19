"""The clauses a night touches, and what was agreed to follow with its clock: who moves next.

That a clause is touched does not say that it was not kept: the forum says so, or a party.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tregua.design.agreement.breaches import touched_by
from tregua.design.agreement.commitments.walking import WalkStep, walk_breach
from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, Incident, Result
from tregua.language import Words

__all__ = ["ClauseClock", "ClockStep", "GradeAnswers", "clauses_touched", "clock_of"]


@dataclass(frozen=True, slots=True)
class ClockStep(Result):
    """One agreed step: what, before whom, by which day, and the hours left to the end of it.

    `passed` says that its day is over, whether or not it was taken: nothing is recorded of that.
    """

    does: Words | None
    before: Words | None
    body: str
    by_day: date | None
    hours_left: int | None
    passed: bool


@dataclass(frozen=True, slots=True)
class GradeAnswers(Result):
    """What was agreed to follow on one grade, the mildest answer first, counted from a decision."""

    grade: str
    says: Words | None
    answers: tuple[Words, ...]
    within_days: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ClauseClock(Result):
    """One clause a night touches: who looks, the steps before the forum with their clock, answers.

    `by` is `named` where the night names the clause, `recorded` where an incident does, `covers`
    where the clause covers an incident. `next` is the place of the step that is next, or nothing.
    """

    clause: str
    by: str
    indicator: Words | None
    verifier: Words | None
    verified_by: str
    steps: tuple[ClockStep, ...]
    next: int | None
    grades: tuple[GradeAnswers, ...]
    missing: tuple[str, ...]


def clauses_touched(
    deal: Deal, named: Iterable[str], incidents: Iterable[str]
) -> tuple[tuple[Clause, str], ...]:
    """Return the clauses a night names or its incidents touch, in the order of the agreement."""
    wanted, found = frozenset(incidents), dict.fromkeys(named, "named")
    for incident in rows(deal, wanted):
        for touch in touched_by(deal, incident):
            found.setdefault(touch.clause, touch.by)
    return tuple((clause, found[clause.id]) for clause in deal.clauses if clause.id in found)


def rows(deal: Deal, wanted: frozenset[str]) -> tuple[Incident, ...]:
    """Return some rows of the incidents."""
    return tuple(row for row in deal.dossier.incidents if row.id in wanted)


def clock_of(deal: Deal, clause: Clause, by: str, began: datetime, now: datetime) -> ClauseClock:
    """Return what was agreed to follow on one clause, counted from the day a night began.

    Both moments bear the zone in which days are counted.
    """
    walk = walk_breach(deal, clause, began.date())
    steps = tuple(step_at(step, now) for step in walk.steps if step.kind == "forum")
    ahead = (i for i, step in enumerate(steps) if not step.passed)
    missing = tuple(what for what in walk.missing if what != "grade_not_chosen")
    return ClauseClock(
        clause.id,
        by,
        clause.indicator,
        clause.verifier,
        clause.verified_by or "",
        steps,
        next(ahead, None),
        tuple(graded(clause)),
        tuple(missing),
    )


def step_at(step: WalkStep, now: datetime) -> ClockStep:
    """Return one step with the hours left to the end of its day."""
    if step.by_day is None:
        return ClockStep(step.does, step.before, step.body, None, None, False)
    end = datetime.combine(step.by_day + timedelta(days=1), time(), now.tzinfo)
    left = int((end - now).total_seconds() // 3600)
    return ClockStep(step.does, step.before, step.body, step.by_day, max(left, 0), end <= now)


def graded(clause: Clause) -> Iterator[GradeAnswers]:
    """Yield the grades of a clause with the agreed answers to each."""
    for grade in clause.breaches:
        yield GradeAnswers(
            grade.id,
            grade.says,
            tuple(each.does for each in grade.responses),
            tuple(each.within_days for each in grade.responses),
        )

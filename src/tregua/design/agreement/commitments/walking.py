"""A scripted walk: if a duty were not kept, what the clauses say follows, step by step.

The walk ends in a reasoned decision, or names what is missing on the way. Nothing changes before
that decision.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tregua.design.agreement.commitments.duties import Stands, duties_of
from tregua.design.agreement.commitments.held import Held
from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, Result
from tregua.domain.deal import BreachGrade, Effect, Response, Ruling
from tregua.language import Words

__all__ = ["AfterDecision", "BreachWalk", "WalkStep", "walk_breach"]

AFTER = {Effect.SUSPEND: "suspended", Effect.REVOKE: "revoked", Effect.END: "ended"}


@dataclass(frozen=True, slots=True)
class WalkStep(Result):
    """One step: what is done, before or by whom, within how many days, by which day at latest.

    `kind` is `seen`, `forum`, `heard`, `response` or `appeal`. `by_day` counts from the day of
    the walk over the steps before; it is absent from where a step has no time limit. `effect` and
    `reversible` belong to a response.
    """

    kind: str
    does: Words | None = None
    before: Words | None = None
    body: str = ""
    within_days: int | None = None
    by_day: date | None = None
    effect: str = ""
    reversible: bool | None = None
    escalates: Words | None = None


@dataclass(frozen=True, slots=True)
class AfterDecision(Result):
    """One party's duty: how it stands now, and what it would be after a decision, not before.

    `after` has what each agreed response would make of it, the mildest first: `suspended`,
    `revoked` or `ended`; nothing where each leaves it as it is.
    """

    clause: str
    owed_by: str
    now: Stands
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BreachWalk(Result):
    """The steps that were agreed, what is missing among them, and what a decision would change.

    `decides` is who decides in the end; where nobody does, or a step is missing without which
    there is no decision, `ends_in_decision` is false. `missing` are `grade`, `grade_not_chosen`,
    `response`, `forum`, `decider`, `hearing`, `time_limit`, `indicator`, `verifier` and `appeal`.
    `rulings` are decisions already recorded on the clause.
    """

    clause: str
    on: date
    dialogue: bool
    grade: str
    says: Words | None
    grades: tuple[str, ...]
    steps: tuple[WalkStep, ...]
    decides: Words | None
    decided_by_day: date | None
    ends_in_decision: bool
    missing: tuple[str, ...]
    outcomes: tuple[AfterDecision, ...]
    rulings: tuple[Ruling, ...]


def walk_breach(deal: Deal, clause: Clause, on: date, grade: str = "") -> BreachWalk:
    """Walk through what follows if a duty were not kept, from a day on.

    `grade` is the id of one grade of the clause; of one alone it need not be said.
    """
    held = Held(deal, on)
    found = graded(clause, grade)
    responses = found.responses if found else ()
    forum = tuple(forum_steps(deal, on))
    decides = next((r.decided_by for r in responses if r.decided_by), None) or clause.decided_by
    if decides is None and deal.agreement.dispute is not None:
        decides = deal.agreement.dispute.decides
    begins = clock(forum, on)
    said = tuple(response_steps(clause, responses, begins))
    steps = (*seen_steps(clause), *forum, *heard_steps(responses), *said, *appeals(responses))
    missing = tuple(lacking(clause, found, steps, decides))
    return BreachWalk(
        clause.id,
        on,
        held.dialogue,
        found.id if found else "",
        found.says if found else None,
        tuple(each.id for each in clause.breaches),
        steps,
        decides,
        clock(said, begins) if said and begins else None,
        not {"forum", "decider", "response", "grade", "grade_not_chosen"} & set(missing),
        missing,
        tuple(outcomes(held, clause, responses)),
        tuple(r.ruling for c in held.of(clause.id) for r in c.rulings if r.ruling is not None),
    )


def graded(clause: Clause, grade: str) -> BreachGrade | None:
    """Return the grade asked for, or the only one there is."""
    if not grade and len(clause.breaches) == 1:
        return clause.breaches[0]
    return next((each for each in clause.breaches if each.id == grade), None)


def clock(steps: tuple[WalkStep, ...], on: date | None) -> date | None:
    """Return the day on which the last of some steps is to be done; none where one has no limit."""
    return steps[-1].by_day if steps else on


def seen_steps(clause: Clause) -> Iterator[WalkStep]:
    """Yield how it is seen: by what, and by whom."""
    if clause.indicator is not None or clause.verifier is not None or clause.verified_by:
        body = clause.verified_by or ""
        yield WalkStep("seen", clause.indicator, clause.verifier, body)


def forum_steps(deal: Deal, on: date) -> Iterator[WalkStep]:
    """Yield the steps of the forum with the day each is due; the bare forum where none is set."""
    dispute = deal.agreement.dispute
    if dispute is None:
        if deal.agreement.forum is not None:
            yield WalkStep("forum", before=deal.agreement.forum)
        return
    day: date | None = on
    for step in dispute.steps:
        limit = step.within_days
        day = day + timedelta(days=limit) if day is not None and limit is not None else None
        body = dispute.body or ""
        yield WalkStep("forum", step.does, step.before, body, limit, day, escalates=step.escalates)
    if not dispute.steps and (dispute.body or dispute.decides):
        yield WalkStep("forum", dispute.brought_by, dispute.decides, dispute.body or "")


def heard_steps(responses: tuple[Response, ...]) -> Iterator[WalkStep]:
    """Yield who is heard before a decision."""
    for words in dict.fromkeys(r.hears for r in responses if r.hears is not None):
        yield WalkStep("heard", words)


def response_steps(
    clause: Clause, responses: tuple[Response, ...], begins: date | None
) -> Iterator[WalkStep]:
    """Yield the agreed responses, the mildest first, each counted from where the forum ends."""
    for each in responses:
        limit = each.within_days
        day = begins + timedelta(days=limit) if begins is not None and limit is not None else None
        yield WalkStep(
            "response",
            each.does,
            each.decided_by or clause.decided_by,
            each.by or "",
            limit,
            day,
            each.effect.value,
            each.reversible,
        )
    if not responses and clause.response is not None:
        yield WalkStep("response", clause.response, clause.decided_by)


def appeals(responses: tuple[Response, ...]) -> Iterator[WalkStep]:
    """Yield before whom a decision can be contested."""
    for words in dict.fromkeys(r.appeal for r in responses if r.appeal is not None):
        yield WalkStep("appeal", words)


def lacking(
    clause: Clause,
    grade: BreachGrade | None,
    steps: tuple[WalkStep, ...],
    decides: Words | None,
) -> Iterator[str]:
    """Yield what is missing on the way, in the order of the steps."""
    by_kind = {step.kind for step in steps}
    limits = [s.within_days for s in steps if s.kind in ("forum", "response")]
    there = {
        "indicator": clause.indicator is not None,
        "verifier": clause.verifier is not None or clause.verified_by is not None,
        "forum": "forum" in by_kind,
        "grade": bool(clause.breaches),
        "grade_not_chosen": not clause.breaches or grade is not None,
        "hearing": "heard" in by_kind,
        "decider": decides is not None,
        "response": "response" in by_kind,
        "time_limit": None not in limits,
        "appeal": "appeal" in by_kind,
    }
    yield from (what for what, stands in there.items() if not stands)


def outcomes(
    held: Held, clause: Clause, responses: tuple[Response, ...]
) -> Iterator[AfterDecision]:
    """Yield what each duty touched would be after a decision; before it each stays as it is."""
    after: dict[str, dict[str, None]] = {clause.id: {}}
    for each in (r for r in responses if r.effect in AFTER):
        whole = tuple(other.id for other in held.bound) if each.effect is Effect.END else ()
        for slug in whole or each.on or (clause.id,):
            after.setdefault(slug, {})[AFTER[each.effect]] = None
    touched = [duty for duty in duties_of(held) if duty.clause in after]
    for duty in sorted(touched, key=lambda each: list(after).index(each.clause)):
        yield AfterDecision(duty.clause, duty.owed_by, duty.stands, tuple(after[duty.clause]))

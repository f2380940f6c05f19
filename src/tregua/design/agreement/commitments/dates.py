"""What ends, is looked at again or can be contested soon: the days that are coming up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tregua.design.agreement.commitments.days import DueDay, no_day, written
from tregua.design.agreement.commitments.duties import Duty
from tregua.design.agreement.commitments.held import Held
from tregua.domain import Agreement, Result, When

__all__ = ["AHEAD", "Ahead", "Expiry", "ahead_of", "expiry_of"]

AHEAD = (30, 60, 90)
"""The spans in days within which what is coming is told; the last is the 90 of the requirement."""


@dataclass(frozen=True, slots=True)
class Expiry(Result):
    """When the agreement ends, and whether anything is written on what comes then.

    `in_sight` says that the end lies at most 90 days ahead, or has passed. `unprepared` that it
    does and neither a next stage nor a renewal is written. Under a dialogue nothing expires.
    """

    ends: DueDay
    days_left: int | None
    in_sight: bool
    next_stage: bool
    next_stage_on: str
    renewal: bool
    unprepared: bool


@dataclass(frozen=True, slots=True)
class Ahead(Result):
    """One day that is coming: of what, of which clause, and within how many days.

    `what` is `due`, `starts`, `ends`, `funding_ends`, `review`, `vague_review`, `appeal_until`,
    `agreement_ends`, `agreement_review` or `next_stage`. `number` is that of the clause, none for
    the whole agreement; `nth` as of the duty.
    """

    what: str
    day: When
    within: int | None
    number: int | None = None
    clause: str = ""
    owed_by: str = ""
    nth: int = 0

    @property
    def last(self) -> date:
        """Return the last day it may be."""
        return self.day.last


def expiry_of(held: Held) -> Expiry:
    """Return when the agreement ends and what is written of the time after."""
    agreement = held.deal.agreement
    ends = written(agreement.ends) if agreement.ends and not held.dialogue else no_day()
    left = (ends.when.last - held.on).days if ends.when else None
    in_sight = left is not None and left <= AHEAD[-1]
    stage = agreement.next_stage is not None or agreement.next_stage_on is not None
    return Expiry(
        ends,
        left,
        in_sight,
        stage,
        str(agreement.next_stage_on or ""),
        agreement.renewal is not None,
        in_sight and not stage and agreement.renewal is None,
    )


def ahead_of(held: Held, duties: tuple[Duty, ...]) -> tuple[Ahead, ...]:
    """Return every day that is still to come, the first one first; a draft has none."""
    if held.deal.agreement.draft:
        return ()
    found = [*whole(held.deal.agreement, held), *(a for d in duties for a in of_duty(held, d))]
    coming = [each for each in dict.fromkeys(found) if each.last >= held.on]
    return tuple(sorted(coming, key=lambda each: (each.last, each.number or 0)))


def span(held: Held, day: When) -> int | None:
    """Return the shortest of the spans within which a day falls."""
    return next((n for n in AHEAD if (day.last - held.on).days <= n), None)


def whole(agreement: Agreement, held: Held) -> Iterator[Ahead]:
    """Yield the days of the agreement as a whole."""
    days = (
        ("agreement_ends", None if held.dialogue else agreement.ends),
        ("agreement_review", agreement.review),
        ("next_stage", agreement.next_stage_on),
    )
    for what, day in days:
        if day is not None:
            yield Ahead(what, day, span(held, day))


def of_duty(held: Held, duty: Duty) -> Iterator[Ahead]:
    """Yield the days of one duty that is still open, and until when a decision can be contested."""
    clause = held.deal.by_id[duty.clause]
    vague = held.day(clause.vague.review).when if clause.vague else None
    own = clause.until is not None or clause.lasts_days is not None
    open_ = duty.stands.value not in ("performed", "verified", "revoked", "expired")
    due = duty.due.when if open_ and not held.dialogue else None
    ruled = duty.ruling.appeal_until if duty.ruling else None
    for what, day, of in (
        ("due", due, duty.owed_by),
        ("starts", duty.starts.when if clause.since or clause.starts else None, ""),
        ("ends", duty.ends.when if own and not held.dialogue else None, ""),
        ("funding_ends", clause.funded_until, ""),
        ("review", duty.review.when, ""),
        ("vague_review", vague, ""),
        ("appeal_until", ruled, duty.owed_by),
    ):
        if day is not None:
            nth = duty.nth if of else 0
            yield Ahead(what, day, span(held, day), duty.number, duty.clause, of, nth)

"""Steps as read: confidence step by step, and what came from outside, with what is recorded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.process import unreviewed, untested
from tregua.domain import Answer, Result, When, active
from tregua.domain.engagement.running.steps import Confidence, Declared, Settled
from tregua.domain.incidents import Incident
from tregua.language import Words

__all__ = [
    "Asked",
    "Offer",
    "Review",
    "Step",
    "confidence_steps",
    "joining",
    "offers",
    "reviews",
    "settled",
    "waiting_rings",
]

SETTLED = "dispute_settled"


@dataclass(frozen=True, slots=True)
class Step(Result):
    """One confidence step, with the steps that answer it; done and alone is `unanswered`."""

    id: str
    by: str
    does: Words
    state: str
    proof: Words | None
    evidence: Words | None
    due: When | None
    on: When | None
    answers: tuple[str, ...]
    answered_by: tuple[str, ...]
    one_sided: Words | None
    unanswered: bool
    seen_by: str | None = None


@dataclass(frozen=True, slots=True)
class Asked(Result):
    """A group that asks to join: what was decided, and what was not looked at again."""

    who: str
    on: When
    decision: str
    looks: Mapping[str, str]
    unreviewed: tuple[str, ...]
    reason: Words | None = None


@dataclass(frozen=True, slots=True)
class Offer(Result):
    """An offer that came unasked: what was not tested, and what is recorded in the days watched.

    `recorded` gives incidents of each kind as (kind, how many records) within the days of the
    watch. Nothing recorded does not say that nothing happened.
    """

    id: str
    by: tuple[str, ...]
    on: When
    scope: Words | None
    untested: tuple[str, ...]
    watch_from: date
    watch_until: date
    watched_by: str | None
    recorded: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Review(Result):
    """A standing understanding with its day of review, and whether that day has come."""

    id: str
    between: tuple[str, ...]
    says: Words
    since: When | None
    review: When | None
    come: Answer


def confidence_steps(engagement: Engagement) -> tuple[Step, ...]:
    """Return the confidence steps in the order written, each with what answers it."""
    steps = active(engagement.dossier.process.confidence)
    found = []
    for s in steps:
        back = tuple(other.id for other in steps if s.id in other.answers)
        alone = s.state == "done" and not back and not s.answers and s.one_sided is None
        found.append(
            Step(
                s.id,
                s.by,
                s.does,
                s.state,
                s.proof,
                s.evidence,
                s.due,
                s.on,
                s.answers,
                back,
                s.one_sided,
                alone,
                s.seen_by,
            )
        )
    return tuple(found)


def waiting_rings(engagement: Engagement) -> tuple[tuple[str, ...], ...]:
    """Return steps not done yet that wait for each other in a ring, so that none can begin."""
    open_ = {s.id: s for s in active(engagement.dossier.process.confidence) if s.state == "open"}
    rings: list[tuple[str, ...]] = []
    for start in open_:
        path = ring_from(start, open_)
        if path and not any(set(path) == set(ring) for ring in rings):
            rings.append(path)
    return tuple(rings)


def ring_from(start: str, steps: Mapping[str, Confidence]) -> tuple[str, ...]:
    """Return the shortest way from a step back to itself over what it waits for, or nothing."""
    line: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for path in line:
        for other in steps[path[-1]].after:
            if other == start:
                return path
            if other in steps and other not in seen:
                seen.add(other)
                line.append((*path, other))
    return ()


def joining(engagement: Engagement) -> tuple[Asked, ...]:
    """Return the groups that ask to join, in the order written."""
    found = []
    for j in active(engagement.dossier.process.joinders):
        looks = {"security": j.security, "benefits": j.benefits, "coverage": j.coverage}
        told = {name: look.answer if look else "not_asked" for name, look in looks.items()}
        found.append(Asked(j.who, j.on, j.decision, told, unreviewed(j), j.reason))
    return tuple(found)


def offers(engagement: Engagement) -> tuple[Offer, ...]:
    """Return the offers that came unasked, each with its watch and what is recorded in it."""
    return tuple(offer_of(d, engagement) for d in active(engagement.dossier.process.declared))


def offer_of(d: Declared, engagement: Engagement) -> Offer:
    """Return one offer with its watch, which runs from the last day it may have come."""
    last = d.on.last + timedelta(days=d.watch_days)
    within = [i for i in engagement.dossier.incidents if touches(i, d.on.first, last)]
    kinds = dict.fromkeys(i.kind for i in within)
    recorded = tuple((kind, sum(i.kind == kind for i in within)) for kind in kinds)
    return Offer(d.id, d.by, d.on, d.scope, untested(d), d.on.first, last, d.watched_by, recorded)


def touches(incident: Incident, first: date, last: date) -> bool:
    """Tell whether an incident surely lies between two days, both included."""
    return first <= incident.on.first and incident.on.last <= last


def reviews(engagement: Engagement) -> tuple[Review, ...]:
    """Return the standing understandings; without a day, whether a review has come is unclear."""
    return tuple(
        Review(u.id, u.between, u.says, u.since, u.review, come(u.review, engagement.day))
        for u in active(engagement.dossier.process.understandings)
    )


def come(review: When | None, day: date | None) -> Answer:
    """Tell whether a day of review has come."""
    if review is None or day is None:
        return Answer.UNCLEAR
    if review.last <= day:
        return Answer.MET
    return Answer.NOT_MET if review.first > day else Answer.UNCLEAR


def settled(engagement: Engagement) -> tuple[Settled | Incident, ...]:
    """Return near-misses and settled disputes, those among the incidents as well, by date."""
    dossier = engagement.dossier
    held: list[Settled | Incident] = [*active(dossier.process.settled)]
    held.extend(each for each in dossier.incidents if each.kind == SETTLED)
    return tuple(sorted(held, key=lambda each: (each.on.first, each.on.last)))

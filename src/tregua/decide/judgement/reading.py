"""What is claimed, question by question: each analyst's answer, dissent beside agreement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from tregua.decide.judgement.idea import LEVEL, rescale
from tregua.decide.judgement.marking import Resolved, record_of
from tregua.decide.judgement.pooling import ChancePool, LevelPool, pool_chances, pool_levels
from tregua.decide.judgement.ranges import RangePool, pool_ranges
from tregua.domain import Claim, Dossier, Judged, Range, Result, active
from tregua.domain.knowledge import Catalogue, Question, ValueKind
from tregua.language import Words
from tregua.rules import shown

__all__ = ["Agreement", "Answered", "ClaimsReading", "Ground", "Topic", "read_claims"]

Pool = ChancePool | LevelPool | RangePool


class Agreement(StrEnum):
    """How the standing answers to one question stand to each other."""

    NONE = "none"
    NOT_KNOWN = "not_known"
    ONE = "one"
    AGREE = "agree"
    OVERLAP = "overlap"
    DIFFER = "differ"


@dataclass(frozen=True, slots=True)
class Ground(Result):
    """One source of a claim: the place, its grade, and whether anything of it was seen."""

    source: str
    at: str
    grade: str
    seen: bool


@dataclass(frozen=True, slots=True)
class Answered(Result):
    """One claim as it stands: `standing` is standing, withdrawn or replaced.

    `weak` says that every source is graded E or F, or 5 or 6; `unsupported` that none was seen.
    """

    id: str
    by: str
    value: str
    confidence: str
    as_of: str
    learned_on: str
    sources: tuple[Ground, ...]
    weak: bool
    unsupported: bool
    judged: Mapping[str, Any] | None
    note: Words | None
    dissent: Words | None
    standing: str = "standing"
    ended_by: str | None = None
    ended_on: str | None = None


@dataclass(frozen=True, slots=True)
class Topic(Result):
    """One question about one subject: the answers by id, how they agree, and the pool if any.

    `pool` joins the last round of at least two analysts who gave numbers, `pool_before` the round
    before they talked; each carries its spread.
    """

    question: str
    about: str
    agreement: Agreement
    analysts: tuple[str, ...]
    answers: tuple[Answered, ...]
    ended: tuple[Answered, ...]
    pool: Pool | None = None
    pool_before: Pool | None = None


@dataclass(frozen=True, slots=True)
class ClaimsReading(Result):
    """Every question that was asked, in the catalogue's order, and what became known since."""

    questions: tuple[Topic, ...]
    resolved: Resolved | None


def read_claims(
    dossier: Dossier,
    catalogue: Catalogue,
    *,
    question: str | None = None,
    about: str | None = None,
) -> ClaimsReading:
    """Return the claims of a dossier, of one question or one subject if asked."""
    held: dict[tuple[str, str], list[Claim]] = {}
    for claim in dossier.claims:
        if question in (None, claim.question) and about in (None, claim.about):
            held.setdefault((claim.question, claim.about), []).append(claim)
    order = {slug: i for i, slug in enumerate(catalogue.questions)}
    keys = sorted(held, key=lambda key: (order.get(key[0], len(order)), key[1]))
    standing = {claim.id for claim in active(dossier.claims)}
    topics = tuple(topic(key, held[key], standing, dossier, catalogue) for key in keys)
    kept = tuple(
        known
        for known in dossier.resolutions
        if question in (None, known.question) and about in (None, known.about)
    )
    return ClaimsReading(topics, record_of(replace(dossier, resolutions=kept), catalogue))


def topic(
    key: tuple[str, str],
    claims: list[Claim],
    standing: set[str],
    dossier: Dossier,
    catalogue: Catalogue,
) -> Topic:
    """Return one question about one subject."""
    question = catalogue.questions.get(key[0])
    now = sorted((c for c in claims if c.id in standing), key=lambda claim: claim.id)
    later = {claim.replaces: claim for claim in claims if claim.replaces}
    ended = [c for c in claims if c.id in later and not c.withdrawn]
    taken_back = [c for c in claims if c.withdrawn and c.replaces is None]
    told = tuple(answered(claim, dossier) for claim in now)
    past = tuple(
        answered(claim, dossier, later.get(claim.id, claim))
        for claim in sorted((*ended, *taken_back), key=lambda claim: claim.id)
    )
    by = tuple(sorted({claim.by for claim in now if not claim.not_known}))
    corrected = [claim for claim in ended if not later[claim.id].withdrawn]
    first = pooled([*corrected, *now], question, 1)
    last = pooled(now, question, 2)
    return Topic(
        question=key[0],
        about=key[1],
        agreement=agreement(now, question),
        analysts=by,
        answers=told,
        ended=past,
        pool=last,
        pool_before=first if first != last else None,
    )


def answered(claim: Claim, dossier: Dossier, ended_by: Claim | None = None) -> Answered:
    """Return one claim with its sources, and what ended it."""
    grounds = tuple(ground(cite.source, cite.at, dossier) for cite in claim.sources)
    state = "standing"
    if ended_by is not None:
        state = "withdrawn" if ended_by.withdrawn else "replaced"
    judged = claim.judged.model_dump(exclude_defaults=True) if claim.judged else None
    return Answered(
        id=claim.id,
        by=claim.by,
        value=shown(claim.value),
        confidence=claim.confidence.value,
        as_of=str(claim.as_of),
        learned_on=str(claim.learned_on),
        sources=grounds,
        weak=all(g.grade[:1] in "EF" or g.grade[1:] in "56" for g in grounds),
        unsupported=not any(g.seen for g in grounds),
        judged=judged and {"round": 1, **judged},
        note=claim.note,
        dissent=claim.dissent,
        standing=state,
        ended_by=ended_by.by if ended_by else None,
        ended_on=ended_by.recorded.date().isoformat() if ended_by else None,
    )


def ground(slug: str, at: str, dossier: Dossier) -> Ground:
    """Return one source of a claim; one that is not listed has no grade and was not seen."""
    source = dossier.source(slug)
    if source is None:
        return Ground(slug, at, "", False)
    return Ground(slug, at, source.grade, source.seen != "not_seen")


def agreement(claims: list[Claim], question: Question | None) -> Agreement:
    """Tell how standing answers stand to each other."""
    if not claims:
        return Agreement.NONE
    said = [claim for claim in claims if not claim.not_known]
    if not said:
        return Agreement.NOT_KNOWN
    values = {shown(claim.value) for claim in said}
    if len(values) == 1:
        return Agreement.AGREE if len({c.by for c in said}) > 1 else Agreement.ONE
    if question is not None and share_something([c.value for c in said], question):
        return Agreement.OVERLAP
    return Agreement.DIFFER


def share_something(values: Iterable[Any], question: Question) -> bool:
    """Tell whether ranges, or several choices, have at least one value in common."""
    if question.kind is ValueKind.CHOICES:
        chosen = [set(value) if isinstance(value, tuple) else {value} for value in values]
        return bool(set.intersection(*chosen))
    if question.kind not in (ValueKind.LEVEL, ValueKind.NUMBER):
        return False
    ranked = question.kind is ValueKind.LEVEL

    def placed(end: Any) -> float:
        return float(question.order.index(end) if ranked else end)

    ends = [(v.low, v.high) if isinstance(v, Range) else (v, v) for v in values]
    return max(placed(low) for low, _ in ends) <= min(placed(high) for _, high in ends)


def pooled(claims: list[Claim], question: Question | None, upto: int) -> Pool | None:
    """Return the pool of the last judgement up to a round of each analyst, where two gave one."""
    held: dict[str, Judged] = {}
    for claim in sorted(claims, key=lambda c: (c.judged.round if c.judged else 0, c.recorded)):
        if claim.judged is not None and claim.judged.round <= upto:
            held[claim.by] = claim.judged
    if len(held) < 2 or question is None:
        return None
    if question.kind is ValueKind.YES_NO:
        chances = {by: judged.best for by, judged in held.items() if judged.best is not None}
        return pool_chances(chances) if len(chances) > 1 else None
    if question.kind is ValueKind.LEVEL:
        levels = {by: judged.levels for by, judged in held.items() if judged.levels}
        return pool_levels(levels, question.order) if len(levels) > 1 else None
    if question.kind is ValueKind.NUMBER:
        ranges = {by: rescale(j, LEVEL).ends for by, j in held.items() if j.sure is not None}
        return pool_ranges(ranges, LEVEL) if len(ranges) > 1 else None
    return None

"""Claims set beside what turned out to be so: only those learned and written down before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tregua.decide.judgement.cooke import Seed
from tregua.decide.judgement.idea import LEVEL, rescale
from tregua.decide.judgement.ranges import middle_levels
from tregua.decide.judgement.scores import (
    Partition,
    Span,
    brier,
    brier_levels,
    log_loss,
    murphy,
    worded_levels,
    worded_yes_no,
)
from tregua.decide.judgement.weights import (
    ChanceWeights,
    RangeWeights,
    chance_weights,
    range_weights,
)
from tregua.domain import Claim, Dossier, Range, Resolution, Result, active
from tregua.domain.knowledge import Catalogue, Question, ValueKind

__all__ = ["Marked", "Resolved", "marked", "record_of", "said_before"]


@dataclass(frozen=True, slots=True)
class Marked(Result):
    """One claim beside what turned out to be so.

    `brier` and `log` are spans, from a word alone as wide as the word allows (`by_word`). For a
    range of numbers `inside` says whether the true value lay in it, and there is no score.
    """

    claim: str
    by: str
    question: str
    about: str
    resolution: str
    brier: Span | None = None
    log: Span | None = None
    by_word: bool = False
    inside: bool | None = None


@dataclass(frozen=True, slots=True)
class Resolved(Result):
    """All resolved claims together, and the weights they would give.

    `scored` claims have a score, of which `by_word` carried a word alone; `inside` of `ranges`
    held the true value. `few` says that so few show little. Weights are there only where the same
    analysts answered the same questions.
    """

    marked: tuple[Marked, ...]
    scored: int
    by_word: int
    brier: Span | None
    ranges: int
    inside: int
    few: bool
    partition: Partition | None
    chances: ChanceWeights | None
    quantities: RangeWeights | None


FEW = 20
"""With fewer resolved claims than this nothing is shown about who judges well (judgement)."""


def said_before(dossier: Dossier, resolution: Resolution) -> tuple[Claim, ...]:
    """Return the claims that stood when an answer became known, as they were then.

    A claim learned or written down later is hindsight; one withdrawn later still counts.
    """
    day = resolution.on.first
    written = tuple(c for c in dossier.claims if c.recorded.date() < day)
    return tuple(
        claim
        for claim in active(written)
        if (claim.question, claim.about) == (resolution.question, resolution.about)
        and claim.learned_on.last < day
        and not claim.not_known
    )


def marked(
    claim: Claim, resolution: Resolution, question: Question, catalogue: Catalogue
) -> Marked | None:
    """Return a claim beside what turned out to be so, or nothing where the kind has no score."""
    named = (claim.id, claim.by, claim.question, claim.about, resolution.id)
    low, high = catalogue.confidence.range(claim.confidence)
    judged = claim.judged
    if question.kind is ValueKind.NUMBER:
        inside = lies_inside(claim, resolution)
        return None if inside is None else Marked(*named, inside=inside)
    if question.kind is ValueKind.YES_NO and isinstance(claim.value, bool):
        if judged is not None and judged.best is not None:
            happened = resolution.value is True
            chance = judged.best if happened else 1 - judged.best
            return Marked(*named, exact(brier(chance, True)), exact_log(chance))
        right = claim.value == resolution.value
        return Marked(*named, *worded_yes_no(low, high, right=right), by_word=True)
    if question.kind is ValueKind.LEVEL and isinstance(resolution.value, str):
        if judged is not None and judged.levels:
            score = brier_levels(judged.levels, resolution.value)
            return Marked(*named, exact(score), exact_log(judged.levels.get(resolution.value, 0)))
        if isinstance(claim.value, str):
            right, n = claim.value == resolution.value, len(question.levels)
            spans = worded_levels(low, high, right=right, levels=n)
            return Marked(*named, *spans, by_word=True)
    return None


def last_round(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims by id, without an analyst's first round where the second is there too."""
    held = sorted(claims, key=lambda claim: claim.id)
    after = {claim.by for claim in held if claim.judged and claim.judged.round == 2}
    return tuple(c for c in held if not (c.by in after and c.judged and c.judged.round == 1))


def exact(score: float) -> Span:
    """Return a score that is one number."""
    return Span(score, score)


def exact_log(chance: float) -> Span:
    """Return a log score that is one number, without an end where the chance was nought."""
    loss = log_loss(chance)
    return Span(0.0 if loss is None else loss, loss)


def lies_inside(claim: Claim, resolution: Resolution) -> bool | None:
    """Tell whether the true value lay in a claimed range, if both are numbers."""
    true = resolution.value
    if isinstance(true, (bool, str)) or not isinstance(true, (int, float)):
        return None
    if claim.judged is not None and claim.judged.low is not None and claim.judged.high is not None:
        return claim.judged.low <= true <= claim.judged.high
    if isinstance(claim.value, Range):
        return float(claim.value.low) <= true <= float(claim.value.high)
    return None


def record_of(dossier: Dossier, catalogue: Catalogue) -> Resolved | None:
    """Return all resolved claims with their scores, or nothing where none became known."""
    found: list[Marked] = []
    pairs: list[tuple[Claim, Resolution, Question]] = []
    for resolution in active(dossier.resolutions):
        question = catalogue.questions[resolution.question]
        for claim in last_round(said_before(dossier, resolution)):
            one = marked(claim, resolution, question, catalogue)
            if one is not None:
                found.append(one)
                pairs.append((claim, resolution, question))
    if not found:
        return None
    spans = [one.brier for one in found if one.brier is not None]
    ranges = [one for one in found if one.inside is not None]
    chances = tuple(stated_chances(pairs))
    return Resolved(
        marked=tuple(found),
        scored=len(spans),
        by_word=sum(one.by_word for one in found),
        brier=mean(spans) if spans else None,
        ranges=len(ranges),
        inside=sum(one.inside is True for one in ranges),
        few=len(found) < FEW,
        partition=murphy([(chance, true) for _, _, chance, true in chances]) if chances else None,
        chances=weighed_chances(chances),
        quantities=weighed_ranges(pairs),
    )


def mean(spans: Iterable[Span]) -> Span:
    """Return the mean of the best readings and of the worst."""
    held = list(spans)
    worst = [span.worst if span.worst is not None else span.best for span in held]
    return Span(sum(span.best for span in held) / len(held), sum(worst) / len(held))


Chance = tuple[str, str, float, bool]


def stated_chances(pairs: Iterable[tuple[Claim, Resolution, Question]]) -> Iterator[Chance]:
    """Yield the chances of yes that were stated: by whom, on what, how high, and what was so."""
    for claim, resolution, question in pairs:
        if question.kind is ValueKind.YES_NO and claim.judged and claim.judged.best is not None:
            yield claim.by, resolution.id, claim.judged.best, resolution.value is True


def weighed_chances(chances: Iterable[Chance]) -> ChanceWeights | None:
    """Return weights from the questions that all who stated chances answered, if there are any."""
    told: dict[str, tuple[bool, dict[str, float]]] = {}
    for by, on, chance, true in chances:
        told.setdefault(on, (true, {}))[1][by] = chance
    names = {by for _, said in told.values() for by in said}
    shared = [one for one in told.values() if set(one[1]) == names]
    return chance_weights(shared) if len(names) > 1 and shared else None


def weighed_ranges(pairs: Iterable[tuple[Claim, Resolution, Question]]) -> RangeWeights | None:
    """Return Cooke's weights from the ranges whose true value became known, if two analysts did."""
    answers: dict[str, tuple[float, dict[str, tuple[float, ...]]]] = {}
    for claim, resolution, question in pairs:
        true, judged = resolution.value, claim.judged
        if question.kind is not ValueKind.NUMBER or judged is None or judged.sure is None:
            continue
        if isinstance(true, (int, float)) and judged.low is not None and judged.best is not None:
            ends = rescale(judged, LEVEL).ends
            if ends[0] < ends[1] < ends[2]:
                answers.setdefault(resolution.id, (float(true), {}))[1][claim.by] = ends
    seeds = [Seed(name, true, said) for name, (true, said) in answers.items()]
    names = {by for seed in seeds for by in seed.answers}
    return range_weights(seeds, middle_levels(LEVEL)) if len(names) > 1 else None

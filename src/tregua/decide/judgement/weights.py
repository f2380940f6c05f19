"""Weights from answers that became known: Cooke's for ranges, shrunken Brier skill for chances."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tregua.decide.judgement.cooke import Held, Seed, information, pool_seed, score
from tregua.decide.judgement.ranges import OVERSHOOT
from tregua.decide.judgement.scores import brier
from tregua.domain import Result

__all__ = [
    "ChanceWeights",
    "LeftOut",
    "RangeWeights",
    "chance_weights",
    "leave_one_out",
    "range_weights",
]

FEW = 10
"""Fewer seeds than this show little of how well an analyst's ranges hold (judgement)."""
HALFWAY = 20
"""The number of resolved answers at which weights lie halfway between equal ones and those of
past skill: a rule of our own (judgement), in the shape of an actuary's credibility factor."""
COIN = 0.25
"""The Brier score of saying one half of everything."""


@dataclass(frozen=True, slots=True)
class RangeWeights(Result):
    """What each analyst's ranges weigh in a pool, by how earlier ones held.

    `weights` add to one; `by_seed` holds them for each seed apart where they hang on how much was
    said there. Analysts whose calibration is below `cutoff` weigh nothing. `pooled` is how the
    pool itself held. `few` says that there were too few seeds to show much.
    """

    analysts: Mapping[str, Held]
    cutoff: float
    weights: Mapping[str, float]
    by_seed: Mapping[str, Mapping[str, float]]
    pooled: Held
    few: bool


@dataclass(frozen=True, slots=True)
class LeftOut(Result):
    """How the pool would have held without one seed, or without one analyst."""

    without: str
    kind: str
    pooled: Held


@dataclass(frozen=True, slots=True)
class ChanceWeights(Result):
    """What each analyst's chances weigh: past skill, shrunk towards equal weights.

    `trust` is the share that past skill was given, from 0 to 1; the rest is shared evenly.
    """

    answers: int
    trust: float
    brier: Mapping[str, float]
    weights: Mapping[str, float]


def range_weights(
    seeds: Sequence[Seed],
    levels: Sequence[float],
    *,
    cutoff: float | None = None,
    by_seed: bool = False,
    overshoot: float = OVERSHOOT,
) -> RangeWeights:
    """Return the weights of the classical model.

    Without a cut-off, the one is taken under which the pool itself holds best on the seeds.

    Raises
    ------
    ValueError
        If there are no seeds.
    """
    analysts = held_by(seeds, levels, overshoot)
    cutoffs = sorted({h.calibration for h in analysts.values()}) if cutoff is None else [cutoff]
    tried = [at_cutoff(seeds, levels, analysts, c, by_seed, overshoot) for c in cutoffs]
    return max(tried, key=lambda found: found.pooled.combined)


def held_by(seeds: Sequence[Seed], levels: Sequence[float], overshoot: float) -> dict[str, Held]:
    """Return how each analyst's ranges held, at the power of the one who answered fewest."""
    names = sorted({name for seed in seeds for name in seed.answers})
    if not names:
        raise ValueError("weights need seeds")
    answered = {n: {s.id: s.answers[n] for s in seeds if n in s.answers} for n in names}
    fewest = min(map(len, answered.values()))
    return {
        name: score(seeds, answers, levels, overshoot=overshoot, power=fewest)
        for name, answers in answered.items()
    }


def at_cutoff(
    seeds: Sequence[Seed],
    levels: Sequence[float],
    analysts: Mapping[str, Held],
    cutoff: float,
    by_seed: bool,
    overshoot: float,
) -> RangeWeights:
    """Return the weights at one cut-off; nobody left standing gives equal weights."""
    kept = {n: h for n, h in analysts.items() if h.calibration >= cutoff}
    overall = normal(
        {name: held.combined for name, held in kept.items()} or dict.fromkeys(analysts, 0)
    )
    each: dict[str, dict[str, float]] = {}
    for seed in seeds:
        here = [name for name in overall if name in seed.answers]
        if not here:
            continue
        raw = {name: overall[name] for name in here}
        if by_seed and kept:
            bounds = seed.bounds(overshoot)
            told = {n: information(seed.answers[n], levels, bounds) for n in here}
            raw = {name: kept[name].calibration * told[name] for name in here}
        each[seed.id] = normal(raw)
    pooled = {s.id: pool_seed(s, levels, each[s.id], overshoot) for s in seeds if s.id in each}
    power = min(held.seeds for held in analysts.values())
    return RangeWeights(
        analysts=dict(analysts),
        cutoff=cutoff,
        weights={name: overall.get(name, 0.0) for name in analysts},
        by_seed=each,
        pooled=score(seeds, pooled, levels, overshoot=overshoot, power=min(power, len(pooled))),
        few=power < FEW,
    )


def normal(raw: Mapping[str, float]) -> dict[str, float]:
    """Return weights that add to one, equal where all are nought."""
    total = sum(raw.values())
    if total <= 0:
        return {name: 1 / len(raw) for name in raw}
    return {name: weight / total for name, weight in raw.items()}


def leave_one_out(
    seeds: Sequence[Seed],
    levels: Sequence[float],
    *,
    cutoff: float | None = None,
    by_seed: bool = False,
    overshoot: float = OVERSHOOT,
) -> tuple[LeftOut, ...]:
    """Return how the pool would have held without each seed, then without each analyst."""

    def pooled(rest: Sequence[Seed]) -> Held:
        found = range_weights(rest, levels, cutoff=cutoff, by_seed=by_seed, overshoot=overshoot)
        return found.pooled

    left = [
        LeftOut(seed.id, "seed", pooled([s for s in seeds if s is not seed]))
        for seed in seeds
        if len(seeds) > 1
    ]
    names = sorted({name for seed in seeds for name in seed.answers})
    for name in names if len(names) > 1 else ():
        rest = [
            Seed(s.id, s.true, {n: q for n, q in s.answers.items() if n != name}) for s in seeds
        ]
        left.append(LeftOut(name, "analyst", pooled([s for s in rest if s.answers])))
    return tuple(left)


def chance_weights(answers: Sequence[tuple[bool, Mapping[str, float]]]) -> ChanceWeights:
    """Return weights for chances of yes, from questions that all the analysts had answered.

    Quantile weights do not apply to yes or no. Skill is one less the mean Brier score over that of
    saying one half of everything, never below nought; it gets n / (n + 20) of the weight and equal
    weights the rest, so that with few answers nobody weighs much more than another.
    """
    names = sorted(set.intersection(*(set(said) for _, said in answers))) if answers else []
    if not names:
        raise ValueError("weights need questions that the same analysts answered")
    means = {
        name: sum(brier(said[name], happened) for happened, said in answers) / len(answers)
        for name in names
    }
    skill = normal({name: max(0.0, 1 - mean / COIN) for name, mean in means.items()})
    trust = len(answers) / (len(answers) + HALFWAY)
    weights = {name: trust * skill[name] + (1 - trust) / len(names) for name in names}
    return ChanceWeights(len(answers), trust, means, weights)

"""Cooke's classical model for ranges whose true values became known: how well they held.

Calibration asks whether true values fall where an analyst said they would; information asks how
narrow the ranges are. Both are for quantities only: for yes or no see `scores`.

References
----------
Cooke, Experts in Uncertainty, Oxford University Press 1991; formulas as printed in Delft
University of Technology's course notes on structured expert judgment and in the appendix "Classical
model performance measures and combination".
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tregua.decide.judgement.ranges import bounds_of, pooled_quantiles
from tregua.domain import Result

__all__ = [
    "Held",
    "Seed",
    "calibration",
    "counts",
    "information",
    "interval_chances",
    "pool_seed",
    "score",
]


@dataclass(frozen=True, slots=True)
class Seed:
    """One quantity whose true value became known, with each analyst's quantiles before."""

    id: str
    true: float
    answers: Mapping[str, tuple[float, ...]]

    def bounds(self, overshoot: float) -> tuple[float, float]:
        """Return the intrinsic range of all answers and the true value."""
        said = [x for quantiles in self.answers.values() for x in quantiles]
        return bounds_of([*said, self.true], overshoot)


@dataclass(frozen=True, slots=True)
class Held(Result):
    """How a set of ranges held: on how many seeds, calibration, information and their product.

    `calibration` is a p-value from 0 to 1, high where true values fell as said; `information` is
    in nats, nought for a range that says nothing.
    """

    seeds: int
    calibration: float
    information: float

    @property
    def combined(self) -> float:
        """Return calibration times information."""
        return self.calibration * self.information


def interval_chances(levels: Sequence[float]) -> tuple[float, ...]:
    """Return the chances of the intervals between quantiles: below the first to above the last."""
    edges = [0.0, *levels, 1.0]
    return tuple(high - low for low, high in pairwise(edges))


def counts(pairs: Sequence[tuple[float, Sequence[float]]]) -> tuple[int, ...]:
    """Return how many true values fell into each interval; one on a quantile falls below it."""
    found = [sum(true > q for q in quantiles) for true, quantiles in pairs]
    return tuple(found.count(i) for i in range(len(pairs[0][1]) + 1))


def calibration(
    counted: Sequence[int], chances: Sequence[float], *, seeds: float | None = None
) -> float:
    """Return the chance of a misfit at least this large were the stated chances right.

    Twice the number of seeds times the relative information of what was seen on what was said is
    set against chi-squared with one degree of freedom less than there are intervals; a perfect fit
    gives 1. The law holds for many seeds; with few the value is rough.

    Parameters
    ----------
    counted
        How many true values fell into each interval.
    chances
        The chances of the intervals, adding to 1.
    seeds
        A smaller number of seeds to reckon with, so that analysts who answered more are compared
        at equal power.
    """
    from scipy.stats import chi2

    total = sum(counted)
    misfit = sum(
        n / total * math.log(n / total / p) for n, p in zip(counted, chances, strict=True) if n
    )
    power = total if seeds is None else seeds
    return float(chi2.sf(max(0.0, 2 * power * misfit), len(chances) - 1))


def information(
    quantiles: Sequence[float], levels: Sequence[float], bounds: tuple[float, float]
) -> float:
    """Return the relative information of a range on an even spread over the bounds, in nats.

    Raises
    ------
    ValueError
        If the quantiles do not rise from bound to bound.
    """
    edges = [bounds[0], *quantiles, bounds[1]]
    widths = [high - low for low, high in pairwise(edges)]
    if min(widths) <= 0:
        raise ValueError("quantiles rise from bound to bound")
    chances = interval_chances(levels)
    spread = sum(p * math.log(p / w) for p, w in zip(chances, widths, strict=True))
    return spread + math.log(bounds[1] - bounds[0])


def score(
    seeds: Sequence[Seed],
    answers: Mapping[str, Sequence[float]],
    levels: Sequence[float],
    *,
    overshoot: float,
    power: int | None = None,
) -> Held:
    """Return how one set of answers, by seed, held on the seeds it answered."""
    mine = [seed for seed in seeds if seed.id in answers]
    counted = counts([(seed.true, answers[seed.id]) for seed in mine])
    told = [information(answers[seed.id], levels, seed.bounds(overshoot)) for seed in mine]
    return Held(
        seeds=len(mine),
        calibration=calibration(counted, interval_chances(levels), seeds=power),
        information=sum(told) / len(told),
    )


def pool_seed(
    seed: Seed, levels: Sequence[float], weights: Mapping[str, float], overshoot: float
) -> tuple[float, ...]:
    """Return the pooled quantiles of the analysts who have weight and answered a seed."""
    answers = {name: q for name, q in seed.answers.items() if weights.get(name, 0.0) > 0}
    return pooled_quantiles(answers, levels, seed.bounds(overshoot), weights)

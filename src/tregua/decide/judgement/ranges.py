"""Ranges as distributions: quantiles spread evenly between, pooled in two ways."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tregua.decide.judgement.pooling import shares
from tregua.domain import Result

__all__ = ["RangePool", "bounds_of", "middle_levels", "pool_ranges", "pooled_quantiles"]

OVERSHOOT = 0.1
"""The share by which the range of all answers is widened on each side (Cooke 1991, as the published
accounts give it); what hangs on it should be looked at."""

Bounds = tuple[float, float]
Quantiles = Sequence[float]


@dataclass(frozen=True, slots=True)
class RangePool(Result):
    """Several ranges as one, in two ways that answer two questions, and the widest beside.

    Each of the two is (low, best, high) at the same level. `averaged` is the mean of the ends,
    a range as wide as the usual one. `mixed` is the range of the evenly mixed distributions,
    wider where analysts differ. `lowest` and `highest` are the ends of the widest.
    """

    analysts: tuple[str, ...]
    averaged: tuple[float, float, float]
    mixed: tuple[float, float, float]
    lowest: float
    highest: float
    level: float


def middle_levels(level: float) -> tuple[float, float, float]:
    """Return the three points of a central range: for 0.8 these are 0.1, 0.5 and 0.9."""
    return (round((1 - level) / 2, 12), 0.5, round((1 + level) / 2, 12))


def bounds_of(values: Sequence[float], overshoot: float = OVERSHOOT) -> Bounds:
    """Return the intrinsic range: all that was said, and the true value, widened on each side."""
    low, high = min(values), max(values)
    if low == high:
        raise ValueError("an intrinsic range needs two different values")
    reach = overshoot * (high - low)
    return low - reach, high + reach


def pooled_quantiles(
    answers: Mapping[str, Quantiles],
    levels: Sequence[float],
    bounds: Bounds,
    weights: Mapping[str, float] | None = None,
) -> tuple[float, ...]:
    """Return the quantiles of the weighted mixture of the analysts' distributions.

    Each distribution spreads its chances evenly between its quantiles and the bounds, which adds
    least to what was said.
    """
    knots = {name: [bounds[0], *quantiles, bounds[1]] for name, quantiles in answers.items()}
    heights = [0.0, *levels, 1.0]
    weight = shares(tuple(answers), weights)
    grid = sorted({x for each in knots.values() for x in each})

    def chance(x: float, *, upto: bool) -> float:
        return sum(weight[n] * height(each, heights, x, upto=upto) for n, each in knots.items())

    before = [chance(x, upto=False) for x in grid]
    after = [chance(x, upto=True) for x in grid]
    return tuple(point_at(level, grid, before, after) for level in levels)


def height(knots: Sequence[float], heights: Sequence[float], x: float, *, upto: bool) -> float:
    """Return the chance of less than x, or of up to x, under one distribution."""
    i = bisect_right(knots, x) if upto else bisect_left(knots, x)
    if i == 0:
        return 0.0
    if i == len(knots):
        return 1.0
    share = (x - knots[i - 1]) / (knots[i] - knots[i - 1])
    return heights[i - 1] + share * (heights[i] - heights[i - 1])


def point_at(level: float, grid: list[float], before: list[float], after: list[float]) -> float:
    """Return the point below which a share of the mixture lies."""
    for i, x in enumerate(grid):
        if level <= after[i] or i == len(grid) - 1:
            if level >= before[i] or i == 0:
                return x
            share = (level - after[i - 1]) / (before[i] - after[i - 1])
            return grid[i - 1] + share * (x - grid[i - 1])
    return grid[-1]


def pool_ranges(
    answers: Mapping[str, tuple[float, float, float]],
    level: float,
    *,
    weights: Mapping[str, float] | None = None,
    possible: tuple[float | None, float | None] = (None, None),
) -> RangePool:
    """Return several (low, best, high) at one level as one range, with the widest beside.

    Raises
    ------
    ValueError
        If there are fewer than two: one analyst's range is no pool.
    """
    names = tuple(sorted(answers))
    weight = shares(names, weights)
    if len(names) < 2:
        raise ValueError("a pool needs two analysts")
    ends = [[answers[name][i] for name in names] for i in range(3)]
    averaged = [sum(weight[n] * x for n, x in zip(names, end, strict=True)) for end in ends]
    everything = [x for end in ends for x in end]
    if min(everything) == max(everything):
        mixed = (everything[0], everything[0], everything[0])
    else:
        bounds = within(bounds_of(everything), possible)
        low, best, high = pooled_quantiles(answers, middle_levels(level), bounds, weight)
        mixed = (low, best, high)
    return RangePool(
        names, (averaged[0], averaged[1], averaged[2]), mixed, min(ends[0]), max(ends[2]), level
    )


def within(bounds: Bounds, possible: tuple[float | None, float | None]) -> Bounds:
    """Return bounds cut to what is possible at all."""
    low, high = possible
    return (
        bounds[0] if low is None else max(bounds[0], low),
        bounds[1] if high is None else min(bounds[1], high),
    )

"""Invented worlds: places that share a time, some of them with a truce whose effect is known.

Every world has `places` rows of monthly counts, negative binomial with size 4, means a month
drawn log-normally (median 4.5, log sd 0.8). The places with a truce are drawn at random among all;
their counts from the start on are thinned to `effect` times what they would have been.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, IntArray, Table

__all__ = ["KINDS", "World", "asked_of", "draw"]

SIZE = 4.0
"""Of the negative binomial: variance = mean + mean^2 / 4 in one month."""

Drift = Callable[[np.random.Generator, int, int], FloatArray]


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """One invented panel, who had a truce, since when, and what it did (1: nothing)."""

    table: Table
    treated: IntArray
    first: IntArray
    effect: float
    expected: FloatArray


def still(_: np.random.Generator, places: int, periods: int) -> FloatArray:
    """Return no change at all: independent months."""
    return np.zeros((places, periods))


def hanging_together(rng: np.random.Generator, places: int, periods: int) -> FloatArray:
    """Return log rates that follow their neighbour month (correlation 0.6, sd 0.3)."""
    steps = rng.normal(0, 0.3 * np.sqrt(1 - 0.6**2), (places, periods))
    path = np.empty((places, periods))
    path[:, 0] = rng.normal(0, 0.3, places)
    for at in range(1, periods):
        path[:, at] = 0.6 * path[:, at - 1] + steps[:, at]
    return path


def season_and_trend(rng: np.random.Generator, places: int, periods: int) -> FloatArray:
    """Return a common season (15 %), a common slow wave, and a slope of each place's own."""
    months = np.arange(periods)
    season = 0.15 * np.sin(2 * np.pi * months / 12)
    common = np.cumsum(rng.normal(0, 0.03, periods))
    slopes = rng.normal(0, 0.002, (places, 1))
    return season + common + slopes * (months - periods / 2)


def shifting(rng: np.random.Generator, places: int, periods: int) -> FloatArray:
    """Return levels that shift once in about one place in seven (log sd 0.35, any month)."""
    when = rng.integers(1, periods, (places, 1))
    much = rng.normal(0, 0.35, (places, 1)) * (rng.random((places, 1)) < 0.15)
    return np.where(np.arange(periods) >= when, much, 0.0)


KINDS: dict[str, Drift] = {
    "independent": still,
    "ar1": hanging_together,
    "season_and_trend": season_and_trend,
    "donors_shift": shifting,
}


def draw(
    kind: str,
    seed: int,
    *,
    places: int = 40,
    periods: int = 96,
    start: int = 72,
    treated: int = 1,
    effect: float = 1.0,
    staggered: bool = False,
) -> World:
    """Return one world; `start` is the first month of the truce (the earliest, if staggered).

    In `donors_shift` the treated places themselves keep their level.
    """
    rng = np.random.default_rng([seed, sorted(KINDS).index(kind)])
    rows = rng.choice(places, treated, replace=False)
    drift = KINDS[kind](rng, places, periods)
    if kind == "donors_shift":
        drift[rows] = 0.0
    means = np.exp(rng.normal(1.5, 0.8, (places, 1)) + drift)
    counts = rng.negative_binomial(SIZE, SIZE / (SIZE + means)).astype(float)
    late = rng.integers(0, 4, treated) * 3 if staggered else np.zeros(treated, dtype=np.int64)
    first = start + late
    truce = np.zeros((places, periods), dtype=bool)
    for row, since in zip(rows, first, strict=True):
        truce[row, since:] = True
    seen = np.where(truce, rng.binomial(counts.astype(int), effect), counts).astype(float)
    table = Table(seen, np.ones_like(seen), 12)
    return World(table, rows, first, effect, means)


def asked_of(world: World) -> Asked:
    """Return the question of every treated place, leaning on all that had no truce."""
    places = len(world.table.counts)
    pool: BoolArray = np.ones(places, dtype=bool)
    pool[world.treated] = False
    pools: NDArray[np.bool_] = np.tile(pool, (len(world.treated), 1))
    return Asked(world.treated, world.first, pools)

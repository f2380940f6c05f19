"""Krippendorff's alpha with any number of coders, values left out, and several scales at once."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from tregua.decide.compare.coders.distances import Metric, distance_for
from tregua.domain import Result

__all__ = ["FEWEST", "Alpha", "Unit", "alpha"]

FEWEST = 2
"""A scale used on fewer units says nothing of chance, and stays out of the coefficient."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing coded by several: on which scale, and what each coder said (none: left out)."""

    scale: str
    values: tuple[Hashable | None, ...]

    @property
    def given(self) -> tuple[Hashable, ...]:
        """The values that were given."""
        return tuple(value for value in self.values if value is not None)


@dataclass(frozen=True, slots=True)
class Alpha(Result):
    """The coefficient, over how many units and values; why there is none, or no interval.

    `value` is 1 where all agree and 0 where they agree as chance would; below 0 they agree less.
    `none` is `no_pairs` (nothing coded twice on a scale used at least twice) or `no_variation`
    (one value throughout: agreement and chance cannot be told apart). `alone` counts the units
    left out because theirs is the only unit on its scale.
    """

    metric: Metric
    value: float | None
    none: str
    units: int
    values: int
    alone: int
    low: float | None = None
    high: float | None = None


def alpha(units: Iterable[Unit], metric: Metric) -> Alpha:
    """Return Krippendorff's alpha over units that at least two coders gave a value.

    On one scale this is his coefficient: one less the observed over the expected disagreement.
    With several scales the disagreement expected by chance is taken within each, distances
    running from 0 to 1 on every one, and weighed by the values given: a value is never set
    against one of another scale, which would make chance look worse than it is.

    Notes
    -----
    Klaus Krippendorff's general form, in the coincidence matrix of pairable values, as others quote
    it (the tests name them; his own text was not seen); the weighing of several scales is ours.
    """
    pairable = [unit for unit in units if len(unit.given) >= FEWEST]
    by_scale: dict[str, list[tuple[Hashable, ...]]] = defaultdict(list)
    for unit in pairable:
        by_scale[unit.scale].append(unit.given)
    used = {scale: held for scale, held in by_scale.items() if len(held) >= FEWEST}
    alone = len(pairable) - sum(map(len, used.values()))
    total = sum(len(given) for held in used.values() for given in held)
    observed = expected = 0.0
    for held in used.values():
        seen, chance = disagreements(held, metric)
        observed += seen
        expected += chance
    counted = sum(map(len, used.values()))
    if not counted:
        return Alpha(metric, None, "no_pairs", 0, 0, alone)
    if expected == 0:
        return Alpha(metric, None, "no_variation", counted, total, alone)
    return Alpha(metric, 1 - observed / expected, "", counted, total, alone)


def disagreements(units: Sequence[tuple[Hashable, ...]], metric: Metric) -> tuple[float, float]:
    """Return the disagreement on one scale, observed and expected, each times its values."""
    values = [value for given in units for value in given]
    apart = distance_for(metric, values)
    counts: dict[Hashable, int] = defaultdict(int)
    for value in values:
        counts[value] += 1
    gaps = {pair: apart(*pair) for pair in permutations(counts, 2)}
    widest = max(gaps.values(), default=0.0)
    if widest == 0:
        return 0.0, 0.0
    observed = sum(
        sum(gaps.get(pair, 0.0) for pair in combinations(given, 2)) * 2 / (len(given) - 1)
        for given in units
    )
    expected = sum(gap * counts[one] * counts[other] for (one, other), gap in gaps.items())
    return observed / widest, expected / (len(values) - 1) / widest

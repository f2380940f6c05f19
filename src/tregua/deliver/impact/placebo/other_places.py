"""One place with a truce, judged by what the same design finds in places without one.

If the place could as well have been any of them, its rank among them has a known chance; what
would speak against that is not in the counts. Source: Abadie, Diamond and Hainmueller 2010 (not
opened); the interval inverts the same test, the supposed effect being put into each other place.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.placebo.sums import HALF, Sums, log_ratios
from tregua.deliver.impact.study import FloatArray

__all__ = ["LEVEL", "Judged", "among_others", "ends", "put_in"]

Keeping = Callable[[float], bool]

LEVEL = 0.05
DRAWS = 24
"""How often a supposed effect is put into each other place by thinning."""

WIDEST = 32.0
"""Ratios are looked for between one over this and this."""

STEPS = 12
"""Halvings of the span in which an end of the interval lies."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A ratio with its interval and p-value; `why` says why there is no interval."""

    ratio: float | None
    low: float | None
    high: float | None
    p: float | None
    floor: float | None
    why: str = ""


def among_others(treated: Sums, others: Sums, seed: tuple[int, ...]) -> Judged:
    """Return the place's ratio, its rank among other places, and the ratios not ruled out.

    Parameters
    ----------
    treated : Sums
        Of one place.
    others : Sums
        Of n places without a truce, over the same periods.
    seed : tuple of int
        Key of the stream that thins.

    Notes
    -----
    p = (1 + number of others at least as far from 1) / (n + 1), two-sided; below 19 others it
    cannot fall to 0.05, and no interval is given.
    """
    others = others.only(others.known)
    n = len(others.observed)
    if not treated.known.all():
        return Judged(None, None, None, None, None, "no_expectation")
    ratio = float(treated.observed[0] / treated.expected[0])
    if n == 0:
        return Judged(ratio, None, None, None, None, "no_other_places")
    floor = 1 / (n + 1)
    p = chance(treated, others, 1.0, seed)
    if floor > LEVEL:
        return Judged(ratio, None, None, p, floor, "too_few_other_places")
    best = float((treated.observed[0] + HALF) / (treated.expected[0] + HALF))
    low, high = ends(lambda each: chance(treated, others, each, seed) > LEVEL, best)
    return Judged(ratio, low, high, p, floor, "" if high is not None else "no_upper_limit")


def chance(treated: Sums, others: Sums, ratio: float, seed: tuple[int, ...]) -> float:
    """Return the p-value of a supposed ratio."""
    middle = float(np.median(np.append(others.spread, treated.spread)))
    own = abs(float(log_ratios(treated, treated.observed, ratio, middle)[0]))
    drawn = put_in(others.observed, ratio, seed)
    far = np.abs(log_ratios(others, drawn, ratio, middle)) >= own - 1e-12
    return float((1 + far.sum(axis=1).mean()) / (len(others.observed) + 1))


def put_in(counts: FloatArray, ratio: float, seed: tuple[int, ...]) -> FloatArray:
    """Return counts with a supposed effect put in (draws, n).

    Below 1 every counted event is kept with that chance; above 1 whole copies are added, and one
    more with the chance that is left. At 1 the counts stand as they are, once.
    """
    if ratio == 1.0:
        return counts[None, :]
    rng = np.random.default_rng(seed)
    whole = int(ratio)
    kept = rng.binomial(counts.astype(np.int64), ratio - whole, (DRAWS, len(counts)))
    drawn: FloatArray = whole * counts + kept
    return drawn


def ends(kept: Keeping, best: float) -> tuple[float | None, float | None]:
    """Return the lowest and highest ratio a test keeps; None, twice, if nothing limits it above."""
    high = edge(kept, best, WIDEST)
    return (None, None) if high is None else (edge(kept, best, 1 / WIDEST) or 0.0, high)


def edge(kept: Keeping, inside: float, outside: float) -> float | None:
    """Return where a test begins to rule out, on the way to a far ratio; None if nowhere."""
    if kept(outside):
        return None
    for _ in range(STEPS):
        middle = float(np.sqrt(inside * outside))
        inside, outside = (middle, outside) if kept(middle) else (inside, middle)
    return inside

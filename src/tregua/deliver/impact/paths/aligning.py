"""Recorded over expected counts of all treated places, aligned at their starts, with a band."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import FloatArray, IntArray
from tregua.domain import Result

__all__ = ["EventPath", "EventPeriod", "event_path"]

HALF = 0.5
ENOUGH = 39
"""Placebos needed for two ends at 2.5 % each: the outermost of fewer lie further in."""

TAIL = 0.025


@dataclass(frozen=True, slots=True)
class EventPeriod(Result):
    """One period after the start: the ratio over all places that have it, and its band.

    `ratio` is None where nothing was expected or no place has a count. `low` and `high` bound the
    ratio (95 %, this period alone), None where there are too few placebos.
    """

    after: int
    places: int
    observed: float
    expected: float
    ratio: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class EventPath(Result):
    """The path from the start on; `why` says why there is no band (`too_few_placebos`)."""

    periods: tuple[EventPeriod, ...]
    why: str = ""


def event_path(
    observed: FloatArray, expected: FloatArray, first: IntArray, gaps: FloatArray
) -> EventPath:
    """Return recorded over expected counts, period by period from each place's start.

    Parameters
    ----------
    observed, expected : arrays (k, t)
        Of the places with a truce; a period counts where both are there.
    first : int array (k,)
        Each place's start.
    gaps : array (n, periods)
        log(recorded over expected) of placebos in the same periods after their pretended start;
        NaN where there is none. The path ends with the shorter of gaps and the longest place.

    Notes
    -----
    The band of a period is the ratio divided by the outer 2.5 % of the placebo ratios of that
    period, outermost ones kept whole (the order statistic further out). Places of a placebo must
    be as many as the treated ones, or the band is that of one place.
    """
    longest = observed.shape[1] - int(first.min())
    found = []
    for after in range(min(longest, gaps.shape[1])):
        at = first + after
        inside = np.flatnonzero(at < observed.shape[1])
        seen, meant = observed[inside, at[inside]], expected[inside, at[inside]]
        held = np.isfinite(seen) & np.isfinite(meant)
        total, hoped = float(seen[held].sum()), float(meant[held].sum())
        ratio = total / hoped if held.any() and hoped > 0 else None
        low, high = _band(total, hoped, gaps[:, after]) if ratio is not None else (None, None)
        found.append(EventPeriod(after, int(held.sum()), total, hoped, ratio, low, high))
    enough = any(each.low is not None for each in found)
    return EventPath(tuple(found), "" if enough else "too_few_placebos")


def _band(
    observed: float, expected: float, gaps: FloatArray
) -> tuple[float, float] | tuple[None, None]:
    """Return the ratio over the outer placebo ratios; nothing from fewer than 39."""
    known = gaps[np.isfinite(gaps)]
    if len(known) < ENOUGH:
        return None, None
    ratio = (observed + HALF) / (expected + HALF)
    low = float(np.quantile(known, TAIL, method="lower"))
    high = float(np.quantile(known, 1 - TAIL, method="higher"))
    return ratio * float(np.exp(-high)), ratio * float(np.exp(-low))

"""The same design asked at earlier dates of the same place, when there was no truce."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.placebo.other_places import Judged
from tregua.deliver.impact.placebo.sums import HALF
from tregua.deliver.impact.study import Asked, BoolArray, Design, FloatArray, IntArray, Table
from tregua.domain import Result

__all__ = ["AtDates", "among_dates", "at_earlier_dates"]

LEVEL = 0.05

YEARS_BEFORE = 2
"""Years asked for before an earlier date, where a season is fitted from two years on."""


@dataclass(frozen=True, slots=True, eq=False)
class AtDates(Result):
    """What a design finds at earlier dates of one place, with windows as long as the truce's.

    Attributes
    ----------
    dates : tuple of int
        The periods taken for a start, in order; empty where the time before is too short.
    gaps : tuple of float or None
        log((observed + 1/2) / (expected + 1/2)) over the window that begins at each.
    own : float or None
        The same at the real start.
    as_large : float or None
        Share of earlier dates with a gap at least as far from nought.
    apart : int
        How many windows fit side by side between the first and the last of the dates.
    """

    dates: tuple[int, ...]
    gaps: tuple[float | None, ...]
    own: float | None
    as_large: float | None
    apart: int


def at_earlier_dates(
    design: Design, table: Table, asked: Asked, over: BoolArray, *, most: int = 0
) -> AtDates:
    """Return the gap at the real start of one place and at every earlier date that can bear it.

    Parameters
    ----------
    design : Design
        Asked as if the truce had begun at each date; own counts from that date on are not used.
    table, asked : Table, Asked
        The question of one place.
    over : bool array (t,)
        The truce's periods; at an earlier date the same pattern is moved back, and must end
        before the real start.
    most : int
        Of more dates than this, as many are asked, spread evenly; all where 0.
    """
    row, first = asked.rows[:1], int(asked.first[0])
    length = int(np.flatnonzero(over)[-1]) + 1 - first
    least = YEARS_BEFORE * table.season
    dates: IntArray = np.arange(least, first - length + 1)
    if most and len(dates) > most:
        dates = dates[np.linspace(0, len(dates) - 1, most).astype(np.int64)]
    starts = np.append(dates, first)
    many = len(starts)
    more = Asked(np.repeat(row, many), starts, np.repeat(asked.pools[:1], many, axis=0))
    expected = design(table, more).expected
    windows = np.zeros(expected.shape, dtype=np.bool_)
    for at, start in enumerate(starts):
        windows[at, start : start + length] = over[first : first + length]
    gaps = _gaps(table.counts[more.rows], expected, windows)
    known = np.isfinite(gaps[:-1])
    own = float(gaps[-1]) if np.isfinite(gaps[-1]) else None
    share = None
    if own is not None and known.any():
        share = float(np.mean(np.abs(gaps[:-1][known]) >= abs(own)))
    return AtDates(
        tuple(int(date) for date in dates),
        tuple(float(gap) if np.isfinite(gap) else None for gap in gaps[:-1]),
        own,
        share,
        (first - least) // length if len(dates) else 0,
    )


def among_dates(found: AtDates) -> Judged:
    """Return the ratio with the rank of its gap among earlier dates, and the ratios not ruled out.

    Notes
    -----
    p = (1 + dates with a gap at least as large) / (dates + 1), two-sided; the interval is the gap
    give or take those of earlier dates. It is not exact: windows overlap (too few large gaps are
    seen), and earlier dates have less time before them (forecasts there are worse). In invented
    worlds the two cancelled out for a regression with trend, 72 months and then 24, and not
    without a trend: tests/calibration/impact/test_dates.py. Below 19 dates no interval is given.
    """
    if found.own is None:
        return Judged(None, None, None, None, None, "no_expectation")
    ratio = float(np.exp(found.own))
    gaps = np.sort(np.abs([gap for gap in found.gaps if gap is not None]))[::-1]
    if not len(gaps):
        return Judged(ratio, None, None, None, None, "no_earlier_dates")
    floor = 1 / (len(gaps) + 1)
    p = float((1 + (gaps >= abs(found.own)).sum()) * floor)
    if floor > LEVEL:
        return Judged(ratio, None, None, p, floor, "too_few_earlier_dates")
    least = int(LEVEL * (len(gaps) + 1) + 1e-9)
    reach = float(gaps[least - 1])
    ends = (float(np.exp(found.own - reach)), float(np.exp(found.own + reach)))
    return Judged(ratio, *ends, p, floor)


def _gaps(counts: FloatArray, expected: FloatArray, windows: BoolArray) -> FloatArray:
    """Return log ratios of sums over marked periods (k,); NaN where nothing can be said."""
    held = windows & np.isfinite(counts) & np.isfinite(expected)
    observed = np.where(held, counts, 0.0).sum(axis=1)
    supposed = np.where(held, expected, 0.0).sum(axis=1)
    found: FloatArray = np.where(
        held.any(axis=1), np.log((observed + HALF) / (supposed + HALF)), np.nan
    )
    return found

"""Residuals moved round in time: the p-value of a supposed effect, and what is not ruled out.

A design is fitted to all periods with the supposed effect taken out; if the supposition is right,
the residuals of the truce's periods are like any others that follow each other. In invented
worlds the interval held for common factors and not for a place's own past alone: which designs
may use it is in tests/calibration/impact/test_moving.py. Source: Chernozhukov, Wüthrich and Zhu
2021, Journal of the American Statistical Association 116 (not opened).
"""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.conformal.supposing import supposed
from tregua.deliver.impact.study import Asked, BoolArray, Design, FloatArray, Table
from tregua.domain import Result

__all__ = ["Moved", "chance_by_moving", "interval_by_moving", "moved_round"]

LEVEL = 0.05
STEADY = 0.375
"""Added under the square root, which makes the spread of counts nearly the same at any mean."""

WIDEST, GRID = 16.0, 97
"""Ratios are tried on a logarithmic grid from one over this to this; one is on it."""


@dataclass(frozen=True, slots=True)
class Moved(Result):
    """What moving the residuals round in time says of a truce.

    `p` is that of no effect; `low` and `high` are the first ratios of the grid ruled out at 5 % on
    either side of those that are not, so that all these lie between; None where the grid ends
    first. `floor` is one over the periods used: above 0.05 nothing can be ruled out.
    """

    p: float | None
    floor: float | None
    low: float | None = None
    high: float | None = None


def moved_round(residuals: FloatArray, over: BoolArray) -> float:
    """Return the share of all turns of the residuals whose sum over the window is as far off.

    Parameters
    ----------
    residuals : array (n,)
        Of the periods used, in order.
    over : bool array (n,)
        The truce's periods among them. The turn by nought counts: no share is below 1 / n.

    Examples
    --------
    >>> moved_round(np.array([0.0, 1.0, -1.0, 5.0]), np.array([False, False, False, True]))
    0.25
    """
    n = len(residuals)
    turned = residuals[(np.arange(n)[:, None] + np.flatnonzero(over)) % n]
    far = np.abs(turned.sum(axis=1))
    return float(np.mean(far >= far[0] * (1 - 1e-9)))


def chance_by_moving(
    design: Design, table: Table, asked: Asked, over: BoolArray, ratios: FloatArray
) -> FloatArray:
    """Return the p-value of each supposed ratio (g,) of observed to expected; NaN without a fit.

    Parameters
    ----------
    design : Design
        Any that lets a place's own periods be fitted.
    table, asked : Table, Asked
        The question of one place.
    over : bool array (t,)
        The truce's periods.
    ratios : array (g,)
        Above nought.
    """
    wide, more = supposed(table, asked, over, ratios)
    expected = design(wide, more).expected
    counts = wide.counts[more.rows]
    left = np.sqrt(counts + STEADY) - np.sqrt(expected + STEADY)
    found = np.full(len(ratios), np.nan)
    for at, each in enumerate(2 * left):
        held = np.isfinite(each)
        if (held & over).any() and (held & ~over).any():
            found[at] = moved_round(each[held], over[held])
    return found


def interval_by_moving(design: Design, table: Table, asked: Asked, over: BoolArray) -> Moved:
    """Return the p-value of no effect and the ends of the ratios not ruled out."""
    ratios = np.geomspace(1 / WIDEST, WIDEST, GRID)
    ratios[GRID // 2] = 1.0
    chances = chance_by_moving(design, table, asked, over, ratios)
    if not np.isfinite(chances).all():
        return Moved(None, None)
    kept = np.flatnonzero(chances > LEVEL)
    first = int(asked.first[0])
    used = int(
        np.isfinite(table.counts[asked.rows[0]])[(np.arange(len(over)) < first) | over].sum()
    )
    if not len(kept):
        return Moved(float(chances[GRID // 2]), 1 / used)
    low = float(ratios[kept[0] - 1]) if kept[0] > 0 else None
    high = float(ratios[kept[-1] + 1]) if kept[-1] < GRID - 1 else None
    return Moved(float(chances[GRID // 2]), 1 / used, low, high)

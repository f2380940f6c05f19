"""Recorded and expected counts added up over some periods, and how unsteady each place is."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import BoolArray, FloatArray, Imputed, IntArray

__all__ = ["Sums", "added_up", "log_ratios", "unsteadiness"]

HALF = 0.5
"""Added to both counts of a log ratio, so that a place with none recorded has one."""

LEAST_SHARE = 0.5
"""No place is taken for steadier than this share of the middle one."""

LEAST = 1e-9
"""Nor for wholly steady: counts that never miss their expectation have a spread of nought."""


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """Counts over the same periods of k places.

    Attributes
    ----------
    observed, expected : array (k,)
        Sums of recorded and of expected counts over periods in which both are there.
    spread : array (k,)
        Variance over mean of the counts about what was expected before the start, per period.
    periods : int array (k,)
        Periods added up.
    """

    observed: FloatArray
    expected: FloatArray
    spread: FloatArray
    periods: IntArray

    @property
    def known(self) -> BoolArray:
        """Tell which places have anything to say: an expectation above nought, and a spread."""
        held = np.isfinite(self.spread) & (self.periods > 0) & (self.expected > 0)
        return np.asarray(held, dtype=np.bool_)

    def only(self, rows: BoolArray) -> "Sums":
        """Return the sums of some places."""
        return Sums(self.observed[rows], self.expected[rows], self.spread[rows], self.periods[rows])


def unsteadiness(counts: FloatArray, imputed: Imputed, first: IntArray) -> FloatArray:
    """Return the variance over mean about the fit, before each place's start (k,).

    Parameters
    ----------
    counts : array (k, t)
        Recorded counts of the rows asked for.
    imputed : Imputed
        What was expected of them.
    first : int array (k,)
        The first period no longer before.
    """
    before = np.arange(counts.shape[1]) < first[:, None]
    expected = imputed.expected
    usable = before & np.isfinite(counts) & np.isfinite(expected)
    with np.errstate(invalid="ignore", divide="ignore"):
        squares = (counts - expected) ** 2 / np.maximum(expected, HALF)
        total = np.where(usable, squares, 0.0).sum(axis=1)
        spread: FloatArray = total / np.where(usable.any(axis=1), usable.sum(axis=1), np.nan)
    return spread


def added_up(counts: FloatArray, imputed: Imputed, first: IntArray, over: BoolArray) -> Sums:
    """Return the sums over periods marked in `over` (k, t)."""
    here = over & np.isfinite(counts) & np.isfinite(imputed.expected)
    return Sums(
        np.where(here, counts, 0.0).sum(axis=1),
        np.where(here, imputed.expected, 0.0).sum(axis=1),
        unsteadiness(counts, imputed, first),
        here.sum(axis=1),
    )


def log_ratios(sums: Sums, observed: FloatArray, ratio: float, middle: float) -> FloatArray:
    """Return the distance of counts from `ratio` times what was expected, in units of its spread.

    Parameters
    ----------
    sums : Sums
        Of k places.
    observed : array (..., k)
        Counts to judge, one or many draws.
    ratio : float
        The supposed effect, observed over expected.
    middle : float
        The median spread of all places; a place is never taken for steadier than half of it.

    Notes
    -----
    log((O + 1/2) / (ratio E + 1/2)) over sqrt(spread(ratio) / (ratio E + 1/2)). A negative
    binomial count thinned to `ratio` has the spread 1 + (spread - 1) ratio.
    """
    spread = np.maximum(sums.spread, max(LEAST_SHARE * middle, LEAST))
    thinned = np.where(spread > 1, 1 + (spread - 1) * ratio, spread)
    mean = ratio * sums.expected + HALF
    distance: FloatArray = np.log((observed + HALF) / mean) / np.sqrt(thinned / mean)
    return distance

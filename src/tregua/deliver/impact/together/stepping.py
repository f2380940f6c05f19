"""Several questions asked at once: p-values stepped down, by Holm and by Romano and Wolf."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from tregua.deliver.impact.study import FloatArray, IntArray

__all__ = ["holm", "romano_wolf"]


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Return Holm's adjusted p-values, in the order given.

    Raises
    ------
    ValueError
        If a p-value is not between nought and one.

    Notes
    -----
    The jth smallest of h is multiplied by h - j + 1, never falls below the one before it, and is
    cut at one. However the questions hang together, the chance of any false alarm among them is
    at most the level, if each p-value alone holds its own. Holm 1979, Scandinavian Journal of
    Statistics 6: 65-70 (not opened).

    Examples
    --------
    >>> [round(p, 3) for p in holm([0.01, 0.04, 0.03])]
    [0.03, 0.06, 0.06]
    """
    given = np.asarray(p_values, dtype=float)
    if not bool(np.all((given >= 0) & (given <= 1))):
        raise ValueError("a p-value lies between nought and one")
    order = np.argsort(given, kind="stable")
    factors = np.arange(len(given), 0, -1)
    return placed(np.maximum.accumulate(np.minimum(given[order] * factors, 1.0)), order)


def romano_wolf(statistics: ArrayLike, placebos: ArrayLike) -> tuple[float, ...]:
    """Return step-down p-values that use how the harms hang together.

    Parameters
    ----------
    statistics : array (h,)
        How strange the answer of each harm is; larger is stranger, the sign being left out.
    placebos : array (n, h)
        The same for n places (or sets of places) without a truce: one row is one place, asked of
        every harm. NaN in a row drops that row for all harms.

    Returns
    -------
    tuple of float, length h
        Adjusted p-values in the order given; none is under 1 / (n + 1).

    Raises
    ------
    ValueError
        If the shapes do not fit, a statistic is missing, or no whole row of placebos is left.

    Notes
    -----
    Each harm is first divided by its root mean square over placebos and truce together, so that
    a harm of small counts does not set the bar for all. From the strangest down, each is set
    against the largest placebo among those not yet passed; p-values never fall on the way. It
    holds its level over any set of harms that did not change if the truce fell on one of these
    places by chance, all harms together. Romano and Wolf 2005, Journal of the American
    Statistical Association 100: 94-108; Westfall and Young 1993 (neither opened).
    """
    asked, drawn = whole_rows(statistics, placebos)
    scale = np.sqrt((np.square(drawn).sum(0) + np.square(asked)) / (len(drawn) + 1))
    scale = np.where(scale > 0, scale, 1.0)
    asked, drawn = asked / scale, drawn / scale
    order = np.argsort(-asked, kind="stable")
    largest = np.maximum.accumulate(drawn[:, order[::-1]], axis=1)[:, ::-1]
    beaten = (largest >= asked[order] * (1 - 1e-12)).sum(0)
    return placed(np.maximum.accumulate((1 + beaten) / (len(drawn) + 1)), order)


def whole_rows(statistics: ArrayLike, placebos: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return statistics and the placebo rows that hold every harm."""
    asked = np.abs(np.asarray(statistics, dtype=float))
    drawn = np.abs(np.asarray(placebos, dtype=float))
    if asked.ndim != 1 or drawn.ndim != 2 or drawn.shape[1] != len(asked):
        raise ValueError("placebos need a column for every statistic")
    if not np.isfinite(asked).all():
        raise ValueError("every harm needs a statistic")
    drawn = drawn[np.isfinite(drawn).all(axis=1)]
    if not len(drawn):
        raise ValueError("no placebo holds every harm")
    return asked, drawn


def placed(ordered: FloatArray, order: IntArray) -> tuple[float, ...]:
    """Return values worked out in an order, put back where they were."""
    found = np.empty(len(ordered))
    found[order] = ordered
    return tuple(found.tolist())

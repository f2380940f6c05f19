"""Weights that are not negative and sum to one, for many rows at once: which way is taken."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import BoolArray, FloatArray, IntArray
from tregua.deliver.impact.synthetic.weighing.blocks import in_blocks
from tregua.deliver.impact.synthetic.weighing.plain import (
    by_active_set,
    by_nnls,
    settled,
)

__all__ = ["SMALL", "Leaning", "simplex_weights"]

SMALL = 60
"""Up to so many places in all, rows are solved one by one and nothing is compiled."""


@dataclass(frozen=True, slots=True, eq=False)
class Leaning:
    """What each row leans on.

    Attributes
    ----------
    places : tuple of int array
        For each row the places with weight, in ascending order.
    weights : tuple of array
        Their weights, above nought, summing to one.
    converged : bool array (k,)
        Whether no other place would have helped.
    """

    places: tuple[IntArray, ...]
    weights: tuple[FloatArray, ...]
    converged: BoolArray

    def dense(self, many: int) -> FloatArray:
        """Return all weights as an array (k, u)."""
        whole = np.zeros((len(self.places), many))
        for row, (places, weights) in enumerate(zip(self.places, self.weights, strict=True)):
            whole[row, places] = weights
        return whole


def simplex_weights(
    outcomes: FloatArray,
    rows: IntArray,
    pools: BoolArray,
    *,
    ridge: float | FloatArray = 0.0,
    penalty: float | FloatArray = 0.0,
    small: int = SMALL,
) -> Leaning:
    """Return for each row the weights w >= 0 of sum one that bring other rows nearest to it.

    They minimise ``||y_i - sum_j w_j y_j||^2 + ridge ||w||^2 + penalty sum_j w_j ||y_i - y_j||^2``
    over the row's pool, exactly (to rounding). For an intercept, take each row's mean off first.

    Parameters
    ----------
    outcomes : array (u, t)
        What is to be followed; finite.
    rows : int array (k,)
        Which rows are asked about.
    pools : bool array (k, u)
        What each may lean on; at least one place, never itself.
    ridge, penalty : float or array (k,)
        Not negative; `ridge` in squared units of `outcomes`, `penalty` without unit.
    small : int
        Up to so many places (u), rows are solved one by one by scipy, without compiling.

    Raises
    ------
    ValueError
        If a pool is empty or holds its own row, or a number is not finite or negative.
    """
    ridges = np.broadcast_to(np.asarray(ridge, dtype=np.float64), rows.shape)
    penalties = np.broadcast_to(np.asarray(penalty, dtype=np.float64), rows.shape)
    _checked(outcomes, rows, pools, ridges, penalties)
    centred, unit = _centred(outcomes)
    scaled = ridges / unit**2
    if len(outcomes) > small:
        found = in_blocks(centred, rows, pools, scaled, penalties)
        raw = [(one.places, one.weights, one.converged) for one in found]
    else:
        raw = [
            (*_one(centred, int(row), np.flatnonzero(pool), float(more), float(pull)), True)
            for row, pool, more, pull in zip(rows, pools, scaled, penalties, strict=True)
        ]
    done = [
        _settled(centred, int(row), places, weights, float(more), float(pull))
        for row, (places, weights, _), more, pull in zip(rows, raw, scaled, penalties, strict=True)
    ]
    return Leaning(
        tuple(places for places, _ in done),
        tuple(weights for _, weights in done),
        np.array([converged for _, _, converged in raw], dtype=np.bool_),
    )


def _checked(
    outcomes: FloatArray,
    rows: IntArray,
    pools: BoolArray,
    ridge: FloatArray,
    penalty: FloatArray,
) -> None:
    if not np.isfinite(outcomes).all():
        raise ValueError("weights need finite outcomes")
    if not pools.any(axis=1).all() or pools[np.arange(len(rows)), rows].any():
        raise ValueError("each row needs another place to lean on, and never itself")
    if not (ridge >= 0).all() or not (penalty >= 0).all():
        raise ValueError("ridge and penalty are not negative")


def _centred(outcomes: FloatArray) -> tuple[FloatArray, float]:
    """Return outcomes less each period's mean, in units of their spread, and that unit.

    As weights sum to one, neither changes the answer; both keep products from cancelling.
    """
    centred = outcomes - outcomes.mean(axis=0)
    unit = float(np.sqrt(np.mean(centred**2)))
    unit = unit if unit > 0 else 1.0
    return np.ascontiguousarray(centred / unit), unit


def _bend(apart: FloatArray, penalty: float) -> FloatArray:
    return np.asarray(penalty / 2 * np.sum(apart**2, axis=1), dtype=np.float64)


def _one(
    outcomes: FloatArray, row: int, pool: IntArray, ridge: float, penalty: float
) -> tuple[IntArray, FloatArray]:
    apart = outcomes[pool] - outcomes[row]
    found = by_nnls(apart, ridge) if penalty == 0 else None
    if found is None:
        found = by_active_set(apart, _bend(apart, penalty), ridge)
    return pool, found


def _settled(
    outcomes: FloatArray,
    row: int,
    places: IntArray,
    weights: FloatArray,
    ridge: float,
    penalty: float,
) -> tuple[IntArray, FloatArray]:
    order = np.argsort(places)
    apart = outcomes[places[order]] - outcomes[row]
    kept, anew = settled(apart, _bend(apart, penalty), ridge, weights[order])
    return places[order][kept], anew

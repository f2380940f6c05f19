"""The weights of places and of periods, for many rows at once."""

import numpy as np

from tregua.deliver.impact.sdid.ridged import ridged_weights
from tregua.deliver.impact.study import BoolArray, FloatArray, IntArray
from tregua.deliver.impact.synthetic.weighing import simplex_weights

__all__ = ["of_periods", "of_places"]

SMALL = 1e-6
"""Ridge of the weights of periods, in units of the noise, as in the paper: it settles ties only."""


def of_places(
    before: FloatArray, rows: IntArray, pools: BoolArray, after: int
) -> tuple[FloatArray, BoolArray]:
    """Return weights (k, u) by which other places follow each row before, up to a level of its own.

    The ridge is ``zeta^2 s`` with ``zeta = p^(1/4) sd``: p periods after, sd that of the pool's
    steps from one period to the next. Rows for which no search ended are told (k,).

    Parameters
    ----------
    before : array (u, s)
        Rates before, finite for the rows and their pools; two periods at least.
    rows, pools : arrays (k,) and (k, u)
        Which rows, and what each may lean on.
    after : int
        How many periods from the start on.
    """
    level = before - before.mean(axis=1, keepdims=True)
    ridge = np.sqrt(after) * _noise(before, pools) ** 2 * before.shape[1]
    weights = np.zeros(pools.shape)
    settled = ridge > 0
    weights[settled], settled[settled] = ridged_weights(
        level, rows[settled], pools[settled], ridge[settled]
    )
    if not settled.all():
        again = simplex_weights(level, rows[~settled], pools[~settled], ridge=ridge[~settled])
        weights[~settled] = again.dense(len(before))
        settled[~settled] = again.converged
    return weights, ~settled


def of_periods(before: FloatArray, after: FloatArray, pools: BoolArray) -> FloatArray:
    """Return weights (k, s) of the periods before by which each pool's mean after is followed.

    The pool may differ from the periods before by a level of its own; pools that are the same are
    weighed once.
    """
    kinds, which = np.unique(pools, axis=0, return_inverse=True)
    noise = _noise(before, kinds)
    wanted = np.append(before, after.mean(axis=1, keepdims=True), axis=1)
    last = np.array([before.shape[1]])
    others: BoolArray = (np.arange(wanted.shape[1]) < last)[None]
    weights = np.empty((len(kinds), before.shape[1]))
    for kind, pool in enumerate(kinds):
        shape = (wanted[pool] - wanted[pool].mean(axis=0)).T
        ridge = (SMALL * noise[kind]) ** 2 * pool.sum()
        weights[kind] = simplex_weights(shape, last, others, ridge=ridge).dense(len(shape))[0, :-1]
    return weights[which.ravel()]


def _noise(before: FloatArray, pools: BoolArray) -> FloatArray:
    """Return the standard deviation (k,) of all steps from period to period in each pool."""
    steps = np.diff(before, axis=1)
    steps = steps - steps.mean()
    many = pools.sum(axis=1) * steps.shape[1]
    mean = pools @ steps.sum(axis=1) / many
    square = pools @ (steps**2).sum(axis=1) - many * mean**2
    noise: FloatArray = np.sqrt(np.maximum(square, 0.0) / np.maximum(many - 1, 1))
    return noise

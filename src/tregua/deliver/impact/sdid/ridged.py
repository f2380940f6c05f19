"""Weights of sum one with a ridge, for many rows at once, by Newton steps on the dual."""

import numpy as np

from tregua.deliver.impact.study import BoolArray, FloatArray, IntArray

__all__ = ["ridged_weights"]

TOGETHER = 64
"""Rows taken at once: what bounds the memory of their second derivatives."""
STEPS = 100
NEAR = 1e-11


def ridged_weights(
    outcomes: FloatArray, rows: IntArray, pools: BoolArray, ridge: FloatArray
) -> tuple[FloatArray, BoolArray]:
    """Return for each row the weights w >= 0 of sum one that bring other rows nearest to it.

    They minimise ``||y_i - Y'w||^2 + ridge ||w||^2`` over the row's pool. With a ridge many places
    are leaned on, and a search that adds place after place is slow. Given the rest ``r = Y'w - y``
    and a level m, the weights are ``max(0, (m - Y r) / ridge)``: so only r and m are sought, as
    many numbers as there are periods, where a convex function made of paraboloids is least.
    Newton steps, halved while they do not descend, end there after finitely many; with the true
    set of places the last step is exact.

    Parameters
    ----------
    outcomes : array (u, t)
        Finite.
    rows, pools : arrays (k,) and (k, u)
        Which rows, and what each may lean on: one place at least, never itself.
    ridge : array (k,)
        Above nought, in squared units of `outcomes`.

    Returns
    -------
    weights (k, u), and whether each row settled (k,).
    """
    unit = float(np.sqrt(np.mean(outcomes**2))) or 1.0
    scaled = outcomes / unit
    weights = np.zeros(pools.shape)
    settled = np.zeros(len(rows), dtype=np.bool_)
    for start in range(0, len(rows), TOGETHER):
        some = slice(start, start + TOGETHER)
        weights[some], settled[some] = _together(
            scaled, scaled[rows[some]], pools[some], ridge[some] / unit**2
        )
    return weights, settled


def _together(
    outcomes: FloatArray, own: FloatArray, pools: BoolArray, ridge: FloatArray
) -> tuple[FloatArray, BoolArray]:
    even = pools / pools.sum(axis=1, keepdims=True)
    rest = even @ outcomes - own
    level = ridge / pools.sum(axis=1) + (even * (rest @ outcomes.T)).sum(axis=1)
    point = np.column_stack([rest, level])
    value, slope, weights = _dual(outcomes, own, pools, ridge, point)
    going = np.arange(len(own))
    for _ in range(STEPS):
        going = going[np.abs(slope[going]).max(axis=1) > NEAR]
        if not going.size:
            break
        step = _newton(outcomes, weights[going] > 0, ridge[going], slope[going])
        fall = (step * slope[going]).sum(axis=1)
        size = np.ones(len(going))
        for _ in range(40):
            tried = point[going] - size[:, None] * step
            found = _dual(outcomes, own[going], pools[going], ridge[going], tried)
            short = found[0] > value[going] - 1e-4 * size * fall + 1e-14 * np.abs(value[going])
            if not short.any():
                break
            size = np.where(short, size / 2, size)
        point[going] = tried
        value[going], slope[going], weights[going] = found
    settled = np.abs(slope).max(axis=1) <= 1e-8
    return weights / weights.sum(axis=1, keepdims=True), settled


def _dual(
    outcomes: FloatArray, own: FloatArray, pools: BoolArray, ridge: FloatArray, point: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return the dual's value (k,), its slope (k, t + 1) and the weights (k, u) at a point."""
    rest, level = point[:, :-1], point[:, -1]
    weights = np.maximum(level[:, None] - rest @ outcomes.T, 0.0) / ridge[:, None] * pools
    value = ridge / 2 * (weights**2).sum(axis=1) + (rest**2).sum(axis=1) / 2
    value += (own * rest).sum(axis=1) - level
    slope = np.column_stack([rest + own - weights @ outcomes, weights.sum(axis=1) - 1])
    return value, slope, weights


def _newton(
    outcomes: FloatArray, taken: BoolArray, ridge: FloatArray, slope: FloatArray
) -> FloatArray:
    """Return Newton's step (k, t + 1) from the places taken."""
    periods = outcomes.shape[1]
    wide = np.column_stack([outcomes, np.full(len(outcomes), -1.0)])
    bend = np.empty((len(taken), periods + 1, periods + 1))
    for row, places in enumerate(taken):
        some = wide[places]
        np.matmul(some.T, some, out=bend[row])
    bend /= ridge[:, None, None]
    corner = np.arange(periods)
    bend[:, corner, corner] += 1.0
    bend[:, -1, -1] += 1e-12
    step: FloatArray = np.asarray(np.linalg.solve(bend, slope[..., None])[..., 0], dtype=float)
    return step

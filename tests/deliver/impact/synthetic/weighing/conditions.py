"""What must hold at the least of a sum of squares over the simplex."""

import numpy as np

from tregua.deliver.impact.study import BoolArray, FloatArray

__all__ = ["least", "short_of_least"]


def least(
    outcomes: FloatArray, row: int, weights: FloatArray, ridge: float = 0.0, penalty: float = 0.0
) -> float:
    """Return the sum that the weights (u,) should make least, term by term as it is stated."""
    rest = outcomes[row] - weights @ outcomes
    apart = np.sum((outcomes - outcomes[row]) ** 2, axis=1)
    return float(rest @ rest + ridge * weights @ weights + penalty * weights @ apart)


def short_of_least(
    outcomes: FloatArray,
    row: int,
    pool: BoolArray,
    weights: FloatArray,
    ridge: float = 0.0,
    penalty: float = 0.0,
) -> float:
    """Bound how far the sum lies above its least, as a share of the pool's mean square.

    By Karush, Kuhn and Tucker: weights are feasible, and no place of the pool has a slope below
    the weighted mean of slopes; the difference bounds what is still to be had.
    """
    rest = weights @ outcomes - outcomes[row]
    apart = np.sum((outcomes - outcomes[row]) ** 2, axis=1)
    slope = 2 * outcomes @ rest + 2 * ridge * weights + penalty * apart
    feasible = np.isclose(weights.sum(), 1) & (weights >= 0).all() & (weights[~pool] == 0).all()
    gap = float(weights @ slope - slope[pool].min())
    size = float(np.mean(apart[pool])) + ridge
    return gap / size if feasible and size > 0 else float(gap > 0 or not feasible)

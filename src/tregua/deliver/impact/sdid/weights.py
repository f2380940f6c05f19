"""The weights of places and of periods for one row of synthetic difference in differences."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import FloatArray

__all__ = ["Weights", "weights_of"]

SMALL = 1e-6
"""Ridge of the weights of periods, in units of the noise, as in the paper: it settles ties only."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What one row leans on: weights of places (n,) and of periods before (s,), each of sum one."""

    places: FloatArray
    periods: FloatArray


def weights_of(own: FloatArray, before: FloatArray, after: FloatArray) -> Weights:
    """Return the weights for one row.

    Weights of places follow the row before the truce, up to a level of its own, with ridge
    ``zeta^2 s``, ``zeta = p^(1/4) sd`` (p periods after, sd of the pool's steps from one period
    to the next). Weights of periods take the pool's mean after, up to a level.

    Parameters
    ----------
    own : array (s,)
        Rates of the row before.
    before : array (n, s)
        Rates of the places leaned on, same periods; two periods at least.
    after : array (n, p)
        Their rates from the start on.
    """
    places, periods = before.shape
    noise = float(np.diff(before, axis=1).std(ddof=1))
    level = before - before.mean(axis=1, keepdims=True)
    wanted = after.mean(axis=1)
    shape = (before - before.mean(axis=0)).T
    return Weights(
        _simplex(level - (own - own.mean()), np.sqrt(after.shape[1]) * noise**2 * periods),
        _simplex(shape - (wanted - wanted.mean()), (SMALL * noise) ** 2 * places),
    )


def _simplex(apart: FloatArray, ridge: float) -> FloatArray:
    from scipy.optimize import nnls

    many = len(apart)
    sides = np.vstack([apart.T, np.sqrt(ridge) * np.eye(many), np.ones((1, many))])
    wanted = np.zeros(len(sides))
    wanted[-1] = 1.0
    found = np.asarray(nnls(sides, wanted)[0], dtype=np.float64)
    shares: FloatArray = found / found.sum()
    return shares

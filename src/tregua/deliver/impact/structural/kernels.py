"""A compiled Kalman filter and smoother for a wandering level with fixed coefficients."""

import numpy as np

from tregua.compiled import compiled
from tregua.deliver.impact.study import BoolArray, FloatArray

__all__ = ["level_and_terms"]


@compiled()
def smoothed(
    used: BoolArray,
    terms: FloatArray,
    means: FloatArray,
    spreads: FloatArray,
    errors: FloatArray,
    scales: FloatArray,
    gains: FloatArray,
) -> FloatArray:
    """Return the path (t,) given all observations, from what the filter left in every period."""
    t, p = terms.shape
    path, back = np.zeros(t), np.zeros(p)
    for step in range(t):
        at = t - 1 - step
        if used[at]:
            pull = errors[at] / scales[at]
            for i in range(p):
                pull -= gains[at, i] / scales[at] * back[i]
            for i in range(p):
                back[i] += terms[at, i] * pull
        for i in range(p):
            path[at] += terms[at, i] * means[at, i]
            for j in range(p):
                path[at] += terms[at, i] * spreads[at, i, j] * back[j]
    return path


@compiled()
def level_and_terms(
    seen: FloatArray, used: BoolArray, terms: FloatArray, prior: FloatArray, wander: float
) -> tuple[FloatArray, float, float]:
    """Return the smoothed path (t,), its sum of squared standard errors, and sum of log scales.

    Parameters
    ----------
    seen : array (t,)
        Observations; not read outside `used`.
    used : bool array (t,)
        Periods filtered; the path runs on beyond them.
    terms : array (t, p)
        Fixed coefficients multiply these; the first column, of ones, is the level.
    prior : array (p,)
        Prior variances of level and coefficients about nought, in units of the noise variance.
    wander : float
        Variance of the level's step in the same units.

    Notes
    -----
    With the noise variance taken out, the density of the observations given it is
    exp(-squares / 2 s) / sqrt(s^n) times exp(-logs / 2). Durbin and Koopman, Time Series Analysis
    by State Space Methods, 2012, chapter 4 (not opened).
    """
    t, p = terms.shape
    means, spreads = np.zeros((t, p)), np.zeros((t, p, p))
    errors, scales, gains = np.zeros(t), np.ones(t), np.zeros((t, p))
    mean, spread = np.zeros(p), np.zeros((p, p))
    for i in range(p):
        spread[i, i] = prior[i]
    squares, logs = 0.0, 0.0
    for at in range(t):
        for i in range(p):
            means[at, i] = mean[i]
            for j in range(p):
                spreads[at, i, j] = spread[i, j]
        if used[at]:
            scale, error = 1.0, seen[at]
            for i in range(p):
                for j in range(p):
                    gains[at, i] += spread[i, j] * terms[at, j]
                scale += terms[at, i] * gains[at, i]
                error -= terms[at, i] * mean[i]
            for i in range(p):
                mean[i] += gains[at, i] * error / scale
                for j in range(p):
                    spread[i, j] -= gains[at, i] * gains[at, j] / scale
            errors[at], scales[at] = error, scale
            squares += error**2 / scale
            logs += np.log(scale)
        spread[0, 0] += wander
    path = smoothed(used, terms, means, spreads, errors, scales, gains)
    return path, squares, logs

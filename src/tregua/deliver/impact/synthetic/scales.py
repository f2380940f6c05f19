"""On which scale places are compared, and the way back to counts."""

from enum import StrEnum

import numpy as np

from tregua.deliver.impact.study import BoolArray, FloatArray, Table

__all__ = ["Scale", "counted", "scaled"]

HALF = 0.5


class Scale(StrEnum):
    """What is followed: the rate, or its logarithm with half a count added."""

    RATES = "rates"
    LOG = "log"


def scaled(table: Table, scale: Scale) -> FloatArray:
    """Return what is followed (u, t); NaN where no count was given."""
    if scale is Scale.RATES:
        return table.rates
    return np.asarray(np.log((table.counts + HALF) / table.exposure), dtype=np.float64)


def counted(
    followed: FloatArray, counts: FloatArray, exposure: FloatArray, fitted: BoolArray, scale: Scale
) -> FloatArray:
    """Return expected counts (k, t), which may lie below nought, from what was followed.

    On the log scale a mean of logarithms falls short of the mean; so the counts are scaled to add
    up to the row's own `counts` over the periods `fitted` (k, t), as in Duan 1983 (not opened).
    """
    if scale is Scale.RATES:
        return followed * exposure
    whole = np.exp(followed) * exposure
    above = np.where(fitted, counts + HALF, 0.0).sum(axis=1, keepdims=True)
    below = np.where(fitted, whole, 0.0).sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(whole * above / below - HALF, dtype=np.float64)

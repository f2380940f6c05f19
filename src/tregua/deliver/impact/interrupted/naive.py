"""The textbook p-value of a step, kept only to show in tests and pages that it fails."""

from typing import Literal

import numpy as np
from scipy.stats import norm

from tregua.deliver.impact.interrupted.regression import dispersion, regress
from tregua.deliver.impact.interrupted.terms import harmonics_for, terms
from tregua.deliver.impact.study import FloatArray

__all__ = ["naive_p"]


def naive_p(
    counts: FloatArray,
    first: int,
    season: int,
    *,
    family: Literal["poisson", "quasi_poisson", "negative_binomial"],
) -> FloatArray:
    """Return the two-sided Wald p-value (k,) of a step at `first` in counts (k, t) without gaps.

    No analysis uses it. The model has level, straight trend, one wave of the year and the
    step; it takes months for independent, and that is what fails.
    """
    rows, periods = counts.shape
    waves = min(int(harmonics_for(np.array([first]), season)[0]), 1)
    columns = terms(periods, season, harmonics=waves, trend=True)
    columns = np.column_stack([columns, np.arange(periods) >= first])
    used = np.ones((rows, periods), dtype=np.bool_)
    over = family == "negative_binomial"
    fit = regress(counts, np.ones_like(counts), used, columns, overdispersed=over)
    scale = dispersion(counts, fit, used) if family == "quasi_poisson" else np.ones(rows)
    variance = np.linalg.inv(fit.information)[:, -1, -1] * scale
    found: FloatArray = 2 * norm.sf(np.abs(fit.coefficients[:, -1]) / np.sqrt(variance))
    return found

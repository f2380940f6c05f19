"""An interrupted series: the place's own past, its trend and season, carried forward."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from tregua.deliver.impact.interrupted.regression import regress
from tregua.deliver.impact.interrupted.terms import harmonics_for, terms
from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, Imputed, Table

__all__ = ["InterruptedSeries"]

SPARE = 4
"""Periods asked for beyond one a term: fewer, and the forecast is only the noise of the last."""


@dataclass(frozen=True, slots=True)
class InterruptedSeries:
    """Regress a place's counts before the truce on trend and season, and carry that forward.

    Estimand: recorded counts over what this place's own level, straight trend (on the log scale)
    and season before would have given. Assumes that nothing else would have bent them; leans on
    no other place, so it cannot see what happened everywhere at once. It gives no p-value: the
    textbook one rejects a true "no change" two to six times too often where months hang together
    (measured in tests/calibration/impact/test_naive.py), so only placebos may judge its gaps.

    Attributes
    ----------
    family : str
        `quasi_poisson` or `negative_binomial` (variance = mean + alpha mean^2). They weigh the
        periods a little differently and give nearly the same mean.
    trend : bool
        Whether a straight trend is carried forward; without one the level is.

    References
    ----------
    Bernal, Cummins & Gasparrini 2017, Interrupted time series regression for the evaluation of
    public health interventions: a tutorial, Int. J. Epidemiology 46(1) (not opened).
    """

    family: Literal["quasi_poisson", "negative_binomial"] = "quasi_poisson"
    trend: bool = True

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return what each place's own past leads one to expect.

        Periods without a count are left out of the fit (`periods_missing`). NaN throughout where
        fewer periods than terms and four are left (`too_few_before`), nothing was counted before
        (`nothing_before`), or the fit does not settle (`not_converged`).
        """
        counts, exposure = table.counts[asked.rows], table.exposure[asked.rows]
        periods = counts.shape[1]
        before = np.arange(periods) < asked.first[:, None]
        used: BoolArray = before & np.isfinite(counts)
        notes = {"periods_missing"} if (before & ~used).any() else set()
        length = used.sum(axis=1)
        waves = harmonics_for(length, table.season)
        expected: FloatArray = np.full(counts.shape, np.nan)
        for harmonics in np.unique(waves):
            columns = terms(periods, table.season, harmonics=int(harmonics), trend=self.trend)
            enough = length >= columns.shape[1] + SPARE
            some = np.where(used, counts, 0.0).sum(axis=1) > 0
            here = waves == harmonics
            notes |= {"too_few_before"} if (here & ~enough).any() else set()
            notes |= {"nothing_before"} if (here & enough & ~some).any() else set()
            fitted = np.flatnonzero(here & enough & some)
            fit = regress(
                counts[fitted],
                exposure[fitted],
                used[fitted],
                columns,
                overdispersed=self.family == "negative_binomial",
            )
            notes |= set() if fit.settled.all() else {"not_converged"}
            expected[fitted] = fit.mean
        return Imputed(expected, None, tuple(sorted(notes)))

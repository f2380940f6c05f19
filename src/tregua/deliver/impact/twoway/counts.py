"""Imputation for counts: each place has a level, each period a factor common to all places."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, Imputed, Table
from tregua.deliver.impact.twoway.proportional import fitted_by_turns

__all__ = ["TwoWayCounts"]


@dataclass(frozen=True, slots=True)
class TwoWayCounts:
    """Expect `level of the place x factor of the period x exposure`, fitted without truce cells.

    Estimand: recorded counts against those expected in the same cells, place by place, so that
    any course of effects, and starts at different times, may be summed over any cells.
    Assumes: without a truce the rate would have changed by the same *proportion* as the pool's
    rates taken together; no truce, and no spill-over, in the pool; nothing of the truce before
    `first`. It does not assume Poisson counts: only the mean must be right.

    Fitted by Poisson likelihood to the pool in all periods and to the row's own periods before
    `first`. Where no such cell is missing and populations move in step, the fit is known in
    closed form: own counts before, times the pool's counts in the period over the pool's counts
    before. Elsewhere levels and factors are fitted by turns.

    Notes given: `gaps_left_out` (cells without a figure were not fitted), `own_all_nought`,
    `not_converged`.

    Attributes
    ----------
    tolerance : float
        Relative change of the factors below which fitting by turns ends.
    turns : int
        The most turns taken.

    References
    ----------
    Borusyak, Jaravel and Spiess 2024, Review of Economic Studies 91 (imputation; not opened).
    Wooldridge 2023, Econometrics Journal 26 (nonlinear differences in differences; not opened).

    Examples
    --------
    >>> counts = np.array([[4.0, 6.0, 1.0], [8.0, 12.0, 5.0]])
    >>> asked = Asked(np.array([0]), np.array([2]), np.array([[False, True]]))
    >>> TwoWayCounts()(Table(counts, np.ones((2, 3)), 1), asked).expected
    array([[4. , 6. , 2.5]])
    """

    tolerance: float = 1e-9
    turns: int = 500

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for."""
        before: BoolArray = np.arange(table.counts.shape[1]) < asked.first[:, None]
        own = table.counts[asked.rows]
        seen = np.isfinite(table.counts)
        expected = _closed(np.where(seen, table.counts, 0.0), asked, before)
        gaps: BoolArray = asked.pools @ ~seen.all(axis=1) | (np.isnan(own) & before).any(axis=1)
        hard = gaps if _in_step(table.exposure) else np.ones_like(gaps)
        notes = ["gaps_left_out"] if gaps.any() else []
        if hard.any():
            some = Asked(asked.rows[hard], asked.first[hard], asked.pools[hard])
            expected[hard], settled = fitted_by_turns(
                table, some, tolerance=self.tolerance, turns=self.turns
            )
            notes += [] if settled else ["not_converged"]
        if (np.nansum(own * before, axis=1) == 0).any():
            notes.append("own_all_nought")
        return Imputed(expected, notes=tuple(notes))


def _closed(counts: FloatArray, asked: Asked, before: BoolArray) -> FloatArray:
    """Return the fit (k, t) where no cell is missing and exposures move in step."""
    own = counts[asked.rows] * before
    pool = asked.pools.astype(float) @ counts
    level = own.sum(axis=1, keepdims=True)
    past = (pool * before).sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        fit = level * (pool + own) / (past + level)
        later = level * pool / past
    expected: FloatArray = np.where(before, fit, later)
    return expected


def _in_step(exposure: FloatArray) -> bool:
    """Say whether exposure is a size of the place times a size of the period."""
    by_place, by_period = exposure.sum(axis=1), exposure.sum(axis=0)
    return bool(np.allclose(exposure, np.outer(by_place, by_period) / exposure.sum(), rtol=1e-12))

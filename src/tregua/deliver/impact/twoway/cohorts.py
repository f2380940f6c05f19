"""Difference in differences of log rates: own level before, and the pool's change in proportion."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import Asked, Imputed, Table
from tregua.deliver.impact.twoway.base import bases_of

__all__ = ["CohortDifference"]


@dataclass(frozen=True, slots=True)
class CohortDifference:
    """Expect own mean rate before, times mean rate of the pool over its mean rate in the base.

    Estimand: the log of the rate ratio since the base, less the same of the never-treated; rows
    that start together are a cohort, and summing their cells gives the cohort's effect.
    Assumes: without a truce the rate would have changed by the same *proportion* as the average
    rate of the pool, each place counting alike, whatever its population. (`TwoWayCounts` lets each
    place count by its population; without populations and gaps the two expect the same after
    `first`.) The mean rate is taken before the logarithm, so that months of nought need no
    constant.

    Notes given: `gaps_left_out`, `no_base`.

    Attributes
    ----------
    base : int or None
        How many periods before `first` the change is measured from; None: all of them.

    References
    ----------
    Callaway and Sant'Anna 2021, Journal of Econometrics 225 (not opened).

    Examples
    --------
    >>> counts = np.array([[4.0, 6.0, 1.0], [8.0, 12.0, 5.0]])
    >>> asked = Asked(np.array([0]), np.array([2]), np.array([[False, True]]))
    >>> CohortDifference()(Table(counts, np.ones((2, 3)), 1), asked).expected
    array([[4. , 6. , 2.5]])
    """

    base: int | None = None

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for."""
        rates = table.rates
        seen = np.isfinite(rates)
        expected = np.full((len(asked.rows), rates.shape[1]), np.nan)
        gaps = False
        for base in bases_of(table, asked, self.base):
            now = base.pools @ np.where(seen, rates, 0.0)
            then = base.pools @ (np.nan_to_num(base.level)[:, None] * seen)
            with np.errstate(divide="ignore", invalid="ignore"):
                common = now / then
            own = base.level[asked.rows[base.at]]
            expected[base.at] = own[:, None] * common * table.exposure[asked.rows[base.at]]
            many = asked.pools[base.at].sum(axis=1, keepdims=True)
            gaps = gaps or bool((base.pools @ seen < many).any())
        expected[np.isinf(expected)] = np.nan
        notes = ["gaps_left_out"] if gaps else []
        notes += ["no_base"] if np.isnan(expected).all(axis=1).any() else []
        return Imputed(expected, notes=tuple(notes))

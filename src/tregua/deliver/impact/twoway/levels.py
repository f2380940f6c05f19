"""Difference in differences: own level before, plus the pool's average change."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import Asked, Imputed, Table
from tregua.deliver.impact.twoway.base import bases_of

__all__ = ["DifferenceInDifferences"]


@dataclass(frozen=True, slots=True)
class DifferenceInDifferences:
    """Expect own mean rate before, plus the mean change of the pool's rates since the same base.

    Estimand: the change of the rate less the change it would have had.
    Assumes: without a truce the rate would have changed by the same *amount* as the average of the
    pool's (each place counting alike). Where places differ much in level this is a strong thing to
    say of counts, and expected counts may even fall below nought (noted, not mended).

    Notes given: `gaps_left_out` (a place without a figure in the base, or in a period, was not
    leaned on there), `below_nought`, `no_base`.

    Attributes
    ----------
    base : int or None
        How many periods before `first` the change is measured from; None: all of them. With 1, the
        average over a cohort is the group-time effect of Callaway and Sant'Anna.

    References
    ----------
    Callaway and Sant'Anna 2021, Journal of Econometrics 225 (not opened).
    Lee and Wooldridge 2026 (the whole time before as base; not opened).

    Examples
    --------
    >>> counts = np.array([[4.0, 6.0, 1.0], [8.0, 12.0, 13.0]])
    >>> asked = Asked(np.array([0]), np.array([2]), np.array([[False, True]]))
    >>> DifferenceInDifferences()(Table(counts, np.ones((2, 3)), 1), asked).expected
    array([[3., 7., 8.]])
    """

    base: int | None = None

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for."""
        rates = table.rates
        expected = np.full((len(asked.rows), rates.shape[1]), np.nan)
        notes = set()
        for base in bases_of(table, asked, self.base):
            change = rates - base.level[:, None]
            seen = np.isfinite(change)
            many = base.pools @ seen
            with np.errstate(divide="ignore", invalid="ignore"):
                common = base.pools @ np.where(seen, change, 0.0) / many
            own = base.level[asked.rows[base.at]]
            expected[base.at] = (own[:, None] + common) * table.exposure[asked.rows[base.at]]
            if (many < asked.pools[base.at].sum(axis=1, keepdims=True)).any():
                notes.add("gaps_left_out")
        if (expected < 0).any():
            notes.add("below_nought")
        if np.isnan(expected).all(axis=1).any():
            notes.add("no_base")
        return Imputed(expected, notes=tuple(sorted(notes)))

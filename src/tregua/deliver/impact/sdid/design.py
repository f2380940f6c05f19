"""Synthetic difference in differences: own weighted level before, and a weighed change."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.sdid.weights import Weights, weights_of
from tregua.deliver.impact.study import Asked, FloatArray, Imputed, IntArray, Table

__all__ = ["SyntheticDifference"]


@dataclass(frozen=True, slots=True)
class SyntheticDifference:
    """Expect own rate before, periods weighed, plus the change of the weighed places since.

    Estimand: the change of the rate less the change it would have had.
    Assumes: without a truce the rate would have kept its distance to the weighed places, the
    distance being that of the periods before which most resemble, for the pool, those after.

    Each row asked for is a cohort of one (in the paper's ``zeta``, one treated place); starts at
    different times need no more than that, and summing cells weighs each cohort by its cells. The
    weights are the exact least ones; the authors' R package stops its search a little earlier, so
    that third decimals differ.

    Notes given: `gaps_left_out` (places without a figure in a period needed were not leaned on),
    `too_few_before` (fewer than two periods before, or nobody to lean on), `below_nought`.

    References
    ----------
    Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021, American Economic Review 111 (not
    opened; the figures of its R package were).
    """

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for, and the weights of places."""
        rates = table.rates
        expected = np.full((len(asked.rows), rates.shape[1]), np.nan)
        weights = np.zeros(asked.pools.shape)
        gaps = short = False
        for at, (row, first) in enumerate(zip(asked.rows, asked.first, strict=True)):
            past = np.flatnonzero(np.isfinite(rates[row, :first]))
            needed = np.concatenate([past, np.arange(first, rates.shape[1])])
            whole = asked.pools[at] & np.isfinite(rates[:, needed]).all(axis=1)
            gaps = gaps or bool((asked.pools[at] & ~whole).any()) or len(past) < first
            if len(past) < 2 or not whole.any() or first >= rates.shape[1]:
                short = True
                continue
            pool = rates[whole]
            found = weights_of(rates[row, past], pool[:, past], pool[:, first:])
            weights[at, whole] = found.places
            expected[at] = _path(rates[row, past], pool, past, found) * table.exposure[row]
        noted = {
            "below_nought": bool((expected < 0).any()),
            "gaps_left_out": gaps,
            "too_few_before": short,
        }
        return Imputed(expected, weights, tuple(code for code, so in noted.items() if so))


def _path(own: FloatArray, pool: FloatArray, past: IntArray, found: Weights) -> FloatArray:
    """Return the expected rates in every period."""
    common: FloatArray = found.places @ pool
    path: FloatArray = own @ found.periods + common - common[past] @ found.periods
    return path

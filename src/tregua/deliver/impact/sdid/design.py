"""Synthetic difference in differences: own weighted level before, and a weighed change."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.sdid.weights import of_periods, of_places
from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, Imputed, IntArray, Table

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
    `too_few_before` (fewer than two periods before, or nobody to lean on), `below_nought`,
    `not_converged`.

    Attributes
    ----------
    proportional : bool
        Whether every place is first measured in its own mean rate before, so that a change common
        to all is one of proportion; places with none before are then not leaned on. As published
        (False) changes are amounts, which suits places of like level only.

    References
    ----------
    Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021, American Economic Review 111 (not
    opened; the figures of its R package were).
    """

    proportional: bool = True

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for, and the weights of places."""
        rates = table.rates
        expected = np.full((len(asked.rows), rates.shape[1]), np.nan)
        weights = np.zeros(asked.pools.shape)
        notes: set[str] = set()
        past = (np.arange(rates.shape[1]) < asked.first[:, None]) & np.isfinite(rates[asked.rows])
        kinds, which = np.unique(np.column_stack([asked.first, past]), axis=0, return_inverse=True)
        for kind, (first, *own) in enumerate(kinds):
            at = np.flatnonzero(which.ravel() == kind)
            base: BoolArray = np.array(own, dtype=np.bool_)
            some = Asked(asked.rows[at], asked.first[at], asked.pools[at])
            found = self._together(rates, some, np.flatnonzero(base), int(first), notes)
            expected[at], weights[at] = found
        expected *= table.exposure[asked.rows]
        if (expected < 0).any():
            notes.add("below_nought")
        return Imputed(expected, weights, tuple(sorted(notes)))

    def _together(
        self, rates: FloatArray, asked: Asked, base: IntArray, first: int, notes: set[str]
    ) -> tuple[FloatArray, FloatArray]:
        """Return expected rates and weights of rows that share their periods before."""
        periods = rates.shape[1]
        whole = np.isfinite(rates[:, np.append(base, np.arange(first, periods))]).all(axis=1)
        if (asked.pools & ~whole).any() or len(base) < first:
            notes.add("gaps_left_out")
        unit = np.ones(len(rates))
        if self.proportional and len(base):
            unit = np.where(whole, rates[:, base].mean(axis=1), 0.0)
            unit[asked.rows] = rates[asked.rows][:, base].mean(axis=1)
            whole &= unit > 0
        pools = asked.pools & whole
        path = np.full((len(asked.rows), periods), np.nan)
        weights = np.zeros(pools.shape)
        able = pools.any(axis=1) & (len(base) > 1) & (first < periods)
        if not able.all():
            notes.add("too_few_before")
        if able.any():
            scaled = rates / np.where(unit > 0, unit, 1.0)[:, None]
            at = np.flatnonzero(able)
            path[at], weights[at], stuck = _paths(scaled, asked.rows[at], pools[at], base, first)
            notes.update({"not_converged"} if stuck else ())
        return path * unit[asked.rows][:, None], weights


def _paths(
    rates: FloatArray, rows: IntArray, pools: BoolArray, base: IntArray, first: int
) -> tuple[FloatArray, FloatArray, bool]:
    """Return expected rates (k, t), weights of places (k, u), and whether a search did not end."""
    used: BoolArray = np.asarray(pools.any(axis=0))
    used[rows] = True
    places = np.flatnonzero(used)
    known, within = rates[places], pools[:, places]
    own = np.searchsorted(places, rows)
    found, stuck = of_places(known[:, base], own, within, rates.shape[1] - first)
    leaned: BoolArray = np.asarray(within.any(axis=0))
    after = np.where(leaned[:, None], known[:, first:], 0.0)
    moments = of_periods(known[:, base], after, within)
    weights = np.zeros(pools.shape)
    weights[:, places] = found
    common = found @ np.where(np.isfinite(known), known, 0.0)
    lost = found @ ~np.isfinite(known) > 0
    level = ((known[own][:, base] - common[:, base]) * moments).sum(axis=1, keepdims=True)
    return np.where(lost, np.nan, level + common), weights, bool(stuck.any())

"""A structural series: wandering level, season and control, averaged over how it wanders."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.interrupted import harmonics_for, terms
from tregua.deliver.impact.structural.kernels import level_and_terms
from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, Imputed, Table

__all__ = ["GRID", "StructuralSeries"]

GRID = (0.0, *(float(each) for each in np.geomspace(0.0005, 1.0, 12)))
"""Variance of the level's step over that of the noise: equally likely before counts are seen."""

HALF = 0.5
VAGUE = 1e6
SPARE = 6


@dataclass(frozen=True, slots=True)
class StructuralSeries:
    """Let a place's own level wander, add season and the pool's rate, and carry that forward.

    A cross-check in the manner of Brodersen et al. 2015, on log((count + 1/2) / exposure).
    Estimand: recorded counts over what own past, and the pool where there is one, would have
    given. Assumes that a control bears the same relation to the place after the start as before,
    and roughly even noise on the log scale, which counts near nought do not have. With a pool the
    control is the log of its pooled rate.

    Bayesian over a grid: for each value of `grid` the density of the counts before is exact, the
    noise variance being integrated out (prior 1 / variance), and the paths are averaged by these
    weights. No chance is drawn. The path is the centre of the forecast on the log scale, scaled
    so that expected counts before add up to the recorded ones; the mean of the forecast itself is
    not used, as that of exp(Student's t) is infinite. It gives no interval of its own.

    Attributes
    ----------
    control : bool
        Whether to use the pool.
    grid : tuple of float
        Variance of a period's step of the level, over the noise variance.

    References
    ----------
    Brodersen, Gallusser, Koehler, Remy & Scott 2015, Annals of Applied Statistics 9(1) (not
    opened).
    """

    control: bool = True
    grid: tuple[float, ...] = GRID

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return what own past and pool lead one to expect, NaN where too little is known.

        Notes given: `periods_missing`, `too_few_before`, `nothing_before`, `gaps_left_out` (pool
        rows without every figure are not used).
        """
        counts, exposure = table.counts[asked.rows], table.exposure[asked.rows]
        periods = counts.shape[1]
        before = np.arange(periods) < asked.first[:, None]
        used: BoolArray = before & np.isfinite(counts)
        waves = harmonics_for(used.sum(axis=1), table.season)
        controls, gaps = _controls(table, asked) if self.control else (None, False)
        notes = {"gaps_left_out"} if gaps else set()
        notes |= {"periods_missing"} if (before & ~used).any() else set()
        expected: FloatArray = np.full(counts.shape, np.nan)
        for at in range(len(counts)):
            columns = terms(periods, table.season, harmonics=int(waves[at]), trend=False)
            prior = np.array([VAGUE] + [1e2] * (columns.shape[1] - 1))
            if controls is not None and np.isfinite(controls[at]).all():
                columns, prior = _with(columns, prior, controls[at], used[at])
            if used[at].sum() < columns.shape[1] + SPARE:
                notes.add("too_few_before")
            elif not counts[at, used[at]].sum() > 0:
                notes.add("nothing_before")
            else:
                expected[at] = self._one(counts[at], exposure[at], used[at], columns, prior)
        return Imputed(expected, None, tuple(sorted(notes)))

    def _one(
        self,
        counts: FloatArray,
        exposure: FloatArray,
        used: BoolArray,
        columns: FloatArray,
        prior: FloatArray,
    ) -> FloatArray:
        """Return one row's path of expected counts (t,)."""
        seen = np.where(used, np.log((np.where(used, counts, 0.0) + HALF) / exposure), 0.0)
        middle = seen[used].mean()
        seen = seen - middle
        n = int(used.sum())
        solved = [level_and_terms(seen, used, columns, prior, each) for each in self.grid]
        likely = np.array(
            [-logs / 2 - n / 2 * np.log(max(squares, 1e-12)) for _, squares, logs in solved]
        )
        weight = np.exp(likely - likely.max())
        path = weight / weight.sum() @ np.array([each for each, _, _ in solved])
        raw: FloatArray = np.exp(np.clip(path + middle, -300, 300)) * exposure
        found: FloatArray = raw * (counts[used].sum() / raw[used].sum())
        return found


def _controls(table: Table, asked: Asked) -> tuple[FloatArray, bool]:
    """Return the log pooled rate of each pool (k, t), NaN without one; and whether rows fell."""
    whole: BoolArray = np.asarray(np.isfinite(table.counts).all(axis=1), dtype=np.bool_)
    pools = (asked.pools & whole).astype(float)
    counts = pools @ np.where(whole[:, None], table.counts, 0.0)
    exposed = pools @ table.exposure
    rate = np.log((counts + HALF) / np.where(exposed > 0, exposed, np.nan))
    return rate, bool((asked.pools & ~whole).any())


def _with(
    columns: FloatArray, prior: FloatArray, control: FloatArray, used: BoolArray
) -> tuple[FloatArray, FloatArray]:
    """Return terms and prior with a control, its prior worth one period of what was seen."""
    away = control - control[used].mean()
    spread = float(np.sqrt(np.mean(away[used] ** 2))) if used.any() else 0.0
    if spread < 1e-9:
        return columns, prior
    return np.column_stack([columns, away / spread]), np.append(prior, 1.0)

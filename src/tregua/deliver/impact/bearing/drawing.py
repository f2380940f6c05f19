"""Files like this one: counts drawn again after the start, with an effect put in by thinning.

Each file has negative binomial counts about what the design expects, as unsteady from period to
period as the place was about its expectation before the start, and hanging together as far
(a gamma factor for each period, tied to the one before by a normal copula). What a place is off
by over the whole time, because no expectation is exact, is drawn once a file for each place.
"""

from dataclasses import dataclass

import numpy as np
from scipy.stats import gamma, norm

from tregua.deliver.impact.study import FloatArray, Imputed, IntArray

__all__ = ["Drawing", "drawing_of", "thinned"]

FACTORS = 512
"""Steps in which the gamma distribution is tabled."""
STEADIEST = 1e-3
MOST_TIED = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """What files are drawn from, for m places and t periods.

    Attributes
    ----------
    counts : array (m, t)
        As recorded; those before `first` stand in every file.
    expected : array (m, t)
        By the design; NaN where it says nothing.
    first : int array (m,)
        The first period no longer before.
    over : array (m,)
        The negative binomial's variance beyond the mean, over the mean squared.
    tie : array (m,)
        Correlation of neighbouring periods' factors, 0 to 0.9.
    off : array (m,)
        Log standard deviation of what a place is off by in a whole file.
    """

    counts: FloatArray
    expected: FloatArray
    first: IntArray
    over: FloatArray
    tie: FloatArray
    off: FloatArray

    def files(self, n: int, seed: tuple[int, ...]) -> FloatArray:
        """Return n files (n, m, t) without an effect, whole counts, NaN where none was given."""
        rng = np.random.default_rng(seed)
        m, t = self.counts.shape
        steps = rng.standard_normal((n, m, t))
        tie = self.tie[None, :]
        for at in range(1, t):
            steps[:, :, at] = tie * steps[:, :, at - 1] + np.sqrt(1 - tie**2) * steps[:, :, at]
        factor = np.stack([gammas(steps[:, k], self.over[k]) for k in range(m)], axis=1)
        level = np.exp(
            rng.standard_normal((n, m, 1)) * self.off[:, None] - self.off[:, None] ** 2 / 2
        )
        means = np.where(np.isfinite(self.expected), self.expected, 0.0) * factor * level
        drawn = rng.poisson(means).astype(float)
        before = np.arange(t) < self.first[:, None]
        whole = np.where(before, self.counts, drawn)
        return np.where(np.isfinite(self.counts), whole, np.nan)


def gammas(steps: FloatArray, over: float) -> FloatArray:
    """Return gamma factors of mean 1 and variance `over` in the places of normal ones."""
    if over <= STEADIEST:
        return np.ones_like(steps)
    grid = (np.arange(FACTORS) + 0.5) / FACTORS
    table = gamma.ppf(grid, 1 / over, scale=over)
    held: FloatArray = np.interp(steps, norm.ppf(grid), table / table.mean())
    return held


def drawing_of(counts: FloatArray, imputed: Imputed, first: IntArray) -> Drawing:
    """Return what files like the recorded one are drawn from; `off` is nought as yet.

    Parameters
    ----------
    counts : array (m, t)
        Recorded counts of the places with a truce.
    imputed : Imputed
        What was expected of them.
    first : int array (m,)
        The first period no longer before.
    """
    expected = imputed.expected
    before = np.arange(counts.shape[1]) < first[:, None]
    usable = before & np.isfinite(counts) & np.isfinite(expected)
    gaps = np.where(usable, counts - expected, 0.0)
    mean = np.where(usable, expected, 0.0)
    beyond = (gaps**2).sum(axis=1) - mean.sum(axis=1)
    over = np.maximum(beyond, 0.0) / np.maximum((mean**2).sum(axis=1), 1e-12)
    beside = (gaps[:, 1:] * gaps[:, :-1]).sum(axis=1)
    latent = over * (mean[:, 1:] * mean[:, :-1]).sum(axis=1)
    tie = np.where(latent > 0, beside / np.where(latent > 0, latent, 1.0), 0.0)
    tied = np.clip(tie, 0.0, MOST_TIED)
    return Drawing(counts, expected, first, over, tied, np.zeros(len(counts)))


def thinned(files: FloatArray, first: IntArray, fall: float, seed: tuple[int, ...]) -> FloatArray:
    """Return files in which each count from the start on is kept with the chance 1 - fall."""
    rng = np.random.default_rng(seed)
    seen = np.isfinite(files)
    later = seen & (np.arange(files.shape[2]) >= first[:, None])
    kept = rng.binomial(np.where(later, files, 0.0).astype(np.int64), 1 - fall)
    return np.where(later, kept, files)

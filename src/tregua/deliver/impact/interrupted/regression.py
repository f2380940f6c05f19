"""Log-link regressions of counts for many rows at once, by iteratively reweighted least squares."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import BoolArray, FloatArray

__all__ = ["Regressed", "dispersion", "overdispersion", "regress"]

STEPS = 60
ROUNDS = 12
CLOSE = 1e-10
NEAR = 1e-7
FAR = 30.0
"""A log mean further than this from that of the row is taken for a fit that does not settle."""


@dataclass(frozen=True, slots=True, eq=False)
class Regressed:
    """The fit of every row.

    Attributes
    ----------
    coefficients : array (k, p)
        NaN where the fit did not settle.
    mean : array (k, t)
        Fitted in the periods used and carried forward in the others.
    information : array (k, p, p)
        Of the coefficients, at a dispersion of one.
    alpha : array (k,)
        Variance = mean + alpha mean^2; nought for the Poisson mean.
    settled : bool array (k,)
        Whether the steps came to rest.
    """

    coefficients: FloatArray
    mean: FloatArray
    information: FloatArray
    alpha: FloatArray
    settled: BoolArray


def regress(
    counts: FloatArray,
    exposure: FloatArray,
    used: BoolArray,
    terms: FloatArray,
    *,
    overdispersed: bool = False,
) -> Regressed:
    """Return the fit of each row's counts on the same terms.

    Parameters
    ----------
    counts, exposure : arrays (k, t)
        Counts outside `used` are never read.
    used : bool array (k, t)
        The periods each fit rests on.
    terms : array (t, p)
        One column a term.
    overdispersed : bool
        Fit a negative binomial (variance = mean + alpha mean^2, alpha by moments) instead of the
        Poisson mean, which is also the quasi-Poisson one.

    References
    ----------
    McCullagh & Nelder 1989, Generalized Linear Models, sections 2.5 and 9.2 (not opened).
    """
    kept = np.where(used, counts, 0.0)
    alpha = np.zeros(len(counts))
    start = np.zeros((len(counts), terms.shape[1]))
    total = np.where(used, exposure, 0.0).sum(axis=1)
    start[:, 0] = np.log(np.maximum(kept.sum(axis=1), 0.5) / total)
    found, settled = _steps(kept, exposure, used, terms, alpha, start)
    for _ in range(ROUNDS if overdispersed else 0):
        last, mean = alpha, _mean(found, terms, exposure)
        alpha = overdispersion(kept, mean, used, terms.shape[1])
        if np.abs(alpha - last).max(initial=0.0) < NEAR:
            break
        found, settled = _steps(kept, exposure, used, terms, alpha, found)
    mean = _mean(found, terms, exposure)
    weight = np.where(used, mean / (1 + alpha[:, None] * mean), 0.0)
    found = np.where(settled[:, None], found, np.nan)
    mean = np.where(settled[:, None], mean, np.nan)
    return Regressed(found, mean, _crossed(weight, terms), alpha, settled)


def overdispersion(counts: FloatArray, mean: FloatArray, used: BoolArray, p: int) -> FloatArray:
    """Return alpha (k,) at which Pearson's statistic equals its degrees of freedom.

    Nought where the counts vary no more than Poisson counts do. Solved by Newton's steps, which
    come from below and never pass the root (the statistic falls and is convex in alpha).
    """
    free = np.maximum(used.sum(axis=1) - p, 1)
    alpha = np.zeros(len(counts))
    safe = np.where(used, np.maximum(mean, 1e-12), 1.0)
    square = np.where(used, (counts - safe) ** 2, 0.0)
    for _ in range(STEPS):
        spread = safe * (1 + alpha[:, None] * safe)
        excess = (square / spread).sum(axis=1) - free
        slope = (square * safe**2 / spread**2).sum(axis=1)
        step = np.where(slope > 0, excess / np.maximum(slope, 1e-300), 0.0)
        alpha = np.clip(alpha + step, 0.0, 1e3)
        if np.all(np.abs(step) < CLOSE * (1 + alpha)):
            break
    return alpha


def dispersion(counts: FloatArray, fit: Regressed, used: BoolArray) -> FloatArray:
    """Return Pearson's statistic over its degrees of freedom (k,), given each row's alpha."""
    mean = np.where(used, np.maximum(fit.mean, 1e-12), 1.0)
    square = np.where(used, (counts - mean) ** 2 / (mean * (1 + fit.alpha[:, None] * mean)), 0.0)
    free = np.maximum(used.sum(axis=1) - fit.coefficients.shape[1], 1)
    found: FloatArray = square.sum(axis=1) / free
    return found


def _mean(coefficients: FloatArray, terms: FloatArray, exposure: FloatArray) -> FloatArray:
    found: FloatArray = np.exp(np.clip(coefficients @ terms.T, -700, 700)) * exposure
    return found


def _crossed(weight: FloatArray, terms: FloatArray) -> FloatArray:
    p = terms.shape[1]
    pairs = (terms[:, :, None] * terms[:, None, :]).reshape(len(terms), p * p)
    found: FloatArray = (weight @ pairs).reshape(-1, p, p)
    return found


def _steps(
    counts: FloatArray,
    exposure: FloatArray,
    used: BoolArray,
    terms: FloatArray,
    alpha: FloatArray,
    start: FloatArray,
) -> tuple[FloatArray, BoolArray]:
    """Return the coefficients after Fisher's steps, and which rows came to rest."""
    found = start.copy()
    settled = np.zeros(len(counts), dtype=np.bool_)
    going = np.arange(len(counts))
    for _ in range(STEPS):
        mean = _mean(found[going], terms, exposure[going])
        share = np.where(used[going], 1 / (1 + alpha[going, None] * mean), 0.0)
        push = ((counts[going] - mean) * share) @ terms
        crossed = _crossed(mean * share, terms)
        crossed += (
            1e-12 * np.trace(crossed, axis1=1, axis2=2)[:, None, None] * np.eye(terms.shape[1])
        )
        crossed += 1e-300 * np.eye(terms.shape[1])
        step = np.linalg.solve(crossed, push[:, :, None])[:, :, 0]
        largest = np.abs(step @ terms.T).max(axis=1)
        step *= np.minimum(1.0, 2.0 / np.maximum(largest, 2.0))[:, None]
        found[going] += step
        rested = largest < CLOSE
        lost = np.abs((found[going] - start[going]) @ terms.T).max(axis=1) > FAR
        settled[going[rested & ~lost]] = True
        going = going[~rested & ~lost]
        if not len(going):
            break
    return found, settled

"""How long an effect lasted: its half-life and the return to what was expected, if to be told."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.paths.aligning import EventPath
from tregua.deliver.impact.study import FloatArray
from tregua.domain import Result

__all__ = ["HalfLife", "Returned", "half_life", "returned"]

SPAN = 3
ENOUGH = 39
TAIL = 0.025


@dataclass(frozen=True, slots=True)
class HalfLife(Result):
    """Periods from the start until half of the early effect was gone.

    `why` is empty, or says why nothing is told: `no_path` (gaps in the path, or shorter than two
    spans), `too_few_placebos`, `no_early_effect` (the early gap is not further from nought than
    those of placebos) or `not_within_the_path` (more than half was left to the end: it is longer
    than the path). `low` is None only without a range; `high` is None where the range has no end
    within the path.
    """

    periods: int | None
    low: int | None = None
    high: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Returned(Result):
    """When recorded counts were back at what was expected: first of `runs` periods in a row.

    `after` counts periods from the start. `why` is `no_band`, `never_away` (the band held no
    effect from the first period on: there was nothing to return from that can be told) or
    `not_within_the_path`. "Back" means only: no longer told apart; a wide band returns soon.
    """

    after: int | None
    runs: int
    why: str = ""


def half_life(gaps: FloatArray, placebos: FloatArray, *, span: int = SPAN) -> HalfLife:
    """Return how long it took until half of the early effect was gone, with a range.

    Parameters
    ----------
    gaps : array (periods,)
        log(recorded over expected) from the start on.
    placebos : array (n, periods)
        The same where there was no truce.
    span : int
        Periods of the early effect, and of the moving mean that smooths the path.

    Notes
    -----
    The path is smoothed by a mean over `span` periods that ends in each; the early effect is that
    of the first span. The half-life is the first period after it in which the smoothed gap is no
    more than half of the early one. The range is that of the same sum on the path less each
    placebo's gaps, at its outer 2.5 %; a path that keeps more than half counts as endless.
    """
    if len(gaps) < 2 * span or not np.isfinite(gaps).all():
        return HalfLife(None, why="no_path")
    clean = placebos[np.isfinite(placebos).all(axis=1)]
    if len(clean) < ENOUGH:
        return HalfLife(None, why="too_few_placebos")
    early = float(gaps[:span].mean())
    others = np.abs(clean[:, :span].mean(axis=1))
    if (1 + (others >= abs(early)).sum()) / (1 + len(others)) > 2 * TAIL:
        return HalfLife(None, why="no_early_effect")
    shifted = np.array([_halved(each, span) for each in gaps - clean])
    low = float(np.quantile(shifted, TAIL, method="lower"))
    high = float(np.quantile(shifted, 1 - TAIL, method="higher"))
    ends = (int(low) if np.isfinite(low) else None, int(high) if np.isfinite(high) else None)
    found = _halved(gaps, span)
    if not np.isfinite(found):
        return HalfLife(None, *ends, why="not_within_the_path")
    return HalfLife(int(found), *ends)


def _halved(gaps: FloatArray, span: int) -> float:
    """Return the first period in which half of the early gap is gone; infinite if none."""
    smooth = np.convolve(gaps, np.ones(span) / span, mode="valid")
    gone = np.flatnonzero(smooth * np.sign(smooth[0]) <= abs(smooth[0]) / 2)
    return float(gone[0] + span - 1) if len(gone) and smooth[0] != 0 else float("inf")


def returned(path: EventPath, *, runs: int = 3) -> Returned:
    """Return the first of `runs` periods in a row whose band holds no effect.

    Parameters
    ----------
    path : EventPath
        With its band.
    runs : int
        How many periods in a row must hold a ratio of one.
    """
    if path.why or any(each.low is None or each.high is None for each in path.periods):
        return Returned(None, runs, "no_band")
    bands = [(each.low or 0.0, each.high or 0.0) for each in path.periods]
    holds = [low <= 1 <= high for low, high in bands]
    starts = [at for at in range(len(holds) - runs + 1) if all(holds[at : at + runs])]
    if not starts:
        return Returned(None, runs, "not_within_the_path")
    if all(holds[: starts[0] + 1]):
        return Returned(None, runs, "never_away")
    return Returned(starts[0], runs)

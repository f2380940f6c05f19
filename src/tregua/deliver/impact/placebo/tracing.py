"""Period by period: recorded and expected counts, with a band from the gaps of other places."""

import numpy as np

from tregua.deliver.impact.placebo.sums import HALF, LEAST_SHARE, unsteadiness
from tregua.deliver.impact.study import Asked, FloatArray, Imputed, PathPoint, Phase, Study

__all__ = ["path_of"]

LEVEL = 0.05
PHASES = (Phase.ON, Phase.PAUSED, Phase.ENDED, Phase.EXPECTED, Phase.BEFORE)
"""Of several places in one period of event time, the first of these that any is in."""


def path_of(
    study: Study, imputed: Imputed, others: tuple[Asked, Imputed] | None
) -> tuple[PathPoint, ...]:
    """Return the path of all treated places together, aligned at their starts.

    Notes
    -----
    With one place each point bears its calendar period, and the band holds what would have been
    expected in 95 of 100 such periods elsewhere: quantiles of the other places' distances from
    their own expectation, each in units of its spread, set around this place's expectation. It is
    for single periods, not for all at once. With several places no band is given.
    """
    panel = study.panel
    rows = [panel.row(place) for place in study.treated]
    first = np.array([course.first for course in study.courses])
    counts = panel.counts[rows]
    band = banded(study, counts, imputed, first, others)
    held = np.isfinite(counts) & np.isfinite(imputed.expected)
    found: list[PathPoint] = []
    for after in range(-int(first.max()), counts.shape[1] - int(first.min())):
        at = first + after
        inside = (at >= 0) & (at < counts.shape[1])
        cells = [(k, int(at[k])) for k in np.flatnonzero(inside)]
        known = [cell for cell in cells if held[cell]]
        phases = {study.courses[k].phases[t] for k, t in cells}
        alone = cells[0][1] if len(rows) == 1 else None
        found.append(
            PathPoint(
                "" if alone is None else panel.periods[alone].first.isoformat(),
                after,
                next(phase for phase in PHASES if phase in phases),
                float(sum(counts[cell] for cell in known)) if known else None,
                float(sum(imputed.expected[cell] for cell in known)) if known else None,
                *(ends(band, alone) if known else (None, None)),
            )
        )
    return tuple(found)


def ends(band: FloatArray | None, at: int | None) -> tuple[float | None, float | None]:
    """Return the band of one period, if there is one."""
    if band is None or at is None or not np.isfinite(band[:, at]).all():
        return None, None
    return float(band[0, at]), float(band[1, at])


def banded(
    study: Study,
    counts: FloatArray,
    imputed: Imputed,
    first: np.ndarray[tuple[int], np.dtype[np.int64]],
    others: tuple[Asked, Imputed] | None,
) -> FloatArray | None:
    """Return the low and high end in every period (2, t), or None without enough other places."""
    if others is None or len(others[0].rows) < 2 / LEVEL - 1:
        return None
    asked, elsewhere = others
    theirs = study.panel.counts[asked.rows]
    spread = unsteadiness(theirs, elsewhere, asked.first)
    own = unsteadiness(counts, imputed, first)
    least = LEAST_SHARE * float(np.nanmedian(np.append(spread, own)))
    scale = np.sqrt(np.maximum(spread, least)[:, None] * np.maximum(elsewhere.expected, HALF))
    far = (theirs - elsewhere.expected) / scale
    expected = imputed.expected[0]
    mine = np.sqrt(np.maximum(own[0], least) * np.maximum(expected, HALF))
    low = np.nanquantile(far, LEVEL / 2, axis=0, method="lower")
    high = np.nanquantile(far, 1 - LEVEL / 2, axis=0, method="higher")
    found: FloatArray = np.array([np.maximum(expected + low * mine, 0.0), expected + high * mine])
    return found

"""What a count is regressed on: level, straight trend on the log scale, waves of the year."""

import numpy as np

from tregua.deliver.impact.study import FloatArray, IntArray

__all__ = ["harmonics_for", "terms"]

MONTHS = 12


def harmonics_for(before: IntArray, season: int) -> IntArray:
    """Return how many waves of the year each row can bear, by rule: 0, 1 or 2.

    None with under two full years before, or where a year is one period; then one; two for
    monthly counts of five years or more.

    Parameters
    ----------
    before : int array (k,)
        Periods before the truce that have a count.
    season : int
        Periods in a year.

    Examples
    --------
    >>> harmonics_for(np.array([23, 24, 60]), 12).tolist()
    [0, 1, 2]
    >>> harmonics_for(np.array([400, 3000]), 365).tolist()
    [0, 1]
    """
    if season == 1:
        return np.zeros(len(before), dtype=np.int64)
    one = before >= 2 * season
    two = (before >= 5 * season) & (season == MONTHS)
    found: IntArray = one.astype(np.int64) + two.astype(np.int64)
    return found


def terms(periods: int, season: int, *, harmonics: int, trend: bool) -> FloatArray:
    """Return one column a term (t, p): the level, years since the start, sines and cosines."""
    at = np.arange(periods, dtype=float)
    columns = [np.ones(periods)]
    if trend:
        columns.append(at / season)
    for wave in range(1, harmonics + 1):
        angle = 2 * np.pi * wave * at / season
        columns += [np.sin(angle), np.cos(angle)]
    return np.column_stack(columns)

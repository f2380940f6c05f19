"""A table in which supposed effects have been taken out of one place's counts."""

import numpy as np

from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, Table

__all__ = ["supposed"]


def supposed(
    table: Table, asked: Asked, over: BoolArray, ratios: FloatArray
) -> tuple[Table, Asked]:
    """Return the table with one more row for each supposed ratio, and the question of those rows.

    Parameters
    ----------
    table, asked : Table, Asked
        The question of one place.
    over : bool array (t,)
        The periods the effect is supposed in: their counts are divided by the ratio. Other
        periods from the start on (pauses, the time after) are left empty.
    ratios : array (g,)
        Above nought.

    Returns
    -------
    Table, Asked
        The rows are asked for with every period taken as before: under the supposed effect
        nothing is left of the truce, so all of them may be fitted.
    """
    row = int(asked.rows[0])
    units, periods = table.counts.shape
    own = np.tile(table.counts[row], (len(ratios), 1))
    own[:, over] /= ratios[:, None]
    own[:, (np.arange(periods) >= asked.first[0]) & ~over] = np.nan
    counts = np.vstack([table.counts, own])
    exposure = np.vstack([table.exposure, np.tile(table.exposure[row], (len(ratios), 1))])
    pool = np.zeros(units + len(ratios), dtype=np.bool_)
    pool[:units] = asked.pools[0]
    rows = units + np.arange(len(ratios))
    first = np.full(len(ratios), periods)
    more = Asked(rows, first, np.tile(pool, (len(ratios), 1)))
    return Table(counts, exposure, table.season), more

"""How much an answer leans on single places: asked again without each of the heaviest."""

from collections.abc import Mapping

import numpy as np

from tregua.deliver.impact.study import Asked, Design, FloatArray, Imputed, Table

__all__ = ["shares_leaned_on", "without_each"]

HEAVY = 0.01


def without_each(
    design: Design, table: Table, asked: Asked, *, most: int = 10
) -> Mapping[int, Imputed]:
    """Return the answer without each of the places leaned on most, by row of the table.

    Places are taken out by their share as `shares_leaned_on` tells it; those under 0.01 are not,
    unless a design has no weights: such lean a little on every place. A row whose pool would be
    empty is answered by NaN, as designs do.

    Parameters
    ----------
    design : Design
        One that leans on other places.
    table, asked : Table, Asked
        The question.
    most : int
        How many places are taken out, each alone, heaviest first.
    """
    whole = design(table, asked)
    shares = shares_leaned_on(table, asked, whole)
    least = 0.0 if whole.weights is None else HEAVY
    heaviest = [
        int(row)
        for row in np.argsort(-shares, kind="stable")[:most]
        if shares[row] > 0 and shares[row] >= least
    ]
    answers: dict[int, Imputed] = {}
    for row in heaviest:
        pools = asked.pools.copy()
        pools[:, row] = False
        answers[row] = design(table, Asked(asked.rows, asked.first, pools))
    return answers


def shares_leaned_on(table: Table, asked: Asked, imputed: Imputed) -> FloatArray:
    """Return how much an answer leans on each row of the table (u,), nought to one.

    The mean of the absolute weights over the rows asked for; without weights, each place's share
    of the counts of its pool before the first start, as such designs go by counts.
    """
    if imputed.weights is not None:
        mean: FloatArray = np.nanmean(np.abs(imputed.weights), axis=0)
        return mean
    before = np.nansum(table.counts[:, : int(asked.first.min())], axis=1)
    pooled = np.where(asked.pools.any(axis=0), before, 0.0)
    shares: FloatArray = pooled / max(float(pooled.sum()), 1.0)
    return shares

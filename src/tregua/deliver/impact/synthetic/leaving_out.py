"""How much an answer leans on single places: asked again without each of the heaviest."""

from collections.abc import Mapping

import numpy as np

from tregua.deliver.impact.study import Asked, Design, Imputed, Table

__all__ = ["without_each"]

HEAVY = 0.01


def without_each(
    design: Design, table: Table, asked: Asked, *, most: int = 10
) -> Mapping[int, Imputed]:
    """Return the answer without each of the places leaned on most, by row of the table.

    The weight of a place is the mean of its absolute weights over the rows asked for; places under
    0.01 are not taken out. A row whose pool would be empty is answered by NaN, as designs do.

    Parameters
    ----------
    design : Design
        One that gives weights.
    table, asked : Table, Asked
        The question.
    most : int
        How many places are taken out, each alone, heaviest first.

    Raises
    ------
    ValueError
        If the design gives no weights.
    """
    whole = design(table, asked)
    if whole.weights is None:
        raise ValueError("a design without weights leans on no single place")
    mean = np.abs(whole.weights).mean(axis=0)
    heaviest = [int(row) for row in np.argsort(-mean, kind="stable")[:most] if mean[row] >= HEAVY]
    answers: dict[int, Imputed] = {}
    for row in heaviest:
        pools = asked.pools.copy()
        pools[:, row] = False
        answers[row] = design(table, Asked(asked.rows, asked.first, pools))
    return answers

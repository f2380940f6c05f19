"""Levels of places and factors of periods, fitted by turns for many rows at once."""

import numpy as np

from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, Table

__all__ = ["fitted_by_turns"]


def fitted_by_turns(
    table: Table, asked: Asked, *, tolerance: float, turns: int
) -> tuple[FloatArray, bool]:
    """Return expected counts (k, t), and whether every row settled within `turns`.

    Each row has its own table of cells: its pool in all periods and itself before `first`, less
    cells without a figure. Given factors, a level is counts over factors times exposure, and the
    other way round; every turn raises the Poisson likelihood (iterative proportional fitting).
    All rows share the matrix of exposures, so that a turn is two products of matrices. A period
    is NaN where no chain of cells ties it to the row's own periods before `first`.
    """
    seen = np.isfinite(table.counts)
    counts = np.where(seen, table.counts, 0.0)
    cells = np.where(seen, table.exposure, 0.0)
    before: BoolArray = np.arange(counts.shape[1]) < asked.first[:, None]
    own, own_cells = counts[asked.rows] * before, cells[asked.rows] * before
    pools = (asked.pools & (counts.sum(axis=1) > 0)).astype(float)
    tied = _tied(pools, seen, own_cells > 0)
    of_places, of_periods = pools * counts.sum(axis=1), pools @ counts + own
    factors = np.where(tied, 1.0, 0.0)
    levels = _over(own.sum(axis=1), (own_cells * factors).sum(axis=1))
    going = np.flatnonzero(tied.any(axis=1))
    for _ in range(turns):
        was = factors[going]
        places = _over(of_places[going], was @ cells.T)
        level = _over(own[going].sum(axis=1), (own_cells[going] * was).sum(axis=1))
        now = _over(of_periods[going], places @ cells + level[:, None] * own_cells[going])
        now = np.where(tied[going], now, 0.0)
        now /= now.sum(axis=1, keepdims=True) / tied[going].sum(axis=1, keepdims=True)
        factors[going] = now
        levels[going] = _over(own[going].sum(axis=1), (own_cells[going] * now).sum(axis=1))
        going = going[(np.abs(now - was) > tolerance * (now + was)).any(axis=1)]
        if not going.size:
            break
    expected = levels[:, None] * factors * table.exposure[asked.rows]
    return np.where(tied, expected, np.nan), not going.size


def _tied(pools: FloatArray, seen: BoolArray, own: BoolArray) -> BoolArray:
    """Return the periods (k, t) tied to the row's own periods by cells in common."""
    cells = seen.astype(float)
    tied = own
    while True:
        more: BoolArray = ((pools * (tied @ cells.T > 0)) @ cells > 0) | own
        if (more == tied).all():
            return tied
        tied = more


def _over(above: FloatArray, below: FloatArray) -> FloatArray:
    """Return above / below, and nought where there is nothing below."""
    quotient: FloatArray = np.divide(above, below, out=np.zeros_like(above), where=below > 0)
    return quotient

"""The periods before that a row is measured from, and the places counted in all of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import Asked, BoolArray, FloatArray, IntArray, Table

__all__ = ["Base", "bases_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """Rows asked for that share one base.

    Attributes
    ----------
    at : int array (j,)
        Positions in `Asked`.
    level : array (u,)
        Mean rate of every place in the base; NaN where a figure is missing there.
    pools : array (j, u)
        1.0 for the places that each row leans on and that have a level.
    """

    at: IntArray
    level: FloatArray
    pools: FloatArray


def bases_of(table: Table, asked: Asked, last: int | None) -> Iterator[Base]:
    """Return the base of every row asked for: its own counted periods before, or the `last` ones.

    A row without any counted period before has none and is not returned.
    """
    periods = np.arange(table.counts.shape[1])
    within: BoolArray = periods < asked.first[:, None]
    if last is not None:
        within &= periods >= asked.first[:, None] - last
    within &= np.isfinite(table.counts[asked.rows])
    kinds, which = np.unique(within, axis=0, return_inverse=True)
    for kind, base in enumerate(kinds):
        if not base.any():
            continue
        at = np.flatnonzero(which.ravel() == kind)
        level = table.rates[:, base].mean(axis=1)
        yield Base(at, level, (asked.pools[at] & np.isfinite(level)).astype(float))

"""What a design is given and gives back: arrays, and the counts that would have been expected."""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

__all__ = ["Asked", "BoolArray", "Design", "FloatArray", "Imputed", "IntArray", "Table"]

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The numbers of a panel.

    Attributes
    ----------
    counts : array (u, t)
        Recorded counts; NaN where none was given.
    exposure : array (u, t)
        Person-years, or years where there is no population; above nought.
    season : int
        Periods in a year (12 for months; 1: no season).
    """

    counts: FloatArray
    exposure: FloatArray
    season: int

    @property
    def rates(self) -> FloatArray:
        """Return counts per unit of exposure (u, t)."""
        return self.counts / self.exposure


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """For which rows an expectation is wanted, and what may be leaned on for it.

    Attributes
    ----------
    rows : int array (k,)
        Rows of the table whose counts without a truce are asked for.
    first : int array (k,)
        The first period no longer before, for each: own counts from there on must not be used.
    pools : bool array (k, u)
        The rows each may lean on; never itself. All their counts, of every period, may be used.
    """

    rows: IntArray
    first: IntArray
    pools: BoolArray


@dataclass(frozen=True, slots=True, eq=False)
class Imputed:
    """Counts expected without a truce.

    Attributes
    ----------
    expected : array (k, t)
        Expected counts in every period, those before `first` being the fit; NaN where nothing can
        be said. Never drawn from the row's own counts at or after `first`.
    weights : array (k, u) or None
        How much each row leans on each other, where the design has such weights.
    notes : tuple of str
        Codes of what went wrong or was bent (`not_converged`, `poor_fit` ...), for all rows.
    """

    expected: FloatArray
    weights: FloatArray | None = None
    notes: tuple[str, ...] = field(default=())


class Design(Protocol):
    """A way of saying what would have been counted without a truce.

    A frozen dataclass whose fields are its options; calling it is pure and deterministic. Rows
    are answered independently of each other: the answer for one row does not depend on which
    other rows are asked in the same call.
    """

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for."""
        ...

"""Cases as three-valued: in a set, not in it, or nobody knows."""

from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from tregua.decide.compare.emptiness import Emptiness
from tregua.decide.compare.qca.library.asking import Asked
from tregua.decide.compare.qca.memberships import Memberships
from tregua.domain import Result
from tregua.errors import Declined

__all__ = ["CaseTable", "Held", "Override", "Thin", "ThreeValued"]

Held: TypeAlias = int | None
"""A level (0 and 1 where a condition has two), or None where it is not known."""


@dataclass(frozen=True, slots=True)
class ThreeValued(Result):
    """Cases by conditions and outcome, each cell a level or not known.

    `held` is cases x conditions, `outcome` one cell a case, 0 or 1. `counts` are the levels of
    each condition, `families` the independence family of each case.
    """

    cases: tuple[str, ...]
    conditions: tuple[str, ...]
    of: str
    held: tuple[tuple[Held, ...], ...]
    outcome: tuple[Held, ...]
    counts: tuple[int, ...]
    families: tuple[str, ...]

    @property
    def unknown(self) -> tuple[tuple[int, int], ...]:
        """Return the cells not known as (case, condition); the outcome is condition -1."""
        places = (*range(len(self.conditions)), -1)
        return tuple(
            (row, at) for row in range(len(self.cases)) for at in places if self.gap(row, at)
        )

    def gap(self, row: int, at: int) -> bool:
        """Tell whether one cell is not known."""
        return (self.outcome[row] if at < 0 else self.held[row][at]) is None

    def complete(self) -> Memberships:
        """Return the memberships of the cases with every cell known.

        Raises
        ------
        Declined
            `qca_no_whole_case`: if no case is known whole.
        """
        whole = [row for row in range(len(self.cases)) if None not in self.line(row)]
        if not whole:
            raise Declined("qca_no_whole_case", cases=len(self.cases))
        return Memberships(
            cases=tuple(self.cases[row] for row in whole),
            conditions=self.conditions,
            of=self.of,
            held=np.array([self.held[row] for row in whole], dtype=np.float64),
            outcome=np.array([self.outcome[row] for row in whole], dtype=np.float64),
            counts=self.counts,
            families=tuple(self.families[row] for row in whole),
        )

    def line(self, row: int) -> tuple[Held, ...]:
        """Return a case's levels, the outcome last."""
        return (*self.held[row], self.outcome[row])


@dataclass(frozen=True, slots=True)
class Override(Result):
    """Somebody's written wish to compare on a condition of which too little is known."""

    who: str
    why: str


@dataclass(frozen=True, slots=True)
class Thin(Result):
    """A condition or outcome with too few known cells, taken all the same."""

    name: str
    field: str
    known: int
    of: int


@dataclass(frozen=True, slots=True)
class CaseTable(Result):
    """The case library as a table for one question, opened by what the library cannot show.

    `asked` are the sets as written, the outcome last. `thin` are those taken although too few of
    their cells are known, on `override`; `lifted` those of which enough is known only because
    teams' own cases are among those asked, with what is known of them in ours. `stated` says that
    inferred cells were left out.
    """

    emptiness: Emptiness
    asked: tuple[Asked, ...]
    cells: ThreeValued
    stated: bool = False
    thin: tuple[Thin, ...] = ()
    override: Override | None = None
    lifted: tuple[Thin, ...] = ()

    @property
    def known(self) -> tuple[int, ...]:
        """Return how many cells of each set are known, the outcome last."""
        columns = zip(*(self.cells.line(row) for row in range(len(self.cells.cases))), strict=True)
        return tuple(sum(cell is not None for cell in column) for column in columns)

    @property
    def gaps(self) -> tuple[tuple[str, int], ...]:
        """Return the cases with cells not known, and how many each has."""
        found = Counter(self.cells.cases[row] for row, _ in self.cells.unknown)
        return tuple((case, found[case]) for case in self.cells.cases if found[case])

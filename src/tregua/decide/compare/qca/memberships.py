"""Cases as memberships in sets: what every step of the comparison reads."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tregua.decide.compare.qca.terms import FREE, TWO, Term

__all__ = ["Floats", "Memberships"]

Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Memberships:
    """Cases by their memberships in the conditions and in the outcome.

    `held` is cases x conditions: memberships in 0..1 where a condition has two levels, whole
    levels 0..n-1 where it has more (`counts`). `outcome` is one membership in 0..1 a case.
    `families` says which cases depend on one another: those of one family count as one.
    """

    cases: tuple[str, ...]
    conditions: tuple[str, ...]
    of: str
    held: Floats
    outcome: Floats
    counts: tuple[int, ...]
    families: tuple[str, ...]

    def within(self, term: Term) -> Floats:
        """Return each case's membership in a term: the least of those in its conditions."""
        found = np.ones(len(self.cases))
        for place, level in enumerate(term.levels):
            if level != FREE:
                found = np.minimum(found, self.at(place, level))
        return found

    def union(self, terms: tuple[Term, ...]) -> Floats:
        """Return each case's membership in any of some terms: the greatest of those in each."""
        found = np.zeros(len(self.cases))
        for term in terms:
            found = np.maximum(found, self.within(term))
        return found

    def at(self, place: int, level: int) -> Floats:
        """Return each case's membership in one level of one condition."""
        column: Floats = self.held[:, place]
        if self.counts[place] > TWO:
            return np.equal(column, level).astype(np.float64)
        return column if level else 1 - column

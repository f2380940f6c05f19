"""Parts of sets of configurations: what some terms cover and others do not, in disjoint terms.

The parts are disjoint, so that their sizes add up exactly however many configurations there are;
none is listed one by one unless they are few.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod
from typing import TypeAlias

from tregua.decide.compare.qca.minimising import outside
from tregua.decide.compare.qca.terms import FREE, Term

__all__ = ["FEW", "Counts", "clear_of", "less", "listed", "meet", "meets", "number"]

FEW = 64
"""Up to so many configurations are listed row by row."""

Counts: TypeAlias = Sequence[int]


def meet(one: Term, other: Term) -> Term | None:
    """Return the term that covers what two terms both cover; None where there is nothing."""
    levels = []
    for mine, theirs in zip(one.levels, other.levels, strict=True):
        if mine not in (FREE, theirs) and theirs != FREE:
            return None
        levels.append(theirs if mine == FREE else mine)
    return Term(tuple(levels))


def meets(some: Iterable[Term], others: Sequence[Term]) -> tuple[Term, ...]:
    """Return terms that cover what one of some terms and one of others both cover, none twice."""
    every = {shared for one in some for other in others if (shared := meet(one, other))}
    found: list[Term] = []
    for term in sorted(every, key=lambda term: (term.size, term)):
        if not any(term.within(wider) for wider in found):
            found.append(term)
    return tuple(found)


def less(terms: Iterable[Term], without: Iterable[Term], counts: Counts) -> tuple[Term, ...]:
    """Return disjoint terms covering what `terms` cover and none of `without` does."""
    gone = list(without)
    found: list[Term] = []
    for term in terms:
        found += outside_within(term, gone, counts)
        gone.append(term)
    return tuple(sorted(found))


def clear_of(terms: Iterable[Term], rows: Sequence[Term], counts: Counts) -> tuple[Term, ...]:
    """Return terms covering what `terms` cover but for some rows; they may overlap."""
    found: set[Term] = set()
    for term in terms:
        held = [row for row in rows if row.within(term)]
        found.update(outside_within(term, held, counts) if held else (term,))
    return tuple(sorted(found))


def outside_within(term: Term, gone: Sequence[Term], counts: Counts) -> Iterator[Term]:
    """Yield disjoint terms covering what one term covers and no other does."""
    inside = [shared for other in gone if (shared := meet(term, other))]
    own = term.levels
    asked = [
        [FREE if mine != FREE else level for mine, level in zip(own, cut.levels, strict=True)]
        for cut in inside
    ]
    for part in outside(asked, counts):
        both = zip(own, part.levels, strict=True)
        yield Term(tuple(level if mine == FREE else mine for mine, level in both))


def number(disjoint: Iterable[Term], counts: Counts) -> int:
    """Return how many configurations disjoint terms cover."""
    return sum(
        prod(count for level, count in zip(term.levels, counts, strict=True) if level == FREE)
        for term in disjoint
    )


def listed(disjoint: Sequence[Term], counts: Counts) -> tuple[Term, ...]:
    """Return the configurations one by one where they are few, or else the terms as they are."""
    if number(disjoint, counts) > FEW:
        return tuple(disjoint)
    return tuple(sorted(row for term in disjoint for row in rows_of(term, counts)))


def rows_of(term: Term, counts: Counts) -> Iterator[Term]:
    """Yield the configurations of one term."""
    choices = [
        range(count) if level == FREE else (level,)
        for level, count in zip(term.levels, counts, strict=True)
    ]
    yield from (Term(levels) for levels in product(*choices))

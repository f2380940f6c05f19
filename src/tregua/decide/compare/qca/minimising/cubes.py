"""Cubes: sets of configurations written as terms, never listed one by one.

A term over many conditions stands for all configurations it covers. What lies outside some terms
is found by splitting on one condition after another (Shannon's expansion): the parts are
disjoint, so that their sizes add up exactly however many configurations there are.
"""

from collections import Counter
from collections.abc import Sequence

from tregua.decide.compare.qca.terms import FREE, Term

__all__ = ["disjoint", "outside", "volume"]

Levels = tuple[int, ...]


def outside(terms: Sequence[Sequence[int]], counts: Sequence[int]) -> tuple[Term, ...]:
    """Return disjoint terms that cover every configuration none of the given ones covers.

    `terms` are levels, with `FREE` where one says nothing (a whole configuration is a term too);
    `counts` are the numbers of levels of the conditions.
    """
    found: list[Term] = []
    gather_outside(list(dict.fromkeys(map(tuple, terms))), [FREE] * len(counts), counts, found)
    return tuple(sorted(found))


def gather_outside(
    terms: list[Levels], fixed: list[int], counts: Sequence[int], found: list[Term]
) -> None:
    """Collect what no term covers, given the levels fixed so far."""
    if not terms:
        found.append(Term(tuple(fixed)))
        return
    place = split(terms, fixed)
    if place is None:
        return
    for level in range(counts[place]):
        fixed[place] = level
        left = [term for term in terms if term[place] in (FREE, level)]
        gather_outside(left, fixed, counts, found)
    fixed[place] = FREE


def split(terms: list[Levels], fixed: list[int]) -> int | None:
    """Return the condition most terms still ask about; none where one covers all that is left."""
    asked: Counter[int] = Counter()
    for term in terms:
        open_ = [i for i, level in enumerate(term) if level != FREE and fixed[i] == FREE]
        if not open_:
            return None
        asked.update(open_)
    return min(asked, key=lambda place: (-asked[place], place))


def disjoint(terms: Sequence[Sequence[int]], counts: Sequence[int]) -> tuple[Term, ...]:
    """Return disjoint terms covering exactly what the given ones cover together."""
    return outside([term.levels for term in outside(terms, counts)], counts)


def volume(terms: Sequence[Sequence[int]], counts: Sequence[int]) -> int:
    """Return how many configurations the terms cover together, each counted once."""
    return sum(size(term.levels, counts) for term in disjoint(terms, counts))


def size(levels: Sequence[int], counts: Sequence[int]) -> int:
    """Return how many configurations one term covers."""
    product = 1
    for level, count in zip(levels, counts, strict=True):
        product *= count if level == FREE else 1
    return product

"""All minimum covers: every way to cover the positive rows with as few terms as can be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

import numpy as np
from numpy.typing import NDArray

from tregua.decide.compare.qca.minimising.choosing import Fewest, fewest
from tregua.decide.compare.qca.minimising.hitting import hitting_sets, places
from tregua.decide.compare.qca.minimising.primes import Primes
from tregua.decide.compare.qca.terms import FREE, Term

__all__ = ["Covers", "covers"]

Model = tuple[Term, ...]
Column = int
"""The positive rows a term covers, as a bit mask."""


@dataclass(frozen=True, slots=True)
class Covers:
    """The models found, the terms of each in their order.

    `complete` is false where there are more than are listed, `proved` false where it is not sure
    that no smaller model exists.
    """

    models: tuple[Model, ...]
    complete: bool = True
    proved: bool = True


def covers(
    primes: Primes,
    positive: Sequence[Sequence[int]],
    *,
    irredundant: bool = False,
    most: int = 1000,
) -> Covers:
    """Return all covers of the positive rows by the fewest terms, at most `most` of them.

    With `irredundant` all covers of which no term can be spared are returned, however many terms
    they have. Where some row is covered by no term there is no cover.
    """
    if not len(positive):
        return Covers(((),))
    held = columns(primes.levels, positive)
    full = (1 << len(positive)) - 1
    if union(held) != full:
        return Covers(())
    listed = (all_irredundant if irredundant else fewest)(list(held), full, most)
    models = list(islice(spelled(primes, held, listed.covers), most + 1))
    cut = len(models) > most or not listed.complete
    return Covers(tuple(sorted(models[:most])), not cut, listed.proved)


def columns(levels: NDArray[np.int8], positive: Sequence[Sequence[int]]) -> dict[Column, list[int]]:
    """Return which positive rows terms cover, each set of rows with the terms that cover it."""
    rows = np.asarray(positive, np.int8)
    chart = np.empty((len(levels), len(rows)), np.bool_)
    for place, row in enumerate(rows):
        chart[:, place] = ((levels == FREE) | (levels == row)).all(axis=1)
    packed = np.packbits(chart, axis=1, bitorder="little")
    held: dict[Column, list[int]] = {}
    for term, line in enumerate(packed):
        held.setdefault(int.from_bytes(line.tobytes(), "little"), []).append(term)
    held.pop(0, None)
    return held


def union(held: dict[Column, list[int]]) -> Column:
    """Return all rows covered."""
    covered = 0
    for column in held:
        covered |= column
    return covered


def all_irredundant(held: list[Column], full: Column, most: int) -> Fewest:
    """Return the covers of which no column can be spared: the minimal hitting sets of the rows."""
    rows = [
        sum(1 << n for n, column in enumerate(held) if column >> place & 1)
        for place in places(full)
    ]
    listed = hitting_sets(rows, len(rows), most)
    found = tuple(tuple(held[n] for n in places(chosen)) for chosen in listed.sets)
    return Fewest(found, listed.complete)


def spelled(
    primes: Primes, held: dict[Column, list[int]], found: Sequence[Sequence[Column]]
) -> Iterator[Model]:
    """Yield each cover with every choice among terms that cover the same rows."""
    known: dict[int, Term] = {}
    for cover in found:
        for chosen in product(*(held[column] for column in cover)):
            for place in chosen:
                if place not in known:
                    known[place] = Term(tuple(primes.levels[place].tolist()))
            yield tuple(known[place] for place in sorted(chosen))

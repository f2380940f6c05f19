"""Prime implicants: the shortest terms that cover an observed row and nothing forbidden.

For a row p the terms that cover p and no forbidden row are the sets of conditions in which p
differs from each of them; the shortest are the minimal hitting sets of those differences. So
rows nobody saw are never listed, and conditions of several levels need nothing more: a term
asks for p's own level or for none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tregua.decide.compare.qca.minimising.cubes import outside
from tregua.decide.compare.qca.minimising.hitting import hitting_sets, smallest
from tregua.decide.compare.qca.terms import FREE, Term
from tregua.errors import Declined

__all__ = ["MOST_CONDITIONS", "Primes", "primes_against", "primes_within"]

MOST_CONDITIONS = 64
"""A set of conditions is held in one word of the machine."""

PLAIN_WORK = 4_000
"""Below so many conditions x differences the plain search is over before the other is loaded."""

ROOM, MOST_PRIMES = 1 << 16, 1 << 24

Rows = Sequence[Sequence[int]]
Masks = NDArray[np.uint64]
Levels = NDArray[np.int8]


@dataclass(frozen=True, slots=True, eq=False)
class Primes:
    """Prime implicants as rows of levels (`FREE` where one says nothing), the shortest first.

    `complete` is false where longer ones were left out by a depth.
    """

    levels: Levels
    complete: bool = True

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.levels)

    @property
    def terms(self) -> tuple[Term, ...]:
        """Return them as terms, the shortest first."""
        return tuple(Term(tuple(row)) for row in self.levels.tolist())


def primes_against(
    positive: Rows, negative: Rows, counts: Sequence[int], depth: int | None = None
) -> Primes:
    """Return all prime implicants that cover a positive row and no negative one.

    Rows are levels; a negative row may be a term, `FREE` where it says nothing. All other rows
    are free to be covered. `depth` is the most conditions a term may name.

    Raises
    ------
    Declined
        `too_many_conditions` beyond 64; `too_many_primes` where millions of terms are as short.
    ValueError
        If a row is both positive and negative.
    """
    if len(counts) > MOST_CONDITIONS:
        raise Declined("too_many_conditions", n=len(counts), most=MOST_CONDITIONS)
    rows = np.unique(np.asarray(positive, np.int8).reshape(len(positive), len(counts)), axis=0)
    off = np.asarray(negative, np.int8).reshape(len(negative), len(counts))
    off = np.unique(off, axis=0) if len(off) else off
    deepest = len(counts) if depth is None else min(depth, len(counts))
    found: list[Levels] = [np.zeros((0, len(counts)), np.int8)]
    named: list[Masks] = [np.zeros(0, np.uint64)]
    complete = True
    for row in rows:
        masks, whole = shortest(differences(row, off), len(counts), deepest)
        complete &= whole
        found.append(asked(row, masks))
        named.append(masks)
    return Primes(ordered(np.concatenate(found), np.concatenate(named)), complete)


def primes_within(
    allowed: Rows, counts: Sequence[int], covering: Rows | None = None, depth: int | None = None
) -> Primes:
    """Return all prime implicants of what is allowed that cover a row of `covering`.

    `allowed` are rows or terms: a term covers all its configurations. Without `covering` each
    allowed row, which must then be whole, counts.
    """
    forbidden = [term.levels for term in outside(allowed, counts)]
    return primes_against(allowed if covering is None else covering, forbidden, counts, depth)


def differences(row: NDArray[np.int8], off: Levels) -> list[int]:
    """Return in which conditions a row differs from each forbidden one, the least sets only."""
    differ = (off != FREE) & (off != row)
    places = np.uint64(1) << np.arange(off.shape[1], dtype=np.uint64)
    masks = np.unique((differ * places).sum(axis=1, dtype=np.uint64))
    if len(masks) and masks[0] == 0:
        raise ValueError(f"a row is both positive and negative: {row.tolist()}")
    return smallest(masks.tolist())


def shortest(edges: list[int], elements: int, depth: int) -> tuple[Masks, bool]:
    """Return the minimal hitting sets of the differences, by the search that suits their number."""
    if elements * len(edges) < PLAIN_WORK and elements <= 14:
        listed = hitting_sets(edges, depth)
        return np.array(listed.sets, np.uint64), listed.complete
    from tregua.decide.compare.qca.minimising.kernels import hitting_kernel

    room = ROOM
    while room <= MOST_PRIMES:
        found = np.empty(room, np.uint64)
        count, complete = hitting_kernel(np.array(edges, np.uint64), elements, depth, found)
        if count >= 0:
            return found[:count], complete
        room *= 8
    raise Declined("too_many_primes", most=MOST_PRIMES)


def asked(row: NDArray[np.int8], masks: Masks) -> Levels:
    """Return terms that ask for a row's own levels in the conditions of each mask."""
    places = np.arange(len(row), dtype=np.uint64)
    named = (masks[:, None] >> places) & np.uint64(1) == 1
    return np.where(named, row, np.int8(FREE)).astype(np.int8)


def ordered(levels: Levels, masks: Masks) -> Levels:
    """Return distinct terms, the shortest first, those naming earlier conditions first.

    The conditions a term names and their levels are packed into words, to be sorted quickly.
    """
    if not len(masks):
        return levels
    size = np.bitwise_count(masks)
    keys = [*packed(levels), masks, size]
    order = np.lexsort(keys)
    changed = np.zeros(len(order), np.bool_)
    changed[0] = True
    for key in keys:
        inside = key[order]
        changed[1:] |= inside[1:] != inside[:-1]
    return levels[order[changed]]


def packed(levels: Levels) -> list[Masks]:
    """Return the levels as words: as many conditions a word as their bits allow."""
    bits = max(int(levels.max(initial=0)).bit_length(), 1)
    held = np.maximum(levels, 0).astype(np.uint64)
    room = 64 // bits
    shifts = np.uint64(bits) * np.arange(room, dtype=np.uint64)
    starts = range(0, levels.shape[1], room)
    return [
        (held[:, at : at + room] << shifts[: held.shape[1] - at]).sum(axis=1, dtype=np.uint64)
        for at in starts
    ]

"""Exact search: which sets of steps can be reached while no side passes a bound.

What a side is out of pocket depends only on which steps are done, not on their order. So one bit
for each of the 2 ** n sets says whether it can be reached: it keeps within the bounds, and one of
the sets with a step less can be reached. Sixty-four sets lie in a word: the six first steps are
seen to inside words, the others between words.
"""

from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from tregua.design.agreement.exposure.curves import Ladder

__all__ = ["MOST", "Subsets"]

MOST = 22
"""So many steps can be searched exactly: above it sets take too much memory and time."""
Words = npt.NDArray[np.uint64]
Sums = npt.NDArray[np.signedinteger[Any]]
INSIDE = 6
"""A word holds the sets of six steps."""
MASKS = tuple(
    np.uint64(sum(1 << place for place in range(64) if place >> bit & 1)) for bit in range(INSIDE)
)
SHIFTS = tuple(np.uint64(1 << bit) for bit in range(INSIDE))


@cache
def layers(bits: int) -> tuple[tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]], ...]:
    """Return word numbers by how many bits they have, each with the numbers of one bit less."""
    numbers = np.arange(1 << bits)
    count = np.zeros(len(numbers), dtype=np.int8)
    for bit in range(bits):
        count += (numbers >> bit & 1).astype(np.int8)
    found = []
    for size in range(1, bits + 1):
        own = numbers[count == size]
        less, rest = np.empty((size, len(own)), dtype=np.intp), own.copy()
        for row in range(size):
            lowest = rest & -rest
            less[row] = own ^ lowest
            rest ^= lowest
        found.append((own, less))
    return tuple(found)


@lru_cache(maxsize=1)
def in_turn(size: int, after: tuple[tuple[int, ...], ...]) -> npt.NDArray[np.bool_]:
    """Return which sets hold, with each step, the steps it must come after.

    Kept for the next search, since draws from ranges change what steps weigh and not their turn.
    """
    found = np.ones(1 << size, dtype=np.bool_)
    for step, others in enumerate(after):
        for other in others:
            low, high = sorted((step, other))
            cube = found.reshape(1 << size - 1 - high, 2, 1 << high - 1 - low, 2, 1 << low)
            cube[:, int(high == step), :, int(low == step), :] &= False
    return found


def spread(reached: Words, allowed: Words) -> Words:
    """Return what can be reached inside words from what has been reached in them."""
    for _ in range(INSIDE):
        before = reached
        for mask, shift in zip(MASKS, SHIFTS, strict=True):
            reached = reached | (reached << shift & mask & allowed)
        if np.array_equal(before, reached):
            break
    return reached


def reach(allowed: Words) -> Words:
    """Return the sets that can be reached from the empty one through allowed sets alone."""
    reached = np.zeros_like(allowed)
    reached[:1] = spread(allowed[:1] & np.uint64(1), allowed[:1])
    for own, less in layers(len(allowed).bit_length() - 1):
        came = reached[less[0]]
        for row in less[1:]:
            came |= reached[row]
        ok = allowed[own]
        reached[own] = spread(came & ok, ok)
    return reached


class Subsets:
    """The sets of a deal's steps, with what each side is out of pocket in each.

    Raises
    ------
    ValueError
        If there are more than `MOST` steps.
    """

    def __init__(self, ladder: Ladder) -> None:
        if ladder.stakes.size > MOST:
            raise ValueError(f"{ladder.stakes.size} steps are more than {MOST}")
        self.ladder = ladder
        self.stakes = ladder.stakes
        self.refused: list[int] = []

    @cached_property
    def sums(self) -> tuple[Sums, ...]:
        """Return for each side what it has given less what it has received, by set of steps."""
        found: list[Sums] = []
        for changes in self.stakes.changes:
            wide = sum(map(abs, changes)) >= 1 << 31
            kind: type[np.signedinteger[Any]] = np.int64 if wide else np.int32
            sums: Sums = np.zeros(1 << len(changes), dtype=kind)
            for i, change in enumerate(changes):
                np.add(sums[: 1 << i], change, out=sums[1 << i : 2 << i])
            found.append(sums)
        return tuple(found)

    def allowed(self, ranks: Sequence[int]) -> npt.NDArray[np.bool_]:
        """Return which sets keep the turn and every side within its rank on the ladder."""
        found = in_turn(self.stakes.size, self.stakes.after).copy()
        for side, rank in enumerate(ranks):
            found &= self.sums[side] <= self.ladder.most(side, rank)
        return found

    def possible(self, ranks: Sequence[int]) -> bool:
        """Tell whether some order keeps every side within its rank all along."""
        found = self.allowed(ranks)
        if not found[-1]:
            return False
        last = len(found) - 1
        return bool(reach(packed(found))[last >> INSIDE] >> np.uint64(last % 64) & np.uint64(1))

    def order(self, ranks: Sequence[int]) -> tuple[int, ...]:
        """Return the order within the ranks that keeps nearest to the one drafted.

        At each place it takes the step drafted earliest from which the end can still be reached.

        Raises
        ------
        ValueError
            If there is none; ask `possible` first.
        """
        whole = (1 << self.stakes.size) - 1
        ends = reach(packed(self.allowed(ranks)[::-1]))

        def leads_on(done: int) -> bool:
            mirror = whole ^ done
            return bool(ends[mirror >> INSIDE] >> np.uint64(mirror % 64) & np.uint64(1))

        if not leads_on(0):
            raise ValueError("no order keeps within these ranks")
        done, found = 0, list[int]()
        while done != whole:
            free = (i for i in range(self.stakes.size) if not done >> i & 1)
            step = next(i for i in free if leads_on(done | 1 << i))
            found.append(step)
            done |= 1 << step
        return tuple(found)


def packed(found: npt.NDArray[np.bool_]) -> Words:
    """Return one bit for each set, sixty-four in a word, the last word filled up with none."""
    if len(found) < 64:
        found = np.concatenate([found, np.zeros(64 - len(found), dtype=np.bool_)])
    return np.packbits(found, bitorder="little").view("<u8").astype(np.uint64, copy=False)

"""Compiled search for covers (the twin of `choosing`): columns are words of bits, one bit a row."""

import numpy as np
from numpy.typing import NDArray

from tregua.compiled import compiled
from tregua.decide.compare.qca.minimising.kernels import lowest, ones

__all__ = ["covering_kernel", "maximal_kernel"]

ONE = np.uint64(1)
NONE = np.uint64(0)
WORD = 64
NEAR = 1e-9


@compiled()
def lies_in(inner: NDArray[np.uint64], outer: NDArray[np.uint64]) -> bool:
    """Tell whether one column covers no row the other does not."""
    outside = NONE
    for word in range(len(inner)):
        outside |= inner[word] & ~outer[word]
    return not outside


@compiled()
def maximal_kernel(columns: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Tell which columns lie in no other; they come with the widest first, none twice."""
    count = len(columns)
    wide = np.zeros(count, np.bool_)
    kept = np.empty(count, np.int64)
    number = 0
    for n in range(count):
        lies = False
        for k in range(number):
            if lies_in(columns[n], columns[kept[k]]):
                lies = True
                break
        if not lies:
            kept[number] = n
            number += 1
            wide[n] = True
    return wide


@compiled()
def tally(
    columns: NDArray[np.uint64],
    barred: NDArray[np.int64],
    left: NDArray[np.uint64],
    ways: NDArray[np.int64],
    widest: NDArray[np.int64],
) -> None:
    """Count for each uncovered row the columns that cover it, and the most one of them covers."""
    ways[:] = 0
    widest[:] = 0
    for n in range(len(columns)):
        if barred[n]:
            continue
        gain = 0
        for word in range(len(left)):
            gain += ones(columns[n, word] & left[word])
        for word in range(len(left)):
            rest = columns[n, word] & left[word]
            while rest != NONE:
                low = lowest(rest)
                rest ^= low
                row = word * WORD + ones(low - ONE)
                ways[row] += 1
                widest[row] = max(widest[row], gain)


@compiled()
def weigh(
    left: NDArray[np.uint64], ways: NDArray[np.int64], widest: NDArray[np.int64]
) -> tuple[int, float]:
    """Return the uncovered row with the fewest ways, and how many columns are needed at least.

    Each uncovered row costs one over the most rows a column that covers it covers. No column
    covers rows that cost more than one together, so the costs bound the number of columns.
    """
    pivot, bound = -1, 0.0
    for row in range(len(left) * WORD):
        if not (left[row // WORD] >> np.uint64(row % WORD)) & ONE:
            continue
        if ways[row] == 0:
            return row, np.inf
        bound += 1.0 / widest[row]
        if pivot < 0 or ways[row] < ways[pivot]:
            pivot = row
    return pivot, bound


@compiled()
def release(barred: NDArray[np.int64], level: int) -> None:
    """Allow again the columns that were barred at a level."""
    for n in range(len(barred)):
        if barred[n] == level + 1:
            barred[n] = 0


@compiled()
def take(left: NDArray[np.uint64], column: NDArray[np.uint64], level: int) -> bool:
    """Write what a column leaves uncovered one level down; tell whether that is nothing."""
    over = True
    for word in range(len(column)):
        left[level + 1, word] = left[level, word] & ~column[word]
        if left[level + 1, word] != NONE:
            over = False
    return over


@compiled()
def next_of(columns: NDArray[np.uint64], barred: NDArray[np.int64], row: int, start: int) -> int:
    """Return the next column from `start` that covers a row and is not barred, or their number."""
    word, bit = row // WORD, np.uint64(row % WORD)
    for n in range(start, len(columns)):
        if not barred[n] and (columns[n, word] >> bit) & ONE:
            return n
    return len(columns)


@compiled()
def covering_kernel(
    columns: NDArray[np.uint64],
    full: NDArray[np.uint64],
    size: int,
    found: NDArray[np.int64],
    steps: int,
) -> tuple[int, int]:
    """Write the covers of `full` by at most `size` columns into `found`, each once, -1 behind.

    Returns how many there are (one more than there is room for, where there are more), and the
    steps left: below nought where they did not suffice and covers may be missing.
    """
    count, words = columns.shape
    left = np.zeros((size + 1, words), np.uint64)
    pivot = np.zeros(size + 1, np.int64)
    at = np.zeros(size + 1, np.int64)
    chosen = np.full(size + 1, -1, np.int64)
    barred = np.zeros(count, np.int64)
    ways = np.zeros(words * WORD, np.int64)
    widest = np.zeros(words * WORD, np.int64)
    total, level = 0, 0
    left[0] = full
    tally(columns, barred, full, ways, widest)
    pivot[0], bound = weigh(full, ways, widest)
    if bound > size + NEAR:
        return 0, steps
    while level >= 0 and steps >= 0:
        n = next_of(columns, barred, pivot[level], at[level])
        if n == count:
            release(barred, level)
            level -= 1
            if level >= 0:
                barred[chosen[level]] = level + 1
            continue
        at[level] = n + 1
        chosen[level] = n
        if take(left, columns[n], level):
            if total == len(found):
                return total + 1, steps
            found[total, : level + 1] = chosen[: level + 1]
            found[total, level + 1 :] = -1
            total += 1
        elif level + 1 < size:
            steps -= 1
            tally(columns, barred, left[level + 1], ways, widest)
            row, bound = weigh(left[level + 1], ways, widest)
            if bound <= size - level - 1 + NEAR:
                level += 1
                pivot[level] = row
                at[level] = 0
                continue
        barred[n] = level + 1
    return total, steps

"""Compiled search: minimal hitting sets of up to 64 elements (the twin of `hitting`)."""

import numpy as np
from numpy.typing import NDArray

from tregua.compiled import compiled

__all__ = ["hitting_kernel"]

ONE = np.uint64(1)
NONE = np.uint64(0)
WORD = 64


@compiled(inline="always")
def ones(word: np.uint64) -> int:
    """Count the bits of a word."""
    x = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    x = (x & np.uint64(0x3333333333333333)) + ((x >> np.uint64(2)) & np.uint64(0x3333333333333333))
    x = (x + (x >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int(np.int64((x * np.uint64(0x0101010101010101)) >> np.uint64(56)))


@compiled(inline="always")
def lowest(word: np.uint64) -> np.uint64:
    """Return the lowest bit of a word alone."""
    return word & (~word + ONE)


@compiled()
def incidence(edges: NDArray[np.uint64], elements: int) -> NDArray[np.uint64]:
    """Return for each element the edges it meets, as words of bits."""
    words = (len(edges) + WORD - 1) // WORD
    meets = np.zeros((elements, words), np.uint64)
    for n in range(len(edges)):
        for element in range(elements):
            if (edges[n] >> np.uint64(element)) & ONE:
                meets[element, n // WORD] |= ONE << np.uint64(n % WORD)
    return meets


@compiled()
def branch_of(
    edges: NDArray[np.uint64], unmet: NDArray[np.uint64], allowed: np.uint64
) -> tuple[bool, np.uint64]:
    """Return whether an edge is unmet, and of such the allowed part of the shortest."""
    least, branch, left = WORD + 1, NONE, False
    for word in range(len(unmet)):
        rest = unmet[word]
        while rest != NONE:
            low = lowest(rest)
            rest ^= low
            left = True
            open_ = edges[word * WORD + ones(low - ONE)] & allowed
            size = ones(open_)
            if size < least:
                least, branch = size, open_
    return left, branch


@compiled()
def still_needed(
    critical: NDArray[np.uint64], meets: NDArray[np.uint64], level: int, element: int
) -> bool:
    """Take what an element meets from each chosen one's own edges; tell whether each keeps some."""
    for place in range(level):
        kept = False
        for word in range(meets.shape[1]):
            own = critical[level, place, word] & ~meets[element, word]
            critical[level + 1, place, word] = own
            if own != NONE:
                kept = True
        if not kept:
            return False
    return True


@compiled()
def next_of(
    critical: NDArray[np.uint64], meets: NDArray[np.uint64], waiting: NDArray[np.uint64], level: int
) -> int:
    """Take elements off the waiting ones until one leaves every chosen one needed; -1 if none."""
    while waiting[level] != NONE:
        low = lowest(waiting[level])
        waiting[level] ^= low
        element = ones(low - ONE)
        if still_needed(critical, meets, level, element):
            return element
    return -1


@compiled()
def together(chosen: NDArray[np.int64], level: int) -> np.uint64:
    """Return the chosen elements as one mask."""
    whole = NONE
    for place in range(level):
        whole |= ONE << np.uint64(chosen[place])
    return whole


@compiled()
def hitting_kernel(
    edges: NDArray[np.uint64], elements: int, depth: int, found: NDArray[np.uint64]
) -> tuple[int, bool]:
    """Write the minimal hitting sets of at most `depth` elements into `found`.

    Returns how many there are, and whether the depth cut none off; the number is -1 where
    `found` is too short. Edges are bit masks of at most 64 elements, none of them empty.
    """
    meets = incidence(edges, elements)
    words = meets.shape[1]
    unmet = np.zeros((elements + 2, words), np.uint64)
    critical = np.zeros((elements + 2, elements + 2, words), np.uint64)
    chosen = np.zeros(elements + 2, np.int64)
    allowed = np.zeros(elements + 2, np.uint64)
    waiting = np.zeros(elements + 2, np.uint64)
    for n in range(len(edges)):
        unmet[0, n // WORD] |= ONE << np.uint64(n % WORD)
        allowed[0] |= edges[n]
    count, level, complete, fresh = 0, 0, True, True
    while level >= 0:
        if fresh:
            left, waiting[level] = branch_of(edges, unmet[level], allowed[level])
            if not left:
                if count == len(found):
                    return -1, complete
                found[count] = together(chosen, level)
                count += 1
            elif level >= depth:
                complete = False
                waiting[level] = NONE
            allowed[level] &= ~waiting[level]
        element = next_of(critical, meets, waiting, level)
        fresh = element >= 0
        if fresh:
            for word in range(words):
                critical[level + 1, level, word] = unmet[level, word] & meets[element, word]
                unmet[level + 1, word] = unmet[level, word] & ~meets[element, word]
            chosen[level] = element
            allowed[level + 1] = allowed[level]
            level += 1
        else:
            level -= 1
            if level >= 0:
                allowed[level] |= ONE << np.uint64(chosen[level])
    return count, complete

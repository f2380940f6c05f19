"""Minimal hitting sets, listed one after another in plain integers.

The algorithm is MMCS (Murakami and Uno, "Efficient algorithms for dualizing large-scale
hypergraphs", Discrete Applied Mathematics 170, 2014, not seen). It is the plain twin of the
compiled kernel, and fast enough alone for few conditions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

__all__ = ["Listed", "hitting_sets", "smallest"]


@dataclass(slots=True)
class Listed:
    """The hitting sets found, as bit masks; `complete` is false where the depth cut some off."""

    sets: list[int] = field(default_factory=list)
    complete: bool = True


def smallest(edges: Sequence[int]) -> list[int]:
    """Return the edges that contain no other, in the order of their size and value."""
    kept: list[int] = []
    for edge in sorted(set(edges), key=lambda e: (e.bit_count(), e)):
        if not any(edge & held == held for held in kept):
            kept.append(edge)
    return kept


def hitting_sets(edges: Sequence[int], depth: int, most: int | None = None) -> Listed:
    """List the minimal sets of elements that meet every edge and have at most `depth` elements.

    Edges and sets are bit masks of elements. Where an edge is empty nothing meets it; where there
    is no edge the empty set meets all. Beyond `most` sets the listing stops, incomplete.
    """
    found = Listed()
    search = Search(edges, depth, most, found)
    if 0 not in edges:
        search.go(0, {}, (1 << len(edges)) - 1, search.elements)
    return found


class Search:
    """One listing: what each element meets, and how far to go."""

    def __init__(self, edges: Sequence[int], depth: int, most: int | None, found: Listed) -> None:
        self.edges, self.depth, self.most, self.found = edges, depth, most, found
        self.elements = 0
        for edge in edges:
            self.elements |= edge
        self.meets = {
            element: sum(1 << n for n, edge in enumerate(edges) if edge & element)
            for element in bits(self.elements)
        }

    def go(self, chosen: int, critical: dict[int, int], unmet: int, allowed: int) -> None:
        """Extend a set while each of its elements alone meets some edge."""
        if not unmet:
            self.add(chosen)
            return
        if len(critical) >= self.depth:
            self.found.complete = False
            return
        branch = min((self.edges[n] & allowed for n in places(unmet)), key=int.bit_count)
        allowed &= ~branch
        for element in bits(branch):
            met = self.meets[element]
            left = {held: only & ~met for held, only in critical.items()}
            if not all(left.values()):
                continue
            left[element] = unmet & met
            self.go(chosen | element, left, unmet & ~met, allowed)
            if self.full():
                return
            allowed |= element

    def add(self, chosen: int) -> None:
        """Keep a set, unless as many as wanted are there."""
        if self.full():
            self.found.complete = False
        else:
            self.found.sets.append(chosen)

    def full(self) -> bool:
        """Tell whether more sets than wanted were found."""
        if self.most is None or len(self.found.sets) < self.most:
            return False
        return not self.found.complete


def bits(mask: int) -> Iterator[int]:
    """Yield the single bits of a mask, the lowest first."""
    while mask:
        low = mask & -mask
        yield low
        mask ^= low


def places(mask: int) -> Iterator[int]:
    """Yield the places of the bits of a mask."""
    for low in bits(mask):
        yield low.bit_length() - 1

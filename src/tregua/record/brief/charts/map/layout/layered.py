"""Layers for who commands whom: ranks from above to below, with few crossings between them.

The steps are those of Sugiyama, Tagawa and Toda: break cycles, rank by the longest path, then
order each layer by the middle of its neighbours, from above and from below in turns.
"""

from collections import defaultdict
from collections.abc import Sequence

__all__ = ["crossings", "layers"]

Pair = tuple[str, str]
Layer = tuple[str, ...]
SWEEPS = 8


def layers(
    names: Sequence[str], orders: Sequence[Pair], near: Sequence[Pair] = ()
) -> tuple[Layer, ...]:
    """Return names in layers, the first of each order above the second where no circle forbids it.

    `near` are pairs without direction: they only draw together within the layers. Names without
    any order share the layer of what they are near to, or the last.
    """
    held = set(names)
    pairs = acyclic(names, [p for p in orders if p[0] != p[1] and set(p) <= held])
    rank = ranked(names, pairs)
    loose(names, pairs, near, rank)
    found: dict[int, list[str]] = defaultdict(list)
    for name in names:
        found[rank[name]].append(name)
    rows = [found[i] for i in sorted(found)]
    links = [*pairs, *(p for p in near if set(p) <= held)]
    return tuple(tuple(row) for row in ordered(rows, links))


def acyclic(names: Sequence[str], pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs without those that would close a circle, looked at in the given order."""
    below: dict[str, list[str]] = {name: [] for name in names}
    kept: list[Pair] = []
    for one, other in dict.fromkeys(pairs):
        if not reaches(below, other, one):
            below[one].append(other)
            kept.append((one, other))
    return kept


def reaches(below: dict[str, list[str]], start: str, end: str) -> bool:
    """Tell whether a way down leads from one name to another."""
    seen, left = {start}, [start]
    while left:
        name = left.pop()
        if name == end:
            return True
        fresh = [each for each in below[name] if each not in seen]
        seen.update(fresh)
        left.extend(fresh)
    return False


def ranked(names: Sequence[str], pairs: Sequence[Pair]) -> dict[str, int]:
    """Return how far below the top each name stands: by the longest way down to it."""
    rank = dict.fromkeys(names, 0)
    for _ in names:
        moved = False
        for one, other in pairs:
            if rank[other] < rank[one] + 1:
                rank[other], moved = rank[one] + 1, True
        if not moved:
            break
    for one, _ in sorted(pairs, key=lambda p: -rank[p[0]]):
        if not any(other == one for _, other in pairs):
            rank[one] = max(rank[one], min(rank[b] for a, b in pairs if a == one) - 1)
    return rank


def loose(
    names: Sequence[str], pairs: Sequence[Pair], near: Sequence[Pair], rank: dict[str, int]
) -> None:
    """Give names outside every order the layer of what they are near to, or the last."""
    tied = {name for pair in pairs for name in pair}
    last = max(rank.values(), default=0)
    for name in names:
        if name not in tied:
            others = [b if a == name else a for a, b in near if name in (a, b)]
            beside = sorted(rank[each] for each in others if each in tied)
            rank[name] = beside[len(beside) // 2] if beside else last


def ordered(rows: list[list[str]], links: Sequence[Pair]) -> list[list[str]]:
    """Return the layers in the order, among those tried, with the fewest crossings."""
    beside: dict[str, list[str]] = defaultdict(list)
    for one, other in links:
        beside[one].append(other)
        beside[other].append(one)
    best, fewest = [list(row) for row in rows], crossings(rows, links)
    tried = [list(row) for row in rows]
    for sweep in range(SWEEPS):
        turns = range(1, len(tried)) if sweep % 2 == 0 else range(len(tried) - 2, -1, -1)
        for i in turns:
            fixed = tried[i - 1] if sweep % 2 == 0 else tried[i + 1]
            place = {name: at for at, name in enumerate(fixed)}
            tried[i] = by_middle(tried[i], beside, place)
        if (count := crossings(tried, links)) < fewest:
            best, fewest = [list(row) for row in tried], count
    return best


def by_middle(row: list[str], beside: dict[str, list[str]], place: dict[str, int]) -> list[str]:
    """Return a layer by the middle of its neighbours' places; those without any stay about."""

    def middle(name: str) -> float:
        found = [place[other] for other in beside[name] if other in place]
        return sum(found) / len(found) if found else float(row.index(name))

    return sorted(row, key=lambda name: (middle(name), row.index(name)))


def crossings(rows: Sequence[Sequence[str]], links: Sequence[Pair]) -> int:
    """Return how many pairs of links cross between layers that follow one another.

    >>> crossings([["a", "b"], ["c", "d"]], [("a", "d"), ("b", "c")])
    1
    """
    level = {name: i for i, row in enumerate(rows) for name in row}
    place = {name: at for row in rows for at, name in enumerate(row)}
    between: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for one, other in links:
        if one in level and other in level and abs(level[one] - level[other]) == 1:
            upper, lower = sorted((one, other), key=level.__getitem__)
            between[level[upper]].append((place[upper], place[lower]))
    return sum(
        (a - c) * (b - d) < 0
        for ends in between.values()
        for i, (a, b) in enumerate(ends)
        for c, d in ends[:i]
    )

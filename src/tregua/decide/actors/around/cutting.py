"""What keeps a network together: its pieces, and the nodes without which it falls apart."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

__all__ = ["Network", "cut_off", "pieces"]

Network = Mapping[str, tuple[str, ...]]
"""For each node its neighbours; every tie is itself a node between its two ends."""


def pieces(network: Network) -> tuple[tuple[str, ...], ...]:
    """Return the nodes that hang together, each piece in the order of the nodes."""
    piece: dict[str, int] = {}
    count = 0
    for start in network:
        if start in piece:
            continue
        piece[start], waiting = count, [start]
        while waiting:
            for near in network[waiting.pop()]:
                if near not in piece:
                    piece[near] = count
                    waiting.append(near)
        count += 1
    found: list[list[str]] = [[] for _ in range(count)]
    for node in network:
        found[piece[node]].append(node)
    return tuple(tuple(each) for each in found)


@dataclass(slots=True)
class Walk:
    """A walk in depth through a network: when each node was come to, and what lies below it.

    `low` is the earliest node that can be reached from below a node without passing it again.
    """

    came: dict[str, int] = field(default_factory=dict)
    low: dict[str, int] = field(default_factory=dict)
    end: dict[str, int] = field(default_factory=dict)
    below: dict[str, list[str]] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)

    def come(self, node: str) -> None:
        """Note that a node was come to."""
        self.came[node] = self.low[node] = len(self.order)
        self.below[node] = []
        self.order.append(node)

    def from_(self, root: str, network: Network) -> None:
        """Walk all that can be reached from a node, without recursion: networks may be long."""
        self.come(root)
        path = [(root, "", iter(network[root]))]
        while path:
            node, before, ahead = path[-1]
            for near in ahead:
                if near not in self.came:
                    self.come(near)
                    self.below[node].append(near)
                    path.append((near, node, iter(network[near])))
                    break
                if near != before:
                    self.low[node] = min(self.low[node], self.came[near])
            else:
                self.end[node] = len(self.order)
                path.pop()
                if before:
                    self.low[before] = min(self.low[before], self.low[node])


def cut_off(network: Network, wanted: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each node without which some wanted nodes are cut off from the most of the others.

    Of the pieces a node leaves behind, the one with most wanted nodes counts as the rest (the
    earliest where several have as many). Articulation points by one walk in depth, as in Hopcroft
    and Tarjan (1973); time grows with nodes, ties and the length of the answer.
    """
    walk, roots = Walk(), dict[str, str]()
    for start in network:
        if start not in walk.came:
            first = len(walk.order)
            walk.from_(start, network)
            roots.update(dict.fromkeys(walk.order[first:], start))
    rank = {node: n for n, node in enumerate(wanted)}
    places = sorted((walk.came[node], node) for node in wanted)
    came = [place for place, _ in places]

    def span(node: str) -> tuple[int, int]:
        """Return where the wanted nodes at or below a node stand among all of them."""
        return bisect_left(came, walk.came[node]), bisect_left(came, walk.end[node])

    for node in network:
        below = [span(c) for c in walk.below[node] if walk.low[c] >= walk.came[node]]
        below = [(first, end) for first, end in below if first < end]
        whole = span(roots[node])
        at_root = node == roots[node]
        rest = whole[1] - whole[0] - sum(e - f for f, e in below) - (node in rank)
        if len(below) + (not at_root and rest > 0) < 2:
            continue
        largest = max(below, key=lambda each: each[1] - each[0])
        main = None if not at_root and rest >= largest[1] - largest[0] else largest
        out = [n for f, e in below if (f, e) != main for _, n in places[f:e]]
        if main is not None and not at_root:
            inner = {n for f, e in below for _, n in places[f:e]} | {node}
            out.extend(n for _, n in places[slice(*whole)] if n not in inner)
        yield node, tuple(sorted(out, key=rank.__getitem__))

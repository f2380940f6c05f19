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
    places = sorted((walk.came[node], node) for node in wanted)
    came = [place for place, _ in places]

    def held(first: int, end: int) -> list[str]:
        return [node for _, node in places[bisect_left(came, first) : bisect_left(came, end)]]

    for node in network:
        root = roots[node]
        apart = [c for c in walk.below[node] if walk.low[c] >= walk.came[node]]
        left = [held(walk.came[child], walk.end[child]) for child in apart]
        if node != root and apart:
            gone = {each for piece in left for each in piece} | {node}
            rest = held(walk.came[root], walk.end[root])
            left.insert(0, [each for each in rest if each not in gone])
        left = [piece for piece in left if piece]
        if len(left) > 1:
            main = max(range(len(left)), key=lambda i: len(left[i]))
            out = {each for i, piece in enumerate(left) if i != main for each in piece}
            yield node, tuple(each for each in wanted if each in out)

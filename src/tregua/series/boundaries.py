"""Windows as differences between day boundaries, and the shortest paths that bound any other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tregua.domain import Window
from tregua.series.spans import Span, span_of

__all__ = ["Clash", "Edge", "Reach", "edges_between", "reach"]

SCALE = 10**9
"""A count weighs this much more than the number of windows a path leans on."""

DERIVED = 10**4
"""A derived window weighs as much as this many reported ones when equal paths are told apart."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One inequality: the cumulative count at `head` is at most that at `tail` plus `weight`."""

    tail: int
    head: int
    weight: int
    window: int = -1


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the cumulative count can lie above one boundary, and the window behind each step."""

    least: Mapping[int, int]
    by: Mapping[int, Edge]

    def bound(self, head: int) -> int | None:
        """Return the largest difference at a boundary, or None where nothing limits it."""
        return self.least[head] // SCALE if head in self.least else None

    def windows(self, head: int) -> frozenset[int]:
        """Return the positions of the windows on the path that gives the bound."""
        used: set[int] = set()
        while head in self.by:
            edge = self.by[head]
            used.add(edge.window)
            head = edge.tail
        return frozenset(used - {-1})


@dataclass(frozen=True, slots=True)
class Clash:
    """The positions of windows that no history of killings can satisfy together."""

    windows: frozenset[int]


def edges_between(windows: Mapping[int, Window], span: Span | None = None) -> tuple[Edge, ...]:
    """Return the inequalities that windows, and time running forward, put on boundaries.

    Parameters
    ----------
    windows : mapping of int to Window
        Windows by a position of the caller's choice.
    span : Span, optional
        Days whose two boundaries take part as well.
    """
    edges = []
    marks = {span.start, span.end} if span else set()
    for at, window in windows.items():
        days = span_of(window)
        marks |= {days.start, days.end}
        cost = 1 if window.basis == "reported" else DERIVED
        edges.append(Edge(days.start, days.end, window.count * SCALE + cost, at))
        edges.append(Edge(days.end, days.start, -window.count * SCALE + cost, at))
    line = sorted(marks)
    edges.extend(Edge(later, sooner, 0) for sooner, later in pairwise(line))
    return tuple(edges)


def reach(edges: Sequence[Edge], start: int | None) -> Reach | Clash:
    """Return the shortest paths from a boundary to all others (Bellman-Ford), or a clash.

    With `start` None every boundary begins at nought: no bound is meant, and any clash anywhere
    is found.

    Notes
    -----
    A path's weights add up to the count, scaled, plus a small cost for each window leaned on:
    among equal bounds the one with the fewest and reported windows is told.
    """
    marks = {edge.tail for edge in edges} | {edge.head for edge in edges}
    least = dict.fromkeys(marks, 0) if start is None else {start: 0}
    by: dict[int, Edge] = {}
    for _ in range(len(marks) + 1):
        changed = -1
        for edge in edges:
            if edge.tail not in least:
                continue
            length = least[edge.tail] + edge.weight
            if edge.head not in least or length < least[edge.head]:
                least[edge.head] = length
                by[edge.head] = edge
                changed = edge.head
        if changed < 0:
            return Reach(least, by)
    return Clash(circle(by, changed))


def circle(by: Mapping[int, Edge], at: int) -> frozenset[int]:
    """Return the windows on the circle of inequalities that contradict one another."""
    for _ in by:
        at = by[at].tail
    used: set[int] = set()
    edge = by[at]
    while True:
        used.add(edge.window)
        if edge.tail == at:
            return frozenset(used - {-1})
        edge = by[edge.tail]

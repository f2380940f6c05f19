"""Ways for the ties: straight where nothing stands between, else around labels and titles.

Each way is the cheapest over a grid in which labels cost much, foreign enclosures something, and
running along another tie something too, so that ways cross rather than lie on each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tregua.record.brief.charts.map.layout.values import Point, Rect

__all__ = ["Ends", "Ground", "route"]

CELL = 12.0
WALL, FOREIGN, ALONG = 600.0, 2.0, 2.4
"""What a step costs in a label, in another's enclosure, and along another tie."""
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ends:
    """What a tie joins: two rectangles, and the enclosures it may pass through freely."""

    one: Rect
    other: Rect
    homes: tuple[str, ...]


@dataclass(slots=True)
class Ground:
    """The paper as a grid of costs: walls that stay, and what the ties laid so far add."""

    width: float
    height: float
    walls: tuple[Rect, ...]
    boxes: Mapping[str, Rect]
    laid: Array = field(init=False)
    fixed: Array = field(init=False)
    steps: "Steps" = field(init=False)

    def __post_init__(self) -> None:
        """Lay out the grid."""
        rows, columns = int(self.height / CELL) + 1, int(self.width / CELL) + 1
        self.laid = np.zeros((rows, columns))
        self.fixed = np.ones((rows, columns))
        self.fixed[:2] += 4
        self.fixed[-2:] += 4
        self.fixed[:, :2] += 4
        self.fixed[:, -2:] += 4
        for rect in self.walls:
            self.fixed[self.cells(rect.grown(5))] = WALL
        self.steps = neighbours(rows, columns)

    def cells(self, rect: Rect) -> tuple[slice, slice]:
        """Return the part of the grid a rectangle covers."""
        rows = slice(max(0, round(rect.top / CELL)), max(0, round(rect.bottom / CELL) + 1))
        columns = slice(max(0, round(rect.left / CELL)), max(0, round(rect.right / CELL) + 1))
        return rows, columns

    def costs(self, ends: Ends) -> Array:
        """Return what each cell costs a tie: little in its own labels, more in what is others'."""
        costs = self.fixed + self.laid
        for name, rect in self.boxes.items():
            if name not in ends.homes:
                costs[self.cells(rect)] += FOREIGN
        for rect in (ends.one, ends.other):
            costs[self.cells(rect.grown(4))] = 0.6
        return costs


@dataclass(frozen=True, slots=True)
class Steps:
    """Every step of the grid: from, to, its length in cells, and where each cell's steps begin."""

    one: NDArray[np.int32]
    other: NDArray[np.int32]
    lengths: Array
    begins: NDArray[np.int32]


def neighbours(rows: int, columns: int) -> Steps:
    """Return the steps of a grid, eight to each cell and eight like a knight's."""
    number = np.arange(rows * columns).reshape(rows, columns)
    steps = [(0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1)]
    starts, stops, lengths = [], [], []
    for down, across in steps:
        left, right = (0, columns - across) if across >= 0 else (-across, columns)
        one = number[: rows - down, left:right].ravel()
        other = number[down:, left + across : right + across].ravel()
        starts += [one, other]
        stops += [other, one]
        lengths += [np.full(2 * len(one), np.hypot(down, across))]
    one, other = np.concatenate(starts), np.concatenate(stops)
    order = np.lexsort((other, one))
    begins = np.searchsorted(one[order], np.arange(rows * columns + 1))
    return Steps(
        one[order].astype(np.int32),
        other[order].astype(np.int32),
        np.concatenate(lengths)[order],
        begins.astype(np.int32),
    )


def route(ground: Ground, ends: Ends, shift: float = 0.0) -> tuple[Point, ...]:
    """Return the way of one tie from edge to edge of what it joins, and note where it lies."""
    costs = ground.costs(ends)
    start, stop = shifted(ends, shift)
    straight = clipped([start, stop], ends)
    if toll(straight, costs) > 1.35 * length(straight) + 30 or shift:
        found = cheapest(ground, costs, start, stop)
        pulled = clipped(taut(found, costs), ends)
        if not shift or toll(pulled, costs) < toll(straight, costs):
            straight = pulled
    for x, y in samples(straight, CELL / 2):
        row, column = round(y / CELL), round(x / CELL)
        ground.laid[max(0, row - 1) : row + 2, max(0, column - 1) : column + 2] = ALONG
    return tuple((round(x, 1), round(y, 1)) for x, y in straight)


def shifted(ends: Ends, shift: float) -> tuple[Point, Point]:
    """Return where a tie starts and ends: where the two are nearest, aside for one of several."""
    one, other = ends.one, ends.other
    first = nearest(one, (other.x, other.y))
    last = nearest(other, first)
    first = nearest(one, last)
    dx, dy = last[0] - first[0], last[1] - first[1]
    size = float(np.hypot(dx, dy)) or 1.0
    side = (-dy / size * shift, dx / size * shift)
    start = nearest(one, (first[0] + side[0], first[1] + side[1]), 6)
    return start, nearest(other, (last[0] + side[0], last[1] + side[1]), 6)


def nearest(rect: Rect, point: Point, rim: float = 16.0) -> Point:
    """Return the point of a rectangle, a little inside its edge, that is nearest to another."""
    across, down = max(0.0, rect.w / 2 - rim), max(0.0, rect.h / 2 - rim)
    x = min(rect.x + across, max(rect.x - across, point[0]))
    return x, min(rect.y + down, max(rect.y - down, point[1]))


def cheapest(ground: Ground, costs: Array, start: Point, stop: Point) -> list[Point]:
    """Return the cheapest way over the grid between two points."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    rows, columns = costs.shape
    steps, flat = ground.steps, costs.ravel()
    weights = steps.lengths * (flat[steps.one] + flat[steps.other]) / 2
    whole = (rows * columns, rows * columns)
    graph = csr_matrix((weights, steps.other, steps.begins), shape=whole)
    first, last = cell(start, columns, rows), cell(stop, columns, rows)
    _, before = dijkstra(graph, indices=np.array(first), return_predecessors=True, min_only=False)
    found, at = [], last
    while at != first and at >= 0:
        found.append(at)
        at = int(before[at])
    inner = [((n % columns) * CELL, (n // columns) * CELL) for n in reversed(found[1:])]
    return [start, *bends(inner), stop]


def bends(points: list[Point]) -> list[Point]:
    """Return a way without the points at which it only goes straight on."""
    if len(points) < 3:
        return points
    inner = [
        here
        for before, here, after in zip(points, points[1:], points[2:], strict=False)
        if (here[0] - before[0]) * (after[1] - here[1])
        != (here[1] - before[1]) * (after[0] - here[0])
    ]
    return [points[0], *inner, points[-1]]


def cell(point: Point, columns: int, rows: int) -> int:
    """Return the number of the cell a point lies in."""
    across = min(columns - 1, max(0, round(point[0] / CELL)))
    return min(rows - 1, max(0, round(point[1] / CELL))) * columns + across


def taut(points: list[Point], costs: Array) -> list[Point]:
    """Return a way pulled straight wherever that costs no more than going as it goes."""
    held = np.array(points)
    steps = [float(tolls(held[i], held[i + 1 : i + 2], costs)[0]) for i in range(len(held) - 1)]
    so_far = np.concatenate([[0.0], np.cumsum(steps)])
    found, at = [points[0]], 0
    while at < len(points) - 1:
        direct = tolls(held[at], held[at + 1 :], costs)
        good = direct <= 1.04 * (so_far[at + 1 :] - so_far[at]) + 2
        good[0] = True
        at += 1 + int(np.flatnonzero(good)[-1])
        found.append(points[at])
    return found


def tolls(one: Array, others: Array, costs: Array) -> Array:
    """Return what straight ways from one point to each of others cost, shape (n,)."""
    lengths = np.hypot(others[:, 0] - one[0], others[:, 1] - one[1])
    count = max(3, int(lengths.max() / CELL * 1.6) + 1)
    share = np.linspace(0.0, 1.0, count)[:, None]
    x = one[0] + share * (others[:, 0] - one[0])
    y = one[1] + share * (others[:, 1] - one[1])
    rows = np.clip(np.rint(y / CELL).astype(int), 0, costs.shape[0] - 1)
    columns = np.clip(np.rint(x / CELL).astype(int), 0, costs.shape[1] - 1)
    found: Array = costs[rows, columns].mean(axis=0) * lengths
    return found


def samples(points: Iterable[Point], step: float) -> Array:
    """Return points along a way, about so far from each other, shape (n, 2)."""
    held = np.array(list(points), dtype=float)
    parts = []
    for one, other in pairwise(held):
        count = max(2, int(np.hypot(*(other - one)) / step) + 1)
        parts.append(np.linspace(one, other, count))
    return np.concatenate(parts) if parts else held


def toll(points: list[Point], costs: Array) -> float:
    """Return what a way costs where it lies."""
    found = samples(points, CELL / 2)
    rows = np.clip(np.rint(found[:, 1] / CELL).astype(int), 0, costs.shape[0] - 1)
    columns = np.clip(np.rint(found[:, 0] / CELL).astype(int), 0, costs.shape[1] - 1)
    return float(costs[rows, columns].mean() * length(points))


def length(points: list[Point]) -> float:
    """Return how long a way is."""
    held = np.array(points)
    return float(np.hypot(*(held[1:] - held[:-1]).T).sum())


def clipped(points: list[Point], ends: Ends) -> list[Point]:
    """Return a way from where it last leaves the first rectangle to where it enters the other."""
    return entered(entered(points[::-1], ends.one)[::-1], ends.other)


def entered(points: list[Point], rect: Rect) -> list[Point]:
    """Return a way up to the edge of the rectangle it first comes into."""
    for i, (one, other) in enumerate(pairwise(points)):
        if rect.holds(other) and not rect.holds(one):
            dx, dy = other[0] - one[0], other[1] - one[1]
            reach = []
            if dx:
                reach.append(((rect.left if dx > 0 else rect.right) - one[0]) / dx)
            if dy:
                reach.append(((rect.top if dy > 0 else rect.bottom) - one[1]) / dy)
            share = max((r for r in reach if -1e-9 <= r <= 1), default=1.0)
            return [*points[: i + 1], (one[0] + dx * share, one[1] + dy * share)]
    return points

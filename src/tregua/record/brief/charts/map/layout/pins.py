"""Places for the marks on the ties: on their own line, and clear of labels and of each other."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tregua.record.brief.charts.map.layout.letters import wide
from tregua.record.brief.charts.map.layout.routing import samples
from tregua.record.brief.charts.map.layout.values import Pin, Point, Rect

__all__ = ["DATES", "LETTERS", "pinned"]

LETTERS, DATES = 12.5, 11.5
HEIGHT, PAD = 16.0, 4.0
STEP, FINE = 6.0, 5.0
CLEAR = 2.0
SIDEWAYS = (0.0, 9.0, -9.0, 17.0, -17.0, 26.0, -26.0, 38.0, -38.0, 54.0, -54.0)
Array = NDArray[np.float64]


def pinned(
    routes: Mapping[str, Sequence[Point]], words: Mapping[str, tuple[str, str]],
    walls: Sequence[Rect], edges: Sequence[Rect], paper: Rect,
) -> dict[str, Pin]:  # fmt: skip
    """Return the mark of each tie: `words` are its letters and its dates.

    `walls` are what a mark may not touch, `edges` enclosures whose border it should not hide. No
    two marks overlap; where a line has no free stretch its mark stands beside it.
    """
    taken = np.array([[r.x, r.y, r.w, r.h] for r in walls]).reshape(-1, 4)
    ways = {name: samples(points, STEP) for name, points in routes.items()}
    crowd = crowds(list(ways.values()), paper)
    found: dict[str, Pin] = {}
    numbers = {name: i for i, name in enumerate(ways)}
    for name in sorted(ways, key=lambda each: (len(ways[each]), numbers[each])):
        letters, dates = words[name]
        width = wide(letters, LETTERS, "Bold") + 2 * PAD + (wide(dates, DATES) + 3 if dates else 0)
        size = (max(width, HEIGHT), HEIGHT)
        rect, at = spot(ways[name], size, taken, crowd, edges, paper)
        taken = np.vstack([taken, [rect.x, rect.y, rect.w, rect.h]])
        found[name] = Pin(letters, dates, rect, at)
    return {name: found[name] for name in routes}


def spot(
    way: Array, size: tuple[float, float], taken: Array, crowd: Array,
    edges: Sequence[Rect], paper: Rect,
) -> tuple[Rect, Point]:  # fmt: skip
    """Return the best free place along a way, and the point of the way it belongs to."""
    spots, cost = candidates(way)
    cost = cost + crowding(spots, size, crowd) + on_edges(spots, size, edges)
    free = clear(spots, size, taken, paper)
    if not free.any():
        spots, cost = anywhere(way)
        free = clear(spots, size, taken, paper)
    if not free.any():
        paper = paper.grown(4000)
        spots, cost = anywhere(way, rings=400)
        free = clear(spots, size, taken, paper)
    best = spots[int(np.argmin(np.where(free, cost, np.inf)))]
    near = way[int(np.argmin(np.hypot(*(way - best).T)))]
    rect = Rect(round(float(best[0]), 1), round(float(best[1]), 1), *size)
    return rect, (round(float(near[0]), 1), round(float(near[1]), 1))


def candidates(way: Array) -> tuple[Array, Array]:
    """Return places on and beside a way, and what each costs: the middle of the line is best."""
    share = np.linspace(-1, 1, len(way))
    ahead = np.gradient(way, axis=0) if len(way) > 1 else np.array([[1.0, 0.0]])
    size = np.hypot(ahead[:, 0], ahead[:, 1])[:, None] + 1e-9
    across = np.column_stack([-ahead[:, 1], ahead[:, 0]]) / size
    spots = np.concatenate([way + across * by for by in SIDEWAYS])
    costs = np.concatenate(
        [
            26 * share**2 + 500 * (np.abs(share) > 0.86) + abs(by) * 4 + (by != 0) * 30
            for by in SIDEWAYS
        ]
    )
    return spots, costs


def anywhere(way: Array, rings: int = 40) -> tuple[Array, Array]:
    """Return places ever farther around the middle of a way."""
    middle = way[len(way) // 2]
    rim = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    far = np.arange(1, rings)[:, None] * 9.0
    spots = np.stack([middle[0] + far * np.cos(rim), middle[1] + far * np.sin(rim)], axis=-1)
    return spots.reshape(-1, 2), np.repeat(far.ravel(), len(rim))


def clear(spots: Array, size: tuple[float, float], taken: Array, paper: Rect) -> NDArray[np.bool_]:
    """Return which places are on the paper and touch nothing that is taken."""
    low, high = spots.min(axis=0), spots.max(axis=0)
    near = (
        np.abs(taken[:, :2] - (low + high) / 2) < (high - low + taken[:, 2:] + size) / 2 + CLEAR
    ).all(axis=1)
    taken = taken[near]
    reach = (taken[:, 2:] + np.array(size)) / 2 + CLEAR
    hits = (np.abs(spots[:, None] - taken[None, :, :2]) < reach[None]).all(axis=2).any(axis=1)
    low = np.array([paper.left, paper.top]) + np.array(size) / 2
    high = np.array([paper.right, paper.bottom]) - np.array(size) / 2
    on_paper = (spots > low).all(axis=1) & (spots < high).all(axis=1)
    return np.asarray(on_paper & ~hits)


def crowds(ways: list[Array], paper: Rect) -> Array:
    """Return how many ties run through the paper above and left of each small square."""
    shape = int(paper.h / FINE) + 2, int(paper.w / FINE) + 2
    counts = np.zeros(shape)
    for way in ways:
        rows = np.clip((way[:, 1] / FINE).astype(int), 0, shape[0] - 2)
        columns = np.clip((way[:, 0] / FINE).astype(int), 0, shape[1] - 2)
        own = np.zeros(shape, dtype=bool)
        own[rows + 1, columns + 1] = True
        counts += own
    return counts.cumsum(axis=0).cumsum(axis=1)


def crowding(spots: Array, size: tuple[float, float], crowd: Array) -> Array:
    """Return what it costs to cover other ties' lines, so that a mark is read with its own.

    The squares a mark covers hold its own line too: what that adds is alike along a straight way.
    """
    high, wide_ = np.array(crowd.shape) - 1
    left = np.clip(((spots[:, 0] - size[0] / 2 - 3) / FINE).astype(int), 0, wide_)
    right = np.clip(((spots[:, 0] + size[0] / 2 + 3) / FINE).astype(int) + 1, 0, wide_)
    top = np.clip(((spots[:, 1] - size[1] / 2 - 3) / FINE).astype(int), 0, high)
    low = np.clip(((spots[:, 1] + size[1] / 2 + 3) / FINE).astype(int) + 1, 0, high)
    hits = crowd[low, right] - crowd[top, right] - crowd[low, left] + crowd[top, left]
    cost: Array = np.minimum(hits, 20) * 8.0
    return cost


def on_edges(spots: Array, size: tuple[float, float], edges: Sequence[Rect]) -> Array:
    """Return what it costs to stand on the border of an enclosure."""
    cost = np.zeros(len(spots))
    for rect in edges:
        near = np.abs(spots - (rect.x, rect.y)) - np.array([rect.w, rect.h]) / 2
        half = np.array(size) / 2 + 1
        cost += 18.0 * ((near < half).all(axis=1) & (near > -half).any(axis=1))
    return cost

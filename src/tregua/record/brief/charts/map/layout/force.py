"""Places for rectangles of different sizes: drawn together by ties, kept apart by their edges.

A small layout by forces, in numpy, started from several arrangements drawn from a fixed seed; the
one with the fewest crossings, the fewest lines through others and the least paper is taken.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["place"]

Array = NDArray[np.float64]
SEED = 1
STARTS = 6
STEPS = 160
TRIALS = 44
PROMISING = 1.1
"""How much dearer than the best an arrangement may be to be worked on further."""
LEAST_GAP = 40.0
CROSSED, THROUGH, PAPER = 70.0, 200.0, 2.4
"""What one crossing, one line through another's rectangle, and a unit of paper's edge cost."""


def place(
    sizes: Array, links: Sequence[tuple[int, int]], aspect: float, gap: float = LEAST_GAP
) -> Array:
    """Return the centres of rectangles, shape (n, 2), none nearer to another than the gap.

    Parameters
    ----------
    sizes
        Widths and heights, shape (n, 2).
    links
        Pairs of numbers of rectangles that a tie joins; one twice pulls more.
    aspect
        Width of the paper divided by its height.
    """
    count = len(sizes)
    if count == 1:
        return np.zeros((1, 2))
    pulls = np.zeros((count, count))
    for one, other in links:
        pulls[one, other] += 1
        pulls[other, one] += 1
    pulls = np.sqrt(pulls)
    ends = np.array(sorted({(min(p), max(p)) for p in links if p[0] != p[1]}), dtype=int).reshape(
        -1, 2
    )
    chance = np.random.default_rng(SEED)
    best, least = np.zeros((count, 2)), np.inf
    for _ in range(STARTS):
        spread = np.sqrt((sizes + gap).prod(axis=1).sum()) * 0.6
        start = chance.uniform(-spread, spread, (count, 2)) * (aspect**0.5, aspect**-0.5)
        found = apart(
            tightened(relaxed(start, sizes, pulls, aspect, gap), sizes, pulls, gap), sizes, gap
        )
        cost = price(found, sizes, ends, aspect)
        if cost < least - 1e-9:
            best, least = found, cost
    for trial in range(TRIALS if count > 3 else 0):
        start = tried(best, sizes, aspect, trial, chance)
        found = apart(start, sizes, gap)
        if price(found, sizes, ends, aspect) > PROMISING * least:
            continue
        found = apart(tightened(found, sizes, pulls, gap), sizes, gap)
        cost = price(found, sizes, ends, aspect)
        if cost < least - 1e-9:
            best, least = found, cost
    return best


def tried(
    centres: Array, sizes: Array, aspect: float, trial: int, chance: np.random.Generator
) -> Array:
    """Return an arrangement with two changed round, one moved inward, or all drawn together."""
    start = centres.copy()
    count = len(centres)
    if trial % 3 == 0:
        one, other = chance.choice(count, 2, replace=False)
        start[[one, other]] = centres[[other, one]]
    elif trial % 3 == 1:
        low, high = (centres - sizes / 2).min(axis=0), (centres + sizes / 2).max(axis=0)
        rim = np.minimum(centres - sizes / 2 - low, high - centres - sizes / 2).min(axis=1)
        outer = np.argsort(rim, kind="stable")[: max(2, count // 3)]
        start[chance.choice(outer)] = chance.uniform(low, high) * 0.8
    else:
        width, height = np.ptp(centres, axis=0)
        tight, free = chance.uniform(0.66, 0.95), chance.uniform(0.92, 1.12)
        start *= (free, tight) if height * aspect > width else (tight, free)
    return start


def gaps(centres: Array, sizes: Array) -> tuple[Array, Array]:
    """Return how far apart rectangles are, across and down; where both are below 0 they overlap."""
    away = np.abs(centres[:, None] - centres[None])
    both = (sizes[:, None] + sizes[None]) / 2
    room = away - both
    return room[..., 0], room[..., 1]


def relaxed(centres: Array, sizes: Array, pulls: Array, aspect: float, gap: float) -> Array:
    """Return the centres after pulls and pushes have settled."""
    squeeze = np.array([1 / aspect, aspect])
    for step in range(STEPS):
        cool = 1 - step / STEPS
        toward = centres[None] - centres[:, None]
        away = np.hypot(*np.moveaxis(toward, 2, 0)) + 1e-6
        across, down = gaps(centres, sizes)
        free = np.hypot(np.maximum(across, 0), np.maximum(down, 0))
        pull = pulls * np.maximum(free - gap, 0) * 0.045
        push = 2600.0 / (free + 26.0) ** 1.25 * (0.15 + 0.35 * cool)
        np.fill_diagonal(push, 0)
        force = ((pull - push) / away)[..., None] * toward
        move = force.sum(axis=1) - 0.012 * centres * squeeze
        length = np.hypot(move[:, 0], move[:, 1])[:, None] + 1e-9
        centres = centres + move / length * np.minimum(length, 4 + 46 * cool)
    return apart(centres, sizes, gap)


def apart(centres: Array, sizes: Array, gap: float) -> Array:
    """Return the centres moved as little as it takes that every two have the gap between them."""
    centres = centres.copy()
    both = (sizes[:, None] + sizes[None]) / 2 + gap
    order = np.sign(np.arange(len(sizes))[:, None] - np.arange(len(sizes))[None])[..., None]
    for _ in range(40):
        between = centres[:, None] - centres[None]
        across, down = np.moveaxis(np.abs(between) - both, 2, 0)
        bad = (across < -1e-6) & (down < -1e-6)
        np.fill_diagonal(bad, val=False)
        if not bad.any():
            break
        sign = np.where(between == 0, order, np.sign(between))
        sideways = across > down
        shift = np.zeros((*bad.shape, 2))
        shift[..., 0] = np.where(bad & sideways, -across, 0)
        shift[..., 1] = np.where(bad & ~sideways, -down, 0)
        centres += (shift * sign).sum(axis=1) * 0.45
    return settled(centres, sizes, gap)


def settled(centres: Array, sizes: Array, gap: float) -> Array:
    """Return the centres with what still overlaps pushed on one after the other, outward."""
    order = np.argsort(np.hypot(centres[:, 0], centres[:, 1]), kind="stable")
    done: list[int] = []
    for i in order:
        heading = (
            centres[i] / (np.hypot(*centres[i]) + 1e-9)
            if centres[i].any()
            else np.array([1.0, 0.0])
        )
        for _ in range(600):
            room = np.abs(centres[done] - centres[i]) - (sizes[done] + sizes[i]) / 2 - gap
            if not done or not ((room < -1e-3).all(axis=1)).any():
                break
            centres[i] = centres[i] + heading * 6.0
        done.append(int(i))
    return centres


def tightened(centres: Array, sizes: Array, pulls: Array, gap: float) -> Array:
    """Return the centres drawn towards each other as far as no gap is broken, one at a time."""
    centres = centres.copy()
    for _ in range(14):
        moved = False
        for i in range(len(sizes)):
            want = -centres[i] * 0.05
            weight = pulls[i].sum()
            if weight:
                want = want + (pulls[i] @ centres / weight - centres[i]) * 0.10
            for part in (want, want * (1, 0), want * (0, 1)):
                there = centres[i] + part
                room = np.abs(centres - there) - (sizes + sizes[i]) / 2 - gap
                room[i] = 1
                if np.hypot(*part) > 0.5 and not (room < 0).all(axis=1).any():
                    centres[i], moved = there, True
                    break
        if not moved:
            break
    return centres


def price(centres: Array, sizes: Array, ends: NDArray[np.int_], aspect: float) -> float:
    """Return what an arrangement costs: paper, length, crossings, lines through rectangles."""
    low, high = (centres - sizes / 2).min(axis=0), (centres + sizes / 2).max(axis=0)
    width, height = high - low
    edge = max(width, height * aspect)
    if not len(ends):
        return float(PAPER * edge)
    a, b = centres[ends[:, 0]], centres[ends[:, 1]]
    length = np.hypot(*(b - a).T).sum() / len(ends)
    return float(
        PAPER * edge
        + length
        + CROSSED * crossed(a, b, ends)
        + THROUGH * through(a, b, ends, centres, sizes)
    )


def crossed(a: Array, b: Array, ends: NDArray[np.int_]) -> float:
    """Return how many pairs of straight lines cross, for each line."""

    def side(p: Array, q: Array, r: Array) -> Array:
        return (q[..., 0] - p[..., 0]) * (r[..., 1] - p[..., 1]) - (q[..., 1] - p[..., 1]) * (
            r[..., 0] - p[..., 0]
        )

    one, two = a[:, None], b[:, None]
    three, four = a[None], b[None]
    cut = (side(one, two, three) * side(one, two, four) < 0) & (
        side(three, four, one) * side(three, four, two) < 0
    )
    shared = (ends[:, None, :, None] == ends[None, :, None, :]).any(axis=(2, 3))
    return float((cut & ~shared).sum() / 2 / len(ends))


def through(a: Array, b: Array, ends: NDArray[np.int_], centres: Array, sizes: Array) -> float:
    """Return how much of the straight lines lies in rectangles they do not belong to, for each."""
    steps = np.linspace(0.04, 0.96, 24)[:, None, None]
    points = a[None] * (1 - steps) + b[None] * steps
    away = np.abs(points[:, :, None] - centres[None, None]) < sizes[None, None] / 2
    inside: NDArray[np.bool_] = np.asarray(away.all(axis=3))
    rows = np.arange(len(ends))
    inside[:, rows, ends[:, 0]] = False
    inside[:, rows, ends[:, 1]] = False
    return float(inside.any(axis=0).sum() / len(ends))

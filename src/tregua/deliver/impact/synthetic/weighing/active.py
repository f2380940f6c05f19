"""Compiled active set: exact weights on a few places (the twin of `plain.by_active_set`)."""

import numpy as np

from tregua.compiled import compiled
from tregua.deliver.impact.study import BoolArray, FloatArray, IntArray
from tregua.deliver.impact.synthetic.weighing.triangles import (
    append,
    remove,
    solve_lower,
    solve_upper,
)

__all__ = ["FLOOR", "TOLERANCE", "few"]

TOLERANCE = 1e-9
"""Of a gain from adding a place, against the length of the residual times that of the place."""

FLOOR = 1e-5
"""A residual shorter than this share of what is weighed counts as so long."""


@compiled()
def want(
    half: FloatArray,
    lower: FloatArray,
    taken: IntArray,
    many: int,
    level: FloatArray,
    bend: FloatArray,
) -> None:
    """Write into `level` the best weights of sum one, of either sign, on the places taken."""
    bent = False
    for at in range(many):
        level[at] = 1.0
        bend[at] = half[taken[at]]
        bent = bent or bend[at] != 0.0
    solve_lower(lower, many, level)
    solve_upper(lower, many, level)
    total, more = 0.0, 0.0
    if bent:
        solve_lower(lower, many, bend)
        solve_upper(lower, many, bend)
    for at in range(many):
        total += level[at]
        more += bend[at]
    for at in range(many):
        level[at] = level[at] * (1 + more) / total - bend[at]


@compiled()
def exchange(
    lower: FloatArray, taken: IntArray, many: int, weights: FloatArray, lean: FloatArray
) -> int:
    """Move weight to a dependent place (at position `many`) until one falls to nought: which."""
    for at in range(many):
        lean[at] = lower[many, at]
    solve_upper(lower, many, lean)
    least, who = np.inf, -1
    for at in range(many):
        if lean[at] > 0 and weights[taken[at]] < least * lean[at]:
            least, who = weights[taken[at]] / lean[at], at
    if who < 0:
        return -1
    for at in range(many):
        weights[taken[at]] = max(weights[taken[at]] - least * lean[at], 0.0)
    weights[taken[many]] += least
    weights[taken[who]] = 0.0
    return who


@compiled()
def descend(
    half: FloatArray,
    lower: FloatArray,
    taken: IntArray,
    many: int,
    weights: FloatArray,
    level: FloatArray,
    bend: FloatArray,
) -> tuple[int, bool]:
    """Go to the best weights on the places taken, dropping whom they would pass.

    Returns how many places are left, and whether the weights moved at all.
    """
    moved = False
    while True:
        want(half, lower, taken, many, level, bend)
        step, who = 1.0, -1
        for at in range(many):
            if level[at] <= 0:
                held = weights[taken[at]]
                way = held / (held - level[at]) if held > 0 else 0.0
                if way < step or who < 0:
                    step, who = way, at
        moved = moved or step > 0
        for at in range(many):
            held = weights[taken[at]]
            weights[taken[at]] = max(held + step * (level[at] - held), 0.0)
        if who < 0:
            return many, moved
        weights[taken[who]] = 0.0
        remove(lower, taken, many, who)
        many -= 1


@compiled()
def steepest(
    gram: FloatArray,
    half: FloatArray,
    length: FloatArray,
    weights: FloatArray,
    barred: BoolArray,
    taken: IntArray,
    many: int,
    slope: FloatArray,
) -> int:
    """Return the place whose weight most helps by growing from nought; -1 where none does."""
    places = len(weights)
    for other in range(places):
        slope[other] = half[other]
    level, square, reach = 0.0, 0.0, 0.0
    for at in range(many):
        one = taken[at]
        held = weights[one]
        reach += held * length[one]
        for other in range(places):
            slope[other] += held * gram[one, other]
    for at in range(many):
        one = taken[at]
        level += weights[one] * slope[one]
        square += weights[one] * (slope[one] - half[one])
    small = TOLERANCE * (np.sqrt(max(square, 0.0)) + FLOOR * reach)
    best, gain = -1, 0.0
    if reach <= 0:
        return best
    for other in range(places):
        if weights[other] > 0 or barred[other]:
            continue
        more = (level - slope[other]) / (length[other] + reach) - small
        if more > gain:
            best, gain = other, more
    return best


@compiled()
def scale(weights: FloatArray) -> None:
    """Make weights sum to one."""
    total = 0.0
    for one in range(len(weights)):
        total += weights[one]
    for one in range(len(weights)):
        weights[one] /= total


@compiled()
def resumed(
    gram: FloatArray, size: float, lower: FloatArray, taken: IntArray, weights: FloatArray
) -> int:
    """Build the triangle of the places that have weight; return how many they are."""
    many = 0
    for one in range(len(weights)):
        if weights[one] > 0:
            if append(gram, size, lower, taken, many, one):
                many += 1
            else:
                weights[one] = 0.0
    scale(weights)
    return many


@compiled()
def taken_in(
    gram: FloatArray,
    size: float,
    lower: FloatArray,
    taken: IntArray,
    many: int,
    new: int,
    weights: FloatArray,
    lean: FloatArray,
) -> int:
    """Take a place in at the end, for another if it depends on those there.

    Returns how many places stand before it; where it cannot be taken in, ``taken[many]`` at that
    number is -1.
    """
    if append(gram, size, lower, taken, many, new):
        return many
    who = exchange(lower, taken, many, weights, lean)
    if who >= 0:
        remove(lower, taken, many, who)
        many -= 1
        if weights[new] > 0 and append(gram, size, lower, taken, many, new):
            return many
        weights[new] = 0.0
        scale(weights)
    taken[many] = -1
    return many


@compiled()
def few(gram: FloatArray, half: FloatArray, weights: FloatArray) -> bool:
    """Find the weights on a few places, from feasible ones; tell whether it ended by itself."""
    places = len(weights)
    lower = np.zeros((places + 1, places + 1))
    taken = np.zeros(places + 1, np.int64)
    level, bend, slope = np.zeros(places + 1), np.zeros(places + 1), np.zeros(places)
    barred, length = np.zeros(places, np.bool_), np.zeros(places)
    size = 0.0
    for one in range(places):
        length[one] = np.sqrt(max(gram[one, one], 0.0))
        size += gram[one, one] / places
    if size <= 0:
        size = 1.0
    many = resumed(gram, size, lower, taken, weights)
    many, _ = descend(half, lower, taken, many, weights, level, bend)
    for _ in range(20 * (places + 10)):
        new = steepest(gram, half, length, weights, barred, taken, many, slope)
        if new < 0:
            return True
        many = taken_in(gram, size, lower, taken, many, new, weights, bend)
        if taken[many] != new:
            barred[new] = True
            continue
        many, moved = descend(half, lower, taken, many + 1, weights, level, bend)
        if moved:
            for one in range(places):
                barred[one] = False
        else:
            barred[new] = True
    return False

"""Compiled search for weights: the active set on a few places, and the choice of more of them."""

import numpy as np

from tregua.compiled import compiled
from tregua.deliver.impact.study import BoolArray, FloatArray, IntArray

__all__ = ["advance", "price"]

TOLERANCE = 1e-9
FLOOR = 1e-5
PIVOT = 1e-14


@compiled()
def solve_lower(lower: FloatArray, many: int, side: FloatArray) -> None:
    """Solve ``lower x = side`` in place."""
    for row in range(many):
        total = side[row]
        for col in range(row):
            total -= lower[row, col] * side[col]
        side[row] = total / lower[row, row]


@compiled()
def solve_upper(lower: FloatArray, many: int, side: FloatArray) -> None:
    """Solve ``lower' x = side`` in place."""
    for row in range(many - 1, -1, -1):
        value = side[row] / lower[row, row]
        side[row] = value
        for col in range(row):
            side[col] -= lower[row, col] * value


@compiled()
def append(
    gram: FloatArray, size: float, lower: FloatArray, taken: IntArray, many: int, new: int
) -> bool:
    """Add a place to the triangle; tell whether it is independent of those there."""
    for row in range(many):
        lower[many, row] = gram[new, taken[row]] + size
    for row in range(many):
        total = lower[many, row]
        for col in range(row):
            total -= lower[row, col] * lower[many, col]
        lower[many, row] = total / lower[row, row]
    rest = gram[new, new] + size
    whole = rest
    for col in range(many):
        rest -= lower[many, col] ** 2
    taken[many] = new
    if rest <= PIVOT * whole:
        return False
    lower[many, many] = np.sqrt(rest)
    return True


@compiled()
def remove(lower: FloatArray, taken: IntArray, many: int, at: int) -> None:
    """Take the place at a position out of the triangle, by rotations."""
    for row in range(at, many - 1):
        taken[row] = taken[row + 1]
        for col in range(row + 2):
            lower[row, col] = lower[row + 1, col]
    for col in range(at, many - 1):
        one, other = lower[col, col], lower[col, col + 1]
        length = np.hypot(one, other)
        cos, sin = one / length, other / length
        for row in range(col, many - 1):
            left, right = lower[row, col], lower[row, col + 1]
            lower[row, col] = cos * left + sin * right
            lower[row, col + 1] = cos * right - sin * left


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
    slope[:] = half
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
    for other in range(places):
        if weights[other] > 0 or barred[other]:
            continue
        more = (level - slope[other]) / (length[other] + reach) - small
        if more > gain:
            best, gain = other, more
    return best


@compiled()
def few(gram: FloatArray, half: FloatArray, weights: FloatArray) -> bool:
    """Find the weights on a few places, from feasible ones; tell whether it ended by itself."""
    places = len(weights)
    lower = np.zeros((places + 1, places + 1))
    taken = np.zeros(places + 1, np.int64)
    level, bend = np.zeros(places + 1), np.zeros(places + 1)
    slope, length = np.zeros(places), np.zeros(places)
    barred = np.zeros(places, np.bool_)
    size, many = 0.0, 0
    for one in range(places):
        length[one] = np.sqrt(max(gram[one, one], 0.0))
        size += gram[one, one] / places
    if size <= 0:
        size = 1.0
    for one in range(places):
        if weights[one] > 0:
            if append(gram, size, lower, taken, many, one):
                many += 1
            else:
                weights[one] = 0.0
    total = weights.sum()
    weights /= total
    many, _ = descend(half, lower, taken, many, weights, level, bend)
    for _ in range(20 * (places + 10)):
        new = steepest(gram, half, length, weights, barred, taken, many, slope)
        if new < 0:
            return True
        if not append(gram, size, lower, taken, many, new):
            who = exchange(lower, taken, many, weights, bend)
            if who < 0:
                barred[new] = True
                continue
            remove(lower, taken, many, who)
            many -= 1
            if weights[new] <= 0 or not append(gram, size, lower, taken, many, new):
                weights[new] = 0.0
                barred[new] = True
                weights /= weights.sum()
                continue
        many, moved = descend(half, lower, taken, many + 1, weights, level, bend)
        if moved:
            barred[:] = False
        else:
            barred[new] = True
    return False


@compiled()
def advance(
    outcomes: FloatArray,
    own: FloatArray,
    ridge: FloatArray,
    half: FloatArray,
    busy: BoolArray,
    work: IntArray,
    many: IntArray,
    held: FloatArray,
    rest: FloatArray,
    level: FloatArray,
    small: FloatArray,
    reach: FloatArray,
) -> None:
    """Solve each busy slot on its own few places; write its residual, level and tolerance.

    A slot's places are ``work[slot, :many[slot]]`` with weights in `held`; places that get no
    weight leave it, so that the few stay few.
    """
    periods = outcomes.shape[1]
    for slot in range(len(busy)):
        if not busy[slot]:
            continue
        places = many[slot]
        apart = np.empty((places, periods))
        bend = np.zeros(places)
        for at in range(places):
            apart[at] = outcomes[work[slot, at]] - own[slot]
            if half.shape[1]:
                bend[at] = half[slot, work[slot, at]]
        gram = np.dot(apart, apart.T)
        for at in range(places):
            gram[at, at] += ridge[slot]
        weights = held[slot, :places].copy()
        few(gram, bend, weights)
        rest[slot] = 0.0
        kept, reach[slot] = 0, 0.0
        for at in range(places):
            if weights[at] > 0:
                rest[slot] += weights[at] * apart[at]
                reach[slot] += weights[at] * np.sqrt(gram[at, at])
                work[slot, kept] = work[slot, at]
                held[slot, kept] = weights[at]
                bend[kept] = bend[at]
                kept += 1
        many[slot] = kept
        square = 0.0
        for period in range(periods):
            square += rest[slot, period] ** 2
        level[slot] = square
        for at in range(kept):
            level[slot] += held[slot, at] * (ridge[slot] * held[slot, at] + bend[at])
        square += ridge[slot] * (held[slot, :kept] ** 2).sum()
        small[slot] = 2 * TOLERANCE * (np.sqrt(square) + FLOOR * reach[slot])


@compiled()
def price(
    slope: FloatArray,
    own: FloatArray,
    lengths: FloatArray,
    half: FloatArray,
    pools: BoolArray,
    busy: BoolArray,
    work: IntArray,
    many: IntArray,
    held: FloatArray,
    rest: FloatArray,
    level: FloatArray,
    small: FloatArray,
    reach: FloatArray,
    fresh: int,
) -> None:
    """Add to each busy slot up to `fresh` places that would help most; those helped by none rest.

    `slope` (slots, u) is the residual of each slot times every place's outcomes; `lengths` their
    norms, the last one of the slot's own row being added.
    """
    best = np.zeros(fresh, np.int64)
    gains = np.zeros(fresh)
    for slot in range(len(busy)):
        if not busy[slot]:
            continue
        across, length = 0.0, 0.0
        for period in range(own.shape[1]):
            across += own[slot, period] * rest[slot, period]
            length += own[slot, period] ** 2
        length = np.sqrt(length) + reach[slot]
        bar = level[slot] + across
        found = 0
        for other in range(slope.shape[1]):
            gain = bar - slope[slot, other]
            if half.shape[1]:
                gain -= half[slot, other]
            if gain <= 0 or not pools[slot, other]:
                continue
            gain = gain / (lengths[other] + length) - small[slot]
            if gain <= 0 or (found == fresh and gain <= gains[fresh - 1]):
                continue
            inside = False
            for at in range(many[slot]):
                inside = inside or work[slot, at] == other
            if inside:
                continue
            at = found if found < fresh else fresh - 1
            while at > 0 and gains[at - 1] < gain:
                gains[at], best[at] = gains[at - 1], best[at - 1]
                at -= 1
            gains[at], best[at] = gain, other
            found = min(found + 1, fresh)
        busy[slot] = found > 0
        for at in range(found):
            work[slot, many[slot] + at] = best[at]
            held[slot, many[slot] + at] = 0.0
        many[slot] += found

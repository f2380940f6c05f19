"""Compiled rounds: every slot solved on its few places, and the choice of more of them."""

import numpy as np

from tregua.compiled import compiled
from tregua.deliver.impact.study import BoolArray, FloatArray, IntArray
from tregua.deliver.impact.synthetic.weighing.active import FLOOR, TOLERANCE, few

__all__ = ["advance", "price"]


@compiled()
def kept(
    slot: int,
    apart: FloatArray,
    gram: FloatArray,
    weights: FloatArray,
    work: IntArray,
    held: FloatArray,
    rest: FloatArray,
    bend: FloatArray,
    reach: FloatArray,
) -> int:
    """Write the places that got weight, and what they leave over; return how many they are."""
    many, reach[slot] = 0, 0.0
    for period in range(apart.shape[1]):
        rest[slot, period] = 0.0
    for at in range(len(weights)):
        if weights[at] > 0:
            for period in range(apart.shape[1]):
                rest[slot, period] += weights[at] * apart[at, period]
            reach[slot] += weights[at] * np.sqrt(gram[at, at])
            work[slot, many] = work[slot, at]
            held[slot, many] = weights[at]
            bend[many] = bend[at]
            many += 1
    return many


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
        apart, bend, weights = np.empty((places, periods)), np.zeros(places), np.zeros(places)
        for at in range(places):
            for period in range(periods):
                apart[at, period] = outcomes[work[slot, at], period] - own[slot, period]
            if half.shape[1]:
                bend[at] = half[slot, work[slot, at]]
            weights[at] = held[slot, at]
        gram = np.dot(apart, apart.T)
        for at in range(places):
            gram[at, at] += ridge[slot]
        few(gram, bend, weights)
        many[slot] = kept(slot, apart, gram, weights, work, held, rest, bend, reach)
        square, level[slot] = 0.0, 0.0
        for period in range(periods):
            square += rest[slot, period] ** 2
        for at in range(many[slot]):
            square += ridge[slot] * held[slot, at] ** 2
            level[slot] += held[slot, at] * bend[at]
        level[slot] += square
        small[slot] = 2 * TOLERANCE * (np.sqrt(square) + FLOOR * reach[slot])


@compiled(inline="always")
def inside(work: IntArray, slot: int, many: int, other: int) -> bool:
    """Tell whether a place is among a slot's few."""
    found = False
    for at in range(many):
        found = found or work[slot, at] == other
    return found


@compiled(inline="always")
def put(best: IntArray, gains: FloatArray, found: int, other: int, gain: float) -> int:
    """Put a place among the best, largest gain first, ties in order; return how many they are."""
    at = found if found < len(best) else len(best) - 1
    while at > 0 and gains[at - 1] < gain:
        gains[at], best[at] = gains[at - 1], best[at - 1]
        at -= 1
    gains[at], best[at] = gain, other
    return min(found + 1, len(best))


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
            if not inside(work, slot, many[slot], other):
                found = put(best, gains, found, other, gain)
        busy[slot] = found > 0
        for at in range(found):
            work[slot, many[slot] + at] = best[at]
            held[slot, many[slot] + at] = 0.0
        many[slot] += found

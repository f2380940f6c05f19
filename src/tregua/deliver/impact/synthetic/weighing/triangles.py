"""Compiled triangles: a Cholesky factor to which places are added, and from which taken."""

import numpy as np

from tregua.compiled import compiled
from tregua.deliver.impact.study import FloatArray, IntArray

__all__ = ["append", "remove", "solve_lower", "solve_upper"]

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

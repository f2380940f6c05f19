"""Weights of one place at a time, without compiling: for small panels, and to check the others by.

All functions speak of `apart` (s, t): the outcomes of the places leaned on less those of the place
asked about, so that the weights minimise ``||apart' w||^2 + ridge ||w||^2 + 2 half' w`` over
weights that are not negative and sum to one.
"""

import numpy as np

from tregua.deliver.impact.study import FloatArray, IntArray

__all__ = ["by_active_set", "by_nnls", "objective", "settled"]

NEAR = 1e-12


def objective(apart: FloatArray, half: FloatArray, ridge: float, weights: FloatArray) -> float:
    """Return what the weights minimise."""
    rest = weights @ apart
    return float(rest @ rest + ridge * weights @ weights + 2 * half @ weights)


def by_nnls(apart: FloatArray, ridge: float) -> FloatArray | None:
    """Return the weights by non-negative least squares; None where scipy gives up.

    With a row of ones beneath, ``min ||apart' v||^2 + (1'v - 1)^2`` over v >= 0 is a multiple of
    the weights, exactly: no heavy row is needed.
    """
    from scipy.optimize import nnls

    many = len(apart)
    beneath = [np.sqrt(ridge) * np.eye(many)] if ridge > 0 else []
    sides = np.vstack([apart.T, *beneath, np.ones((1, many))])
    wanted = np.zeros(len(sides))
    wanted[-1] = 1.0
    try:
        found = np.asarray(nnls(sides, wanted)[0], dtype=np.float64)
    except RuntimeError:
        return None
    total = float(found.sum())
    return found / total if total > 0 else None


def on_support(apart: FloatArray, half: FloatArray, ridge: float) -> FloatArray:
    """Return the weights of sum one, of either sign, by orthogonal triangles (QR)."""
    many = len(apart)
    beneath = [np.sqrt(ridge) * np.eye(many)] if ridge > 0 else []
    one = max(float(np.sqrt(np.mean(apart**2))), NEAR)
    sides = np.vstack([apart.T, *beneath, np.full((1, many), one)])
    q, r = np.linalg.qr(sides)
    level = np.linalg.solve(r, q[-1])
    if half.any():
        bend = np.linalg.solve(r, np.linalg.solve(r.T, half))
        return np.asarray(level * (1 + bend.sum()) / level.sum() - bend, dtype=np.float64)
    return np.asarray(level / level.sum(), dtype=np.float64)


def settled(
    apart: FloatArray, half: FloatArray, ridge: float, weights: FloatArray
) -> tuple[IntArray, FloatArray]:
    """Return the places leaned on, and their weights computed anew from these places alone.

    So the same places give the same weights to the last bit, whatever way they were found.
    Where the places are as good as dependent, the weights given are kept.
    """
    given = np.flatnonzero(weights > NEAR)
    kept = given
    while len(kept):
        try:
            anew = on_support(apart[kept], half[kept], ridge)
        except np.linalg.LinAlgError:
            break
        if not np.isfinite(anew).all():
            break
        if (anew > 0).all():
            full = np.zeros(len(weights))
            full[kept] = anew
            before = objective(apart, half, ridge, weights)
            if objective(apart, half, ridge, full) <= before + 1e-9 * abs(before) + NEAR:
                return kept, anew
            break
        kept = kept[anew > 0]
    return given, weights[given] / weights[given].sum()


def by_active_set(
    apart: FloatArray, half: FloatArray, ridge: float, *, tolerance: float = 1e-10
) -> FloatArray:
    """Return the weights by an active set (Wolfe 1976, not opened): the readable twin.

    Begin with the nearest place; solve for weights of sum one on the places taken; drop those
    that would turn negative, take the one that helps most, until none helps.
    """
    many = len(apart)
    gram = apart @ apart.T + ridge * np.eye(many)
    size = float(np.mean(np.diag(gram))) or 1.0
    length = np.sqrt(np.diag(gram))
    weights = np.zeros(many)
    weights[int(np.argmin(np.diag(gram) + 2 * half))] = 1.0
    for _ in range(50 * (many + 10)):
        slope = gram @ weights + half
        level = float(slope @ weights)
        small = tolerance * length * (np.sqrt(max(level, 0.0)) + 1e-5 * float(weights @ length))
        gain = np.where(weights > 0, -np.inf, level - slope - small - NEAR**1.5 * size)
        best = int(np.argmax(gain))
        if gain[best] <= 0:
            break
        taken = np.append(np.flatnonzero(weights > 0), best)
        _step(gram, half, size, weights, taken)
    return weights


def _step(
    gram: FloatArray, half: FloatArray, size: float, weights: FloatArray, taken: IntArray
) -> None:
    """Move the weights to the best ones on the places taken, dropping whom they would pass."""
    while True:
        whole = gram[np.ix_(taken, taken)] + size
        sides = np.stack([np.ones(len(taken)), half[taken]], axis=1)
        if np.linalg.cond(whole) < 1e13:
            level, bend = np.linalg.solve(whole, sides).T
            wanted = level * (1 + bend.sum()) / level.sum() - bend
            step = 1.0
        else:
            lean = np.linalg.lstsq(whole[:-1, :-1], whole[:-1, -1], rcond=None)[0]
            wanted = weights[taken] + np.append(-lean, 1.0) * 1e6
            step = 1e6
        held = weights[taken]
        falls = wanted <= 0
        if not falls.any():
            weights[taken] = wanted
            return
        ways = np.where(falls, held / np.where(falls, held - wanted, 1.0), np.inf)
        at = int(np.argmin(ways))
        if step > 1 and ways[at] >= 1:
            return
        moved = held + min(ways[at], 1.0) * (wanted - held)
        moved[at] = 0.0
        weights[taken] = np.maximum(moved, 0.0)
        weights /= weights.sum()
        if taken[at] == taken[-1]:
            return
        taken = np.delete(taken, at)

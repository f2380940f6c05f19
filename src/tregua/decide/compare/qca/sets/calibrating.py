"""Memberships from measured values: by anchors, by rough grades, and by cuts."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from tregua.decide.compare.qca.memberships import Floats
from tregua.errors import TreguaError

__all__ = ["bell", "direct", "graded", "indirect", "levels", "out_of_order", "straight"]

FULL = 0.95
"""The membership at the anchor of full membership: log odds of about 3, as R's QCA takes them."""

ENDS = 1e-4
"""How near to 0 or 1 a smoothed grade counts as being there (as in R's QCA)."""

ROUNDING = float(np.finfo(np.float64).eps)

STEPS, CLOSE = 25, 1e-8
"""How often the regression is refined at most, and when its deviance stands still."""


def direct(values: ArrayLike, anchors: Sequence[float], *, full: float = FULL) -> Floats:
    """Return memberships by the direct method: out of the set, crossing over, in the set.

    Log odds grow straight from the crossover to either anchor, where membership is `full` or what
    it lacks of one (Ragin 2008, not seen; held to R's QCA). Falling anchors make a set of low
    values.

    Raises
    ------
    TreguaError
        `qca_anchors` where the three anchors neither rise nor fall.
    """
    out, cross, inside = ordered(anchors, 3)
    away = np.asarray(values, dtype=np.float64) - cross
    toward = away * np.sign(inside - cross) >= 0
    reach = np.where(toward, inside - cross, cross - out)
    return expected(away / reach * np.log(full / (1 - full)))


def straight(values: ArrayLike, anchors: Sequence[float]) -> Floats:
    """Return memberships that grow straight from the first anchor (0) to the last (1).

    Raises
    ------
    TreguaError
        `qca_anchors` where the three anchors neither rise nor fall.
    """
    out, cross, inside = ordered(anchors, 3)
    given = np.asarray(values, dtype=np.float64)
    if inside > out:
        return np.interp(given, (out, cross, inside), (0.0, 0.5, 1.0))
    return np.interp(given, (inside, cross, out), (1.0, 0.5, 0.0))


def bell(values: ArrayLike, anchors: Sequence[float], *, edges: bool = False) -> Floats:
    """Return memberships in the middle of a range by six rising anchors: 0, 1/2, 1, 1, 1/2, 0.

    With `edges` the set is what lies outside: 1, 1/2, 0, 0, 1/2, 1.

    Raises
    ------
    TreguaError
        `qca_anchors` where the six anchors do not rise.
    """
    six = ordered(anchors, 6)
    if six[0] > six[-1]:
        raise TreguaError("qca_anchors", given=shown(anchors), n=6)
    found: Floats = np.interp(
        np.asarray(values, dtype=np.float64), six, (0.0, 0.5, 1.0, 1.0, 0.5, 0.0)
    )
    return 1 - found if edges else found


def levels(values: ArrayLike, cuts: Sequence[float]) -> Floats:
    """Return whole levels: how many cuts each value reaches; one cut makes a crisp set.

    Raises
    ------
    TreguaError
        `qca_cuts` where the cuts do not rise.
    """
    check_cuts(cuts)
    return np.searchsorted(cuts, np.asarray(values), side="right").astype(np.float64)


def graded(values: ArrayLike, cuts: Sequence[float]) -> Floats:
    """Return rough grades of membership in equal steps: five cuts give 0, 0.2, ... 1.

    A value at a cut belongs to the grade below it, as in R's QCA.

    Raises
    ------
    TreguaError
        `qca_cuts` where the cuts do not rise.
    """
    check_cuts(cuts)
    return np.searchsorted(cuts, np.asarray(values), side="left") / len(cuts)


def indirect(values: ArrayLike, grades: ArrayLike) -> Floats:
    """Return memberships by the indirect method: rough grades smoothed along the values.

    A logistic regression for shares of the grades on the logarithm, root, value and square of the
    values (Ragin 2008, not seen: a fractional polynomial; the powers are those of R's QCA).
    Nothing makes the curve rise everywhere: see `out_of_order`.

    Raises
    ------
    TreguaError
        `qca_indirect_positive` where a value is not above nought.
    """
    given = np.asarray(values, dtype=np.float64)
    if np.any(given <= 0):
        raise TreguaError("qca_indirect_positive", given=f"{given.min():g}")
    powers = np.column_stack([np.log(given), np.sqrt(given), given, given**2])
    spread = powers.std(axis=0)
    scaled = (powers - powers.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    design = np.column_stack([np.ones(len(given)), scaled])
    found = smoothed(design, np.asarray(grades, dtype=np.float64))
    return np.where(found < ENDS, 0.0, np.where(found > 1 - ENDS, 1.0, found))


def out_of_order(values: ArrayLike, memberships: ArrayLike) -> tuple[int, ...]:
    """Return the places whose membership is lower than that of a case with a lower value."""
    given, found = np.asarray(values), np.asarray(memberships)
    order = np.lexsort((found, given))
    highest = np.maximum.accumulate(found[order])
    return tuple(sorted(order[found[order] < highest].tolist()))


def ordered(anchors: Sequence[float], n: int) -> tuple[float, ...]:
    """Return anchors that all rise or all fall, or refuse."""
    steps = [np.sign(after - before) for before, after in pairwise(anchors)]
    if len(anchors) != n or len(set(steps)) != 1 or not np.all(np.isfinite(steps)) or not steps[0]:
        raise TreguaError("qca_anchors", given=shown(anchors), n=n)
    return tuple(anchors)


def check_cuts(cuts: Sequence[float]) -> None:
    """Refuse cuts that do not rise, or none at all."""
    if not cuts or not all(before < after for before, after in pairwise([-np.inf, *cuts, np.inf])):
        raise TreguaError("qca_cuts", given=shown(cuts))


def shown(anchors: Sequence[float]) -> str:
    """Return anchors as they were written."""
    return ", ".join(f"{one:g}" for one in anchors)


def expected(odds: Floats) -> Floats:
    """Return memberships from log odds, without overflow."""
    found: Floats = 0.5 * (1 + np.tanh(odds / 2))
    return found


def smoothed(design: Floats, grades: Floats) -> Floats:
    """Return the expected grades of a logistic regression for shares, by reweighting.

    Starts and stops as generalised linear models commonly do (McCullagh and Nelder 1989): where
    the grades can be told apart exactly, the answer depends on when one stops.
    """
    share = (grades + 0.5) / 2
    odds = np.log(share / (1 - share))
    before = deviance(grades, share)
    for _ in range(STEPS):
        weights = np.maximum(share * (1 - share), ROUNDING)
        aim = odds + (grades - share) / weights
        root = np.sqrt(weights)
        found, *_ = np.linalg.lstsq(design * root[:, None], aim * root, rcond=None)
        odds = design @ found
        share = expected(odds)
        now = deviance(grades, share)
        if abs(now - before) / (abs(now) + 0.1) < CLOSE:
            break
        before = now
    return share


def deviance(grades: Floats, share: Floats) -> float:
    """Return twice what the shares lack of the grades' own likelihood."""
    tiny = np.finfo(np.float64).tiny
    near = np.clip(share, ROUNDING, 1 - ROUNDING)
    present = grades * np.log(np.maximum(grades, tiny) / near)
    absent = (1 - grades) * np.log(np.maximum(1 - grades, tiny) / (1 - near))
    return float(2 * (present + absent).sum())

"""Which pairs of design and inference may give an interval and a p-value: those that held."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from math import sqrt

from tregua.deliver.impact.study import Effect, Given
from tregua.domain import Tried

__all__ = ["MOVED_ROUND", "WORLDS", "holds", "tried_in_all", "tried_like", "withheld_unless_held"]

WORLDS = ("independent", "ar1", "season_and_trend", "donors_shift")
"""Kinds of invented world a pair must have been tried in."""
EFFECTS = (1.0, 0.7)
"""True effects it must have been tried with: none, and a fall by three tenths."""
MOVED_ROUND = "moved_round"
"""The inference that moves residuals round in time."""

FEWEST = 500
"""Worlds below which the widened band tells little; a judgement."""

COVERED = (0.93, 0.97)
REJECTED = (0.03, 0.07)
ERRORS = 3
"""Monte Carlo standard errors by which the bands are widened."""


def tried_like(
    tried: Iterable[Tried], design: str, inference: str, treated: int
) -> tuple[Tried, ...]:
    """Return what a pair did in worlds with as many places with a truce, or the nearest fewer."""
    own = [cell for cell in tried if (cell.design, cell.inference) == (design, inference)]
    sizes = {cell.treated for cell in own if (cell.treated == 1) == (treated == 1)}
    below = [size for size in sizes if size <= treated] or sorted(sizes)[:1]
    return tuple(cell for cell in own if below and cell.treated == max(below))


def holds(cells: Sequence[Tried]) -> bool:
    """Tell whether a pair kept its stated error in every kind of world it was tried in.

    Notes
    -----
    95 % intervals must hold the truth in 93 to 97 of 100 worlds, and a test at 5 % must reject
    where there is no effect in 3 to 7, each band widened by three Monte Carlo standard errors.
    A pair that was not tried in every kind of world, without and with an effect, does not hold.
    """
    covered = all(inside(cell.covered, cell.worlds, *COVERED) for cell in cells)
    still = [cell for cell in cells if cell.effect == 1]
    rejected = all(inside(cell.rejected, cell.worlds, *REJECTED) for cell in still)
    return tried_in_all(cells) and covered and rejected


def tried_in_all(cells: Iterable[Tried]) -> bool:
    """Tell whether every kind of world was tried often enough, without and with an effect."""
    often = (cell for cell in cells if cell.worlds >= FEWEST)
    return {(cell.world, cell.effect) for cell in often} >= set(product(WORLDS, EFFECTS))


def inside(share: float, worlds: int, low: float, high: float) -> bool:
    """Tell whether a share measured in so many worlds lies in a widened band."""
    middle = (low + high) / 2
    error = ERRORS * sqrt(middle * (1 - middle) / worlds)
    return low - error <= share <= high + error


def withheld_unless_held(given: Given, tried: Sequence[Tried]) -> Given:
    """Return an answer without interval and p-value, if its pair is outside its band."""
    cells = tried_like(tried, given.design, given.inference, len(given.places))
    if not given.inference or holds(cells):
        return given
    why = "not_calibrated" if tried_in_all(cells) else "not_tried"
    path = tuple(replace(point, low=None, high=None) for point in given.path)
    effects = tuple(without(effect, why) for effect in given.effects)
    return replace(given, effects=effects, path=path)


def without(effect: Effect, why: str) -> Effect:
    """Return an effect without what its inference gave."""
    return replace(effect, low=None, high=None, p=None, floor=None, why=why)

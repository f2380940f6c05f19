"""How often inference from a place's own time holds the truth: earlier dates, moved residuals."""

from dataclasses import dataclass

import numpy as np

from tests.calibration.impact.worlds import asked_of, draw
from tregua.deliver.impact.conformal import chance_by_moving
from tregua.deliver.impact.placebo.dates import among_dates, at_earlier_dates
from tregua.deliver.impact.study import Design

__all__ = ["Shares", "by_dates", "by_moving"]


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of worlds: the interval held the true ratio; the test of no effect rejected at 5 %."""

    covered: float
    rejected: float
    given: int


def by_dates(
    design: Design, kind: str, effect: float, seeds: range, start: int = 72, after: int = 24
) -> Shares:
    """Return what the rank among earlier dates did in worlds of one place with a truce."""
    held, refused = [], []
    for seed in seeds:
        world = draw(kind, seed, effect=effect, start=start, periods=start + after)
        over = np.arange(start + after) >= start
        found = among_dates(at_earlier_dates(design, world.table, asked_of(world), over))
        if found.low is None or found.high is None or found.p is None:
            continue
        held.append(found.low <= effect <= found.high)
        refused.append(found.p <= 0.05)
    return Shares(float(np.mean(held)), float(np.mean(refused)), len(held))


def by_moving(design: Design, kind: str, effect: float, seeds: range) -> Shares:
    """Return what moving the residuals round did in worlds of one place with a truce."""
    found = []
    for seed in seeds:
        world = draw(kind, seed, effect=effect)
        over = np.arange(96) >= world.first[0]
        asked = asked_of(world)
        found.append(chance_by_moving(design, world.table, asked, over, np.array([1.0, effect])))
    chances = np.array(found)
    chances = chances[np.isfinite(chances).all(axis=1)]
    shares = np.mean(chances[:, 1] > 0.05), np.mean(chances[:, 0] <= 0.05)
    return Shares(float(shares[0]), float(shares[1]), len(chances))

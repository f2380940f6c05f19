"""How often bands of single periods hold what they should, in invented worlds of one place."""

from dataclasses import dataclass

import numpy as np

from tests.calibration.impact.measuring import study_of
from tests.calibration.impact.worlds import draw
from tregua.deliver.impact.evaluating.designs import design_named
from tregua.deliver.impact.evaluating.fading import faded
from tregua.deliver.impact.placebo import answer

__all__ = ["Held", "bands_held"]


@dataclass(frozen=True, slots=True)
class Held:
    """Shares of periods from the start on, over all worlds.

    `expected`: the band about what was expected held the count recorded, with the effect left out
    of none (None with an effect). `ratio`: the band of event time held the true ratio.
    """

    expected: float | None
    ratio: float


def bands_held(name: str, kind: str, effect: float, seeds: range) -> Held:
    """Return how often the bands of one design held, in the worlds of some seeds."""
    expected, ratios = [], []
    for seed in seeds:
        given = answer(study_of(draw(kind, seed, effect=effect)), design_named(name), name)
        expected += [
            point.low <= point.observed <= point.high
            for point in given.path
            if point.after >= 0 and None not in (point.low, point.observed, point.high)
        ]
        ratios += [
            each.low <= effect <= each.high
            for each in faded(given).path.periods
            if each.low is not None and each.high is not None
        ]
    still = float(np.mean(expected)) if effect == 1 else None
    return Held(still, float(np.mean(ratios)))

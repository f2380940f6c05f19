"""How the effect of one design ran over time: its path, its half-life, and the return."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.paths import (
    EventPath,
    HalfLife,
    Returned,
    event_path,
    half_life,
    returned,
)
from tregua.deliver.impact.study import FloatArray, Given
from tregua.domain import Result

__all__ = ["Faded", "faded"]

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Faded(Result):
    """What became of an effect, by one design, counted from the start."""

    design: str
    path: EventPath
    half_life: HalfLife
    returned: Returned


def faded(given: Given) -> Faded:
    """Return how an answer ran over time; without placebos by period nothing is told but the path.

    All places with a truce are taken together, as in `given.path`; placebos are other places in
    the same periods.
    """
    after = [point for point in given.path if point.after >= 0]
    observed, expected = (
        np.array([[np.nan if value is None else value for value in values]])
        for values in ([p.observed for p in after], [p.expected for p in after])
    )
    before = len(given.path) - len(after)
    rows = [one.gaps[before:] for one in given.placebos if one.kind == "place" and one.gaps]
    placebos: FloatArray = np.array(
        [[np.nan if gap is None else gap for gap in row] for row in rows]
    ).reshape(len(rows), len(after))
    bounded = given.main is not None and given.main.low is not None
    held = placebos if bounded else placebos[:0]
    path = event_path(observed, expected, np.array([0]), held)
    gaps = np.log((observed[0] + HALF) / (expected[0] + HALF))
    return Faded(given.design, path, half_life(gaps, held), returned(path))

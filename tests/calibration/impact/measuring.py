"""How often a design's interval holds the truth and its test rejects, in invented worlds."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

import numpy as np

from tests.calibration.impact.own_past import by_moving
from tests.calibration.impact.worlds import World, draw
from tregua.deliver.impact.evaluating.calibrated import MOVED_ROUND
from tregua.deliver.impact.placebo import answer
from tregua.deliver.impact.study import Course, Design, Phase, Study
from tregua.series.panels import Length, Panel, periods_between

__all__ = ["Cell", "Measured", "measure", "measure_by", "study_of"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One kind of world, and how many places of it had a truce with which effect."""

    kind: str
    treated: int
    effect: float

    @property
    def places(self) -> int:
        """Return how many places the world has."""
        return 60 if self.treated > 3 else 40


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares of worlds: the interval held the true ratio; the test of no effect rejected at 5 %."""

    covered: float
    rejected: float
    given: float
    worlds: int
    bias: float

    def inside(self, low: float, high: float, share: float) -> bool:
        """Tell whether a share is in a band widened by three Monte Carlo standard errors."""
        middle = (low + high) / 2
        error = 3 * sqrt(middle * (1 - middle) / self.worlds)
        return low - error <= share <= high + error


def study_of(world: World) -> Study:
    """Return a world as a study: months, one truce that goes on to the end."""
    places, months = world.table.counts.shape
    first = date(2010, 1, 1)
    spans = periods_between(first, first + timedelta(days=31 * months), Length.MONTH)[:months]
    names = tuple(f"place {row:02d}" for row in range(places))
    panel = Panel(
        "invented",
        "killing",
        "nobody",
        Length.MONTH,
        names,
        spans,
        world.table.counts,
        world.table.exposure * 1000,
    )
    courses = tuple(
        Course(
            names[row],
            tuple(Phase.ON if at >= since else Phase.BEFORE for at in range(months)),
            tuple(float(at >= since) for at in range(months)),
        )
        for row, since in zip(world.treated, world.first, strict=True)
    )
    donors = tuple(name for row, name in enumerate(names) if row not in set(world.treated))
    return Study("invented", "truce", panel, courses, donors)


def measure_by(
    inference: str, design: Design, cell: Cell, seeds: range, draws: int = 199
) -> Measured:
    """Return what was measured of one pair of design and inference."""
    if inference != MOVED_ROUND:
        return measure(design, cell, seeds, draws)
    found = by_moving(design, cell.kind, cell.effect, seeds)
    worlds = len(seeds)
    return Measured(found.covered, found.rejected, found.given / worlds, worlds, float("nan"))


def measure(design: Design, cell: Cell, seeds: range, draws: int = 199) -> Measured:
    """Return what was measured in the worlds of some seeds."""
    held, refused, given, bias = 0, 0, 0, []
    for seed in seeds:
        several = cell.treated > 1
        world = draw(
            cell.kind,
            seed,
            places=cell.places,
            treated=cell.treated,
            effect=cell.effect,
            staggered=several,
        )
        main = answer(study_of(world), design, "d", seed=seed, draws=draws).main
        if main is None or main.low is None or main.high is None or main.p is None:
            continue
        given += 1
        held += main.low <= cell.effect <= main.high
        refused += main.p <= 0.05
        bias.append(np.log(max(main.ratio or 0.0, 0.01) / cell.effect))
    worlds = len(seeds)
    return Measured(
        held / max(given, 1), refused / max(given, 1), given / worlds, worlds, float(np.mean(bias))
    )

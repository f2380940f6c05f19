"""Studies made from arrays of monthly counts, and worlds of noise where a start is at a peak."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from tregua.deliver.impact.study import Asked, Course, Imputed, Phase, Study, Table
from tregua.series.panels import Length, Panel, follows, period_of

__all__ = ["CarryOn", "noisy_study", "study_at"]


def months(n):
    """Give so many months from January 2000."""
    found = [period_of(date(2000, 1, 1), Length.MONTH)]
    while len(found) < n:
        found.append(follows(found[-1], Length.MONTH))
    return tuple(found)


def study_at(counts, row, first, on=6):
    """Give a study of one place with a truce of `on` months from its first period on."""
    places = tuple(f"place-{at}" for at in range(len(counts)))
    panel = Panel(
        "killings", "killing", "police", Length.MONTH, places, months(counts.shape[1]), counts
    )
    rest = counts.shape[1] - first
    phases = (Phase.BEFORE,) * first + (Phase.ON,) * min(on, rest)
    phases += (Phase.ENDED,) * max(rest - on, 0)
    shares = tuple(float(phase is Phase.ON) for phase in phases)
    donors = tuple(place for at, place in enumerate(places) if at != row)
    return Study("calm", "truce", panel, (Course(places[row], phases, shares),), donors)


def noisy_study(seed, places=30, periods=120, on=12):
    """Give a world of nothing but noise whose start follows the highest three months of a place."""
    rng = np.random.default_rng(seed)
    counts = rng.negative_binomial(3, 3 / (3 + 6), (places, periods)).astype(float)
    last = np.convolve(counts[0], np.ones(3), "valid")
    starts = np.arange(30, periods - on)
    return study_at(counts, 0, int(starts[np.argmax(last[starts - 3])]), on)


@dataclass(frozen=True)
class CarryOn:
    """The plain before and after: the place's own last months carried on."""

    months: int = 6

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the mean of the months before the start in every period."""
        means = [
            table.counts[row, first - self.months : first].mean()
            for row, first in zip(asked.rows, asked.first, strict=True)
        ]
        return Imputed(np.tile(np.array(means)[:, None], (1, table.counts.shape[1])))

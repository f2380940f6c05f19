"""What one design finds at earlier dates of the same place, before the start."""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.placebo import asked_of, at_earlier_dates, overs
from tregua.deliver.impact.study import Design, Study
from tregua.domain import Result

__all__ = ["Earlier", "at_earlier"]

MOST = 200


@dataclass(frozen=True, slots=True)
class Earlier(Result):
    """The question of one place asked at earlier dates, over windows as long as the truce's.

    `dates` could be answered, `apart` windows fit side by side among them (the rest overlap).
    Ratios are of recorded and expected counts, half a count added to both: `ratio` at the start of
    the truce, `least` and `largest` at any earlier date, `low` and `high` the middle half.
    `as_far` dates lie at least as far from no change as the truce does. None of this is a test.
    """

    design: str
    place: str
    dates: int
    apart: int
    ratio: float | None = None
    least: float | None = None
    low: float | None = None
    high: float | None = None
    largest: float | None = None
    as_far: int = 0


def at_earlier(study: Study, design: Design, name: str) -> Earlier:
    """Return what a design finds at earlier dates of the first place with a truce.

    At most 200 dates are asked, spread evenly. `dates` is nought where the time before is too
    short: two years and one window are needed, and an expectation.
    """
    found = at_earlier_dates(
        design, study.table, asked_of(study), overs(study.courses)[0].periods[0], most=MOST
    )
    gaps = np.array([gap for gap in found.gaps if gap is not None])
    place = study.treated[0]
    if found.own is None or not len(gaps):
        return Earlier(name, place, 0, 0)
    ends = np.exp(np.quantile(gaps, (0.0, 0.25, 0.75, 1.0)))
    least, low, high, largest = (float(end) for end in ends)
    as_far = int((np.abs(gaps) >= abs(found.own)).sum())
    own = float(np.exp(found.own))
    return Earlier(name, place, len(gaps), found.apart, own, least, low, high, largest, as_far)

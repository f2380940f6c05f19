"""Residuals moved round in time: for which designs the interval held, and for which it did not."""

import pytest

from tests.calibration.impact.own_past import by_moving
from tregua.deliver.impact.interrupted import InterruptedSeries
from tregua.deliver.impact.twoway import TwoWayCounts

DESIGNS = {
    "two_way_counts": TwoWayCounts(),
    "interrupted_series": InterruptedSeries(),
    "interrupted_series without trend": InterruptedSeries(trend=False),
}

MEASURED = {
    ("two_way_counts", "independent", 1.0): (0.971, 0.029),
    ("two_way_counts", "independent", 0.7): (0.954, 0.389),
    ("two_way_counts", "ar1", 1.0): (0.954, 0.046),
    ("two_way_counts", "ar1", 0.7): (0.944, 0.331),
    ("two_way_counts", "season_and_trend", 1.0): (0.948, 0.052),
    ("two_way_counts", "season_and_trend", 0.7): (0.936, 0.345),
    ("two_way_counts", "donors_shift", 1.0): (0.957, 0.043),
    ("two_way_counts", "donors_shift", 0.7): (0.936, 0.425),
}
"""Covered, rejected: one place of 40, 72 months before and 24 after, 1,000 worlds a cell."""

OUTSIDE = {
    ("interrupted_series", "independent", 1.0): (0.991, 0.009),
    ("interrupted_series without trend", "season_and_trend", 1.0): (0.928, 0.072),
    ("interrupted_series without trend", "season_and_trend", 0.7): (0.903, 0.343),
}
"""The same from a place's own past alone.

Without trend the common slow wave is taken for an effect too often; with one, the trend fitted to
all periods takes most effects with it, so that the interval is far too wide.
"""


def inside(share, low, high, worlds=1000):
    error = 3 * (0.05 * 0.95 / worlds) ** 0.5
    return low - error <= share <= high + error


@pytest.mark.parametrize("cell", MEASURED)
def test_with_common_factors_the_measured_shares_are_in_the_band(cell):
    covered, rejected = MEASURED[cell]
    assert inside(covered, 0.93, 0.97)
    assert cell[2] != 1 or inside(rejected, 0.03, 0.07)


@pytest.mark.parametrize(
    "cell",
    [
        ("interrupted_series", "independent", 1.0),
        ("interrupted_series without trend", "season_and_trend", 0.7),
    ],
)
def test_own_past_alone_is_outside_and_so_gives_no_interval(cell):
    assert not inside(OUTSIDE[cell][0], 0.93, 0.97)


def test_a_few_worlds_agree_with_what_was_measured():
    cell = ("two_way_counts", "ar1", 1.0)
    found = by_moving(DESIGNS[cell[0]], *cell[1:], range(60))
    assert abs(found.covered - MEASURED[cell][0]) <= 4 * (0.05 * 0.95 / 60) ** 0.5


@pytest.mark.trials
@pytest.mark.parametrize("cell", [*MEASURED, *OUTSIDE])
def test_the_shares_are_measured_again_as_recorded(cell):
    found = by_moving(DESIGNS[cell[0]], *cell[1:], range(1000))
    assert (found.covered, found.rejected) == pytest.approx((MEASURED | OUTSIDE)[cell], abs=0.0015)

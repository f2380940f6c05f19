"""Earlier dates as placebos for one place without others to compare with: where they held."""

import pytest

from tests.calibration.impact.own_past import by_dates
from tregua.deliver.impact.interrupted import InterruptedSeries

MEASURED = {
    ("independent", 1.0): (0.973, 0.027),
    ("independent", 0.7): (0.970, 0.125),
    ("ar1", 1.0): (0.965, 0.035),
    ("ar1", 0.7): (0.962, 0.116),
    ("season_and_trend", 1.0): (0.959, 0.041),
    ("season_and_trend", 0.7): (0.956, 0.125),
    ("donors_shift", 1.0): (0.970, 0.030),
    ("donors_shift", 0.7): (0.970, 0.157),
}
"""Covered, rejected: regression with trend, 72 months before and 24 after, 1,000 worlds a cell.

One world of season and trend was not answered at each effect. The standard error of a share near
0.95 is 0.007. Power is low: an effect of 0.7 is told apart in one world of eight.
"""

WITHOUT_TREND = {"independent": (0.882, 0.117), "ar1": (0.873, 0.128)}
"""The same without a trend and effect, 400 worlds: outside, so no interval may be given."""

OTHER_LENGTHS = {
    (84, 12): (0.030, 0.027, 0.050, 0.033),
    (60, 12): (0.060, 0.050, 0.063, 0.047),
    (96, 24): (0.017, 0.017, 0.023, 0.013),
    (144, 24): (0.013, 0.020, 0.030, 0.013),
    (120, 48): (0.003, 0.003, 0.030, 0.007),
}
"""Rejected where nothing changed, with trend, 300 worlds a kind, by months before and after.

Every length tried. That 72 and 24 months hold is two errors that cancel out, not a law: with
longer series it rejects too seldom (intervals wider than they need be), after 120 months and 48
almost never; after 60 and 12 the interval held an effect of 0.7 in 0.903 of independent worlds.
"""


def inside(share, low, high, worlds):
    error = 3 * (0.05 * 0.95 / worlds) ** 0.5
    return low - error <= share <= high + error


@pytest.mark.parametrize("cell", MEASURED)
def test_with_a_trend_the_measured_shares_are_in_the_band(cell):
    covered, rejected = MEASURED[cell]
    assert inside(covered, 0.93, 0.97, 1000)
    assert cell[1] != 1 or inside(rejected, 0.03, 0.07, 1000)


def test_without_a_trend_the_interval_holds_the_truth_too_seldom():
    found = by_dates(InterruptedSeries(trend=False), "independent", 1.0, range(40))
    assert found.covered < 0.93
    assert not any(inside(each, 0.93, 0.97, 400) for each, _ in WITHOUT_TREND.values())


def test_a_few_worlds_agree_with_what_was_measured():
    found = by_dates(InterruptedSeries(), "ar1", 1.0, range(30))
    assert abs(found.rejected - MEASURED["ar1", 1.0][1]) <= 4 * (0.05 * 0.95 / 30) ** 0.5


@pytest.mark.trials
@pytest.mark.parametrize("cell", MEASURED)
def test_the_shares_are_measured_again_as_recorded(cell):
    found = by_dates(InterruptedSeries(), *cell, range(1000))
    assert (found.covered, found.rejected) == pytest.approx(MEASURED[cell], abs=0.001)

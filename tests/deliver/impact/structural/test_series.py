"""A wandering level carried forward: known answers, and what it declines."""

import numpy as np
import pytest

from tregua.deliver.impact.interrupted import terms
from tregua.deliver.impact.structural import StructuralSeries
from tregua.deliver.impact.structural.kernels import level_and_terms
from tregua.deliver.impact.study import Asked, Table

COUNTS = "5 3 8 6 9 12 7 4 6 10 11 9 4 6 7 5 10 14 9 7 3 8 12 15 6 2 9 8 13 11 10 5 7 12 9 16"
PLAIN = np.array([float(each) for each in COUNTS.split()])
FIRST = 30

# statsmodels 0.15.0: UnobservedComponents of log(count + 1/2) less its mean, 30 months, "llevel",
# one fixed wave of 12 months, smooth([0.1, 0.005]): forecasts, and the first smoothed values.
STATSMODELS = [0.3064072, 0.28574336, 0.22492344, 0.14024409, 0.05439506, -0.00962045]
STATSMODELS_SMOOTHED = [-0.30034422, -0.27751278, -0.18861683]


def asked(rows: int, first: int) -> Asked:
    return Asked(np.arange(rows), np.full(rows, first), np.zeros((rows, rows), dtype=bool))


def alone(counts: np.ndarray, first: int = FIRST) -> np.ndarray:
    table = Table(counts[None], np.ones((1, len(counts))), 12)
    return StructuralSeries()(table, asked(1, first)).expected[0]


@pytest.mark.requirement("R173")
def test_filter_and_smoother_are_those_of_statsmodels():
    seen = np.log(PLAIN + 0.5)
    seen = seen - seen[:FIRST].mean()
    columns = terms(36, 12, harmonics=1, trend=False)
    path, _, _ = level_and_terms(seen, np.arange(36) < FIRST, columns, np.full(3, 1e6), 0.05)
    assert path[FIRST:] == pytest.approx(STATSMODELS, abs=1e-6)
    assert path[:3] == pytest.approx(STATSMODELS_SMOOTHED, abs=1e-6)


def test_expected_counts_before_add_up_to_the_recorded_ones():
    assert alone(PLAIN)[:FIRST].sum() == pytest.approx(PLAIN[:FIRST].sum())


def test_counts_from_the_start_on_change_nothing():
    later = np.where(np.arange(36) < FIRST, PLAIN, 900.0)
    assert alone(PLAIN) == pytest.approx(alone(later))


def test_the_same_count_every_month_is_expected_to_go_on():
    assert alone(np.full(36, 8.0)) == pytest.approx(np.full(36, 8.0), rel=1e-4)


def test_a_level_that_wanders_is_followed_more_than_one_that_stays():
    low_then_high = np.where(np.arange(36) < 15, 4.0, 16.0) + np.arange(36) % 3
    assert alone(low_then_high)[FIRST:].mean() > low_then_high[:FIRST].mean() * 1.3


def test_a_control_that_moved_with_the_place_carries_its_later_fall_over():
    beat = 100.0 + 60 * (np.arange(36) % 5)
    other = np.where(np.arange(36) < FIRST, beat, beat / 4)
    counts = np.vstack([beat, other])
    pools = np.array([[False, True]])
    question = Asked(np.array([0]), np.array([FIRST]), pools)
    found = StructuralSeries()(Table(counts, np.ones_like(counts), 12), question).expected[0]
    assert found[FIRST:].sum() < 0.5 * beat[FIRST:].sum()


def test_a_pool_row_with_a_gap_is_not_used_and_that_is_said():
    counts = np.vstack([PLAIN, np.where(np.arange(36) == 4, np.nan, PLAIN)])
    table = Table(counts, np.ones_like(counts), 12)
    question = Asked(np.array([0]), np.array([FIRST]), np.array([[False, True]]))
    found = StructuralSeries()(table, question)
    assert found.notes == ("gaps_left_out",)
    assert found.expected[0] == pytest.approx(alone(PLAIN))


def test_months_without_a_figure_are_passed_over_and_said():
    gap = np.where(np.arange(36) == 7, np.nan, PLAIN)
    table = Table(gap[None], np.ones((1, 36)), 12)
    found = StructuralSeries()(table, asked(1, FIRST))
    assert found.notes == ("periods_missing",)
    assert np.isfinite(found.expected).all()


@pytest.mark.parametrize(
    ("counts", "first", "note"), [(PLAIN, 6, "too_few_before"), (PLAIN * 0, 30, "nothing_before")]
)
def test_too_little_before_gets_no_forecast(counts, first, note):
    table = Table(counts[None], np.ones((1, 36)), 12)
    found = StructuralSeries()(table, asked(1, first))
    assert found.notes == (note,)
    assert np.isnan(found.expected).all()

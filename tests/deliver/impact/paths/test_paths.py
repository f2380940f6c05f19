"""Paths of an effect solved by hand: the band, half of it gone, the return."""

import numpy as np
import pytest

from tregua.deliver.impact.paths import EventPath, EventPeriod, event_path, half_life, returned

QUIET = np.linspace(-0.1, 0.1, 41)[:, None] * np.ones((41, 12))


def told(*bands: tuple[float, float]) -> EventPath:
    periods = [EventPeriod(at, 1, 5, 10, 0.5, *band) for at, band in enumerate(bands)]
    return EventPath(tuple(periods))


def test_places_are_added_up_at_the_same_time_after_their_own_start():
    observed = np.array([[9.0, 9, 2, 4, 6], [9, 9, 9, 3, 1]])
    expected = np.full((2, 5), 10.0)
    found = event_path(observed, expected, np.array([2, 3]), np.zeros((5, 9)))
    assert [each.observed for each in found.periods] == [5, 5, 6]
    assert [each.ratio for each in found.periods] == [0.25, 0.25, 0.6]
    assert [each.places for each in found.periods] == [2, 2, 1]
    assert found.why == "too_few_placebos"


def test_a_month_without_a_figure_leaves_its_place_out_of_both_sums():
    observed = np.array([[4.0, np.nan], [6, 8]])
    found = event_path(observed, np.full((2, 2), 10.0), np.array([0, 0]), np.zeros((5, 2)))
    assert (found.periods[1].places, found.periods[1].expected) == (1, 10)
    assert found.periods[1].ratio == 0.8


def test_the_band_is_the_ratio_over_the_outer_placebo_ratios():
    gaps = np.log(np.linspace(0.5, 2.0, 41))[:, None]
    found = event_path(np.array([[19.5]]), np.array([[39.5]]), np.array([0]), gaps).periods[0]
    outer = np.linspace(0.5, 2.0, 41)
    assert found.low == pytest.approx(0.5 / outer[-2])
    assert found.high == pytest.approx(0.5 / outer[1])


def test_forty_placebos_with_one_gap_missing_still_give_a_band_and_two_missing_do_not():
    gaps = np.zeros((40, 2))
    gaps[0] = np.nan
    gaps[1, 1] = np.nan
    found = event_path(np.ones((1, 2)), np.ones((1, 2)), np.array([0]), gaps)
    assert [each.low is None for each in found.periods] == [False, True]


def test_a_gap_that_falls_to_nothing_in_a_line_is_half_gone_where_its_mean_says():
    gaps = -np.array([1, 1, 1, 0.8, 0.6, 0.4, 0.2, 0, 0, 0, 0, 0])
    found = half_life(gaps, 0.001 * QUIET)
    assert (found.periods, found.low, found.high, found.why) == (6, 6, 6, "")


def test_the_range_opens_with_the_placebos_and_may_have_no_end():
    gaps = np.array([-1.0, -1, -1, -1, -0.8, -0.6, -0.55, -0.5, -0.5, -0.5, -0.5, -0.45])
    wide = 3 * QUIET
    found = half_life(gaps, wide)
    assert found.periods is not None
    assert found.low is not None
    assert found.low < found.periods
    assert found.high is None


def test_an_effect_that_stays_has_no_half_life_within_the_path():
    found = half_life(np.full(12, -1.0), QUIET)
    assert (found.periods, found.high, found.why) == (None, None, "not_within_the_path")


def test_of_no_early_effect_no_half_life_is_told():
    assert half_life(np.full(12, 0.01), QUIET).why == "no_early_effect"


def test_few_placebos_tell_no_half_life():
    assert half_life(np.full(12, -1.0), QUIET[:38]).why == "too_few_placebos"


def test_a_path_with_a_gap_tells_no_half_life():
    assert half_life(np.array([-1.0, np.nan, *[-1.0] * 10]), QUIET).why == "no_path"


def test_the_return_is_the_first_of_three_periods_that_hold_no_effect():
    away, back = (0.3, 0.8), (0.7, 1.2)
    assert returned(told(away, back, back, away, back, back, back)).after == 4


def test_an_effect_told_apart_to_the_end_has_not_returned():
    assert returned(told(*[(0.3, 0.8)] * 5)).why == "not_within_the_path"


def test_what_was_never_told_apart_cannot_return():
    assert returned(told(*[(0.7, 1.2)] * 5)).why == "never_away"


def test_without_a_band_no_return_is_told():
    path = event_path(np.ones((1, 4)), np.ones((1, 4)), np.array([0]), np.zeros((5, 4)))
    assert returned(path).why == "no_band"

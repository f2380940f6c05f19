"""A study of one place is asked at earlier dates, and with residuals moved where that held."""

from dataclasses import replace

import pytest

from tests.calibration.impact.measuring import study_of
from tests.calibration.impact.worlds import draw
from tests.support.worlds_tried import tried_everywhere
from tregua.deliver.impact.again import at_earlier
from tregua.deliver.impact.evaluating import evaluate
from tregua.deliver.impact.twoway import TwoWayCounts

STUDY = study_of(draw("independent", 5, effect=0.3))
TRIED = tried_everywhere("two_way_counts")
MOVED = tried_everywhere("two_way_counts", inference="moved_round")


def again(study=STUDY, tried=(*TRIED, *MOVED), designs=("two_way_counts", "synthetic_control")):
    return evaluate(study, tried, designs=designs).again


def test_the_leading_design_and_one_that_weighs_are_asked_without_single_places():
    assert [each.design for each in again().without] == ["two_way_counts", "synthetic_control"]


def test_residuals_are_moved_only_where_that_held_in_every_kind_of_world():
    assert again().moved.design == "two_way_counts"
    assert again(tried=(*TRIED, *MOVED[1:])).moved is None
    outside = tried_everywhere("two_way_counts", covered=0.88, inference="moved_round")
    assert again(tried=(*TRIED, *outside)).moved is None


def test_a_design_that_was_not_asked_is_not_moved_either():
    assert again(designs=("synthetic_control",)).moved is None


def test_the_moved_interval_of_a_great_fall_lies_below_no_change_and_holds_the_truth():
    moved = again().moved
    assert moved.low < 0.3 < moved.high < 1
    assert moved.floor <= moved.p <= 0.05


def test_at_earlier_dates_nothing_as_large_as_a_great_fall_is_found():
    earlier = again().earlier
    assert earlier.least <= earlier.low <= earlier.high <= earlier.largest
    assert earlier.as_far == 0
    assert earlier.ratio < earlier.least
    assert earlier.dates == 72 - 24 - 24 + 1


def test_with_a_short_time_before_there_are_no_earlier_dates():
    short = study_of(draw("independent", 5, periods=52, start=28))
    found = again(short)
    assert found.earlier is None
    assert [each.code for each in found.remarks] == ["no_earlier_dates"]


def test_where_moving_can_rule_nothing_out_it_gives_no_interval():
    found = again(study_of(draw("independent", 5, periods=18, start=14)))
    assert found.moved is None
    assert "too_few_to_move" in {each.code for each in found.remarks}


def test_no_more_than_two_hundred_dates_are_asked():
    long = study_of(draw("independent", 5, places=6, periods=300, start=288))
    assert at_earlier(long, TwoWayCounts(), "d").dates == 200


def test_with_several_places_it_says_that_earlier_dates_were_not_asked():
    three = study_of(draw("ar1", 3, treated=3))
    found = again(three)
    assert (found.earlier, found.moved) == (None, None)
    assert [each.code for each in found.remarks] == ["earlier_not_asked"]
    assert found.without


@pytest.mark.parametrize("donors", [(), STUDY.donors[:1]])
def test_with_few_places_or_none_nothing_is_said_of_leaving_one_out(donors):
    alone = replace(STUDY, donors=donors)
    found = evaluate(alone, [], designs=("interrupted_series",)).again
    assert found.without == ()

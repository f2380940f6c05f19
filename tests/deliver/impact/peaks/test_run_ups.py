"""A run-up is the last months' rate over that of the two years before them."""

from datetime import date

import numpy as np
import pytest

from tests.deliver.impact.peaks.noise import study_at
from tregua.deliver.impact.peaks import run_ups, within_run_up
from tregua.series import Span

STEADY = np.full((4, 48), 4.0)


def risen():
    """Give counts of 4 a month, and 8 in the three months before the start in the 40th month."""
    counts = STEADY.copy()
    counts[0, 37:40] = 8
    return counts


def test_three_months_at_twice_the_usual_rate_are_a_run_up_of_two():
    three, six = run_ups(study_at(risen(), 0, 40))
    assert (three.last, six.last, three.usual) == (3, 6, 24)
    assert three.size == pytest.approx(2.0, rel=0.03)
    assert six.size == pytest.approx(1.5, rel=0.03)
    assert three.since == "2003-02-01"


def test_a_run_up_never_seen_before_is_said_to_be_so():
    three, _ = run_ups(study_at(risen(), 0, 40))
    assert (three.as_large, three.dates) == (0, 13)


def test_without_two_years_before_the_run_up_cannot_be_told():
    three, _ = run_ups(study_at(risen()[:, 20:], 0, 20))
    assert three.size is None
    assert three.rate_usual is None


@pytest.mark.requirement("R173")
@pytest.mark.parametrize("months", [1, 2, 4, 18, 23, 24, 26])
def test_a_table_shorter_than_the_usual_time_is_told_as_unknown_too(months):
    found = run_ups(study_at(STEADY[:, :months], 0, months - 1))
    assert [each.size for each in found] == [None, None]


def test_a_baseline_that_begins_within_the_run_up_is_named():
    found = run_ups(study_at(risen(), 0, 40))
    windows = {
        "last_months": Span(date(2003, 2, 1), date(2003, 4, 30)),
        "two_years": Span(date(2001, 5, 1), date(2003, 4, 30)),
    }
    (remark,) = within_run_up(found, date(2003, 5, 1), windows)
    assert (remark.code, remark.values["window"]) == ("begins_in_run_up", "last_months")


def test_where_nothing_rose_no_window_is_named():
    found = run_ups(study_at(STEADY, 0, 40))
    assert (
        within_run_up(found, date(2003, 5, 1), {"a": Span(date(2003, 4, 1), date(2003, 4, 30))})
        == ()
    )

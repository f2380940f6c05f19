"""Known answers for the number question: bounds, refusals, and figures set beside."""

from datetime import date

import pytest

from tregua.deliver.impact import Baseline, PublishedFigure, fewer_than_if
from tregua.domain import Interest, Window
from tregua.series import Counts, Span

BEFORE = Span(date(2011, 1, 1), date(2011, 12, 31))
AFTER = Span(date(2013, 1, 1), date(2013, 12, 31))


def window(first: str, last: str, count: int) -> Window:
    return Window.model_validate({"start": first, "end": last, "count": count, "source": "a"})


def counts(*windows: Window, institution: str = "pnc", harm: str = "killing", place: str = "x"):
    return Counts(f"{harm}-{institution}", institution, harm, f"place:{place}", windows)


OLD = window("2011-01-01", "2011-12-31", 1200)
NEW = window("2013-01-01", "2013-12-31", 600)
POLICE = counts(OLD, NEW)


def test_an_exact_count_gives_one_figure_and_the_windows_behind_it():
    (line,), _ = fewer_than_if(POLICE, AFTER, [Baseline("year", POLICE, BEFORE)], [])
    assert (line.low, line.high, line.if_spread_evenly) == (600, 600, None)
    assert line.leans_on == (OLD, NEW)


def test_a_longer_span_after_carries_the_daily_rate_on():
    later = counts(OLD, window("2013-01-01", "2014-12-31", 1000))
    two_years = Span(date(2013, 1, 1), date(2014, 12, 31))
    (line,), _ = fewer_than_if(later, two_years, [Baseline("year", later, BEFORE)], [])
    assert (line.low, line.high) == (1400, 1400)
    assert (line.totals_low, line.totals_high) == (200, 200)


def test_more_recorded_after_is_a_figure_below_nought():
    (line,), _ = fewer_than_if(POLICE, AFTER, [Baseline("calm", rate_per_day=1.0)], [])
    assert line.low == 365 - 600


def test_days_in_no_window_leave_a_side_without_limit():
    half = counts(window("2011-01-01", "2011-06-30", 500), NEW)
    (line,), _ = fewer_than_if(half, AFTER, [Baseline("year", half, BEFORE)], [])
    assert (line.low, line.high, line.if_spread_evenly) == (-100, None, None)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (counts(OLD, institution="iml"), "two_institutions"),
        (counts(OLD, harm="missing_person"), "two_harms"),
        (counts(OLD, place="y"), "two_places"),
    ],
)
def test_counts_of_different_things_are_never_subtracted(other, why):
    (line,), _ = fewer_than_if(POLICE, AFTER, [Baseline("other", other, BEFORE)], [])
    assert (line.refused, line.low, line.high, line.totals_high) == (why, None, None, None)


def test_saying_two_institutions_count_as_one_does_not_join_two_harms():
    missing = counts(OLD, harm="missing_person")
    baseline = Baseline("other", missing, BEFORE, same_count=True)
    (line,), _ = fewer_than_if(POLICE, AFTER, [baseline], [])
    assert line.refused == "two_harms"


def test_a_published_figure_keeps_its_publisher_and_shows_what_it_needs():
    figure = PublishedFigure("f", 860, "sponsor", Interest.SPONSOR)
    _, (rival,) = fewer_than_if(POLICE, AFTER, [], [figure])
    assert (rival.value, rival.published_by, rival.interest) == (860, "sponsor", Interest.SPONSOR)
    assert rival.implied_low == rival.implied_high == 4.0


def test_a_baseline_is_a_span_or_a_rate_and_not_both():
    with pytest.raises(ValueError, match="needs a span"):
        Baseline("both", POLICE, BEFORE, rate_per_day=14)
    with pytest.raises(ValueError, match="needs a span"):
        Baseline("neither")


def test_the_baseline_must_come_first():
    with pytest.raises(ValueError, match="must end before"):
        fewer_than_if(POLICE, BEFORE, [Baseline("late", POLICE, AFTER)], [])

"""Known answers for the bounds of a count between two days."""

from datetime import date

import pytest

from tregua.domain import When, Window
from tregua.errors import Declined
from tregua.series import (
    Span,
    conflicts,
    consistent_choices,
    count_between,
    month_span,
    recorded_months,
    span_of,
    spread_evenly,
)


def window(start: str, end: str, count: int, **more: object) -> Window:
    fields = {"start": start, "end": end, "count": count, "source": "a", **more}
    return Window.model_validate(fields)


def span(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


YEAR = window("2012-01-01", "2012-12-31", 2576)
REST = window("2012-03-01", "2012-12-31", 1761)
FEBRUARY = window("2012-02-01", "2012-02-29", 402)


def test_a_difference_of_two_windows_is_exact_and_names_both():
    found = count_between([YEAR, REST], span("2012-01-01", "2012-02-29"))
    assert (found.low, found.high, found.exact) == (815, 815, True)
    assert found.leans_on == (YEAR, REST)


def test_a_month_inside_a_window_lies_between_nothing_and_all_of_it():
    found = count_between([YEAR, REST], span("2012-02-01", "2012-02-29"))
    assert (found.low, found.high, found.exact) == (0, 815, False)


def test_a_side_no_window_covers_has_no_highest_count():
    found = count_between([YEAR], span("2012-12-01", "2013-01-31"))
    assert (found.low, found.high) == (0, None)


def test_without_windows_nothing_can_be_said():
    found = count_between([], span("2012-12-01", "2013-01-31"))
    assert (found.low, found.high, found.leans_on) == (0, None, ())


def test_a_span_around_a_window_holds_at_least_its_count():
    found = count_between([FEBRUARY], span("2012-01-15", "2012-03-15"))
    assert (found.low, found.high, found.leans_on) == (402, None, (FEBRUARY,))


def test_the_bounds_lean_on_the_printed_figure_rather_than_on_arithmetic():
    derived = window("2012-01-01", "2012-02-29", 815, basis="derived")
    found = count_between([derived, YEAR, REST], span("2012-01-01", "2012-02-29"))
    assert found.leans_on == (YEAR, REST)


def test_a_figure_not_preferred_is_not_used():
    rival = window("2012-01-01", "2012-12-31", 2594, preferred=False)
    assert count_between([rival], span("2012-01-01", "2012-12-31")).high is None


def test_windows_that_cannot_all_be_right_are_named():
    wrong = window("2012-01-01", "2012-02-29", 800)
    (found,) = conflicts([YEAR, REST, FEBRUARY, wrong])
    assert found.windows == (YEAR, REST, wrong)


def test_a_part_larger_than_the_whole_is_a_clash():
    part = window("2012-05-01", "2012-05-31", 3000)
    (found,) = conflicts([YEAR, part])
    assert found.windows == (YEAR, part)


def test_clashing_windows_give_the_envelope_of_the_choices():
    wrong = window("2012-01-01", "2012-02-29", 800)
    found = count_between([YEAR, REST, wrong], span("2012-01-01", "2012-02-29"))
    assert (found.low, found.high, found.exact, found.choices) == (800, 815, False, 3)


def test_a_clash_elsewhere_in_time_leaves_a_count_alone():
    twice = [window("2009-01-01", "2009-12-31", n) for n in (4365, 4223)]
    found = count_between([*twice, YEAR], span("2012-01-01", "2012-12-31"))
    assert (found.exact, found.conflicts) == (True, ())


def test_every_largest_consistent_choice_is_found():
    wrong = window("2012-01-01", "2012-02-29", 800)
    assert set(consistent_choices([YEAR, REST, wrong])) == {
        (YEAR, REST),
        (YEAR, wrong),
        (REST, wrong),
    }


def test_too_many_clashes_are_left_to_a_person():
    months = [month_span(2012, month) for month in range(1, 13)]
    rivals = [
        window(str(m.first), str(m.last), count, source=f"s{count}")
        for m in months
        for count in (100, 120)
    ]
    with pytest.raises(Declined, match="counts_clash"):
        count_between(rivals, span("2012-01-01", "2012-12-31"))


def test_a_window_known_to_the_month_only_is_the_callers_mistake():
    with pytest.raises(ValueError, match="needs days"):
        span_of(window("2012-03", "2012-12-31", 1761))


def test_a_span_may_not_end_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        span("2012-03-02", "2012-03-01")


def test_killings_spread_evenly_by_day():
    days_of_january = 31 / 60 * 815
    assert spread_evenly([YEAR, REST], span("2012-01-01", "2012-01-31")) == pytest.approx(
        days_of_january
    )


def test_what_a_smaller_window_holds_is_not_spread():
    found = spread_evenly([YEAR, REST, FEBRUARY], span("2012-01-01", "2012-01-31"))
    assert found == pytest.approx(413)


def test_overlapping_windows_are_fitted_together():
    left = window("2012-01-01", "2012-01-20", 40)
    right = window("2012-01-11", "2012-01-30", 20)
    found = spread_evenly([left, right], span("2012-01-01", "2012-01-30"))
    assert found is not None
    assert 40 <= found <= 60


def test_days_outside_every_window_cannot_be_spread():
    assert spread_evenly([YEAR], span("2012-12-01", "2013-01-31")) is None


def test_clashing_windows_are_not_spread():
    wrong = window("2012-01-01", "2012-02-29", 800)
    assert spread_evenly([YEAR, REST, wrong], span("2012-02-01", "2012-02-29")) is None


def test_recorded_months_are_whole_reported_preferred_and_undisputed():
    rows = [
        FEBRUARY,
        window("2012-01-01", "2012-01-31", 413, basis="derived"),
        window("2012-03-01", "2012-03-29", 241),
        window("2012-04-01", "2012-04-30", 156, preferred=False),
        window("2012-05-01", "2012-05-31", 172),
        window("2012-05-01", "2012-05-31", 175),
        window("2013-01-01", "2013-01-31", 191),
    ]
    found = recorded_months(rows, span("2012-01-01", "2012-12-31"))
    assert [(m.month, m.count, m.days) for m in found.months] == [(2, 402, 29)]
    assert found.disputed == (span("2012-05-01", "2012-05-31"),)


def test_bounds_are_plain_values():
    shown = count_between([FEBRUARY], span("2012-02-01", "2012-02-29")).to_dict()
    assert (shown["low"], shown["exact"]) == (402, True)
    assert shown["span"] == {"first": "2012-02-01", "last": "2012-02-29"}


def test_dates_read_from_text_bound_a_window():
    assert span_of(YEAR) == Span(When.read("2012-01-01").first, When.read("2012-12-31").last)

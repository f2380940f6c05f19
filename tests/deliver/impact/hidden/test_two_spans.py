"""If one in N of the missing had been killed: by hand, and never as a number of the dead."""

import json
from datetime import date

import pytest

from tregua.deliver.impact import before_after
from tregua.deliver.impact.hidden import concealed_between_spans
from tregua.domain import Window
from tregua.series import Counts, Span

ONE = Span(date(2011, 1, 1), date(2011, 12, 31))
TWO = Span(date(2013, 1, 1), date(2013, 12, 31))
LATE = Span(date(2014, 1, 1), date(2014, 12, 31))


def ratio(before, after, harm="killing", institution="police", spans=(ONE, TWO)):
    windows = tuple(
        Window.model_validate(
            {"start": str(span.first), "end": str(span.last), "count": count, "source": "a"}
        )
        for span, count in zip(spans, (before, after), strict=True)
        if count is not None
    )
    return before_after(Counts("s", institution, harm, "place:x", windows), *spans)


def asked(killings=(1000, 800), missing=(100, 500), **more):
    return concealed_between_spans(ratio(*killings), ratio(*missing, "missing_person", **more))


def at(found, supposition, one_in):
    return next(s for s in found.supposed if (s.supposition, s.one_in) == (supposition, one_in))


def test_the_ratio_under_each_supposition_by_hand():
    found = asked()
    assert found.recorded.ratio == pytest.approx(0.8)
    assert at(found, "always", 2).ratio == pytest.approx(1050 / 1050)
    assert at(found, "always", 1).ratio == pytest.approx(1300 / 1100)
    assert at(found, "only_in_truce", 10).ratio == pytest.approx(850 / 1000)


def test_the_number_at_which_the_conclusion_changes_is_the_largest():
    always, only = asked().turns
    assert (always.reading_at, always.held_at, always.sign_at) == (2, 3, 2)
    assert (only.reading_at, only.held_at) == (2, 3)
    assert 800 + 500 / 3 < 1000 <= 800 + 500 / 2


def test_a_fall_larger_than_all_the_missing_holds_whatever_is_supposed():
    always, only = asked(killings=(2000, 800)).turns
    assert (always.reading_at, always.held_at, only.reading_at) == (None, 1, None)


def test_reports_that_nothing_limits_after_are_not_used():
    loose = ratio(1000, 800)
    wide = concealed_between_spans(loose, ratio(100, None, "missing_person"))
    assert wide.status == "not_same_periods"


@pytest.mark.requirement("R175")
def test_without_a_series_of_the_missing_it_is_said_that_it_cannot_be_looked_at():
    found = concealed_between_spans(ratio(1000, 800), None)
    assert (found.status, found.supposed) == ("no_missing_series", ())


def test_reports_of_other_days_are_not_used():
    assert asked(spans=(ONE, LATE)).status == "not_same_periods"


def test_killings_without_a_count_have_no_answer():
    found = concealed_between_spans(ratio(None, None), ratio(1, 2, "missing_person"))
    assert found.status == "no_answer"


def test_two_institutions_are_told_apart():
    assert asked().same_institution is True
    assert asked(institution="prosecutor").same_institution is False


def test_no_figure_of_the_result_is_a_number_of_the_dead_with_the_missing_added():
    told = json.dumps(asked().to_dict())
    assert all(total not in told for total in ("1300", "1050", "1100", "850"))

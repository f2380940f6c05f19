"""Dates of any precision: what is before what, and when nobody can tell."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st
from pydantic_core import PydanticCustomError

from tregua.domain import Answer, When

DAY_ONE = date(2012, 1, 1)
SPANS = st.tuples(st.integers(0, 12), st.integers(0, 5))


def when(span: tuple[int, int]) -> When:
    first = DAY_ONE + timedelta(days=span[0])
    return When(f"{span}", first, first + timedelta(days=span[1]))


def days(span: tuple[int, int]) -> range:
    return range(span[0], span[0] + span[1] + 1)


@given(SPANS, SPANS)
def test_before_is_exactly_what_holds_for_every_day_that_may_be_meant(one, other):
    orders = {a < b for a in days(one) for b in days(other)}
    expected = {
        frozenset({True}): Answer.MET,
        frozenset({False}): Answer.NOT_MET,
        frozenset({True, False}): Answer.UNCLEAR,
    }
    assert when(one).before(when(other)) is expected[frozenset(orders)]


@given(SPANS, SPANS)
def test_two_dates_are_never_each_before_the_other(one, other):
    answers = [when(one).before(when(other)), when(other).before(when(one))]
    assert answers.count(Answer.MET) <= 1
    assert (Answer.MET in answers) <= (Answer.NOT_MET in answers)


@given(SPANS, SPANS, st.integers(0, 4), st.integers(0, 4))
def test_a_wider_date_only_makes_an_answer_unclear(one, other, earlier, later):
    wider = when((one[0] - earlier, one[1] + earlier + later))
    assert wider.before(when(other)) in (when(one).before(when(other)), Answer.UNCLEAR)
    assert when(other).before(wider) in (when(other).before(when(one)), Answer.UNCLEAR)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012", "2012-01-01", "2012-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2012-03-09", "2012-03-09", "2012-03-09"),
        ("~2012-03-09", "2012-03-02", "2012-03-16"),
        ("2012-03/2013-05", "2012-03-01", "2013-05-31"),
        ("2012-03-05/~2012-03-09", "2012-03-05", "2012-03-16"),
        ("2012-03-09/2012", "2012-03-09", "2012-12-31"),
    ],
)
def test_a_date_touches_every_day_it_may_mean(text, first, last):
    read = When.read(text)
    assert (read.first.isoformat(), read.last.isoformat(), str(read)) == (first, last, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2013/2012", "date_reversed"),
        ("2012-03-09/2012-03-08", "date_reversed"),
        ("2012-02-30", "date_impossible"),
        ("0000", "date_impossible"),
        ("09/03/2012", "date_mangled"),
        ("41000", "date_mangled"),
        ("spring 2012", "date_unreadable"),
        ("2012-3", "date_unreadable"),
    ],
)
def test_a_date_that_is_none_is_refused_by_what_is_wrong_with_it(text, code):
    with pytest.raises(PydanticCustomError) as refused:
        When.read(text)
    assert refused.value.type == code


def test_a_span_that_runs_over_another_date_is_neither_before_it_nor_after():
    span, inside = When.read("2012-03/2013-05"), When.read("2012-06-01")
    assert span.before(inside) is Answer.UNCLEAR
    assert inside.before(span) is Answer.UNCLEAR


def test_an_approximate_month_may_be_the_month_beside_it():
    assert When.read("2012-03").before(When.read("2012-04")) is Answer.MET
    assert When.read("~2012-03").before(When.read("2012-04")) is Answer.UNCLEAR


@pytest.mark.parametrize(
    ("during", "day", "answer"),
    [
        ("2012", "2012-07-01", Answer.MET),
        ("~2012", "2012-07-01", Answer.UNCLEAR),
        ("2012", "2013-01-01", Answer.NOT_MET),
        ("2012/2014", "2013-05-05", Answer.MET),
        ("2012/2014", "2012-05-05", Answer.UNCLEAR),
        ("2012/2014", "2014-05-05", Answer.UNCLEAR),
        ("2012-03-09/2014-02-01", "2012-03-09", Answer.MET),
        ("2012-03-09/2014-02-01", "2014-02-02", Answer.NOT_MET),
        ("2012/2012", "2012-05-05", Answer.UNCLEAR),
    ],
)
def test_a_span_holds_on_a_day_unless_the_day_lies_at_a_loose_end(during, day, answer):
    assert When.read(during).holds_on(date.fromisoformat(day)) is answer

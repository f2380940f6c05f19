"""Whether a tie held on a day: surely, surely not, or the dates leave it open."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from tregua.domain import Answer, When
from tregua.record.brief.charts.map.holding import changes, held_on, since_until, when_words

DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize(
    ("during", "day", "answer"),
    [
        (None, date(2014, 1, 1), "unclear"),
        ("2012/2014", date(2011, 12, 31), "not_met"),
        ("2012/2014", date(2012, 6, 1), "unclear"),
        ("2012/2014", date(2013, 6, 1), "met"),
        ("2012/2014", date(2014, 6, 1), "unclear"),
        ("2012/2014", date(2015, 1, 1), "not_met"),
        ("2012", date(2012, 6, 1), "unclear"),
        ("2012-03-09", date(2012, 3, 9), "met"),
        ("2012-03-09/2012-05-01", date(2012, 5, 1), "met"),
        ("~2012-03-09/2012-05-01", date(2012, 3, 9), "unclear"),
    ],
)
def test_a_tie_held_on_a_day_as_far_as_its_dates_say(during, day, answer) -> None:
    assert held_on(When.read(during) if during else None, day) == answer


@given(st.lists(DAYS, min_size=2, max_size=2).map(sorted), DAYS)
def test_a_tie_with_exact_days_is_never_in_doubt(ends, day) -> None:
    during = When.read(f"{ends[0]}/{ends[1]}")
    assert held_on(during, day) == Answer.of(ends[0] <= day <= ends[1])


@given(st.integers(1990, 2020), st.integers(0, 9), DAYS)
def test_between_changes_nothing_changes(year, years, day) -> None:
    during = When.read(f"{year}/{year + years}")
    before = max((each for each in changes([during]) if each <= day), default=date(1980, 1, 1))
    assert held_on(during, day) == held_on(during, before)


def test_a_mark_says_since_when_or_until_when_only_where_the_day_is_open() -> None:
    during = When.read("2012/2014")
    days = (date(2012, 6, 1), date(2013, 6, 1), date(2014, 6, 1))
    assert [since_until(during, day) for day in days] == ["since", "", "until"]


@pytest.mark.parametrize(
    ("during", "en", "es"),
    [
        (None, "no date recorded", "sin fecha registrada"),
        ("2012", "at some time in 2012", "en algún momento de 2012"),
        ("2012-03-09", "on 9 March 2012", "el 9 de marzo de 2012"),
        ("2012-03/2013", "from March 2012 until 2013", "desde marzo de 2012 hasta 2013"),
        ("~2012/2013", "from about 2012 until 2013", "desde hacia 2012 hasta 2013"),
    ],
)
def test_the_time_of_a_tie_is_told_in_both_languages(during, en, es) -> None:
    when = When.read(during) if during else None
    assert (when_words(when, "en"), when_words(when, "es")) == (en, es)


def test_the_last_day_there_is_has_no_day_after_it() -> None:
    assert changes([When.read("2012/9999")])[-1] <= date.max - timedelta(days=0)

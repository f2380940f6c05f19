"""A written date is read, or refused for a reason that has its own words."""

import pytest
from hypothesis import given, strategies as st
from pydantic_core import PydanticCustomError

from tregua.domain import When
from tregua.files.mistakes import OWN

LIKE_A_DATE = r"~?\d{4}(-\d\d){0,2}(/~?\d{4}(-\d\d)?)?"
SPREADSHEET = [
    *("9/3/2012", "09.03.12", "9-3-2012", "2012/3/9", "09-Mar-12", "9-sept-2012", "mar-12"),
    *("ene.-12", "sept-2012", "2012-03-09 00:00", "40977", "40977.0"),
]


def told(text: str) -> str:
    with pytest.raises(PydanticCustomError) as error:
        When.read(text)
    return error.value.type


def reading(text: str) -> str:
    try:
        When.read(text)
    except PydanticCustomError as error:
        return error.type
    return "read"


@given(
    st.text(max_size=24) | st.from_regex(r"~?\d{4}(-\d\d){0,2}(/~?\d{4}(-\d\d)?)?", fullmatch=True)
)
def test_any_text_is_read_or_refused_for_a_known_reason(text):
    assert reading(text) in {"read", *OWN}


@given(st.dates())
def test_a_day_is_read_as_itself_and_about_it_as_days_around(day):
    exact, about = When.read(day.isoformat()), When.read(f"~{day.isoformat()}")
    assert exact.first == exact.last == day
    assert about.first <= day <= about.last


@pytest.mark.parametrize("text", SPREADSHEET)
def test_a_date_changed_by_a_spreadsheet_is_told_as_such(text):
    assert told(text) == "date_mangled"


@pytest.mark.parametrize("text", ["2012", "2012-03", "2012-03-09", "~2012", "2012-03/2013-05"])
def test_a_date_of_any_precision_is_kept_as_written(text):
    assert str(When.read(text)) == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2012-13", "date_impossible"),
        ("2013-02-29", "date_impossible"),
        ("0000", "date_impossible"),
        ("2013/2012", "date_reversed"),
        ("spring", "date_unreadable"),
        ("２０１２", "date_unreadable"),
        ("", "date_unreadable"),
    ],
)
def test_what_is_no_date_is_told_why(text, why):
    assert told(text) == why


@pytest.mark.parametrize("text", ["~0001", "~9999", "~9999-12-31"])
def test_about_a_date_at_the_ends_of_the_calendar_stays_within_it(text):
    assert When.read(text).first <= When.read(text).last

"""Numbers, shares and dates are written as readers of each language write them."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from tregua.language import date_words, number, percent, ratio, span_words
from tregua.language.figures import MINUS, THIN_SPACE, days_in_month

S = THIN_SPACE


@pytest.mark.parametrize(
    ("value", "locale", "digits", "written"),
    [
        (1761, "en", 0, f"1{S}761"),
        (1761, "es", 0, f"1{S}761"),
        (1234567.5, "es_CO", 1, f"1{S}234{S}567,5"),
        (0.548, "es_ES", 2, "0,55"),
        (0.548, "es_MX", 2, "0.55"),
        (0.548, "es-SV", 2, "0.55"),
        (0.548, "en_GB", 2, "0.55"),
        (-12, "en", 0, f"{MINUS}12"),
        (-0.001, "es_CO", 2, "0,00"),
        (999.6, "en", 0, f"1{S}000"),
    ],
)
def test_a_number_has_thin_spaces_and_the_mark_of_its_country(value, locale, digits, written):
    assert number(value, locale, digits) == written


@given(st.integers(-(10**12), 10**12), st.sampled_from(["en", "es_CO", "es_SV"]))
def test_a_whole_number_keeps_its_figures(value, locale):
    written = number(value, locale)
    assert int(written.replace(S, "").replace(MINUS, "-")) == value
    assert all(1 <= len(part) <= 3 for part in written.lstrip(MINUS).split(S))


def test_a_ratio_has_two_decimals():
    assert (ratio(0.5, "en"), ratio(2, "es_CO")) == ("0.50", "2,00")


def test_a_share_has_a_space_before_its_sign_in_spanish_only():
    assert percent(0.4, "en") == "40%"
    assert percent(0.405, "es_CO", 1) == f"40,5{S}%"


def test_a_day_is_written_in_words():
    assert date_words(date(2012, 3, 9), "en") == "9 March 2012"
    assert date_words(date(2012, 3, 9), "es") == "9 de marzo de 2012"


@pytest.mark.parametrize(
    ("first", "last", "en", "es"),
    [
        ((2012, 1, 1), (2012, 12, 31), "2012", "2012"),
        ((2010, 1, 1), (2012, 12, 31), "2010–2012", "2010–2012"),
        ((2012, 2, 1), (2012, 2, 29), "February 2012", "febrero de 2012"),
        ((2012, 3, 1), (2013, 5, 31), "March 2012 to May 2013", "marzo de 2012 a mayo de 2013"),
        (
            (2012, 3, 9),
            (2012, 12, 31),
            "9 March 2012 to 31 December 2012",
            "9 de marzo de 2012 a 31 de diciembre de 2012",
        ),
    ],
)
def test_a_span_names_whole_months_and_years(first, last, en, es):
    assert span_words(date(*first), date(*last), "en") == en
    assert span_words(date(*first), date(*last), "es") == es


def test_the_last_day_of_a_month_is_known_at_the_end_of_a_year():
    assert [days_in_month(date(2012, month, 1)) for month in (2, 4, 12)] == [29, 30, 31]

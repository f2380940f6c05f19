"""Every earlier time on the page: the span, what a published figure would need, what is refused."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.dossiers import example
from tregua.usecases.record.briefings import describe

HELD = example()
ASKED = HELD.comparisons[0]
SHORT = replace(HELD, comparisons=(ASKED.model_copy(update={"harms": ("killing",)}),))


@pytest.fixture(scope="module")
def told() -> str:
    return " ".join(describe(SHORT, "counts", "en", date(2026, 11, 23)).split())


@pytest.mark.requirement("R173")
def test_the_published_figure_and_about_3700_stand_side_by_side(told):
    assert "A published figure of 5 539" in told
    assert "would need 14.1 a day before" in told
    assert "the 24 months before" in told
    assert "(3 711 if spread evenly by day)" in told
    assert "14.0 a day, a rate somebody used" in told


def test_no_answer_is_called_the_right_one_and_a_start_at_a_peak_is_marked(told):
    assert "None of these answers is the right one" in told
    assert "begins in the last months before, where truces often begin at a peak" in told


def test_what_cannot_be_answered_is_said_with_its_reason(told):
    assert "no answer against 36 months, the last 3 before left out" in told
    assert "no answer, as some of the days after lie in none of its counts" in told


@pytest.mark.requirement("R181")
def test_the_page_gives_no_interval_and_says_why(told):
    assert "No 95 % interval and no p-value are given." in told
    assert "62 to 78 %" in told

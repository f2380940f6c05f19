"""New ways and institutions in words: complete, without raw ids, alike in both languages."""

import re

import pytest

from tests.support.examples import opened
from tests.support.ways import MODEL, page, with_plan, with_ways
from tregua.language import LANGUAGES

RAW = (r"\b(body|party|place|phase|member):[a-z]", "offer-places", "under_way", "may_go_on")
EMPTY = {
    "en": ("academics in the process", "symbolic acts", "peace zones", "courses"),
    "es": ("participación de la academia", "actos simbólicos", "zonas de paz", "cursos"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("raw", RAW)
def test_the_page_of_the_model_shows_no_raw_id_or_word_of_the_file(language, raw):
    assert not re.search(raw, page(opened(MODEL), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_wrote_down_is_named(language):
    told = page(with_ways(), language)
    assert [name in told for name in EMPTY[language]] == [True] * 4


@pytest.mark.requirement("R187")
def test_a_line_of_pressure_has_no_field_for_a_day_a_place_or_a_person():
    line = type(opened(MODEL).institutions.pressures[0])
    assert set(line.model_fields).isdisjoint(
        {"on", "due", "when", "where", "place", "about", "who"}
    )


@pytest.mark.requirement("R141")
def test_the_page_says_that_nobody_is_named_and_totals_stand_for_ten_or_more():
    told = page(opened(MODEL))
    assert "totals over ten or more, collected by the course; nobody is named" in told


@pytest.mark.requirement("R186")
def test_an_empty_plan_is_said_in_spanish_too():
    assert "Las conversaciones están solas" in page(with_plan(), "es")

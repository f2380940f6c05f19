"""The sentence above all says no more than its numbers: side, range, and words of certainty."""

import re

import pytest
from hypothesis import example, given as of, settings, strategies as st

from tests.support.impacts import declined, effect, evaluation, given, pen
from tregua.deliver.impact.study import Effect
from tregua.record.brief.composing.impact import headline_of, headline_words

LANGUAGES = ("en", "es")
CANNOT = {"en": "Cannot tell", "es": "No se puede"}
FEWER = {"en": " fewer", "es": " menos"}
MORE = {"en": " more", "es": " más"}

counts = st.floats(0, 2000)
ends = st.none() | st.tuples(st.floats(0, 4), st.floats(0, 4)).map(sorted)


@st.composite
def effects(draw) -> Effect:
    bounds = draw(ends)
    return effect(draw(counts), draw(counts), *(bounds or (None, None)))


several = st.lists(effects(), max_size=5)
sides = st.sampled_from(LANGUAGES)


def told(held: list[Effect], language: str) -> tuple[str, str]:
    page = evaluation(*(given(name, each) for name, each in zip("abcde", held, strict=False)))
    headline = headline_of(page.designs)
    return headline.code, headline_words(headline, pen(page, language))


def whole(each: Effect) -> bool:
    return each.low is not None and each.high is not None


@settings(max_examples=60)
@of(several, sides)
def test_a_sentence_without_cannot_tell_has_all_figures_and_intervals_on_its_side(held, language):
    code, said = told(held, language)
    answers = [each for each in held if each.ratio is not None]
    bounded = [each for each in answers if whole(each)]
    below = all(each.fewer > 0 for each in answers) and all(each.high < 1 for each in bounded)
    above = all(each.fewer < 0 for each in answers) and all(each.low > 1 for each in bounded)
    sure = CANNOT[language] not in said
    assert sure == (code in ("fewer", "more"))
    assert not sure or (len(answers) > 1 and bool(bounded))
    assert code != "fewer" or below
    assert code != "more" or above


@settings(max_examples=60)
@of(several, sides)
def test_without_any_interval_no_sentence_is_sure(held, language):
    bare = [effect(each.observed, each.expected) for each in held]
    assert CANNOT[language] in told(bare, language)[1]


@of(st.lists(st.floats(0, 200), min_size=2, max_size=4), sides)
@example([10.0, 10.0], "en")
def test_fewer_and_more_in_the_span_follow_the_side_of_each_figure(recorded, language):
    held = [effect(each, 100, each / 100, each / 100) for each in recorded]
    code, said = told(held, language)
    span = said.split(":")[1] if code in ("fewer", "more") else ""
    assert code != "fewer" or (FEWER[language] in span and max(recorded) < 100)
    assert code != "more" or (MORE[language] in span and min(recorded) > 100)


@of(effects(), sides)
def test_one_design_gives_no_figure_in_the_sentence(only, language):
    code, said = told([only], language)
    assert code in ("alone", "none")
    assert not re.search(r"\d", said)


@settings(max_examples=60)
@of(several, sides)
def test_intervals_that_hold_no_change_are_told_as_such(held, language):
    code, _ = told(held, language)
    answers = [each for each in held if each.ratio is not None]
    holding = any(whole(each) and each.low <= 1 <= each.high for each in answers)
    assert not (holding and code in ("fewer", "more"))


@pytest.mark.requirement("R173")
@pytest.mark.parametrize(
    ("held", "code"),
    [
        ([], "none"),
        ([effect(80, 100, 0.6, 0.9)], "alone"),
        ([effect(80, 100), effect(70, 100)], "no_interval"),
        ([effect(80, 100, 0.6, 0.9), effect(110, 100)], "differ"),
        ([effect(80, 100, 0.6, 0.9), effect(100, 100)], "differ"),
        ([effect(80, 100, 0.6, 1.0), effect(70, 100)], "not_apart"),
        ([effect(80, 100, 0.6, 0.9), effect(70, 100, 0.5, 1.1)], "not_apart"),
        ([effect(80, 100, 0.6, 0.9), effect(70, 100)], "fewer"),
        ([effect(130, 100, 1.1, 1.6), effect(120, 100)], "more"),
    ],
)
def test_each_pattern_of_answers_has_its_code(held, code):
    assert told(held, "en")[0] == code


def test_the_sentence_names_a_range_how_many_designs_and_what_it_leans_on():
    _, said = told([effect(130, 200, 0.5, 0.8), effect(150, 200, 0.6, 0.9)], "en")
    assert said == (
        "Recorded killings in North quay while the truce was on: 50 to 70 fewer than if things had"
        " gone on as each of 2 designs expects; their 95 % intervals, given by 2 of the 2,"
        " together run 20 to 100 fewer. This leans on 10 places without a truce, and on what each"
        " design takes for granted below. Whether the truce was the cause is for the reader to"
        " weigh, with the designs in view."
    )


def test_a_design_that_declines_is_not_counted_among_those_that_answer():
    page = evaluation(given("a", effect(80, 100, 0.6, 0.9)), declined("b"))
    assert headline_of(page.designs).code == "alone"


def test_without_places_to_compare_with_it_leans_on_the_own_past():
    page = evaluation(*(given(n, effect(80, 100)) for n in "ab"), donors=())
    said = headline_words(headline_of(page.designs), pen(page, "es"))
    assert "solo en el pasado del propio lugar" in said

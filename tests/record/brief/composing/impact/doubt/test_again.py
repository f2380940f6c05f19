"""What the page says of designs asked again is what was found, and no more."""

import pytest

from tests.support.briefings import lines
from tests.support.impacts import effect, evaluation, given, pen
from tests.support.worlds_tried import tried_everywhere
from tregua.deliver.impact.again import Again, ByMoving, Earlier, Without, WithoutPlace
from tregua.deliver.impact.study import Remark
from tregua.record.brief.composing.impact import impact_blocks
from tregua.record.brief.composing.impact.doubt import again_blocks
from tregua.record.brief.composing.impact.headline import headline_of

PLACES = (WithoutPlace("Alta", 0.5, 0.58), WithoutPlace("Baja", 0.2, 0.74))
EARLIER = Earlier("two_way_counts", "Port", 40, 3, 0.62, 0.7, 0.9, 1.15, 1.4, 0)
MOVED = ByMoving("two_way_counts", 0.021, 0.0104, 0.4, 0.9)
WHOLE = Again((Without("synthetic_control", 0.6, PLACES),), EARLIER, MOVED)
TRIED = tuple(tried_everywhere("two_way_counts", inference="moved_round", worlds=1000))
LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])


def told(again, language="en"):
    of = evaluation(given("two_way_counts", effect(130, 200, 0.5, 0.8)), again=again)
    blocks = again_blocks(pen(of, language, tried=TRIED))
    return "\n".join("".join(run.text for run in line) for b in blocks for line in lines(b))


def test_the_span_without_one_place_and_the_place_it_turns_on_are_told():
    assert "each of 2: 0.58 to 0.74" in told(WHOLE)
    assert "Baja (0.74)" in told(WHOLE)


def test_a_single_place_left_out_is_told_as_one():
    assert "without it: 0.58" in told(Again((Without("synthetic_control", 0.6, PLACES[:1]),)))


def test_earlier_dates_are_told_with_how_many_lie_as_far():
    assert "no change: 0 of 40" in told(WHOLE)
    assert "(3 windows" in told(WHOLE)


def test_the_moved_interval_stands_with_what_it_did_in_simulated_worlds():
    assert "ratios from 0.40 to 0.90 are not ruled out; p = 0.021" in told(WHOLE)
    assert "8\u202f000 simulated worlds" in told(WHOLE)


@LANGUAGES
@pytest.mark.parametrize(
    ("low", "high", "ends"),
    [
        (None, 0.9, ("up to 0.90", "hasta 0,90")),
        (0.4, None, ("0.40 upwards", "0,40 en adelante")),
        (None, None, ("no ratio", "ninguna razón")),
    ],
)
def test_an_interval_without_an_end_says_so(language, low, high, ends):
    again = Again(moved=ByMoving("two_way_counts", 0.4, 0.01, low, high))
    assert ends[language == "es"] in told(again, language)


@LANGUAGES
@pytest.mark.parametrize("code", ["earlier_not_asked", "no_earlier_dates"])
def test_what_was_not_asked_is_said(language, code):
    assert len(told(Again(remarks=(Remark(code),)), language)) > 100


def test_where_nothing_was_asked_again_no_heading_stands():
    assert told(Again()) == ""
    assert told(None) == ""


@LANGUAGES
def test_the_page_holds_it_in_both_languages(language):
    of = evaluation(given("two_way_counts", effect(130, 200, 0.5, 0.8)), again=WHOLE)
    heads = [getattr(block, "text", "") for block in impact_blocks(pen(of, language))]
    assert {"en": "Asked again", "es": "Preguntado otra vez"}[language] in heads


def test_two_designs_of_one_mind_give_no_range():
    twins = [
        given(name, effect(130, 200, 0.5, 0.8)) for name in ("two_way_counts", "cohort_difference")
    ]
    assert headline_of(twins).code == "alone"
    third = given("synthetic_control", effect(150, 200, 0.6, 0.9))
    assert headline_of([*twins, third]).bounded == 2

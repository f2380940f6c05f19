"""The victim plan in words: late promises first, nothing taken back shown, gaps in sight."""

import pytest

from tests.support.dossiers import agreement, clause
from tests.support.tree import ROOT
from tests.support.victim_plans import plan, told, with_plan
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.concept import load_concept
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.concept.victims import conversation_blocks
from tregua.usecases import open_dossier

LATE = {"promise": "A register of the missing", "due": "2026-05-01"}
BOTH = pytest.mark.parametrize(
    ("language", "first", "days"),
    [
        ("en", "Promised to victims and late", "31 days"),
        ("es", "Prometido a las víctimas", "31 días"),
    ],
)


@BOTH
@pytest.mark.requirement("R143")
def test_late_promises_to_victims_stand_before_all_else(language, first, days):
    text = told(with_plan(plan(promises=[LATE], roles=[{}])), language)
    assert text.index(first) < text.index("A register of the missing") < text.index("Reads the")
    assert days in text


def test_nothing_late_is_told_with_what_that_does_not_say():
    text = told(with_plan())
    assert "Nothing recorded here is late on this day." in text
    assert "What was promised and not written down cannot be shown." in text


def test_a_late_promise_nobody_told_them_of_says_so():
    text = told(with_plan(plan(promises=[LATE])))
    assert "nobody has told them, as far as is written" in text


@pytest.mark.requirement("R143")
def test_of_a_part_taken_back_no_word_is_shown():
    held = plan(roles=[{"does": "Spoke in the market", "withdrew": "2026-03-01"}])
    text = told(with_plan(held))
    assert "Spoke in the market" not in text
    assert "One part was taken back (1 March 2026). Nothing of it is shown or used." in text


def test_to_say_no_is_told_as_a_right():
    assert "To say no is a right and nothing to be overcome." in told(with_plan(plan(roles=[{}])))


@pytest.mark.requirement("R144")
def test_a_way_shows_who_must_agree_and_what_it_is_as_a_rule_where_nobody_wrote_it():
    text = told(with_plan(plan(options=[{"must_agree": ["party:families"]}])))
    assert "Must agree: Families" in text
    assert "not written down (as a rule: no name without the family's word)" in text


@pytest.mark.requirement("R144")
def test_a_way_shows_what_is_on_record_and_what_pulls_against_it():
    ways = [{"option": "sanctions"}, {"option": "lighter-sentences"}]
    text = told(with_plan(plan(options=ways)))
    assert "In Brazil groups asked for shorter terms." in text
    assert "Sanctions by courts – reduced or suspended sentences." in text


@pytest.mark.requirement("R147")
def test_money_stands_side_by_side_with_what_goes_to_those_harmed_for_each_hundred():
    lines = [
        {"goes_to": "members", "low": 200, "high": 200},
        {"goes_to": "victims", "low": 50, "high": 100},
    ]
    text = told(with_plan(plan(budget=lines)))
    assert "For each 100 USD to members, between 25 and 50 go to those harmed." in text


@pytest.mark.requirement("R146")
def test_a_request_shows_their_own_view_of_how_it_stands():
    held = plan(redress=[{"state": "closed", "view": "Paid, and still afraid"}])
    assert "Closed. Their own view: Paid, and still afraid" in told(with_plan(held))


@pytest.mark.requirement("R149")
def test_dissent_is_kept_beside_the_advice():
    held = plan(advice=[{"dissent": "Too early", "clauses": ["terms"]}])
    text = told(with_plan(held, agreement=agreement(clause("terms", kind="leniency"))))
    assert text.index("Advice and dissent") < text.index("Too early")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Nothing at all stands under"), ("es", "No hay nada escrito")]
)
def test_what_is_left_out_is_named(language, said):
    assert said in told(with_plan(), language)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_model_plan_has_nothing_to_mend_first_and_shows_no_id(language):
    model = open_dossier(ROOT / "examples/invented/a-draft-in-good-order").dossier
    text = told(model, language)
    assert "To be mended first" not in text
    assert "Por corregir primero" not in text
    assert "body:" not in text
    assert "A woman of the market" not in text
    assert "Una mujer del mercado" not in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_on_a_first_conversation_is_held_by_people_and_says_when_to_stop(language):
    book = Book(with_plan(), load_catalogue(), load_library(), language)
    text = str(conversation_blocks(load_concept().victims, book))
    assert {"en": "Never a form", "es": "Nunca un formulario"}[language] in text
    assert {"en": "Stop when", "es": "Pare cuando"}[language] in text

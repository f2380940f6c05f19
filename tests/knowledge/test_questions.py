"""Questions are short enough to be read aloud, and say how and of whom to ask them."""

import pytest

from tregua.domain.knowledge import ValueKind
from tregua.knowledge import load_events, load_questions

QUESTIONS = load_questions()
EACH = pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.id)
MOST_WORDS = 20
WITH_LEVELS = {ValueKind.LEVEL, ValueKind.CHOICE, ValueKind.CHOICES}
STAGES = {"us", "group", "context", "motives", "expectations", "results", "power", "means"}
PEOPLE_NOT_ASKED = {"victim", "relative", "child"}
EVENTS = set(load_events())


@EACH
def test_a_question_can_be_read_aloud(question):
    for text in (question.text.en, question.text.es):
        assert len(text.split()) <= MOST_WORDS
        assert text.endswith("?")


@EACH
def test_only_levels_and_choices_have_levels(question):
    assert (question.kind in WITH_LEVELS) == bool(question.levels)
    assert len(question.levels) != 1


@EACH
def test_a_codebook_link_translates_answers_that_exist(question):
    if question.codebook is not None:
        answers = set(question.levels) or {"true", "false"}
        assert question.codebook.values
        assert set(question.codebook.values) <= answers


@EACH
def test_stages_people_and_events_are_of_the_known_lists(question):
    assert question.stage in STAGES
    assert set(question.do_not_ask) <= PEOPLE_NOT_ASKED
    assert set(question.made_old_by) <= EVENTS


def test_no_two_questions_lean_on_one_codebook_field():
    fields = [q.codebook.field for q in QUESTIONS.values() if q.codebook]
    assert len(fields) == len(set(fields))
    assert len(fields) >= 30


def test_every_question_about_the_group_is_asked_of_each_group():
    assert {q.asked_per.value for q in QUESTIONS.values() if q.stage == "group"} == {"party"}

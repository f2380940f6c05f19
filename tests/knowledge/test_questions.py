"""Questions are short enough to be read aloud, and say how and of whom to ask them."""

import pytest

from tests.support.dossiers import FAVOURABLE, dossier
from tregua.decide.assess import assess
from tregua.decide.law.testing.elements import conditions
from tregua.domain import Answer
from tregua.domain.knowledge import AskedPer, ValueKind
from tregua.knowledge import load_catalogue, load_events, load_questions, load_sources
from tregua.knowledge.law import load_law
from tregua.rules import questions_in
from tregua.rules.asked import asked

CATALOGUE = load_catalogue()
QUESTIONS = load_questions()
EACH = pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.id)
INTAKE = tuple(question.id for question in QUESTIONS.values() if question.intake)
MOST_WORDS = 20
MOST_IN_INTAKE = 15
WITH_LEVELS = {ValueKind.LEVEL, ValueKind.CHOICE, ValueKind.CHOICES}
STAGES = (
    "us",
    "group",
    "context",
    "motives",
    "expectations",
    "ours",
    "results",
    "power",
    "means",
    "law",
)
SECTIONS = {
    "motives",
    "no-negotiation",
    "profile",
    "results",
    "ripeness",
    "risk-and-reward",
    "status-quo",
}
PEOPLE_NOT_ASKED = {"victim", "relative", "child"}
EVENTS = set(load_events())


RULED = {name for rule in CATALOGUE.rules.values() for name in questions_in(rule)}
LEGAL = {
    name
    for test in load_law().tests.values()
    for element in test.elements
    for condition in conditions(element)
    for name in asked(condition)
}


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
def test_a_level_says_what_is_seen_and_not_a_bare_word(question):
    described = question.levels if question.kind is ValueKind.LEVEL else {}
    for text in described.values():
        assert min(len(text.en.split()), len(text.es.split())) >= 2
        assert max(len(text.en.split()), len(text.es.split())) <= 16


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
    assert set(question.used_in) <= SECTIONS


@EACH
def test_a_question_rests_on_works_that_are_listed(question):
    assert {cite.source for cite in question.cites} <= set(load_sources())


@EACH
def test_no_question_feeds_nothing(question):
    fed = question.id in RULED | LEGAL
    assert fed or question.codebook is not None or question.used_in


def test_the_questions_come_in_the_order_in_which_a_practitioner_thinks():
    stages = [question.stage for question in QUESTIONS.values()]
    assert stages == sorted(stages, key=STAGES.index)


def test_no_two_questions_lean_on_one_codebook_field():
    fields = [q.codebook.field for q in QUESTIONS.values() if q.codebook]
    assert len(fields) == len(set(fields))
    assert len(fields) >= 30


def test_every_question_about_the_group_is_asked_of_each_group_or_part_of_it():
    asked = {q.asked_per for q in QUESTIONS.values() if q.stage == "group"}
    assert asked == {AskedPer.PARTY, AskedPer.FACTION}


def test_no_question_about_the_group_is_put_to_a_child():
    assert all("child" in q.do_not_ask for q in QUESTIONS.values() if q.stage == "group")


def test_the_intake_by_telephone_is_at_most_fifteen_questions_of_the_whole_or_of_a_group():
    asked = {QUESTIONS[name].asked_per for name in INTAKE}
    assert len(INTAKE) <= MOST_IN_INTAKE
    assert asked == {AskedPer.DOSSIER, AskedPer.PARTY}


def test_the_intake_alone_can_settle_all_four_pathways():
    told = {key: v for key, v in FAVOURABLE.items() if key.partition("@")[0] in INTAKE}
    unlike = {"other-form-wish@party:a": "no-wish", "power-balance@party:a": "balanced"}
    result = assess(dossier(told | unlike), CATALOGUE)
    assert len(told) == len(INTAKE)
    assert {p.id: p.answer for p in result.pathways} == {
        "limited": Answer.MET,
        "transformation": Answer.NOT_MET,
        "dissolution": Answer.NOT_MET,
        "none": Answer.NOT_MET,
    }


@pytest.mark.requirement("R047")
def test_one_answer_of_the_intake_is_enough_for_a_first_headline():
    result = assess(dossier({"beyond-status-quo@party:a": "none"}), CATALOGUE)
    assert result.headline == "none_indicated"
    assert "beyond-status-quo" in INTAKE

"""Criteria and pathways keep what the guidance asks: silence favours nothing, none is deemed."""

import pytest

from tests.support.situations import scene_of, situations_of
from tregua.domain import Answer, knowledge as nouns
from tregua.domain.knowledge import RuleUse
from tregua.knowledge import load_catalogue, load_library
from tregua.rules import Item, Scene, apply_rule

CATALOGUE = load_catalogue()
CRITERIA = CATALOGUE.rules_for(RuleUse.CRITERION)
PATHWAYS = CATALOGUE.pathways
NEGOTIATED = [PATHWAYS[name] for name in ("limited", "transformation", "dissolution")]
EACH = pytest.mark.parametrize("rule", CRITERIA, ids=lambda rule: rule.id)


def leaves_of(condition):
    """Return the terms a condition looks at, however deep; criteria hold joins only."""
    if isinstance(condition, nouns.Test):
        return [condition.term]
    assert isinstance(condition, nouns.Join)
    return [term for part in condition.of for term in leaves_of(part)]


@EACH
def test_a_criterion_is_unclear_where_nothing_is_recorded(rule):
    scene = Scene(CATALOGUE.questions, {}, {"parties": (Item("parties", "party:a", {}),)}, {})
    assert [f.answer for f in apply_rule(rule, scene)] == [Answer.UNCLEAR]


@EACH
def test_taking_out_all_claims_on_a_question_never_gives_another_definite_answer(rule):
    for situation in situations_of(rule):
        full = scene_of(situation, CATALOGUE.questions)
        for left_out in full.claims:
            claims = {key: known for key, known in full.claims.items() if key != left_out}
            thinner = Scene(full.questions, claims, full.items, full.facts, full.whole)
            before = {finding.key: finding.answer for finding in apply_rule(rule, full)}
            after = {finding.key: finding.answer for finding in apply_rule(rule, thinner)}
            assert before.keys() <= after.keys()
            assert all(a in (before.get(k), Answer.UNCLEAR) for k, a in after.items())


@EACH
def test_a_criterion_rests_on_claims_alone_and_never_on_a_label(rule):
    assert {term.kind for term in leaves_of(rule.when)} == {"claim"}


@EACH
def test_a_criterion_of_each_group_looks_at_something_of_the_group(rule):
    asked = {CATALOGUE.questions[term.name].asked_per.value for term in leaves_of(rule.when)}
    assert ("party" in asked) == (rule.for_each == "parties")


@EACH
def test_what_a_criterion_says_is_short_enough_to_be_read_aloud(rule):
    for words in (rule.says.met, rule.says.not_met, rule.says.unclear):
        for text in (words.en, words.es):
            assert len(text.split()) <= 45


@EACH
def test_the_cases_a_criterion_names_are_in_the_library(rule):
    library = load_library()
    assert {*rule.cases.for_, *rule.cases.against} <= {*library.cases, *library.processes}


@EACH
def test_no_lesson_says_that_something_failed_because(rule):
    for text in (rule.why.en, rule.why.es):
        assert "because" not in text
        assert "porque" not in text


def test_proportion_and_an_honest_purpose_are_asked_of_every_pathway():
    for pathway in NEGOTIATED:
        assert "proportionate" in pathway.needs
        assert "purpose-collusive" in pathway.barred_by


def test_no_negotiation_is_indicated_by_facts_and_never_left_over():
    none = PATHWAYS["none"]
    assert none.needs == none.barred_by == ()
    assert set(none.indicated_by) == {"no-interest", "no-means-no-threat", "purpose-collusive"}
    assert not any(pathway.indicated_by for pathway in NEGOTIATED)


def test_transformation_asks_for_wish_both_limbs_a_lever_money_and_a_plan():
    assert {
        "wishes-lawful-form",
        "would-stop",
        "lawful-form-registrable",
        "lever-or-reason",
        "support-funded",
        "context-plan",
    } <= set(PATHWAYS["transformation"].needs)


def test_dissolution_is_open_only_where_the_group_is_weak():
    assert "group-weak" in PATHWAYS["dissolution"].needs


def test_access_asks_for_no_pressure_on_the_group():
    access = next(form for form in PATHWAYS["limited"].forms if form.id == "access-only")
    asked = {*PATHWAYS["limited"].needs, *access.needs}
    questions = {term.name for name in asked for term in leaves_of(CATALOGUE.rules[name].when)}
    assert "deterrence" not in questions

"""Every rule is tried against its situations, and its situations against small changes of it."""

import pytest

from tests.support.mutation import mutants
from tests.support.situations import Situation, scene_of, situations_of
from tregua.domain.knowledge import Rule
from tregua.knowledge import load_catalogue
from tregua.knowledge.strategic import load_strategy
from tregua.rules import apply_rule

CATALOGUE = load_catalogue()
RULES = [*CATALOGUE.rules.values(), *load_strategy().rules.values()]
SITUATIONS = [
    pytest.param(rule, situation, id=f"{rule.id}: {situation.name}")
    for rule in RULES
    for situation in situations_of(rule)
]


def answer_of(rule: Rule, situation: Situation) -> str:
    """Return the answer a rule gives in a situation; `not_met` where it stays silent."""
    found = apply_rule(rule, scene_of(situation, CATALOGUE.questions))
    return next((str(f.answer) for f in found if f.about == situation.on), "not_met")


@pytest.mark.parametrize(("rule", "situation"), SITUATIONS)
def test_a_rule_gives_the_expected_answer(rule, situation):
    assert answer_of(rule, situation) == situation.expect
    found = apply_rule(rule, scene_of(situation, CATALOGUE.questions))
    terms = {x.term for f in found if f.about == situation.on for x in (*f.because, *f.missing)}
    assert set(situation.because) <= terms


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_reachable_answer_has_a_situation(rule):
    answers = {situation.expect for situation in situations_of(rule)}
    assert {"met", "not_met"} <= answers
    two_valued = rule.use.value in ("agreement", "strategy", "concept")
    assert two_valued or "unclear" in answers


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_small_change_of_a_rule_fails_a_situation(rule):
    told = situations_of(rule)
    survivors = [
        what
        for field in ("when", "where")
        if getattr(rule, field) is not None
        for what, mutant in mutants(getattr(rule, field), CATALOGUE.questions)
        if all(answer_of(rule.model_copy(update={field: mutant}), s) == s.expect for s in told)
    ]
    if rule.where is not None:
        bare = rule.model_copy(update={"where": None})
        if all(answer_of(bare, s) == s.expect for s in told):
            survivors.append("without where")
    assert not survivors

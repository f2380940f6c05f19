"""Register rules read fields there are, rest on cases there are, and name no cause of failure."""

import pytest

from tests.support.registers import FULL, registers
from tregua.domain import Answer, Citation, knowledge as nouns
from tregua.domain.knowledge import RuleUse
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.checking import indicator_problems
from tregua.rules import Scene, apply_rule, registered

CATALOGUE = load_catalogue()
RULES = CATALOGUE.rules_for(RuleUse.REGISTER)
EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
FIELDS = {
    kind: {name for item in items for name in item.fields}
    for kind, items in registered(registers(**FULL)).items()
}


def read_by(condition, kind):
    """Return each kind and field a condition looks at, however deep."""
    if isinstance(condition, nouns.Join):
        return {pair for part in condition.of for pair in read_by(part, kind)}
    if isinstance(condition, nouns.Loop):
        return read_by(condition.that, condition.over)
    return {(kind, condition.term.name)} if isinstance(condition, nouns.Test) else set()


@EACH
def test_a_rule_reads_only_fields_that_its_register_has(rule):
    read = read_by(rule.when, rule.for_each) | read_by(rule.where, rule.for_each)
    assert read
    assert not {(kind, name) for kind, name in read if name not in FIELDS[kind]}


@EACH
def test_a_rule_is_unclear_where_its_register_is_not_written(rule):
    assert [f.answer for f in apply_rule(rule, Scene(CATALOGUE.questions))] == [Answer.UNCLEAR]


@EACH
def test_the_cases_a_rule_names_are_in_the_library(rule):
    library = load_library()
    assert {*rule.cases.for_, *rule.cases.against} <= {*library.cases, *library.processes}


@EACH
def test_no_rule_says_that_something_failed_because(rule):
    for text in (rule.why.en, rule.why.es):
        assert "because" not in text
        assert "porque" not in text


@EACH
def test_what_a_rule_says_is_short_enough_to_be_read_aloud(rule):
    for words in (rule.says.met, rule.says.unclear):
        for text in (words.en, words.es):
            assert len(text.split()) <= 45


@pytest.mark.requirement("R050")
def test_what_the_texts_list_as_expected_by_groups_can_be_chosen():
    listed = {
        *("temporary-ceasefire", "legalisation", "jobs", "education-training", "legal-leniency"),
        *("association-right", "public-services", "cultural-recognition", "safe-passage"),
        *("no-extradition", "better-prison-conditions"),
    }
    assert listed <= set(CATALOGUE.questions["demands"].levels)


@pytest.mark.requirement("R059")
def test_an_indicator_of_no_result_and_one_of_no_source_are_refused():
    access = CATALOGUE.indicators["access"]
    stray = access.model_copy(update={"cites": (Citation("nowhere"),)})
    given = {"peace": access, "access": stray}
    found = indicator_problems(given, CATALOGUE.questions, CATALOGUE.sources)
    assert [(p.code, p.field) for p in found] == [
        ("level_unknown", "peace"),
        ("source_unknown", "access"),
    ]

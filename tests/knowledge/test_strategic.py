"""What is known of strategies is whole: every name leads somewhere, hazards look far ahead."""

from dataclasses import fields

import pytest
from pydantic import ValidationError

from tests.support.dossiers import dossier
from tregua.decide.strategy.scene import facts_of, scene_of
from tregua.domain.knowledge import Join, Loop, RuleUse, Term
from tregua.domain.knowledge.strategies import Hazard
from tregua.domain.strategy import FORMS, Family, LessonTestId
from tregua.knowledge import load_catalogue, load_questions
from tregua.knowledge.strategic import (
    cited,
    condition_problems,
    load_strategy,
    missing_forms,
    named_otherwise,
)

KNOWN = load_strategy()
LESSON_TESTS = [test for lesson in KNOWN.lessons.values() for test in lesson.tests]
SIDES = [side for tension in KNOWN.tensions.values() for side in tension.sides]
CONDITIONS = [
    *(rule.when for rule in KNOWN.rules.values()),
    *(test.when for test in LESSON_TESTS),
    *(tension.bears_when for tension in KNOWN.tensions.values()),
    *(side.empty_when for side in SIDES if side.empty_when is not None),
]


def terms_of(condition) -> list[Term]:
    """Return the terms a condition looks at, however deep."""
    if isinstance(condition, Join):
        return [term for part in condition.of for term in terms_of(part)]
    if isinstance(condition, Loop):
        inner = terms_of(condition.that)
        return inner if condition.where is None else [*inner, *terms_of(condition.where)]
    return [condition.term]


def test_every_fact_that_is_named_is_computed():
    named = {t.name for c in CONDITIONS for t in terms_of(c) if t.kind == "fact"}
    assert named <= facts_of(dossier()).keys()


def test_every_fact_is_in_the_scene_of_an_empty_dossier():
    scene = scene_of(dossier(), load_questions())
    assert facts_of(dossier()).keys() == scene.facts.keys()


def test_no_condition_looks_at_the_word_of_a_label():
    assert not {t.name for c in CONDITIONS for t in terms_of(c)} & {"word", "label", "codes"}


def test_the_rules_of_strategy_are_no_criteria_and_load_apart():
    assert {rule.use for rule in KNOWN.rules.values()} == {RuleUse.STRATEGY}
    assert not KNOWN.rules.keys() & load_catalogue().rules.keys()


@pytest.mark.requirement("R203")
def test_every_test_of_a_lesson_that_people_answer_belongs_to_one_lesson():
    asked = [test.asked for test in LESSON_TESTS if test.asked is not None]
    assert sorted(asked) == sorted(LessonTestId)
    own = {f"asked-{test.asked}" for test in LESSON_TESTS if test.asked}
    named = {t.name for test in LESSON_TESTS if test.asked for t in terms_of(test.when)}
    assert named == own


@pytest.mark.requirement("R198")
def test_a_hazard_of_fewer_than_ten_years_is_refused():
    text = {"en": "later", "es": "después"}
    with pytest.raises(ValidationError):
        Hazard.model_validate({"says": text, "cites": [{"source": "x"}], "horizon_years": 9})


@pytest.mark.requirement("R194")
@pytest.mark.parametrize("family", list(Family))
def test_each_family_has_its_forms_and_both_good_and_bad_experience(family):
    known = KNOWN.families[family]
    assert tuple(form.id for form in known.forms) == FORMS[family]
    assert known.experience_for
    assert known.experience_against


def test_a_family_without_one_of_its_forms_is_told():
    fewer = {f.value: known for f, known in KNOWN.families.items()}
    short = fewer["transformation"].model_copy(update={"forms": ()})
    (problem,) = missing_forms(fewer | {"transformation": short})
    assert (problem.code, problem.file) == ("not_allowed", "strategies/transformation.yaml")


def test_a_record_named_otherwise_than_its_file_is_told():
    (problem,) = named_otherwise(KNOWN.tensions["T01"], "T99", "tensions/T99.yaml")
    assert problem.code == "rule_id_not_path"


def test_a_condition_on_a_question_that_is_not_asked_is_told():
    problems = list(condition_problems({}, {"T03": KNOWN.tensions["T03"]}, {}))
    assert {problem.code for problem in problems} == {"question_unknown"}


def test_every_record_cites_what_it_says():
    held = [KNOWN.families, KNOWN.lessons, KNOWN.tensions, KNOWN.effects, KNOWN.aims]
    assert len(held) == len(fields(KNOWN)) - 1
    assert all(list(cited(record)) for records in held for record in records.values())


@pytest.mark.parametrize("rule", KNOWN.rules.values(), ids=lambda rule: rule.id)
def test_what_a_rule_of_strategy_says_is_short_and_names_no_cause_of_an_end(rule):
    said = [rule.says.met, rule.says.unclear]
    assert all(len(t.within(lang).split()) <= 45 for t in said for lang in ("en", "es"))
    assert "because" not in rule.why.en
    assert "porque" not in rule.why.es

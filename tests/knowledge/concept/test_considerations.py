"""What the facts say for and against an option: each consideration is tried, and tried changed."""

import pytest

from tests.support.mutation import mutants
from tests.support.situations import Situation, SituationsFile, scene_of
from tests.support.tree import ROOT
from tregua.domain import Answer
from tregua.domain.knowledge import Condition
from tregua.domain.knowledge.concept.choices import Consideration
from tregua.files import bind, read_tree
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.checking import mistakes
from tregua.knowledge.concept import load_concept
from tregua.rules import Scene, judge

QUESTIONS = load_catalogue().questions
KNOWN = load_concept().choices
TREE = read_tree(ROOT / "tests/knowledge/concept/considerations.yaml", "considerations.yaml")
TRIED: dict[str, tuple[Situation, ...]] = {
    name: bind(type(TREE)(TREE.file, {"situations": told}, TREE.lines), SituationsFile).situations
    for name, told in TREE.data.items()
}
SITUATIONS = [
    pytest.param(one, situation, id=f"{one.id}: {situation.name}")
    for one in KNOWN.considerations
    for situation in TRIED[one.id]
]


def answer_of(condition: Condition, situation: Situation) -> str:
    """Return the answer of a condition in a situation."""
    return judge(condition, scene_of(situation, QUESTIONS)).answer.value


@pytest.mark.parametrize(("one", "situation"), SITUATIONS)
@pytest.mark.requirement("R075")
def test_a_consideration_speaks_where_it_should(one: Consideration, situation: Situation):
    assert answer_of(one.when, situation) == situation.expect


@pytest.mark.parametrize("one", KNOWN.considerations, ids=lambda one: one.id)
def test_each_answer_of_a_consideration_has_a_situation(one: Consideration):
    assert {situation.expect for situation in TRIED[one.id]} == {"met", "not_met"}


@pytest.mark.parametrize("one", KNOWN.considerations, ids=lambda one: one.id)
def test_what_nobody_recorded_leaves_a_consideration_unclear_and_names_the_question(one):
    judged = judge(one.when, Scene(QUESTIONS))
    assert judged.answer is Answer.UNCLEAR
    assert judged.missing


@pytest.mark.parametrize("one", KNOWN.considerations, ids=lambda one: one.id)
def test_a_small_change_of_a_consideration_fails_a_situation(one: Consideration):
    told = TRIED[one.id]
    survivors = [
        what
        for what, mutant in mutants(one.when, QUESTIONS)
        if all(answer_of(mutant, s) == s.expect for s in told)
    ]
    assert not survivors


def test_every_consideration_asks_what_there_is_of_an_option_there_is():
    options = {option.id for option in KNOWN.options}
    assert {one.option for one in KNOWN.considerations} <= options
    wrong = [(one.id, code) for one in KNOWN.considerations for code, _ in wrongs(one)]
    assert wrong == []


def wrongs(one: Consideration):
    """Return what is wrong in a condition."""
    return mistakes(one.when, (), QUESTIONS)


def test_every_choice_has_something_said_of_it_for_and_against():
    said = {(KNOWN.choice_of(one.option), one.side) for one in KNOWN.considerations}
    assert said == {(choice, side) for choice in KNOWN.choices for side in ("for", "against")}


def test_the_cases_a_consideration_names_are_in_the_library():
    named = {c for one in KNOWN.considerations for c in (*one.cases.for_, *one.cases.against)}
    assert named <= set(load_library().cases)


@pytest.mark.requirement("R095")
def test_every_initiator_and_trigger_of_the_cases_can_be_selected():
    fields = load_library().codebook.fields
    coded = {field: set(fields[field].values) for field in ("initiator_types", "triggers")}
    assert {value.replace("_", "-") for value in coded["initiator_types"]} <= set(KNOWN.initiators)
    assert {value.replace("_", "-") for value in coded["triggers"]} <= set(KNOWN.triggers)


@pytest.mark.requirement("R099")
def test_each_relation_to_the_government_has_a_checklist_of_its_own():
    lists = [tuple(each.en for each in known.checklist) for known in KNOWN.relations.values()]
    assert len(set(lists)) == 5
    raising = [name for name, known in KNOWN.relations.items() if known.raises_exposure]
    assert raising == ["bypassed"]


def test_what_options_say_of_cases_is_in_the_codebook():
    fields = load_library().codebook.fields
    coded = [(c.field, v) for held in KNOWN.options for c in held.coded for v in c.values]
    assert [(f, v) for f, v in coded if v not in fields[f].values] == []


def test_the_options_answer_every_question_of_every_choice():
    sets = {name for held in KNOWN.choices.values() for name in held}
    assert sets == set(KNOWN.sets) == {option.set for option in KNOWN.options}

"""A pathway that wants a question answered both ways is refused when it is loaded."""

import pytest

from tests.support.scenes import question
from tregua.domain.knowledge import Pathway, Rule, condition_from
from tregua.knowledge import load_catalogue
from tregua.knowledge.signs import sign_problems

CATALOGUE = load_catalogue()
QUESTIONS = {
    "level": question("level", "level", ("low", "medium", "high")),
    "some": question("some", "choices", ("x", "y")),
    "yes": question("yes", "yes_no"),
}
UP = {"claim": "level", "at_least": "medium"}
DOWN = {"claim": "level", "at_most": "low"}


def rule(slug, when):
    found = next(iter(CATALOGUE.rules.values()))
    return found.model_copy(update={"id": slug, "when": condition_from(when), "where": None})


def wanted_both_ways(needed, *, barred=None):
    rules: dict[str, Rule] = {"one": rule("one", needed)}
    rules |= {"two": rule("two", barred)} if barred else {}
    pathway: Pathway = CATALOGUE.pathways["limited"].model_copy(
        update={"needs": ("one",), "barred_by": tuple(rules)[1:], "indicated_by": (), "forms": ()}
    )
    return [p.values["question"] for p in sign_problems(pathway, rules, QUESTIONS)]


@pytest.mark.parametrize(
    ("needed", "barred"),
    [
        ({"any_of": [UP, DOWN]}, None),
        (UP, UP),
        ({"all_of": [UP, {"none_of": [UP]}]}, None),
    ],
)
def test_a_level_wanted_high_and_low_is_named(needed, barred):
    assert wanted_both_ways(needed, barred=barred) == ["level"]


@pytest.mark.parametrize(
    ("needed", "barred"),
    [(UP, DOWN), (UP, None), ({"all_of": [UP, {"none_of": [DOWN]}]}, None)],
)
def test_a_level_wanted_one_way_is_let_through(needed, barred):
    assert wanted_both_ways(needed, barred=barred) == []


def test_a_choice_wanted_and_barred_is_named_and_two_unlike_ones_are_not():
    wants_x, wants_y = ({"claim": "some", "in": [each]} for each in ("x", "y"))
    assert wanted_both_ways(wants_x, barred=wants_x) == ["some"]
    assert wanted_both_ways(wants_x, barred=wants_y) == []


def test_a_yes_that_is_needed_and_bars_is_named():
    assert wanted_both_ways({"claim": "yes", "is": True}, barred={"claim": "yes", "is": True})


@pytest.mark.parametrize("slug", list(CATALOGUE.pathways))
def test_no_pathway_of_ours_wants_a_question_both_ways(slug):
    pathway = CATALOGUE.pathways[slug]
    assert [*sign_problems(pathway, CATALOGUE.rules, CATALOGUE.questions)] == []

"""What is known of speaking in public names cases, questions and levels there are."""

import pytest

from tregua.knowledge import load_library, load_questions
from tregua.knowledge.concept import load_concept

KNOWN = load_concept().narrative
LISTS = ("parts", "audiences", "step_kinds", "hurdles", "ways_in", "attacks", "lends", "balances")


@pytest.mark.parametrize("name", [*LISTS, "costs"])
def test_every_case_that_is_named_is_a_coded_one(name):
    cases = {case for known in getattr(KNOWN, name).values() for case in known.cases}
    assert cases <= {case.id for case in load_library().cases.values()}


@pytest.mark.parametrize("reason", KNOWN.expected.values(), ids=KNOWN.expected)
def test_an_expected_reason_looks_at_levels_of_a_question_there_is(reason):
    assert set(reason.levels) <= set(load_questions()[reason.question].levels)


@pytest.mark.requirement("R128")
def test_there_are_three_hurdles():
    assert list(KNOWN.hurdles) == ["loathing", "no-lawful-future", "private-deal"]


@pytest.mark.requirement("R127")
def test_a_crueller_level_keeps_the_reasons_of_the_milder_one():
    by_level = {
        level: {name for name, each in KNOWN.expected.items() if level in each.levels}
        for level in load_questions()["cruelty"].levels
    }
    assert by_level["none-known"] <= by_level["some"] <= by_level["repeated"]

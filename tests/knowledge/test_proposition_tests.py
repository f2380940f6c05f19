"""Tests of propositions: what is refused, and that each shipped one can come out either way."""

import pytest
from pydantic import ValidationError

from tregua.domain.knowledge import PropositionTest
from tregua.knowledge import load_library
from tregua.knowledge.cases import load_propositions
from tregua.knowledge.cases.testing import test_mistakes as mistakes_in

CODEBOOK, CASES = load_library().codebook, load_library().cases
THEN = {"cell": "collapsed", "is": True}


def codes(**given) -> list[str]:
    held = PropositionTest.model_validate({"then": THEN, **given})
    return [code for code, _ in mistakes_in(held, CODEBOOK, CASES)]


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ({"cell": "cohesiveness", "is": "low"}, "not_allowed"),
        ({"cell": "cohesion", "is": "tight"}, "not_allowed"),
        ({"cell": "rivalry_motive", "at_least": "honour"}, "proposition_no_order"),
        ({"claim": "cohesion", "is": "low"}, "proposition_not_a_cell"),
        ({"some": "parties", "that": THEN}, "proposition_not_a_cell"),
        ({"any_of": [{"cell": "cohesion", "in": ["low", "lowest"]}]}, "not_allowed"),
    ],
)
def test_what_no_cell_can_answer_is_refused(when, code):
    assert codes(when=when) == [code]


def test_a_pair_names_cases_there_are():
    assert codes(pairs=[["DNK-MOTORCYCLE", "NOR-OSLO"]]) == []
    assert codes(pairs=[["DNK-MOTORCYCLE", "NOR-BERGEN"]]) == ["case_unknown"]


@pytest.mark.parametrize("given", [{}, {"when": THEN, "pairs": [["A", "B"]]}])
def test_a_test_asks_by_when_or_by_pairs(given):
    with pytest.raises(ValidationError, match="`when` or `pairs`"):
        PropositionTest.model_validate({"then": THEN, **given})


def test_every_proposition_has_a_test_or_says_why_there_is_none():
    held = load_propositions()
    assert all((one.test is None) is (one.untested is not None) for one in held.values())

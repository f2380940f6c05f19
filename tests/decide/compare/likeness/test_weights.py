"""Weights by hand: a group's weight is shared among its fields that are asked."""

import pytest

from tregua.decide.compare.likeness import weightings
from tregua.knowledge.cases.likening import load_likeness

LIKENING = load_likeness().likening


def test_a_groups_weight_is_shared_among_its_fields_that_are_asked():
    found = weightings(LIKENING, ["cohesion", "structure", "secrecy"])["stated"]
    assert found == {"cohesion": 1.0, "structure": 1.0, "secrecy": 1.0}


def test_other_weightings_weigh_facts_alike_or_groups_alike_or_leave_a_group_out():
    found = weightings(LIKENING, ["cohesion", "structure", "secrecy"])
    assert found["equal-fields"] == {"cohesion": 1.0, "structure": 1.0, "secrecy": 1.0}
    assert found["equal-groups"] == {"cohesion": 0.5, "structure": 0.5, "secrecy": 1.0}
    assert found["without-group"] == {"secrecy": 1.0}
    assert set(found) == {
        "stated",
        "equal-fields",
        "equal-groups",
        "without-group",
        "without-process",
    }


def test_a_group_alone_is_never_left_out():
    assert "without-group" not in weightings(LIKENING, ["cohesion"])


@pytest.mark.parametrize("name", ["stated", "equal-groups"])
def test_every_group_keeps_its_whole_weight_however_many_fields_it_has(name):
    found = weightings(LIKENING, LIKENING.ways)[name]
    total = {"stated": sum(g.weight for g in LIKENING.groups), "equal-groups": len(LIKENING.groups)}
    assert sum(found.values()) == pytest.approx(total[name])

"""`agreement states` on the command line: how it ends, and what it prints in both languages."""

import json

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"


def test_it_says_first_that_it_tells_what_the_text_allows():
    assert tregua("agreement", "states", EXAMPLE).out.startswith(
        "What the text allows, not what will happen\n"
    )
    assert tregua("agreement", "states", EXAMPLE, lang="es").out.startswith(
        "Lo que el texto permite, no lo que va a ocurrir\n"
    )


def test_each_problem_is_an_object_with_its_kind_and_its_story():
    told = json.loads(tregua("agreement", "states", EXAMPLE, "--json").out)
    steps = [step for problem in told["problems"] for step in problem["story"]]
    assert all({"kind", "clauses", "story"} <= problem.keys() for problem in told["problems"])
    assert all({"day", "event", "clause", "by"} <= step.keys() for step in steps)
    assert told["searched"]["exhaustive"] is True


def test_strict_ends_with_one_and_a_dossier_without_clauses_with_three(tmp_path):
    assert tregua("agreement", "states", EXAMPLE, "--strict").code == 1
    assert tregua("agreement", "states", EXAMPLE).code == 0
    assert tregua("new", tmp_path / "x").code == 0
    assert tregua("agreement", "states", tmp_path / "x").code == 3


@pytest.mark.parametrize("share", ["0", "1.5", "half"])
def test_a_share_outside_its_range_is_wrong_usage(share):
    told = tregua("agreement", "states", EXAMPLE, "--share", share)
    assert (told.code, told.out) == (2, "")


def test_a_smaller_share_never_tells_of_more():
    def held(share: str) -> int:
        found = json.loads(tregua("agreement", "states", EXAMPLE, "--json", "--share", share).out)
        return sum(problem["kind"] == "hold_up" for problem in found["problems"])

    assert held("0.1") <= held("0.5") <= held("1")

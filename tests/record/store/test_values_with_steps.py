"""A judgement in steps belongs to its kind of question, and every claim to a source."""

import shutil
from pathlib import Path

import pytest

from tests.support.face import tregua
from tests.support.judgements import COUNTED, said
from tregua.domain import NOT_KNOWN, Judged
from tregua.knowledge import load_questions
from tregua.record.store.values import judged_problem

BROKEN = Path(__file__).parent / "broken"
FORM = {"low": 5, "best": 8, "high": 20, "sure": 0.8}
LAWFUL = load_questions()["lawful-basis"]


def code(value, question, **steps):
    wrong = judged_problem(said("c1", value, "x", judged=Judged(**steps)), question)
    return wrong and wrong[0]


@pytest.mark.parametrize("missing", ["sure", "low"])
def test_a_number_takes_all_four_steps(missing):
    assert code(8, COUNTED, **FORM) is None
    fewer = {k: v for k, v in FORM.items() if k != missing and (missing, k) != ("low", "high")}
    assert code(8, COUNTED, **fewer) == "judged_unfit_number"


def test_a_chance_of_yes_lies_from_0_to_1_and_on_the_side_of_the_value():
    assert code(True, LAWFUL, best=0.5, low=0.3, high=0.9) is None
    assert code(True, LAWFUL, best=0.5, low=-1, high=0.9) == "judged_unfit_yes_no"
    assert code(False, LAWFUL, best=0.7) == "judged_against_value"


def test_what_nobody_knows_has_no_steps():
    assert code(NOT_KNOWN, LAWFUL, best=0.5) == "judged_unfit_yes_no"


def checked(tmp_path, **files):
    """Return what a check says of an invented dossier with some files changed."""
    folder = tmp_path / "x"
    shutil.copytree(BROKEN / "no-source", folder)
    (folder / "claims.yaml").write_text(
        (folder / "claims.yaml").read_text().replace("[]", "[{source: press}]")
    )
    for name, (old, new) in files.items():
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text().replace(old, new))
    return tregua("check", folder)


@pytest.mark.requirement("R029")
def test_a_claim_with_a_graded_source_is_accepted(tmp_path):
    assert checked(tmp_path).code == 0


@pytest.mark.requirement("R029")
def test_asked_not_known_is_accepted_with_who_was_asked_and_shown(tmp_path):
    assert checked(tmp_path, claims=("value: medium", "value: asked-not-known")).code == 0
    assert "Asked, not known." in tregua("claims", "list", tmp_path / "x").out


@pytest.mark.requirement("R029")
@pytest.mark.parametrize(
    "change",
    [
        {"claims": ("[{source: press}]", "[]")},
        {"claims": ("    sources: [{source: press}]\n", "")},
        {"claims": ("source: press", "source: nobody")},
        {"sources": ("    grade: C3\n", "")},
        {"sources": ("grade: C3", "grade: good")},
    ],
    ids=["none", "not written", "not listed", "without a grade", "with another word"],
)
def test_no_claim_is_accepted_without_a_source_of_known_class(tmp_path, change):
    told = checked(tmp_path, **change)
    assert told.code == 1
    assert told.out == ""

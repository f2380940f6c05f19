"""`tregua claims list` shows each analyst's answer beside the others, in both languages."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
BASE = ROOT / "tests/record/store/broken/no-source"

CLAIM = """
  - id: {id}
    recorded: 2026-01-04
    question: {question}
    about: {about}
    value: {value}
    confidence: {confidence}
    sources: [{{source: press, at: page 2}}]
    by: {by}
    as_of: 2026-01
    learned_on: 2026-01-03
{more}"""
TAKEN_BACK = {"replaces": "c6", "withdrawn": "true"}
RESOLUTION = """resolutions:
  - id: r1
    recorded: 2026-03-02
    question: lawful-basis
    value: true
    on: 2026-03-01
    sources: [{source: press}]
    by: analyst-1
"""


def written(name, value, by, question="cohesion", about="party:group-a", **more):
    lines = "".join(f"    {field}: {held}\n" for field, held in more.items())
    return CLAIM.format(
        id=name, question=question, about=about, value=value, by=by, more=lines, confidence="medium"
    )


@pytest.fixture
def folder(tmp_path) -> Path:
    """Give an invented dossier in which two analysts differ, pool, and one question is resolved."""
    shutil.copytree(BASE, tmp_path / "x")
    lawful = {"question": "lawful-basis", "about": "dossier"}
    claims = [
        written("c1", "low", "analyst-1", dissent="The text is old"),
        written("c2", "high", "analyst-2"),
        written("c3", "asked-not-known", "analyst-3"),
        written("c4", "true", "analyst-1", **lawful, judged="{best: 0.6}"),
        written("c5", "true", "analyst-2", **lawful, judged="{best: 0.9, low: 0.7, high: 1}"),
        written("c6", "medium", "analyst-2", about="party:group-b"),
        written("c7", "medium", "analyst-2", about="party:group-b", **TAKEN_BACK),
    ]
    body = "claims:" + "".join(claims)
    (tmp_path / "x/claims.yaml").write_text(body.replace("    about: dossier\n", ""))
    (tmp_path / "x/resolutions.yaml").write_text(RESOLUTION)
    return tmp_path / "x"


def flat(text: str) -> str:
    return " ".join(text.split())


def test_each_answer_stands_with_its_confidence_source_and_grade(folder):
    told = flat(tregua("claims", "list", folder).out)
    assert "The answers differ; each stands. Asked, not known: analyst-3." in told
    assert "(medium confidence; analyst-1, c1; so as of 2026-01, known since 2026-01-03" in told
    assert "graded C3) [1]" in told
    assert "Dissent: The text is old." in told


def test_a_withdrawn_answer_is_marked_and_nothing_stands_in_its_place(folder):
    told = flat(tregua("claims", "list", folder, "--about", "party:group-b").out)
    assert "No answer stands: what was claimed was taken back." in told
    assert "Withdrawn by analyst-2 on 2026-01-04 (c6):" in told


def test_a_pool_is_never_printed_without_its_spread(folder):
    told = flat(tregua("claims", "list", folder, "--question", "lawful-basis").out)
    pooled = "the mean of their chances of yes is 0.75, the mean of their odds gives 0.79"
    assert f"2 analysts together: {pooled}; single analysts say from 0.60 to 0.90." in told
    assert "chance of yes 0.90 (from 0.70 to 1.00)" in told


def test_scores_stand_with_how_many_there_are_and_how_little_they_show(folder):
    told = flat(tregua("claims", "list", folder).out)
    assert "2 claims made before can be set beside what turned out to be so." in told
    assert "So few show very little" in told
    assert "(c4): Brier score 0.16." in told


def test_spanish_says_the_same(folder):
    told = flat(tregua("claims", "list", folder, "--lang", "es").out)
    assert "Las respuestas difieren; cada una sigue en pie." in told
    assert "2 personas en conjunto: la media de sus probabilidades de que sí es 0,75" in told
    assert "Tan pocas muestran muy poco" in told


def test_json_holds_the_pool_with_its_spread_and_the_resolved_claims(folder):
    found = json.loads(tregua("claims", "list", folder, "--json").out)
    (lawful,) = [t for t in found["questions"] if t["question"] == "lawful-basis"]
    assert lawful["pool"]["lowest"] == 0.6
    assert lawful["pool"]["highest"] == 0.9
    assert [one["claim"] for one in found["resolved"]["marked"]] == ["c4", "c5"]


def test_without_resolutions_there_are_no_scores():
    told = tregua("claims", "list", EXAMPLE)
    assert (told.code, told.err) == (0, "")
    assert "Brier" not in told.out


def test_an_unknown_question_is_told():
    told = tregua("claims", "list", EXAMPLE, "--question", "cohesiveness")
    assert (told.code, told.out) == (1, "")
    assert "There is no question 'cohesiveness'" in told.err


def test_only_what_had_been_learned_is_listed():
    early = tregua("claims", "list", EXAMPLE, "--known-on", "2015-01-01", "--json")
    whole = tregua("claims", "list", EXAMPLE, "--json")
    ids = [
        {a["id"] for t in json.loads(told.out)["questions"] for a in t["answers"]}
        for told in (early, whole)
    ]
    assert ids[0] < ids[1]


def test_neither_assessing_nor_listing_loads_the_statistics_before_something_became_known():
    asked = (
        "import sys; from tregua import usecases; "
        f"held = usecases.open_dossier({str(EXAMPLE)!r}).dossier; "
        "usecases.assess_dossier(held); usecases.list_claims(held); "
        "print([name for name in ('scipy', 'numba', 'altair') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

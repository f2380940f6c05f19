"""`tregua diff` on engagement concepts: what changed field by field, in words and as JSON."""

import json
import shutil

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

MODEL = ROOT / "examples/invented/a-draft-in-good-order"
CHANGED = """\
  - id: how-built-2
    recorded: "2026-11-24"
    replaces: how-built
    choice: design
    options: [standing-dialogue]
    decision: {en: The talks stay open, es: Las conversaciones quedan abiertas}
openings:
"""


@pytest.fixture
def changed(tmp_path):
    folder = tmp_path / "later"
    shutil.copytree(MODEL, folder)
    written = (folder / "concept.yaml").read_text("utf-8")
    (folder / "concept.yaml").write_text(written.replace("openings:\n", CHANGED, 1), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "is “The talks stay open”"),
        ("es", "dice «Las conversaciones quedan abiertas»"),
    ],
)
def test_a_changed_choice_is_told_in_words_with_what_is_found_since(changed, lang, words):
    told = tregua("diff", str(MODEL), str(changed), lang=lang)
    assert words in " ".join(told.out.split())
    assert {"en": "Two logics at once", "es": "Dos lógicas a la vez"}[lang] in told.out


def test_the_json_holds_the_changes_of_the_concept(changed):
    told = json.loads(tregua("diff", str(MODEL), str(changed), "--json").out)["concept"]
    assert [(r["id"], r["how"], r["former"]) for r in told["records"]] == [
        ("how-built-2", "changed", "how-built")
    ]
    assert "dialogue-against-logic@choice:how-built-2" in told["arose"]


def test_dossiers_whose_concept_is_the_same_say_nothing_of_it():
    told = tregua("diff", str(MODEL), str(MODEL))
    assert "engagement concept" not in told.out

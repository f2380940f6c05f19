"""`claims sheet` and `claims import`: what is said before anything is written, and what is."""

import json
import shutil

import pytest

from tests.support import forms
from tests.support.face import digest, tregua
from tests.support.tree import ROOT
from tregua.knowledge import load_questions
from tregua.record.exchange.forms import form_of
from tregua.usecases import open_dossier

EXAMPLE = ROOT / "examples/el-salvador-2012"
NUMBERS = {slug: number for number, slug in enumerate(load_questions(), 1)}
COHESION = f"[{NUMBERS['cohesion']}.A]"
ANSWER = {
    "source": "nino-el-faro",
    "as_of": "2012",
    "learned_on": "2020",
    "confidence": "medium",
    "note": "As told.",
}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Give a folder with a copy of the example in it, as the one a person stands in."""
    shutil.copytree(EXAMPLE, tmp_path / "truce")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def handed_back(desk, answers, kind="docx", name="back", lang="en"):
    """Give the path of a filled form on the cohesion of the first group."""
    held = open_dossier(desk / "truce").dossier
    asked = form_of(held, load_questions(), [COHESION], language=lang, blind=False)
    path = desk / f"{name}.{kind}"
    path.write_bytes(forms.filled(asked, kind, answers))
    return path


def test_a_form_of_open_questions_is_written_and_nothing_of_the_dossier_changes(desk):
    before = digest(desk / "truce")
    told = tregua("claims", "sheet", "truce", "-o", "form.docx")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("form.docx: ")
    assert (desk / "form.docx").stat().st_mode & 0o077 == 0
    assert digest(desk / "truce") == before


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_a_form_just_written_comes_back_saying_nothing(kind, lang, desk):
    words = ("--questions", "intake", "--about", "party:ms13", "--blind", "--format", kind)
    told = tregua("claims", "sheet", "truce", *words, lang=lang)
    name = told.out.partition(":")[0]
    assert name.startswith("form-")
    back = tregua("claims", "import", "truce", name, "--by", "analyst-1", lang=lang)
    assert (back.code, back.err) == (0, "")
    assert back.out.startswith({"en": "Nothing would change", "es": "Nada cambiaría"}[lang])


def test_a_form_asked_into_a_folder_is_written_there_under_its_own_name(desk):
    told = tregua("claims", "sheet", "truce", "--intake", "-o", ".")
    assert (told.code, told.out.partition(":")[0]) == (0, "telephone.en.docx")
    assert (desk / "telephone.en.docx").is_file()


def test_a_form_somebody_may_have_filled_in_is_never_written_over(desk):
    (desk / "form.docx").write_text("answers")
    told = tregua("claims", "sheet", "truce", "-o", "form.docx")
    assert (told.code, told.out) == (1, "")
    assert (desk / "form.docx").read_text() == "answers"


def test_the_telephone_sheet_names_no_dossier(desk):
    told = tregua("claims", "sheet", "truce", "--intake", "-o", "sheet.docx", lang="es")
    assert told.code == 0
    everything = b"".join(forms.parts((desk / "sheet.docx").read_bytes()).values())
    assert b"Salvador" not in everything


@pytest.mark.parametrize(
    "words",
    [
        ("--questions", "some"),
        ("--format", "pdf"),
        ("-o", "form.odt"),
        ("--intake", "--format", "xlsx"),
        ("--about", "party:nobody"),
    ],
)
def test_wrong_usage_ends_with_two_and_writes_nothing(words, desk):
    before = digest(desk)
    told = tregua("claims", "sheet", "truce", *words)
    assert (told.code, told.out) == (2, "")
    assert digest(desk) == before


def test_a_dry_run_says_what_would_change_and_changes_nothing(desk):
    path = handed_back(desk, {COHESION: ANSWER | {"box:low": "x"}})
    before = digest(desk)
    told = tregua("claims", "import", "truce", path, "--by", "analyst-1", "--dry-run")
    assert (told.code, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[0].startswith(f"new     {COHESION} cohesion, on ")
    assert "medium" in lines[0]
    assert lines[-1] == "Nothing was written."
    assert digest(desk) == before


@pytest.mark.requirement("R029")
def test_a_form_is_written_down_with_its_source_and_replaces_the_same_analysts_claim(desk):
    answer = ANSWER | {"source": "A teacher, by voice", "grade": "F6", "seen": "whole"}
    path = handed_back(desk, {COHESION: answer | {"box:low": "x"}}, "xlsx")
    told = tregua("claims", "import", "truce", path, "--by", "analyst-1", "--yes")
    assert (told.code, told.err) == (0, "")
    held = open_dossier(desk / "truce").dossier
    new = held.claims[-1]
    assert (new.question, new.value, new.by, new.note) == (
        "cohesion",
        "low",
        "analyst-1",
        "As told.",
    )
    assert held.source(new.sources[0].source).grade == "F6"
    path = handed_back(desk, {COHESION: ANSWER | {"box:high": "x"}}, "docx", "again")
    told = tregua("claims", "import", "truce", path, "--by", "analyst-1", "--yes")
    assert f"replaces {new.id}" in told.out
    assert open_dossier(desk / "truce").dossier.claims[-1].replaces == new.id


def test_without_a_yes_nothing_is_written(desk):
    path = handed_back(desk, {COHESION: ANSWER | {"box:low": "x"}})
    before = digest(desk)
    told = tregua("claims", "import", "truce", path, "--by", "analyst-1")
    assert told.code == 1
    assert told.err == (
        "Nothing was written, because nobody said yes. "
        "Look at what will change, then run it again with --yes.\n"
    )
    assert digest(desk) == before


@pytest.mark.parametrize("lang", ["en", "es"])
def test_everything_wrong_is_told_at_once_and_nothing_comes_in(lang, desk):
    answers = {COHESION: ANSWER | {"box:low": "x", "box:high": "x", "as_of": "2031"}}
    path = handed_back(desk, answers, lang=lang)
    before = digest(desk)
    told = tregua("claims", "import", "truce", path, "--by", "nobody", "--yes", lang=lang)
    assert (told.code, told.out) == (1, "")
    assert len(told.err.splitlines()) == 3
    assert f"back.docx: {COHESION} " in told.err
    assert digest(desk) == before


@pytest.mark.parametrize("yes", [False, True])
def test_json_is_one_object_that_says_whether_it_was_written(yes, desk):
    path = handed_back(desk, {COHESION: ANSWER | {"box:low": "x"}})
    flags = ("--yes",) if yes else ()
    told = tregua("claims", "import", "truce", path, "--by", "analyst-2", "--json", *flags)
    found = json.loads(told.out)
    assert (told.code, told.err, found["schema"]) == (0, "", "tregua/claims-import/1")
    assert (found["written"], len(found["ids"])) == (yes, int(yes))
    assert found["claims"][0]["code"] == COHESION
    assert {"sources", "unchanged", "others", "moves"} <= found.keys()


def test_a_file_that_is_not_there_is_said_to_be_missing(desk):
    told = tregua("claims", "import", "truce", "gone.docx", "--by", "analyst-1")
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("gone.docx: the file is not there.")


NUMBER = "Reach them by telephone +503 7777 7777."
SOURCE = {"source": f"A voice, {NUMBER}", "grade": "F6", "seen": "whole"}


def test_what_looks_like_what_must_never_be_written_stops_the_import(desk):
    answers = {COHESION: ANSWER | {"box:low": "x", "note": NUMBER}}
    path, before = handed_back(desk, answers), digest(desk / "truce")
    told = tregua("claims", "import", "truce", path, "--by", "analyst-1", "--yes")
    assert told.code == 1
    assert f"  {COHESION} '" in told.out
    assert "A telephone number." in told.out
    assert told.err.startswith("Nothing was written: something on the form looks like what must")
    assert digest(desk / "truce") == before


def test_it_can_be_left_out_with_the_answer_kept(desk):
    answers = {COHESION: ANSWER | SOURCE | {"box:low": "x", "note": NUMBER}}
    path = handed_back(desk, answers)
    told = tregua("claims", "import", "truce", path, "--by", "analyst-1", "--yes", "--leave-out")
    assert (told.code, told.err) == (0, "")
    written = "".join(each.read_text() for each in (desk / "truce").glob("*.yaml"))
    assert "7777" not in written
    new = open_dossier(desk / "truce").dossier.claims[-1]
    assert (new.value, new.note) == ("low", None)


def test_it_can_be_kept_by_somebody_who_says_so(desk):
    path = handed_back(desk, {COHESION: ANSWER | {"box:low": "x", "note": NUMBER}})
    told = tregua("claims", "import", "truce", path, "--by", "analyst-1", "--yes", "--keep")
    assert (told.code, told.err) == (0, "")
    assert open_dossier(desk / "truce").dossier.claims[-1].note == NUMBER

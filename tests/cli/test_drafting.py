"""`agreement draft` and `agreement check -o` as a person meets them: what goes with what."""

import shutil

import docx
import pytest

from tests.support.face import digest, tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
DRAFT = ("agreement", "draft", EXAMPLE)


@pytest.mark.parametrize(
    "words",
    [
        (*DRAFT, "--from", "back.docx", "--clause", "hotline"),
        (*DRAFT, "--from", "back.docx", "-o", "draft.docx"),
        (*DRAFT, "--reading", "--topic", "ceasefire"),
        (*DRAFT, "--party", "party:a"),
        (*DRAFT, "--copy-left"),
        (*DRAFT, "--yes"),
        (*DRAFT, "--dry-run"),
        (*DRAFT, "--clause", "nothing-like-it"),
        (*DRAFT, "--topic", "nothing-like-it"),
        (*DRAFT, "-o", "draft.txt"),
        ("agreement", "check", EXAMPLE, "-o", "draft.pdf"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_does_not_go_together_or_is_not_there_is_wrong_usage(
    words, lang, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    told = tregua(*words, lang=lang)
    assert (told.code, told.out) == (2, "")
    assert told.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["draft", "check"])
def test_a_document_that_somebody_may_have_edited_is_never_written_over(command, tmp_path):
    place = tmp_path / "edited.docx"
    place.write_bytes(b"edited")
    told = tregua("agreement", command, EXAMPLE, "-o", place)
    assert told.code == 1
    assert told.err.startswith(f"'{place}' is there already")
    assert place.read_bytes() == b"edited"


def test_a_copy_to_be_read_aloud_is_not_written_while_locks_are_shut(tmp_path):
    place = tmp_path / "reading.docx"
    told = tregua("agreement", "draft", EXAMPLE, "--reading", "-o", place)
    assert told.code == 3
    assert "purpose" in told.err
    assert not place.exists()


def test_a_draft_taken_back_unedited_changes_nothing(tmp_path):
    place, before = tmp_path / "draft.docx", digest(EXAMPLE)
    assert tregua(*DRAFT, "--clause", "hotline", "-o", place).code == 0
    told = tregua(*DRAFT, "--from", place, "--yes")
    assert told.code == 0
    assert "Left out, a blank is open: hotline" in told.out
    assert "Nothing was written." in told.out
    assert digest(EXAMPLE) == before


def test_a_document_that_is_not_there_is_told_by_its_name(tmp_path):
    told = tregua(*DRAFT, "--from", tmp_path / "lost.docx", lang="es")
    assert told.code == 1
    assert told.err.startswith("lost.docx: ")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_headings_that_a_draft_may_ask_for_stand_in_the_list_of_templates(lang):
    said = tregua("schema", "clauses", lang=lang).out.splitlines()
    headings = [line.partition(":")[0] for line in said if not line.startswith(" ")]
    assert {"ceasefire", "victims", "ending"} <= set(headings)
    assert any(line.startswith("  hotline  (") for line in said)


def test_a_grade_of_a_clause_that_has_none_is_told_without_a_list(tmp_path):
    told = tregua("commitments", EXAMPLE, "--if-not-kept", "no-killing", "--grade", "grave")
    assert told.code == 2
    assert "-." not in told.err


@pytest.mark.parametrize(("option", "name"), [("--calendar", "d.ics"), ("--ledger", "l.csv")])
def test_a_calendar_or_ledger_that_is_there_is_never_written_over(option, name, tmp_path):
    place = tmp_path / name
    place.write_bytes(b"edited")
    told = tregua("commitments", EXAMPLE, option, "-o", place)
    assert (told.code, place.read_bytes()) == (1, b"edited")
    assert told.err.startswith(f"'{place}' is there already")


def test_what_must_never_be_written_stops_a_draft_until_somebody_read_it(tmp_path):
    folder, place = shutil.copytree(EXAMPLE, tmp_path / "held"), tmp_path / "draft.docx"
    assert tregua("agreement", "draft", folder, "-o", place).code == 0
    paper = docx.Document(str(place))
    looks = next(row for row in paper.tables[0].rows if row.cells[0].text == "Note")
    looks.cells[1].text = "Call 7123-4567 before."
    paper.save(str(place))
    before = digest(folder)
    told = tregua("agreement", "draft", folder, "--from", place, "--yes")
    assert (told.code, "7123-4567" in told.out) == (1, True)
    assert told.err.startswith("nothing was written") or "Nothing was written" in told.err
    assert digest(folder) == before
    assert tregua("agreement", "draft", folder, "--from", place, "--yes", "--keep").code == 0
    assert digest(folder) != before

"""The draft with remarks: each finding is a comment at its clause, and says what it leans on."""

import io
import re
import zipfile

import docx
import pytest

from tests.support.examples import EXAMPLES
from tests.support.face import tregua
from tregua.language import LANGUAGES
from tregua.usecases import check_dossier_agreement, open_dossier

FOLDER = EXAMPLES / "el-salvador-2012"


def annotated(tmp_path, lang="en"):
    out = tmp_path / f"draft.{lang}.docx"
    assert tregua("agreement", "check", FOLDER, "-o", out, lang=lang).code == 0
    return out.read_bytes()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_is_a_comment_for_each_weakness_found_and_it_bears_no_name_and_no_day(tmp_path, lang):
    held = annotated(tmp_path, lang)
    comments = list(docx.Document(io.BytesIO(held)).comments)
    found = check_dossier_agreement(open_dossier(FOLDER).dossier).found
    told = [c for c in comments if not c.text.startswith(("Cannot tell", "No se puede"))]
    assert len(told) >= len(found) > 0
    assert {c.author for c in comments} == {"Tregua"}
    with zipfile.ZipFile(io.BytesIO(held)) as package:
        assert not re.search(rb"w:date=", package.read("word/comments.xml"))


def test_a_comment_says_what_was_found_what_the_record_shows_and_when_it_misleads(tmp_path):
    comments = list(docx.Document(io.BytesIO(annotated(tmp_path))).comments)
    weakness = next(c.text for c in comments if "Nobody" in c.text or c.text.startswith("Error"))
    assert "Past cases for:" in weakness
    assert "Misleads when:" in weakness


def test_the_same_draft_gives_the_same_bytes_and_a_file_that_is_there_is_not_written_over(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert annotated(tmp_path / "a") == annotated(tmp_path / "b")
    again = tregua("agreement", "check", FOLDER, "-o", tmp_path / "a" / "draft.en.docx")
    assert (again.code, "is there already" in again.err) == (1, True)


def test_another_kind_of_file_is_refused(tmp_path):
    told = tregua("agreement", "check", FOLDER, "-o", tmp_path / "draft.pdf")
    assert told.code != 0
    assert not (tmp_path / "draft.pdf").exists()

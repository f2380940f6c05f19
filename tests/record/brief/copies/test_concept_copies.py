"""Copies of the documents of a concept: no listed name, sources by class, nothing of the check."""

import shutil
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.support.copies import DAY, words_of
from tests.support.dossiers import dossier
from tests.support.tree import ROOT
from tregua.errors import Declined, Problems, TreguaError
from tregua.record.brief.composing.concept import DOCUMENTS
from tregua.record.brief.copies import Finder, listed_names
from tregua.usecases import copy_concept_documents, describe_concept, open_dossier

MODEL = ROOT / "examples/invented/a-draft-in-good-order"
SLUGS = st.from_regex(r"[A-Za-z][A-Za-z0-9]{2,11}", fullmatch=True)


def written(held, audience, folder, language="en", formats=("html",)):
    """Copy every document of a concept and return what its handler is told."""
    asked = {"formats": formats, "language": language, "made_on": DAY}
    return copy_concept_documents(held, DOCUMENTS, audience, folder, **asked)


def left(held, folder) -> list[str]:
    """Return the listed names that stand in any file of a folder."""
    finder = Finder(each.name for each in listed_names(held))
    return [f.name for path in folder.glob("*") for f in finder.find(words_of(path))]


@pytest.mark.requirement("R228")
@pytest.mark.slow
@pytest.mark.parametrize(("audience", "language"), [("counsel", "en"), ("sponsor", "es")])
def test_no_listed_name_stands_in_a_copy_of_any_document(audience, language, tmp_path):
    held = open_dossier(MODEL).dossier
    copy = written(held, audience, tmp_path, language)
    assert copy.names > 0
    assert copy.files
    assert left(held, tmp_path) == []


@pytest.mark.requirement("R228")
@pytest.mark.slow
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(member=SLUGS)
def test_whatever_a_member_is_called_no_copy_that_is_written_holds_the_name(
    tmp_path_factory, member
):
    folder = tmp_path_factory.mktemp("renamed")
    shutil.copytree(MODEL, folder / "dossier")
    for path in (folder / "dossier").glob("*.yaml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("facilitator-1", f"{member}-x"), "utf-8")
    held = open_dossier(folder / "dossier").dossier
    out = folder / "out"
    out.mkdir()
    with suppress(Problems, TreguaError):
        written(held, "counsel", out)
    assert left(held, out) == []


def test_a_copy_tells_nothing_of_what_the_check_found(tmp_path):
    shutil.copytree(MODEL, tmp_path / "dossier")
    (tmp_path / "dossier/process.yaml").unlink()
    held = open_dossier(tmp_path / "dossier").dossier
    assert "To be mended first" in describe_concept(held, "process", "en", DAY)
    written(held, "counsel", tmp_path / "out")
    said = " ".join(words_of(path) for path in (tmp_path / "out").glob("*"))
    assert "The six choices" in said
    assert "To be mended first" not in said
    assert "What cannot be told" not in said


@pytest.mark.requirement("R228")
def test_a_person_called_by_a_common_word_stops_the_copy_and_breaks_no_word_of_the_form(tmp_path):
    held = open_dossier(ROOT / "examples/denmark-1995").dossier
    with pytest.raises(Problems) as error:
        written(held, "counsel", tmp_path)
    assert {problem.code for problem in error.value.problems} == {"copy_name_found"}
    assert not list(tmp_path.iterdir())


def test_a_reader_who_may_read_no_part_is_told_that_there_is_nothing(tmp_path):
    with pytest.raises(Declined, match="copy_empty"):
        written(dossier(), "public", tmp_path)
    assert not list(tmp_path.iterdir())

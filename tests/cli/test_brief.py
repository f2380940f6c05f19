"""The briefing is written in each format asked for, whole and alike each time, or not at all."""

import pytest

from tests.support.face import digest, tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
BEGINS = {"docx": b"PK\x03\x04", "pdf": b"%PDF-", "html": b"<!doctype html"}


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_briefing_is_the_same_to_the_byte_on_a_second_run(lang, tmp_path):
    formats = ("--to", "docx, pdf,html", "--lang", lang, "--on", "2026-11-22")
    told = [tregua("brief", EXAMPLE, "-o", tmp_path / run, *formats) for run in "ab"]
    assert [each.code for each in told] == [0, 0]
    names = [f"el-salvador-2012.{lang}.{each}" for each in BEGINS]
    assert sorted(p.name for p in (tmp_path / "a").iterdir()) == sorted(names)
    assert told[0].out.splitlines() == [str(tmp_path / "a" / name) for name in names]
    assert digest(tmp_path / "a") == digest(tmp_path / "b")
    begun = {n: (tmp_path / "a" / n).read_bytes()[:15].lower() for n in names}
    assert all(begun[n].startswith(BEGINS[n.rpartition(".")[2]].lower()) for n in names)


def test_a_format_nobody_knows_is_refused_before_anything_is_written(tmp_path):
    told = tregua("brief", EXAMPLE, "--to", "html,odt", "-o", tmp_path / "out")
    assert told.code == 2
    assert told.err.splitlines()[-1] == "'odt' is no format; there are docx, pdf and html."
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_leaves_nothing(tmp_path):
    (tmp_path / "out").write_bytes(b"a file")
    before = digest(tmp_path)
    told = tregua("brief", EXAMPLE, "--to", "html", "-o", tmp_path / "out/deep", lang="es")
    assert (told.code, told.out) == (1, "")
    assert "hay un archivo donde debería haber una carpeta" in told.err
    assert digest(tmp_path) == before


def test_a_dossier_that_must_be_mended_writes_nothing(tmp_path):
    broken = ROOT / "tests/record/store/broken/source-not-listed"
    told = tregua("brief", broken, "-o", tmp_path / "out")
    assert (told.code, told.out) == (1, "")
    assert not list(tmp_path.iterdir())


def test_only_what_was_known_by_a_day_is_used(tmp_path):
    early = tregua("assess", EXAMPLE, "--known-on", "2011-12-31")
    late = tregua("assess", EXAMPLE, "--known-on", "2030-01-01")
    assert "Nothing yet: every criterion that a pathway needs is unclear." in early.out
    day = "As known on 1 January 2030: only what had surely been learned by then.\n\n"
    assert late.out == day + tregua("assess", EXAMPLE).out
    assert early.out != late.out


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_neutral_dossier_names_its_matter_nowhere_in_the_file_name(lang, tmp_path):
    tregua("new", tmp_path / "valley-talks", lang=lang)
    told = tregua(
        "brief", tmp_path / "valley-talks", "--to", "html", "-o", tmp_path / "o", lang=lang
    )
    assert told.code == 0
    assert [p.name for p in (tmp_path / "o").iterdir()] == [f"dossier.{lang}.html"]

"""Each kind of mistake, with the exact words a person reads, in both languages.

`broken/` holds one dossier folder for each; `made/` the text part of those that text alone cannot
hold. Beside the dossier's files stands what `tregua check` must print.
"""

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.support.face import digest, tregua
from tregua.language import LANGUAGES

HERE = Path(__file__).parent
BROKEN = sorted(path.name for path in (HERE / "broken").iterdir())
IN_BOTH = pytest.mark.parametrize("lang", LANGUAGES)


def expected(folder: Path, lang: str) -> list[str]:
    return (folder / f"expected.{lang}.txt").read_text("utf-8").splitlines()


@IN_BOTH
@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_is_told_exactly_and_changes_nothing(name, lang, tmp_path, monkeypatch):
    shutil.copytree(HERE / "broken" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    before = digest(Path(name))
    told = tregua("check", name, lang=lang)
    assert told.err.splitlines() == expected(Path(name), lang)
    assert (told.code, told.out) == (1, "")
    assert digest(Path(name)) == before


def file_of_200_mb(folder):
    with (folder / "claims.yaml").open("wb") as out:
        out.truncate(200 * 2**20)


def workbook_renamed_csv(folder):
    (folder / "series").mkdir()
    with zipfile.ZipFile(folder / "series/killings.csv", "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")


def link_out_of_the_folder(folder):
    elsewhere = folder.with_name("elsewhere.yaml")
    elsewhere.write_text("claims: []\n")
    (folder / "claims.yaml").symlink_to(elsewhere)


def link_to_nothing(folder):
    (folder / "claims.yaml").symlink_to("claims-of-last-year.yaml")


def folder_where_a_file_should_be(folder):
    (folder / "claims.yaml").mkdir()


MADE = (
    file_of_200_mb,
    workbook_renamed_csv,
    link_out_of_the_folder,
    link_to_nothing,
    folder_where_a_file_should_be,
)


@IN_BOTH
@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_a_mistake_no_text_can_hold_is_told_exactly(make, lang, tmp_path, monkeypatch):
    name = make.__name__.replace("_", "-")
    shutil.copytree(HERE / "made" / name, tmp_path / name)
    make(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    before = digest(tmp_path)
    told = tregua("check", name, lang=lang)
    assert told.err.splitlines() == expected(Path(name), lang)
    assert told.code == 1
    assert digest(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_nobody_may_read_is_told(tmp_path):
    tregua("new", tmp_path / "x")
    (tmp_path / "x/claims.yaml").chmod(0)
    told = tregua("check", tmp_path / "x")
    assert told.err.startswith("claims.yaml: this cannot be read: permission is lacking.")


def test_problems_stand_in_the_order_of_file_and_line():
    shown = [line.split(": ")[0] for line in expected(HERE / "broken/many-at-once", "en")[:-1]]
    places = [(file, int(line)) for file, _, line in (one.partition(":") for one in shown)]
    assert len({file for file, _ in places}) >= 4
    assert places == sorted(places)


@IN_BOTH
def test_every_mistake_says_what_would_be_right(lang):
    lines = [line for name in BROKEN for line in expected(HERE / "broken" / name, lang)[:-1]]
    assert not [line for line in lines if line.count(". ") < 1 or not line.endswith(".")]

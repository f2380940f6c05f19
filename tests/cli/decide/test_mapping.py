"""`tregua actors map`: where it writes, in which language, and how it ends."""

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
ON = ("--on", "2012-09-01")


def test_a_map_is_written_and_said_where(tmp_path) -> None:
    told = tregua("actors", "map", EXAMPLE, "-o", tmp_path / "m.svg", *ON)
    assert (told.code, told.out.split()) == (0, [str(tmp_path / "m.svg"), str(tmp_path / "m.txt")])


@pytest.mark.parametrize(
    ("lang", "word"), [("en", "Who is tied to whom"), ("es", "Quién está ligado")]
)
def test_a_map_speaks_the_language_asked_for(lang: str, word: str, tmp_path) -> None:
    out = tmp_path / "m.html"
    assert tregua("actors", "map", EXAMPLE, "-o", out, *ON, "--lang", lang).code == 0
    assert word in out.read_text("utf-8")


@pytest.mark.parametrize(
    "words", [("-o", "m.doc"), ("-o", "m.svg", "--layout", "x"), (), ("-o", "m.svg", "--on", "May")]
)
def test_wrong_usage_ends_with_two_and_writes_nothing(words, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert tregua("actors", "map", EXAMPLE, *words).code == 2
    assert not list(tmp_path.iterdir())


def test_a_dossier_without_ties_is_declined_with_the_reason(tmp_path) -> None:
    assert tregua("new", tmp_path / "x").code == 0
    told = tregua("actors", "map", tmp_path / "x", "-o", tmp_path / "m.svg")
    assert told.code == 3
    assert told.err.startswith("There is no tie to draw")


def test_a_day_before_every_tie_is_declined_with_how_many_there_are(tmp_path) -> None:
    out = tmp_path / "m.svg"
    told = tregua("actors", "map", EXAMPLE, "-o", out, "--replay", "--on", "1999-01-01")
    assert (told.code, out.exists()) == (3, False)

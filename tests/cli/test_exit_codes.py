"""How a command ends: 0 answered, 1 mend the input, 2 wrong usage, 3 the analysis declines."""

import pytest

from tests.support.face import digest, tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
BROKEN = ROOT / "tests/record/store/broken"


@pytest.fixture
def new(tmp_path):
    """Give a dossier that was just started."""
    assert tregua("new", tmp_path / "x").code == 0
    return tmp_path / "x"


def test_an_answer_ends_with_nought_whatever_it_finds():
    told = tregua("agreement", "check", EXAMPLE)
    assert (told.code, told.err) == (0, "")
    assert told.out


def test_strict_ends_with_one_when_a_grave_finding_stands():
    assert tregua("agreement", "check", EXAMPLE, "--strict").code == 1


@pytest.mark.parametrize(
    "words",
    [("assess",), ("compare",), ("impact",), ("agreement", "check"), ("actors", "show")],
)
def test_input_to_mend_ends_with_one_and_prints_nothing(words):
    told = tregua(*words, BROKEN / "value-outside-its-levels")
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("claims.yaml:6: claims.c1.value: 'enormous' is no answer")


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", EXAMPLE, "--surely"),
        ("advise", EXAMPLE),
        ("check", EXAMPLE, "--lang", "fr"),
        ("assess", EXAMPLE, "--known-on", "yesterday"),
        ("brief", EXAMPLE, "--on", "2012-02-30"),
        ("brief", EXAMPLE, "--to", "doc"),
        ("schema", "weather"),
        ("actors", "show", EXAMPLE, "--without", "person:nobody"),
        ("actors", "show", EXAMPLE, "--without", "place:el-salvador"),
        ("new", "a name with spaces"),
    ],
)
def test_wrong_usage_ends_with_two_and_writes_nothing(words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = tregua(*words)
    assert (told.code, told.out) == (2, "")
    assert told.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("words", "en", "es"),
    [
        (
            ("agreement", "check"),
            "This dossier holds no clause",
            "Este dossier no contiene",
        ),
        (("impact",), "This dossier asks no question", "Este dossier no hace ninguna pregunta"),
    ],
)
def test_an_analysis_that_declines_ends_with_three_and_says_why(new, words, en, es):
    told = tregua(*words, new)
    assert (told.code, told.out) == (3, "")
    assert told.err.startswith(en)
    assert tregua(*words, new, "--lang", "es").err.startswith(es)


def test_an_unknown_case_is_told_by_its_id():
    told = tregua("cases", "show", "atlantis")
    assert (told.code, told.out) == (1, "")
    assert told.err == "There is no case 'ATLANTIS'. 'tregua cases list' lists them.\n"
    assert tregua("cases", "show", "atlantis", lang="es").err.startswith("No existe")


def test_no_command_changes_the_dossier_it_reads(new):
    before = digest(new)
    codes = [tregua(*words, new).code for words in (("assess",), ("compare",), ("upgrade",))]
    assert codes == [0, 0, 0]
    assert digest(new) == before

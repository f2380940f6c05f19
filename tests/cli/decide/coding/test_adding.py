"""A case is coded field by field or by a form; whatever was answered is written already."""

import pytest

from tests.support.face import digest, tregua
from tests.support.owned import mended, owned
from tests.support.tree import ROOT
from tregua import open_fields, read_own, sit_down_to_code
from tregua.files import parse_tree

pytestmark = pytest.mark.requirement("R244")
OWN = "own.port-2019"
FILE = "cases/port-2019.yaml"
BEGIN = ("--title", "The port", "--owner", "Team Ys")
FIRST = ("Atlantis", "1", "The report says so.", "n", "A report", "K4", "1", "page 3", "")


def add(folder, *words, typed=(), lang="en"):
    return tregua("cases", "add", folder, *words, typed=typed, lang=lang)


def cells(folder, file=FILE):
    return parse_tree((folder / file).read_text("utf-8"), file).data["fields"]


@pytest.mark.parametrize("more", [("--blank",), ()])
def test_without_a_terminal_or_with_blank_a_form_is_written(tmp_path, more):
    told = add(tmp_path / "own", OWN, *BEGIN, *more)
    assert (told.code, told.err) == (0, "")
    assert len(cells(tmp_path / "own")) == 102
    assert tregua("cases", "check", tmp_path / "own").code == 0


@pytest.mark.parametrize(("lang", "word"), [("en", "# Cohesion."), ("es", "# Cohesión.")])
def test_the_form_speaks_the_language_chosen(tmp_path, lang, word):
    add(tmp_path / "own", OWN, *BEGIN, "--blank", "--lang", lang)
    assert word in (tmp_path / "own" / FILE).read_text("utf-8")


def test_a_form_does_not_stand_on_what_was_written(tmp_path):
    folder = owned(tmp_path)
    before = digest(folder)
    told = add(folder, OWN, "--coder", "ana", "--blank")
    assert told.code == 1
    assert FILE in told.err
    assert digest(folder) == before


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ((), "id"),
        ((OWN,), "--title"),
        ((OWN, "--title", "Port"), "--owner"),
        (("SLV-MARATRUCE",), "--coder"),
        (("own.Ümlaut", *BEGIN), "own.port-district-2019"),
        (("../away", *BEGIN), "own.port-district-2019"),
        ((OWN, *BEGIN, "--coder", "a/b"), "hyphens"),
    ],
)
def test_what_is_missing_on_the_command_line_is_asked_for(tmp_path, words, asks):
    told = add(tmp_path / "own", *words)
    assert told.code == 2
    assert asks in told.err
    assert not (tmp_path / "own").exists()


def test_a_value_is_written_with_its_confidence_evidence_and_place(tmp_path):
    told = add(tmp_path, OWN, *BEGIN, "--guided", typed=FIRST)
    assert told.code == 0
    assert cells(tmp_path) == {
        "country": {
            "value": "Atlantis",
            "confidence": "stated",
            "evidence": "The report says so.",
            "cites": [{"source": "s-0001", "at": "page 3"}],
        }
    }
    assert read_own(tmp_path).sources["s-0001"].title == "A report"


def test_breaking_off_within_a_field_loses_nothing_that_was_whole(tmp_path):
    add(tmp_path, OWN, *BEGIN, "--guided", typed=(*FIRST, "2", "1"))
    assert list(cells(tmp_path)) == ["country"]
    assert tregua("cases", "check", tmp_path).code == 0


def test_it_is_taken_up_where_it_was_left(tmp_path):
    add(tmp_path, OWN, *BEGIN, "--guided", typed=(*FIRST, "q"))
    before = cells(tmp_path)
    told = add(tmp_path, OWN, "--guided", typed=("", "2", "2", "Ways in.", "1", "p. 4", ""))
    assert "Country?" not in told.out
    assert cells(tmp_path)["country"] == before["country"]
    assert cells(tmp_path)["region"] == {"value": None, "confidence": "unknown"}


def test_enter_leaves_a_field_unknown_and_it_is_not_asked_again_before_the_others(tmp_path):
    add(tmp_path, OWN, *BEGIN, "--guided", typed=("", ""))
    sitting = sit_down_to_code(tmp_path, OWN)
    assert list(cells(tmp_path)) == ["country", "region"]
    assert open_fields(sitting)[0].name == "place"


def test_once_all_were_asked_those_unknown_are_asked_again(tmp_path):
    add(tmp_path, OWN, *BEGIN, "--blank")
    add(tmp_path, OWN, "--guided", typed=FIRST)
    assert cells(tmp_path)["country"]["value"] == "Atlantis"
    assert open_fields(sit_down_to_code(tmp_path, OWN))[0].name == "region"
    text = (tmp_path / FILE).read_text("utf-8")
    assert text.count("# Country. State or states") == 1


def test_n_goes_to_the_next_chapter(tmp_path):
    told = add(tmp_path, OWN, *BEGIN, "--guided", typed=("n", "n", "q"))
    assert [line for line in told.out.splitlines() if line.startswith("==")] == [
        "== Identification",
        "== The group",
        "== Context",
    ]


def test_a_question_mark_shows_what_a_field_means(tmp_path):
    told = add(tmp_path, OWN, *BEGIN, "--guided", typed=("?", "q"))
    assert "State or states in which the talks took place." in told.out


def test_what_is_not_in_the_codebook_is_asked_again(tmp_path):
    told = add(tmp_path, OWN, *BEGIN, "--guided", typed=("", "Utopia", "9", "1", "q"))
    assert told.out.count("is not one of the values") == 2
    assert "region" not in cells(tmp_path)


def test_what_must_never_be_written_is_shown_before_it_is_kept(tmp_path):
    told = add(tmp_path, OWN, *BEGIN, "--guided", typed=("he sleeps at the mill", "1", "q"))
    assert "country" not in cells(tmp_path)
    assert "sleeps at" in told.out


def test_in_spanish_it_asks_in_spanish(tmp_path):
    told = add(tmp_path, OWN, *BEGIN, "--guided", typed=("q",), lang="es")
    assert "¿País? Con palabras." in told.out


def test_title_and_owner_are_asked_for_where_they_are_not_given(tmp_path):
    add(tmp_path, "--guided", typed=("port-2019", "The port", "Team Ys", "q"))
    own = read_own(tmp_path)
    assert (own.owner.name, own.cases[OWN].title) == ("Team Ys", "The port")


def test_in_a_dossier_own_cases_lie_in_own(tmp_path):
    (tmp_path / "dossier.yaml").write_text("id: x\n")
    add(tmp_path, OWN, *BEGIN, "--blank")
    assert (tmp_path / "own" / FILE).is_file()


@pytest.mark.parametrize(
    ("case", "file"),
    [
        (OWN, "codings/port-2019.eva.yaml"),
        ("slv-maratruce", "codings/slv-maratruce.eva.yaml"),
    ],
)
def test_another_coder_gets_a_coding_of_their_own_and_sees_nothing_of_the_first(
    tmp_path, case, file
):
    folder = owned(tmp_path)
    told = add(folder, case, "--coder", "eva", "--guided", typed=("",))
    assert told.code == 0
    assert cells(folder, file) == {"country": {"value": None, "confidence": "unknown"}}
    assert "kept the same rule" not in told.out
    assert tregua("cases", "check", folder).code == 0


def test_a_broken_folder_is_told_before_anything_is_asked(tmp_path):
    folder = mended(owned(tmp_path), FILE, "value: high", "value: united")
    told = add(folder, OWN, "--coder", "ana", "--guided", typed=("x",))
    assert told.code == 1
    assert f"{FILE}:17: fields.cohesion.value" in told.err


@pytest.mark.parametrize("lang", ["en", "es"])
def test_check_tells_all_that_is_wrong_and_how_many(tmp_path, lang):
    folder = mended(owned(tmp_path), FILE, "value: high", "value: hihg")
    mended(folder, "sources.yaml", "handling: K2", "handling: K1")
    told = tregua("cases", "check", folder, lang=lang)
    assert told.code == 1
    assert "'high'" in told.err
    assert "low, medium, high" in told.err
    assert len(told.err.splitlines()) == 3


def test_our_example_has_no_own_cases_and_says_how_to_begin():
    told = tregua("cases", "check", ROOT / "examples/el-salvador-2012")
    assert told.code == 1
    assert "tregua cases add" in told.err

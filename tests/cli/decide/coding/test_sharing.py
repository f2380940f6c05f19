"""A shared copy is looked through before it is written, and another team can take it in."""

import json

import pytest

from tests.support.copies import words_of
from tests.support.face import digest, tregua
from tests.support.owned import mended
from tregua import list_audiences

pytestmark = pytest.mark.requirement("R244")
OWN = "own.port-2019"
CASE = "cases/port-2019.yaml"
LONG = {"sponsor", "mediator-colleague"}
AUDIENCES = [
    pytest.param(name, marks=pytest.mark.trials) if name in LONG else name
    for name in list_audiences().known
]


def name_in(dossier):
    """List a person under a code name in a dossier."""
    path = dossier / "actors.yaml"
    person = (
        "  - id: p-one\n    recorded: 2020-01-01T00:00:00Z\n    code_name: Zorzal\n"
        "    role: an elder\n    of: party:ms13\n"
    )
    text = path.read_text("utf-8")
    at = text.index("\npersons:\n") + len("\npersons:\n") if "\npersons:\n" in text else None
    path.write_text(
        f"{text[:at]}{person}{text[at:]}" if at else f"{text}\npersons:\n{person}", "utf-8"
    )


def test_a_copy_is_written_and_what_stayed_behind_is_named_by_field(team, tmp_path):
    told = tregua("cases", "share", team, OWN, "-o", tmp_path / "out.yaml")
    assert (told.code, told.err) == (0, "")
    assert "fields 2 (place, initiator_types), notes 1, sources 1" in told.out
    assert "no listed names were looked for" in told.out
    assert b"Quay" not in (tmp_path / "out.yaml").read_bytes()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("where", ["title: The port district", "Two crews kept the same rule"])
def test_words_that_stay_behind_are_not_told_elsewhere(team, tmp_path, lang, where):
    mended(team, CASE, where, f"{where} at QUAY  NINE")
    told = tregua("cases", "share", team, OWN, "-o", tmp_path / "out.yaml", lang=lang)
    assert told.code == 1
    assert not (tmp_path / "out.yaml").exists()
    assert "quay" not in told.err.lower()
    assert ("title" if "title" in where else "fields.cohesion.evidence") in told.err


def test_a_name_the_dossier_lists_is_found_whatever_its_capitals(dossier, tmp_path):
    name_in(dossier)
    mended(dossier / "own", CASE, "Two crews kept", "ZÓRZAL says two crews kept")
    told = tregua("cases", "share", dossier, OWN, "-o", tmp_path / "out.yaml")
    assert told.code == 1
    assert "fields.cohesion.evidence" in told.err
    assert "orzal" not in told.err.lower().replace("ó", "o")
    assert not (tmp_path / "out.yaml").exists()


def test_the_name_of_the_file_is_looked_at_too(dossier, tmp_path):
    name_in(dossier)
    told = tregua("cases", "share", dossier, OWN, "-o", tmp_path / "zorzal.yaml")
    assert told.code == 1
    assert not (tmp_path / "zorzal.yaml").exists()


def test_the_names_of_a_dossier_elsewhere_can_be_looked_for(dossier, team, tmp_path):
    name_in(dossier)
    mended(team, CASE, "The talks had no text", "Zorzal spoke")
    asked = ("cases", "share", team, OWN, "-o", tmp_path / "out.yaml")
    assert tregua(*asked, "--names-of", dossier).code == 1
    assert tregua(*asked).code == 0


def test_what_must_never_be_written_does_not_leave(team, tmp_path):
    mended(team, CASE, "The talks had no text.", "He sleeps at the mill; phone +503 2222 1111.")
    told = tregua("cases", "share", team, OWN, "-o", tmp_path / "out.yaml")
    assert told.code == 1
    assert "notes.#1.text" in told.err


def test_sharing_from_a_dossier_is_noted_in_its_journal(dossier, tmp_path):
    tregua("cases", "share", dossier, OWN, "-o", tmp_path / "out.yaml", "--by", "ana")
    last = json.loads((dossier / "log.jsonl").read_text().splitlines()[-1])
    assert (last["act"], last["file"], last["by"]) == ("share-case", f"own/{CASE}", "ana")
    assert tregua("check", dossier).code == 0


def test_another_team_takes_it_in_and_it_stays_the_case_of_its_owner(team, tmp_path):
    tregua("cases", "share", team, OWN, "-o", tmp_path / "out.yaml")
    other = tmp_path / "other"
    other.mkdir()
    (other / "owner.yaml").write_text("name: Team Avalon\n")
    told = tregua("cases", "add", other, "--from", tmp_path / "out.yaml")
    assert (told.code, told.err) == (0, "")
    assert "own case of Team Ys" in told.out
    assert (other / CASE).read_bytes() == (tmp_path / "out.yaml").read_bytes()
    again = tregua("cases", "add", other, "--from", tmp_path / "out.yaml")
    assert again.code == 1
    assert tregua("cases", "check", other).code == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("owner: Team Ys\n", ""),
        ("value: high", "value: united"),
        ("own.port-2019", "own.../../away"),
        ("own.port-2019", "SLV-MARATRUCE"),
        ("fields:\n  country", "fields: &a\n  country"),
    ],
)
def test_a_file_that_does_not_fit_changes_nothing(team, tmp_path, old, new):
    tregua("cases", "share", team, OWN, "-o", tmp_path / "out.yaml")
    mended(tmp_path, "out.yaml", old, new)
    other = tmp_path / "other"
    other.mkdir()
    (other / "owner.yaml").write_text("name: Team Avalon\n")
    before = digest(other)
    told = tregua("cases", "add", other, "--from", tmp_path / "out.yaml")
    assert told.code in (1, 2)
    assert told.err
    assert digest(other) == before


def test_a_file_that_stands_there_is_not_written_over(team, tmp_path):
    (tmp_path / "out.yaml").write_text("mine")
    told = tregua("cases", "share", team, OWN, "-o", tmp_path / "out.yaml")
    assert told.code == 1
    assert (tmp_path / "out.yaml").read_text() == "mine"


def test_json_names_the_fields_left_out_and_nothing_of_them(team, tmp_path):
    told = tregua("cases", "share", team, OWN, "-o", tmp_path / "out.yaml", "--json")
    found = json.loads(told.out)
    assert found["schema"] == "tregua/case-shared/1"
    assert found["left_out"]["fields"] == ["place", "initiator_types"]
    assert "Quay" not in told.out


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_copy_for_an_audience_takes_own_cases(dossier, tmp_path, audience):
    told = tregua("brief", dossier, "--out", tmp_path / "out", "--for", audience, "--to", "html")
    made = [words_of(path) for path in (tmp_path / "out").glob("*.html")]
    assert made or told.code == 3
    assert not [words for words in made if "port district" in words or "Team Ys" in words]


def test_own_cases_are_no_unknown_part_of_a_dossier(dossier):
    told = tregua("check", dossier)
    assert told.code == 0
    assert "own" not in told.err.split()

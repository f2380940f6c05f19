"""Actors come in and go out by two commands: what they write, what they refuse, how they end."""

import json
from pathlib import Path

import pytest

from tests.support.exchanged import LISTED, csv, readable, xlsx
from tests.support.face import Answered, digest, tregua

TEAM = """
team:
  - {id: analyst-1, parts: [analyst]}
  - {id: keeper, parts: [custodian]}
  - {id: talker, parts: [facilitator]}
  - {id: talker-2, parts: [facilitator]}
"""
ACTORS = """
parties:
  - id: north
    recorded: 2026-01-01
    name: North group
    kind: group
    aliases: [Los del Ceibo]
bodies:
  - {id: diocese, recorded: 2026-01-01, name: Diocese, kind: church}
persons:
  - {id: heron, recorded: 2026-01-01, code_name: Heron, role: speaks for Heron, of: "party:north"}
  - {id: finch, recorded: 2026-01-01, code_name: Finch, role: runs, under_18: true}
"""
SOURCE = """
sources:
  - id: text
    recorded: 2026-01-01
    title: A text
    kind: report
    grade: B2
    handling: K4
    shown_as: a text
    seen: whole
"""
TIES = csv("From,To,Type", "North group,Diocese,Line of talk")


@pytest.fixture
def dossier(tmp_path) -> Path:
    """Give a dossier with two people in it, a source and a team."""
    folder = tmp_path / "dossier"
    assert tregua("new", folder).code == 0
    sheet = folder / "dossier.yaml"
    sheet.write_text(sheet.read_text("utf-8") + TEAM, "utf-8")
    (folder / "actors.yaml").write_text(ACTORS, "utf-8")
    (folder / "sources.yaml").write_text(SOURCE, "utf-8")
    assert tregua("check", folder).code == 0
    return folder


@pytest.fixture
def ties(tmp_path) -> Path:
    """Give a file with one relation between known actors."""
    (tmp_path / "ties.csv").write_bytes(TIES)
    return tmp_path / "ties.csv"


def came(dossier: Path, *files: object, **more: str) -> Answered:
    """Take files in."""
    options = [word for name, value in more.items() for word in (f"--{name}", value)]
    return tregua("actors", "import", dossier, *files, "--by", "keeper", *options)


def went(dossier: Path, out: object, *more: object, lang: str = "en") -> Answered:
    """Write a copy."""
    return tregua("actors", "export", dossier, "-o", out, *more, lang=lang)


def test_new_records_are_added_at_the_end_and_noted_in_the_journal(dossier, ties):
    before = (dossier / "actors.yaml").read_text("utf-8")
    told = came(dossier, ties, confidence="low", source="text")
    assert (told.code, told.err) == (0, "")
    assert "New: party:north - channel - body:diocese" in told.out
    assert "Written: 0 actors, 1 relations." in told.out
    after = (dossier / "actors.yaml").read_text("utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    noted = json.loads((dossier / "log.jsonl").read_text("utf-8").splitlines()[-1])
    assert (noted["act"], noted["by"], noted["file"]) == ("import-actors", "keeper", "actors.yaml")
    assert tregua("check", dossier).code == 0


def test_taking_the_same_file_in_twice_adds_nothing_the_second_time(dossier, ties):
    came(dossier, ties, confidence="low")
    held = digest(dossier)
    told = came(dossier, ties, confidence="low")
    assert "Relations that stand in the dossier already: 1." in told.out
    assert digest(dossier) == held


def test_a_dry_run_says_what_would_come_and_writes_nothing(dossier, ties):
    held = digest(dossier)
    told = came(dossier, ties, "--dry-run", confidence="low")
    assert told.out.splitlines()[-1] == "Nothing was written."
    assert digest(dossier) == held


def test_a_copy_read_into_its_own_dossier_changes_nothing(dossier, tmp_path):
    assert went(dossier, tmp_path / "map.xlsx").code == 0
    held = digest(dossier)
    told = came(dossier, tmp_path / "map.xlsx", "--people-as-roles", "--dry-run")
    assert told.code == 0
    assert "'North group' is taken for party:north" in told.out
    assert digest(dossier) == held


def test_a_file_with_mistakes_is_refused_whole_each_on_its_line(dossier, tmp_path):
    rows = [["Label", "Type"], ["A", "Groop"], ["Juan Pérez", "Person"]]
    (tmp_path / "map.xlsx").write_bytes(xlsx(Elements=rows))
    held = digest(dossier)
    told = came(dossier, tmp_path / "map.xlsx")
    assert (told.code, told.out) == (1, "")
    assert [line.partition(" ")[0] for line in told.err.splitlines()] == [
        "map.xlsx:2:",
        "map.xlsx:3:",
    ]
    assert "Elements!B2: 'Groop' is no kind of actor here. Perhaps 'group' is meant" in told.err
    assert "Juan" not in told.err
    assert digest(dossier) == held


def test_what_came_in_is_told_as_json(dossier, ties):
    told = came(dossier, ties, "--json", confidence="low")
    answer = json.loads(told.out)
    assert answer["schema"] == "tregua/actors-import/1"
    assert (answer["written"], answer["ids"]) == (True, ["r-0001"])


def test_only_a_member_of_the_team_takes_anything_in(dossier, ties):
    told = tregua("actors", "import", dossier, ties, "--by", "stranger")
    assert (told.code, told.err.partition(".")[0]) == (
        1,
        "'stranger' is not in the team of this dossier",
    )


def test_a_source_that_is_not_listed_is_refused(dossier, ties):
    assert came(dossier, ties, confidence="low", source="hearsay").code == 1


def test_a_word_that_stands_for_nothing_is_wrong_usage(dossier, ties):
    assert came(dossier, ties, kind="Outfit").code == 2


@pytest.mark.requirement("R228")
@pytest.mark.parametrize("name", ["map.xlsx", "map.csv", "map.jsonl", "map.graphml", "map.gexf"])
def test_a_default_copy_holds_no_listed_name_and_says_what_that_is_worth(dossier, tmp_path, name):
    told = went(dossier, tmp_path / name)
    assert told.code == 0
    assert (
        "No listed name occurs in this copy; people who know the place may still recognise someone."
    ) in told.out
    files = [path for path in tmp_path.glob("map.*") if path.is_file()]
    held = "\n".join(readable(path.read_bytes()) for path in files)
    assert "North group" in held
    assert not [word for word in ("Heron", "Finch", "Ceibo", "heron") if word in held]
    assert not (dossier / "log.jsonl").exists()


def test_a_role_of_one_person_alone_is_put_before_whoever_knows_them(dossier, tmp_path):
    actors = dossier / "actors.yaml"
    actors.write_text(actors.read_text("utf-8").replace("speaks for Heron", "speaks for it"))
    told = went(dossier, tmp_path / "map.gexf", lang="es")
    assert "Detrás de 'speaks for it (North group)' hay una sola persona." in told.out


def test_under_a_neutral_face_a_copy_in_a_folder_goes_by_the_code_alone(dossier, tmp_path):
    sheet = dossier / "dossier.yaml"
    text = sheet.read_text("utf-8").replace("title:", "code: D7\ntitle:", 1)
    sheet.write_text(text, "utf-8")
    out = tmp_path / "out"
    out.mkdir()
    assert went(dossier, out, "--format", "gexf").code == 0
    assert [path.name for path in out.iterdir()] == ["D7.actors.gexf"]
    held = (out / "D7.actors.gexf").read_text("utf-8")
    assert "<description>D7</description>" in held
    assert "One line that says" not in held


def test_two_members_with_a_reason_may_take_people_out_and_the_journal_says_so(dossier, tmp_path):
    words = ("--people", "--by", "talker", "--and-by", "keeper", "--reason", "Hand-over to counsel")
    told = went(dossier, tmp_path / "map.graphml", *words)
    assert (told.code, told.err) == (0, "")
    held = (tmp_path / "map.graphml").read_text("utf-8")
    assert "Heron" in held
    assert "Finch" not in held
    noted = json.loads((dossier / "log.jsonl").read_text("utf-8").splitlines()[-1])
    assert (noted["act"], noted["by"], noted["and_by"]) == ("export-people", "talker", "keeper")
    assert (noted["reason"], noted["form"]) == ("Hand-over to counsel", "graphml")
    assert len(noted["digest"]) == 64
    assert tregua("check", dossier).code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 2),
        (("--by", "keeper"), 2),
        (("--by", "keeper", "--and-by", "keeper", "--reason", "x"), 2),
        (("--by", "keeper", "--and-by", "talker"), 2),
        (("--by", "keeper", "--and-by", "talker", "--reason", " "), 2),
        (("--by", "keeper", "--and-by", "stranger", "--reason", "x"), 1),
        (("--by", "keeper", "--and-by", "analyst-1", "--reason", "x"), 1),
        (("--by", "talker", "--and-by", "talker-2", "--reason", "x"), 1),
    ],
)
def test_people_do_not_leave_without_two_who_may_stand_for_it(dossier, tmp_path, words, code):
    held = digest(dossier)
    assert went(dossier, tmp_path / "map.gexf", "--people", *words).code == code
    assert not (tmp_path / "map.gexf").exists()
    assert digest(dossier) == held


def test_a_file_that_is_there_is_not_written_over(dossier, tmp_path):
    (tmp_path / "map.gexf").write_text("mine", "utf-8")
    assert went(dossier, tmp_path / "map.gexf").code == 1
    assert (tmp_path / "map.gexf").read_text("utf-8") == "mine"


def test_an_unknown_format_is_wrong_usage(dossier, tmp_path):
    assert went(dossier, tmp_path / "map.doc").code == 2


def test_a_dossier_without_actors_has_nothing_to_write(tmp_path):
    tregua("new", tmp_path / "x")
    assert went(tmp_path / "x", tmp_path / "map.gexf").code == 3


def test_a_code_name_that_is_a_common_word_stops_the_copy(dossier, tmp_path):
    actors = dossier / "actors.yaml"
    actors.write_text(actors.read_text("utf-8").replace("code_name: Heron", "code_name: Role"))
    told = went(dossier, tmp_path / "map.gexf")
    assert (told.code, told.out) == (1, "")
    assert not (tmp_path / "map.gexf").exists()


def test_a_name_that_looks_like_another_is_a_warning_of_check(dossier):
    actors = dossier / "actors.yaml"
    text = actors.read_text("utf-8").replace("name: Diocese", "name: Dioc\u0435se", 1)
    actors.write_text(text.replace("code_name: Finch", "code_name: Diocese"), "utf-8")
    told = tregua("check", dossier)
    assert told.code == 0
    assert "these names are not the same and look alike" in told.err
    assert "'Dioc\u0435se' mixes letters of several scripts" in told.err


def test_no_word_of_the_small_set_is_common_here():
    assert all(len(word) > 4 for word in LISTED)

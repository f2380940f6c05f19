"""What `tregua check` says of actors: circles of command, merges, unlisted voices, children."""

import shutil

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

BASE = ROOT / "tests/record/store/broken/no-source"
CAST = """parties:
  - {id: a, recorded: 2026-01-01, name: A, kind: group}
factions:
  - {id: north, recorded: 2026-01-01, party: a, name: North}
  - {id: south, recorded: 2026-01-01, party: a, name: South}
  - {id: far, recorded: 2026-01-01, party: a, name: Far}
persons:
  - {id: one, recorded: 2026-01-01, code_name: Linden, role: speaks}
  - {id: young, recorded: 2026-01-01, code_name: Willow, role: is protected, under_18: true}
"""
TIE = (
    "  - {{id: r{n}, recorded: 2026-01-01, kind: command, from: {one}, to: {other}, "
    "confidence: low{more}}}\n"
)
NORTH, SOUTH = "'faction:north'", "'faction:south'"
MERGE = (
    "merges:\n  - {{id: m, recorded: 2026-01-01, keep: '{keep}', same: ['{same}'], "
    "reason: Seen, by: analyst-1, on: 2026-01-01}}\n"
)
PACT = """title: Pact
form: oral
pathway: limited
clauses:
  - id: calm
    recorded: 2026-01-01
    title: Calm
    kind: cessation
    does: Calm
    duty_of: ['party:a']
    assents:
      - {{party: 'party:a', through: '{through}', on: 2026-01-01, form: oral}}
"""


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Give what `tregua check` prints of an invented dossier with some actors and some pact."""
    shutil.copytree(BASE, tmp_path / "x")
    (tmp_path / "x/claims.yaml").unlink()
    monkeypatch.chdir(tmp_path)

    def checked(actors="", pact="", lang="en"):
        (tmp_path / "x/actors.yaml").write_text(CAST + actors)
        (tmp_path / "x/agreement.yaml").write_text(pact) if pact else None
        return tregua("check", "x", lang=lang)

    return checked


def ties(*ends, more=""):
    return "relations:\n" + "".join(
        TIE.format(n=n, one=one, other=other, more=more) for n, (one, other) in enumerate(ends)
    )


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "command runs in a circle"), ("es", "el mando da vuelta en círculo")]
)
def test_a_circle_of_command_is_a_warning_that_names_it(check, lang, words):
    told = check(ties((NORTH, SOUTH), (SOUTH, NORTH)), lang=lang)
    assert told.code == 0
    assert f"{words}: faction:north, faction:south, faction:north." in told.err


def test_who_commands_himself_is_told(check):
    assert "faction:north, faction:north." in check(ties((NORTH, NORTH))).err


def test_command_that_changed_hands_is_no_circle(check):
    first = ties((NORTH, SOUTH), more=", during: 2010/2011")
    then = TIE.format(n=9, one=SOUTH, other=NORTH, more=", during: 2012/2013")
    told = check(first + then)
    assert (told.code, told.err) == (0, "")


def test_a_circle_that_only_a_merge_closes_is_told_under_the_name_that_stays(check):
    merge = MERGE.format(keep="faction:north", same="faction:far")
    told = check(ties((NORTH, SOUTH), (SOUTH, "'faction:far'")) + merge)
    assert "circle: faction:north, faction:south, faction:north." in told.err


@pytest.mark.parametrize(("keep", "same"), [("party:a", "faction:north"), ("dossier", "dossier")])
def test_entries_of_different_kinds_are_never_one_actor(check, keep, same):
    told = check(MERGE.format(keep=keep, same=same))
    assert told.code == 1
    assert "entries of different kinds are read as one actor" in told.err


def test_a_voice_that_nobody_listed_is_told(check):
    told = check(pact=PACT.format(through="person:onee"))
    assert told.code == 1
    assert "agreement.yaml" in told.err
    assert "person:one" in told.err


@pytest.mark.parametrize("merged", ["", MERGE.format(keep="person:one", same="person:young")])
def test_a_person_under_18_is_no_voice_under_any_name(check, merged):
    through = "person:one" if merged else "person:young"
    told = check(merged, PACT.format(through=through))
    assert told.code == 1
    assert "a person under 18 is used as a channel, a voice or a link in command" in told.err
    assert "Willow" not in told.err

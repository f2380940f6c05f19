"""`tregua actors show`: who can bind whom on a day, what rests on it, and one voice at a time."""

import json
import shutil
from pathlib import Path

import pytest

from tests.support.face import digest, tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
BASE = ROOT / "tests/record/store/broken/no-source"
ACTORS = """parties:
  - {id: quay, recorded: 2026-01-01, name: The Quay, kind: group, in_talks: true}
  - {id: hill, recorded: 2026-01-01, name: The Hill, kind: group, in_talks: true}
  - {id: state, recorded: 2026-01-01, name: The state, kind: state}
factions:
  - {id: north, recorded: 2026-01-01, party: quay, name: North}
  - {id: south, recorded: 2026-01-01, party: quay, name: South}
  - {id: mouth, recorded: 2026-01-01, party: quay, name: The river mouth}
bodies:
  - {id: aunts, recorded: 2026-01-01, name: Three aunts, kind: families}
persons:
  - {id: first, recorded: 2026-01-01, code_name: Linden, role: speaks, of: "party:quay"}
  - {id: second, recorded: 2026-01-01, code_name: Alder, role: speaks, of: "party:quay"}
  - {id: third, recorded: 2026-01-01, code_name: Willow, role: none, under_18: true}
relations:
  - {id: c1, recorded: 2026-01-01, kind: command, from: "person:first", to: "faction:north",
     hold: firm, confidence: high, covers: [killings], sources: [{source: press}]}
  - {id: c2, recorded: 2026-01-01, kind: command, from: "faction:north", to: "faction:south",
     hold: firm, confidence: medium, covers: [killings], sources: [{source: press}]}
  - {id: c3, recorded: 2026-01-01, kind: command, from: "person:second", to: "faction:north",
     hold: loose, confidence: high, sources: [{source: press}]}
channels:
  - {id: way, recorded: 2026-01-01, through: "body:aunts", between: ["party:quay", "party:state"],
     confidence: medium, sources: [{source: press}]}
authorities:
  - {id: p1, recorded: 2026-01-01, of: "person:first", on_behalf: "party:quay", covers: [killings],
     proof: order-obeyed, on: 2020-05-01, identity_checked: true, confidence: high,
     sources: [{source: press}]}
  - {id: p2, recorded: 2026-01-01, of: "person:second", on_behalf: "party:quay", proof: letter,
     on: 2020-05-01, confidence: high, sources: [{source: press}]}
"""
PACT = """title: Pact
form: oral
pathway: limited
clauses:
  - id: calm
    recorded: 2026-01-01
    title: No killing
    kind: cessation
    does: Calm
    covers: [killing]
    duty_of: ["party:quay"]
    assents:
      - {party: "party:quay", through: "person:first", on: 2020-05-10, form: oral}
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    """Give an invented dossier of a group of three parts, two voices and one pact."""
    shutil.copytree(BASE, tmp_path / "x")
    (tmp_path / "x/claims.yaml").unlink()
    (tmp_path / "x/actors.yaml").write_text(ACTORS)
    (tmp_path / "x/agreement.yaml").write_text(PACT)
    return tmp_path / "x"


def show(*words, lang="en"):
    told = tregua("actors", "show", *words, lang=lang)
    assert (told.code, told.err) == (0, "")
    return " ".join(told.out.split())


DAY = ("--as-of", "2020-06-01")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            [
                "North: yes on killings (high confidence)",
                "South: yes on killings, through North (medium confidence)",
                "The river mouth: unclear: no line of command is recorded.",
                "North: unclear: orders are followed loosely",
                "An order was obeyed (1 May 2020; 31 days old; identity checked).",
                "Stands until 28 October 2020.",
                "Void: nobody checked whose it is.",
                "Unclear on killings.",
                "Open or outside: The river mouth.",
                "Three aunts",
                "nobody wrote that they agreed",
                "reached by no channel that is recorded: The Hill.",
            ],
        ),
        (
            "es",
            [
                "North: sí en cuanto a homicidios (confianza alta)",
                "South: sí en cuanto a homicidios, por medio de North (confianza media)",
                "The river mouth: no está claro: no hay registrada ninguna línea de mando.",
                "Sin efecto: nadie comprobó de quién viene.",
                "nadie escribió que lo consintieran",
            ],
        ),
    ],
)
def test_the_page_says_who_can_bind_whom_and_what_keeps_it_open(folder, lang, said):
    told = show(folder, *DAY, lang=lang)
    assert [words for words in said if words not in told] == []


def test_without_one_voice_each_promise_is_told_in_the_order_of_the_agreement(folder):
    told = show(folder, *DAY, "--without", "person:first")
    assert "If Linden can no longer speak" in told
    assert "No killing: falls. The Quay: it was said through them. Nobody else" in told
    assert "can no longer speak" not in show(folder, *DAY)


def test_json_tells_the_loss_of_one_voice_only_when_asked(folder):
    bare = json.loads(show(folder, *DAY, "--json"))
    asked = json.loads(show(folder, *DAY, "--json", "--without", "person:first"))
    assert "without" not in bare
    assert asked["without"]["promises"][0]["stands"] == "not_met"
    assert bare["day"] == "2020-06-01"


@pytest.mark.parametrize("more", [(), ("--json",), ("--without", "person:first")])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_nobody_under_18_is_named_anywhere(folder, more, lang):
    told = show(folder, *DAY, *more, lang=lang)
    assert "Willow" not in told
    assert "person:third" not in told
    assert tregua("actors", "show", folder, "--without", "person:third").code == 2


def test_seen_from_later_the_same_proof_has_gone_stale(folder):
    told = show(folder, "--as-of", "2021-01-01")
    assert "Void: stale, since it was good until 28 October 2020." in told


def test_of_what_was_not_known_yet_nothing_is_said(folder):
    told = show(folder, "--known-on", "2019-01-01")
    assert "Linden speaks for" not in told


def test_an_actor_nobody_listed_is_refused_by_name(folder):
    told = tregua("actors", "show", folder, "--without", "person:onee", lang="es")
    assert (told.code, told.out) == (2, "")
    assert "no hay ningún actor 'person:onee'" in told.err.lower()


def test_looking_changes_nothing(folder):
    before = digest(folder)
    show(folder, "--without", "person:first")
    assert digest(folder) == before


@pytest.mark.parametrize("lang", ["en", "es"])
def test_of_a_dossier_without_actors_it_is_said_that_nothing_is_recorded(tmp_path, lang):
    tregua("new", tmp_path / "x")
    said = {"en": "That is silence, not an answer.", "es": "Es silencio, no una respuesta."}
    assert said[lang] in show(tmp_path / "x", lang=lang)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_example_can_be_read_on_any_day(lang):
    assert show(EXAMPLE, *DAY, lang=lang)
    assert show(EXAMPLE, "--as-of", "2012-09-01", lang=lang)

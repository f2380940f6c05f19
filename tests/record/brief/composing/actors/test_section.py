"""The section on actors: every answer with its reasons, in both languages, and nobody ordered."""

from datetime import date

import pytest

from tests.support.actors import assent, authority, cast, channel, faction, merge, person, tie
from tests.support.dossiers import agreement, claim, clause
from tests.support.reading_actors import read
from tregua.domain.knowledge import Catalogue
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.people import load_actor_kinds
from tregua.record.brief import Material, compose, plain

LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])
DAY = date(2020, 3, 1)
PARTS = ["faction:u", "faction:v"]


def told(dossier, language="en", **more):
    catalogue: Catalogue = load_catalogue()
    reading = read(dossier, **more)
    held = Material(dossier, catalogue, load_library(), actors=reading, kinds=load_actor_kinds())
    return " ".join(plain(compose(held, language, DAY)).split())


def group(*ties, **more):
    return cast(factions=[faction("u"), faction("v")], relations=ties, **more)


CHIEF = [tie("person:one", part) for part in PARTS]
ONE = person("one", of="party:a")


@LANGUAGES
def test_a_claim_on_structure_stands_beside_what_command_shows_and_the_difference_is_told(language):
    claimed = claim("structure", ("splintered-or-franchise",), "party:a")
    text = told(group(*CHIEF, persons=[ONE], claims=(claimed,)), language)
    said = {
        "en": ("One can bind every part.", "Claimed: parts that use one name", "both stand"),
        "es": ("a todas las partes.", "Se afirma: partes que usan un nombre", "quedan en pie"),
    }
    assert [words for words in said[language] if words not in text] == []


@LANGUAGES
def test_entries_read_as_one_are_told_with_who_says_so_and_why(language):
    held = cast(
        factions=[faction("u"), faction("v"), faction("w")],
        relations=[tie("faction:u", "faction:v")],
        merges=[merge("faction:v", "faction:w")],
    )
    said = {
        "en": "Read as one: V and W (analyst-1: Seen).",
        "es": "Se leen como un solo actor: V y W (analyst-1: Seen).",
    }
    assert said[language] in told(held, language)


@LANGUAGES
def test_a_merge_of_somebody_under_18_is_not_told(language):
    held = cast(
        persons=[person("oak"), person("elm", under_18=True), person("ash")],
        merges=[merge("person:oak", "person:elm")],
        channels=[channel("person:ash", "party:a", "party:state")],
    )
    text = told(held, language)
    assert "Oak" not in text
    assert "Elm" not in text


def test_promises_alike_in_all_stand_in_one_row_and_others_apart():
    yes = [assent("party:a", "person:one")]
    pact = agreement(clause("x", assents=yes), clause("y", assents=yes), clause("z"))
    held = group(*CHIEF, persons=[ONE], authorities=[authority("person:one")], agreement=pact)
    text = told(held)
    assert "x; y: A: Said, 2 January 2020, through One." in text
    assert "It holds in all three." in text
    assert "z: A: no yes is recorded." in text


def test_what_command_over_is_told_as_over_and_not_as_free():
    text = told(group(tie(*PARTS, during="2010")))
    assert "V: no, as far as is recorded: the line is over, or leaves this out" in text


def test_who_else_may_speak_is_named_in_the_order_written():
    pact = agreement(clause("x", assents=[assent("party:a", "person:one")]))
    people = [ONE, person("zed", of="party:a"), person("abe", of="party:a")]
    voices = [authority(f"person:{slug}") for slug in ("one", "abe", "zed")]
    held = group(*CHIEF, persons=people, authorities=voices, agreement=pact)
    assert "May speak too: Zed and Abe." in told(held)
    gone = told(held, silent="person:one")
    assert "Zed and Abe may speak for it; whether every part follows is unclear." in gone

"""Copies on the command line: what is written, what is declined, what its handler is told."""

import json

import pytest

from tests.support.face import digest, tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
SAID = {
    "en": (
        "No listed name occurs in this copy; people who know the place may still recognise someone."
    ),
    "es": (
        "Ningún nombre de la lista aparece en esta copia; quien conoce el lugar todavía puede "
        "reconocer a alguien."
    ),
}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_copy_for_the_public_is_written_under_a_plain_name_and_its_limits_are_said(
    lang, tmp_path
):
    told = tregua("brief", EXAMPLE, "--for", "public", "--to", "html", "-o", tmp_path, lang=lang)
    name = {"en": "copy.en.html", "es": "copia.es.html"}[lang]
    assert (told.code, told.out) == (0, f"{tmp_path / name}\n")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert SAID[lang] in told.err.splitlines()


@pytest.mark.requirement("R228")
def test_as_json_it_says_what_was_held_back_and_which_sentences_to_look_at(tmp_path):
    told = tregua("brief", EXAMPLE, "--for", "sponsor", "--to", "html", "-o", tmp_path, "--json")
    shown = json.loads(told.out)
    assert (shown["schema"], shown["audience"]) == ("tregua/copy/1", "sponsor")
    assert shown["names"] > 0
    assert shown["held_back"][0].keys() == {"says", "why"}
    assert isinstance(shown["rare"], list)


def test_a_copy_for_a_party_is_declined_while_locks_are_shut_and_names_them(tmp_path):
    before = digest(tmp_path)
    told = tregua("brief", EXAMPLE, "--for", "party", "-o", tmp_path)
    assert (told.code, told.out) == (3, "")
    assert "'share-document'" in told.err
    assert "purpose, groundwork, mandate, listing" in told.err
    assert digest(tmp_path) == before


BROKEN = {
    ("--for", "neighbour"): "There is no audience 'neighbour'.",
    ("--for", "public", "--to", "odt"): "'odt' is no format",
    ("--for", "public", "--rare", "abc"): "'abc' is not written KEY=CHOICE.",
    ("--for", "public", "--rare", "abc=drop"): "No sentence of this copy has the key 'abc'.",
    ("--for", "public", "--rare", "abc=burn"): "'burn' is not one of the choices",
}


@pytest.mark.parametrize("words", BROKEN, ids=" ".join)
def test_what_is_asked_wrongly_is_refused_before_anything_is_written(words, tmp_path):
    told = tregua("brief", EXAMPLE, *words, "-o", tmp_path / "out")
    assert (told.code, told.out) == (2, "")
    assert BROKEN[words] in " ".join(told.err.replace("│", " ").split())
    assert not list(tmp_path.iterdir())


def test_a_dossier_with_nothing_to_show_is_declined(tmp_path):
    tregua("new", tmp_path / "bare")
    told = tregua("brief", tmp_path / "bare", "--for", "public", "-o", tmp_path / "out")
    assert told.code == 3
    assert "nothing that the audience 'public' may read" in told.err
    assert not (tmp_path / "out").exists()

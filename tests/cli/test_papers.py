"""Mandate letters and role cards on the command line."""

import json

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/invented/wish-to-become-lawful"


@pytest.mark.parametrize("strength", ["acknowledged", "tolerated", "commissioned"])
def test_a_letter_is_written_under_a_plain_name_and_counsel_comes_first(strength, tmp_path):
    words = ("--strength", strength, "--format", "html", "-o", tmp_path)
    told = tregua("protect", "mandate", EXAMPLE, *words)
    assert (told.code, told.out) == (0, f"{tmp_path / 'letter.en.html'}\n")
    assert "needed, and never enough" in told.err


def test_a_card_is_written_in_the_language_asked_for(tmp_path):
    words = ("--member", "analyst-1", "--format", "html,docx", "-o", tmp_path, "--lang", "es")
    told = tregua("protect", "card", EXAMPLE, *words)
    assert told.code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "tarjeta.es.docx",
        "tarjeta.es.html",
    ]
    assert "déjela" in told.err


def test_as_json_only_the_files_are_told(tmp_path):
    words = ("--member", "analyst-1", "--format", "html", "-o", tmp_path, "--json")
    told = tregua("protect", "card", EXAMPLE, *words)
    shown = json.loads(told.out)
    assert shown == {"schema": "tregua/card/1", "files": [str(tmp_path / "card.en.html")]}


BROKEN = {
    ("mandate", "--strength", "iron"): "'iron' is not a strength of a mandate.",
    ("mandate", "--strength", "tolerated", "--format", "odt"): "'odt' is no format",
    ("card", "--member", "nobody"): "There is no member 'nobody' in the team.",
    ("mandate",): "--strength",
}


@pytest.mark.parametrize("words", BROKEN, ids=" ".join)
def test_what_is_asked_wrongly_is_refused_and_nothing_is_written(words, tmp_path):
    told = tregua("protect", words[0], EXAMPLE, *words[1:], "-o", tmp_path / "out")
    assert (told.code, told.out) == (2, "")
    assert BROKEN[words] in " ".join(told.err.replace("│", " ").split())
    assert not list(tmp_path.iterdir())

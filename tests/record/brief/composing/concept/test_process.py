"""The process sheet in words: the stop rule first, open places shown, no deadline in a dialogue."""

import re

import pytest

from tests.support.processes import told, with_sheet
from tests.support.tree import ROOT
from tregua.usecases import open_dossier

EXAMPLE = ROOT / "examples/invented/a-draft-in-good-order"
BOTH = pytest.mark.parametrize("language", ["en", "es"])


@BOTH
def test_the_stop_rule_stands_before_all_else(language):
    first = {"en": "When we stop", "es": "Cuándo nos detenemos"}[language]
    then = {"en": "What the talks are for", "es": "Para qué son las conversaciones"}[language]
    text = told(with_sheet(stop_rules=[{}]), language)
    assert text.index(first) < text.index("A threat") < text.index(then)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", r"overdue|deadline|\blate\b|expir|failed|broken|\bdue\b"),
        ("es", r"vencid|plazo|atrasad|expira|fracas|incumplid"),
    ],
)
@pytest.mark.requirement("R091")
def test_an_open_dialogue_knows_no_deadline(language, words):
    held = with_sheet(
        logic="dialogue",
        stop_rules=[{}],
        understandings=[{"review": "2026-05-01"}, {"review": "2026-09"}],
        settled=[{}],
        confidence=[{"due": "2026-02"}],
    )
    text = told(held, language)
    assert re.findall(words, text, re.IGNORECASE) == []
    assert "2026" in text


def test_sides_that_say_it_differently_are_not_made_one():
    text = told(with_sheet(objectives=[{}, {"of": "party:b", "says": "Bread"}]))
    assert "The sides put it in different words." in text
    assert "Calm" in text
    assert "Bread" in text


def test_somebody_who_is_not_in_the_team_of_a_copy_is_not_named():
    text = told(with_sheet(stop_rules=[{"called_by": ["member:maria"]}]))
    assert "maria" not in text
    assert "a member of the team" in text


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_model_sheet_shows_no_id_and_its_gaps_by_name(language):
    text = told(open_dossier(EXAMPLE).dossier, language)
    assert re.findall(r"(?:party|body|person|member|clause|faction):[a-z]", text) == []
    wanted = {"en": ("It does not stand yet", "Heron"), "es": ("Aún no está en pie", "Heron")}
    assert [words for words in wanted[language] if words not in text] == []

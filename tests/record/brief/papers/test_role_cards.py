"""A role card carries a role and nothing of the dossier: no group, place, date or name."""

import re
import subprocess

import pytest

from tests.support.copies import words_of
from tregua.domain import Part
from tregua.knowledge.papers import load_papers
from tregua.record.brief import plain, render
from tregua.record.brief.papers import role_card

PAPERS = load_papers()


def card(part, language="en"):
    """Return the card of a part."""
    held = PAPERS.card(Part(part))
    assert held is not None
    return role_card(held, PAPERS, language)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("part", list(Part))
def test_a_card_says_a_role_and_neither_date_nor_program_nor_number_to_call(part, language):
    held = card(part, language)
    said = plain(held) + held.title
    assert (held.facts, held.handling, held.footer, held.page) == ((), "", "", "card")
    assert not re.search(r"\d", said)
    assert "tregua" not in said.casefold()


def test_rights_when_stopped_are_questions():
    assert all(ask.en.endswith("?") and ask.es.endswith("?") for ask in PAPERS.if_stopped)


def test_every_card_says_what_one_does_not_do():
    assert all(card.does_not for card in PAPERS.cards)


@pytest.mark.needs("pdfinfo", "pdftotext")
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_card_is_one_small_page_in_print_and_its_properties_name_no_program(language, tmp_path):
    path = tmp_path / "card.pdf"
    path.write_bytes(render(card("facilitator", language), "pdf"))
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode()
    assert "Pages:           1\n" in told
    assert "419.5" in told
    assert "tregua" not in told.casefold()
    assert card("facilitator", language).title in words_of(path)


@pytest.mark.parametrize("to", ["docx", "html"])
def test_a_card_as_a_file_holds_no_word_of_a_briefing(to, tmp_path):
    path = tmp_path / f"card.{to}"
    path.write_bytes(render(card("facilitator"), to))
    said = words_of(path).casefold()
    assert "go-between for dialogue" in said
    assert "skip to the briefing" not in said
    assert "tregua" not in said

"""The pages of the example's briefing: answers first, and on every one what a reader must know."""

import pytest

from tests.support.briefings import (
    composed,
    docx_paragraphs,
    docx_parts,
    html_paragraphs,
    pdf_pages,
    plain_blocks,
)
from tregua.record.brief.document import Heading, PageBreak

pytestmark = pytest.mark.slow

LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])
FOOTER = {
    "en": "Working document. Tregua asks, compares and computes; it does not approve agreements or "
    "people.",
    "es": "Documento de trabajo. Tregua pregunta, compara y calcula; no aprueba acuerdos ni "
    "personas.",
}
HANDLING = {"en": "K4 · public", "es": "K4 · público"}


def parts(language) -> list[str]:
    """Return the headings of the parts, in order."""
    blocks = composed(language).blocks
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]


@pytest.mark.needs("pdftotext")
@LANGUAGES
def test_the_answers_fit_on_the_first_page_and_the_reasoning_begins_on_the_second(language):
    pages = pdf_pages(language)
    answers, reasoning = parts(language)[:2]
    assert answers in pages[0]
    assert reasoning not in pages[0]
    assert reasoning in pages[1]


@pytest.mark.needs("pdftotext")
@LANGUAGES
def test_every_page_of_the_pdf_bears_the_notice_the_handling_and_its_number(language):
    pages = [" ".join(page.split()) for page in pdf_pages(language)]
    page = {"en": "Page {} of {}", "es": "Página {} de {}"}[language]
    assert all(FOOTER[language] in text for text in pages)
    assert all(HANDLING[language] in text for text in pages)
    assert all(page.format(i, len(pages)) in text for i, text in enumerate(pages, start=1))


@LANGUAGES
def test_the_word_file_bears_the_notice_and_the_handling_at_the_edge_of_each_page(language):
    edges = [name for name in docx_parts(language) if "header" in name or "footer" in name]
    said = " ".join(text for name in edges for text in docx_paragraphs(language, name))
    assert FOOTER[language] in said
    assert HANDLING[language] in said


@LANGUAGES
def test_the_page_for_a_browser_and_the_text_bear_the_notice(language):
    assert FOOTER[language] in " ".join(html_paragraphs(language))
    assert HANDLING[language] in " ".join(html_paragraphs(language))
    assert FOOTER[language] in plain_blocks(language)[-1]


@LANGUAGES
def test_the_answers_come_first_and_the_sources_last(language):
    blocks = composed(language).blocks
    first_break = next(i for i, block in enumerate(blocks) if isinstance(block, PageBreak))
    assert [b.text for b in blocks[:first_break] if isinstance(b, Heading)] == parts(language)[:1]
    assert parts(language)[-1] == {"en": "Sources", "es": "Fuentes"}[language]


def test_both_languages_have_the_same_parts_tables_and_pictures():
    kinds = [[type(block).__name__ for block in composed(lang).blocks] for lang in ("en", "es")]
    assert kinds[0] == kinds[1]

"""What the example's briefing says, and the wordings it may not carry, in both languages."""

import re

import pytest

from tests.support.briefings import (
    block_texts,
    composed,
    docx_paragraphs,
    html_paragraphs,
    lines,
    pdf_pages,
    plain_blocks,
    texts,
)
from tregua.record.brief.document import Figure, SourceList

LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])
BANNED = {
    "en": r"failed because|lives saved|saved lives|\bverdict|\bpredict|\boptimal|\bbreach of|broken"
    r"|readiness|\d+ ?% (?:complete|of the questions)|checks? passed|\bpassed\b",
    "es": r"fracasó porque|fracasaron porque|vidas salvadas|salv(?:ó|aron) vidas|veredicto"
    r"|\bpredic(?:ción|e)\b|óptim[oa]|hallazgos?|\d+ ?% complet|pruebas superadas|violación del"
    r" acuerdo",
}
CODE = re.compile(r"\b(?:party|faction|body|place|clause|relation):\w|\b[a-z]+_[a-z_]+\b|[{}]")
WORDS_TOO = {"go-between"}
"""Ids that are words of the language as well."""

KEBAB = re.compile(r"\b[a-z0-9]+(?:-[a-z0-9]+)+\b")
OWNERS = {"en": "gangs' spokesmen", "es": "voceros de las pandillas"}
FIGURE = re.compile(r"5[\s.,\N{NARROW NO-BREAK SPACE}]?539")


@LANGUAGES
def test_every_citation_stands_in_the_source_list_and_every_source_is_cited(language):
    document = composed(language)
    runs = [run for block in document.blocks for line in lines(block) for run in line]
    cited = {number for run in runs for number in run.cites}
    (listed,) = [block for block in document.blocks if isinstance(block, SourceList)]
    assert cited == {entry.number for entry in listed.entries}
    assert [e.number for e in listed.entries] == list(range(1, len(listed.entries) + 1))


@LANGUAGES
def test_no_line_words_a_cause_a_verdict_or_a_score(language):
    pattern = re.compile(BANNED[language], re.I)
    assert [text for text in texts(language) if pattern.search(text)] == []


@LANGUAGES
def test_no_code_of_the_program_stands_in_any_line(language):
    assert [text for text in texts(language) if CODE.search(text)] == []


@LANGUAGES
def test_no_id_of_the_dossier_or_of_the_knowledge_stands_in_any_line(language):
    held = {word for text in texts(language) for word in KEBAB.findall(text)}
    assert held & known_ids() == set()


def known_ids() -> set[str]:
    from tests.support.dossiers import example
    from tregua.knowledge import load_catalogue

    catalogue, dossier = load_catalogue(), example()
    levels = {level for q in catalogue.questions.values() for level in q.levels}
    records = (dossier.claims, dossier.sources, dossier.events, dossier.series, dossier.comparisons)
    ids = {record.id for kind in records for record in kind}
    known = {*catalogue.questions, *catalogue.rules, *catalogue.sources, *levels, *ids}
    return {slug for slug in known if "-" in slug} - WORDS_TOO


def unowned(language, printed) -> list[str]:
    return [text for text in printed if FIGURE.search(text) and OWNERS[language] not in text]


@pytest.mark.requirement("R173", "R029")
@LANGUAGES
@pytest.mark.parametrize(
    "shown", [block_texts, html_paragraphs, docx_paragraphs, plain_blocks], ids=lambda f: f.__name__
)
def test_wherever_5539_is_printed_its_owners_are_named_beside_it(language, shown):
    printed = shown(language)
    assert any(FIGURE.search(text) for text in printed)
    assert unowned(language, printed) == []


@pytest.mark.requirement("R173", "R029")
@pytest.mark.needs("pdftotext")
@LANGUAGES
def test_on_each_page_that_prints_5539_its_owners_are_named(language):
    pages = [" ".join(page.split()) for page in pdf_pages(language)]
    assert any(FIGURE.search(page) for page in pages)
    assert unowned(language, pages) == []


@pytest.mark.requirement("R029")
@LANGUAGES
def test_a_partys_figure_never_stands_alone_in_its_line(language):
    said = [text for text in texts(language) if FIGURE.search(text)]
    other = re.compile(r"\d[\d\s.,\N{NARROW NO-BREAK SPACE}]*")
    numbers = [{n.strip() for n in other.findall(FIGURE.sub("", text))} for text in said]
    assert all(numbers)


@LANGUAGES
def test_each_chart_names_in_words_the_figures_it_draws(language):
    charts = [block for block in composed(language).blocks if isinstance(block, Figure)]
    charts = [chart for chart in charts if re.search(r"\d", chart.alt)]
    assert len(charts) == 2
    assert all(len(re.findall(r"\d+", chart.alt)) >= 5 for chart in charts)


@pytest.mark.requirement("R242")
@LANGUAGES
def test_52_and_60_per_cent_each_stand_with_a_source_of_their_own(language):
    blocks = [line for block in composed(language).blocks for line in lines(block)]
    cites = {
        share: {
            n
            for line in blocks
            if share in "".join(r.text for r in line)
            for r in line
            for n in r.cites
        }
        for share in (" 52 ", " 60 ")
    }
    assert all(cites.values())
    assert not cites[" 52 "] & cites[" 60 "]


@pytest.mark.requirement("R240")
@LANGUAGES
def test_the_table_of_cases_opens_with_how_little_it_knows(language):
    (lead,) = [text for text in texts(language) if text.startswith("23 ")]
    assert {"17", "40", "29", "5", "0"} <= set(re.findall(r"\d+", lead))

"""A comparison as a document: its limits first and last, every tied model, no code left raw."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.support.pauses import studied
from tregua.knowledge import load_library
from tregua.record.brief import plain, render
from tregua.record.brief.composing.comparing import Studied, tell_sets
from tregua.record.brief.document import Document, Figure, Heading, Table
from tregua.usecases import SetQuestion, compare_sets

DAY = date(2026, 6, 1)
QUESTION = SetQuestion(
    table="cases",
    outcome="LASTED:sustained=yes|partly",
    conditions=(
        "STATE:government_relation=direct_principal|principal_via_agent",
        "AXIS:negotiation_axis=state_group",
        "LIMITED:scope=limited|limited_series",
    ),
    expect=(("STATE", 1),),
)


@pytest.fixture(scope="module")
def library() -> Studied:
    return compare_sets(QUESTION)


def text(document: Document) -> str:
    return " ".join(plain(document).split())


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_the_library_opens_with_how_little_can_be_concluded(library):
    told = text(tell_sets(library, "en", DAY))
    first = "23 chosen cases, 17 independent, most cells inferred or unknown: this shows how little"
    assert first in told[:200]


@pytest.mark.requirement("R240")
@pytest.mark.parametrize(("lang", "words"), [("en", "not a sample"), ("es", "no una muestra")])
def test_the_selection_notice_stands_on_every_page_and_under_every_picture(library, lang, words):
    document = tell_sets(library, lang, DAY, drawn=True)
    captions = [block.caption[0].text for block in document.blocks if isinstance(block, Figure)]
    assert words in document.footer
    assert captions
    assert not [caption for caption in captions if words not in caption]


@pytest.mark.requirement("R241")
def test_the_same_question_is_asked_of_stated_cells_and_the_difference_shown(library):
    told = text(tell_sets(library, "en", DAY))
    assert "The same with stated cells only" in told
    assert {one.coding for one in library.codings.codings} == {"known", "stated"}


def test_cases_of_the_library_are_called_by_their_titles(library):
    told = text(tell_sets(library, "es", DAY))
    ids = load_library().cases.keys()
    assert not [id_ for id_ in ids if id_ in told]
    assert "El Salvador" in told


def test_sets_of_the_library_are_told_in_the_words_of_the_codebook(library):
    told = text(tell_sets(library, "en", DAY))
    assert "Who dealt with whom: state and group" in told
    assert not re.findall(r"\b[a-z]+_[a-z_]+\b", told)


def test_necessity_comes_before_sufficiency_and_the_limits_come_last():
    order = headings(tell_sets(studied(), "en", DAY))
    assert order[0] == "How little this can show"
    assert order.index("What the outcome was never without") < order.index("Conservative solution")
    assert order[-1] == "What may not be concluded"


def test_every_solution_opens_with_the_number_of_tied_models():
    told = text(tell_sets(studied(), "en", DAY))
    assert "Parsimonious solution --------------------- 2 models tied" in told
    assert "Conservative solution --------------------- 1 model." in told


def test_every_tied_model_is_shown_and_the_terms_they_share():
    told = text(tell_sets(studied(), "en", DAY))
    assert "Parsimonious solution: model 2 of 2" in told
    assert "In all of them: PANEL*FUNDS." in told


def test_quoting_one_of_several_models_alone_is_named_as_not_allowed():
    assert "whoever quotes one must quote them all" in text(tell_sets(studied(), "en", DAY))
    assert "must quote them all" not in text(tell_sets(studied(tied=False), "en", DAY))


def test_a_row_that_contradicts_itself_names_the_cases_on_both_sides():
    told = text(tell_sets(studied(), "en", DAY))
    assert "One of those seen contradicts itself" in told
    assert "Cases: Upper town. Without the outcome: Station." in told


def test_what_a_model_assumes_of_unseen_rows_is_sorted_by_how_it_can_be_defended():
    document = tell_sets(studied(), "en", DAY)
    (table,) = [
        block
        for block in document.blocks
        if isinstance(block, Table) and block.header[1] == "Assumed"
    ]
    cells = ["".join(run.text for run in cell) for cell in table.rows[0]]
    assert cells[1:] == ["1", "–", "1: ~PANEL*~FUNDS*OUTSIDE", "–"]


def test_the_question_about_absence_says_so_in_words():
    held = studied()
    asked = replace(held, analysis=replace(held.analysis, absent=True))
    assert "“the absence of: LASTED”" in text(tell_sets(asked, "en", DAY))


def test_long_names_get_a_letter_each_and_a_key():
    held = studied()
    names = ("a_panel_of_neighbours", "funds_for_a_year", "outsiders")
    table = replace(held.analysis.table, conditions=names)
    long = replace(
        held,
        given=replace(held.given, conditions=names),
        analysis=replace(held.analysis, table=table, expectations=()),
    )
    told = text(tell_sets(long, "en", DAY))
    assert "A a_panel_of_neighbours" in told
    assert "A*B" in told


def test_figures_are_written_with_the_mark_of_the_language():
    assert "0,80" in text(tell_sets(studied(), "es", DAY))
    assert "0.80" in text(tell_sets(studied(), "en", DAY))


def test_no_cause_rate_or_forecast_is_offered():
    told = text(tell_sets(studied(), "en", DAY))
    assert all(words in told for words in ("No cause.", "No rate.", "No forecast."))
    assert not re.findall(r"because of|leads to|causes|predict|optimal", told)


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("to", ["docx", "pdf", "html"])
def test_the_document_is_written_in_each_format_and_language(to, lang):
    document = tell_sets(studied(), lang, DAY, drawn=True)
    assert len(render(document, to)) > 5000
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    assert len(figures) == 3
    assert not [figure for figure in figures if len(figure.alt) < 40]

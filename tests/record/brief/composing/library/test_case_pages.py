"""The page of every case opens with what the table cannot show, and hides no doubt."""

from datetime import date

import pytest

from tregua.knowledge import load_library
from tregua.language import LANGUAGES
from tregua.record.brief.composing.library import compose_case, tell_listing
from tregua.record.brief.document import Block, Document, Heading, Paragraph, Run, Table
from tregua.usecases import list_cases, show_case
from tregua.usecases.decide.cases import shelf_in

LIBRARY = load_library()
ENTRIES = sorted({**LIBRARY.cases, **LIBRARY.processes})
DAY = date(2026, 1, 2)


def page(case: str, language: str = "en", *, whole: bool = False) -> Document:
    """Compose the page of one case."""
    return compose_case(show_case(case), shelf_in(language), DAY, whole=whole)


def said(words: tuple[Run, ...]) -> str:
    """Give runs of text as one."""
    return "".join(run.text for run in words)


def table(blocks: tuple[Block, ...], caption: str) -> list[list[str]]:
    """Give the rows of the table whose caption begins so."""
    (found,) = (b for b in blocks if isinstance(b, Table) and b.caption.startswith(caption))
    return [[said(cell) for cell in row] for row in found.rows]


def paragraphs(document: Document) -> list[str]:
    """Give the paragraphs of a document."""
    return [said(block.words) for block in document.blocks if isinstance(block, Paragraph)]


@pytest.mark.requirement("R240")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", ENTRIES)
def test_a_page_opens_with_the_emptiness_and_the_notice_on_selection(case, language):
    heading, lead, notice = page(case, language).blocks[:3]
    assert isinstance(heading, Heading)
    assert "23" in said(lead.words)
    assert "17" in said(lead.words)
    assert said(notice.words).startswith(("Known attempts are not", "Los intentos conocidos no"))


@pytest.mark.requirement("R240")
@pytest.mark.parametrize("where", [[], ["scale=city"]])
def test_a_list_opens_the_same_way_whatever_was_asked(where):
    blocks = tell_listing(list_cases(where), shelf_in("en"), DAY).blocks
    assert "40 %" in said(blocks[1].words)
    assert said(blocks[2].words).startswith("Known attempts are not a sample")


@pytest.mark.requirement("R174")
def test_el_salvador_shows_an_early_success_before_a_later_collapse_each_dated():
    early, late, open_ = table(page("SLV-MARATRUCE").blocks, "What each text says")
    assert early[0].startswith("about 2014")
    assert "early success" in early[1]
    assert late[0].startswith("March 2021")
    assert late[2] == "temporary, then collapse"
    assert open_[2] == "no class of the codebook fits"


@pytest.mark.requirement("R242")
def test_fifty_two_and_sixty_percent_stand_in_rows_of_their_own():
    rows = table(page("SLV-MARATRUCE").blocks, "Figure for the change")
    given = [row[0] for row in rows]
    assert [("52" in one, "60" in one) for one in given[:2]] == [(True, False), (False, True)]
    assert not any("56" in cell for row in rows for cell in row)


@pytest.mark.requirement("R242")
def test_a_passage_that_does_not_say_is_shown_beside_one_that_does():
    rows = table(page("ZAF-WESTBURY").blocks, "Did the gain last")
    assert [row[0] for row in rows] == ["yes", "the passage does not say"]


def test_a_correction_shows_what_was_what_is_and_why():
    causes, spoilers = table(page("TTO-NATIONAL").blocks, "Cells coded otherwise before")
    assert "benefits ran out" in causes[1]
    assert "benefits ran out" not in causes[2]
    assert "does not say that they ran out" in causes[3]
    assert spoilers[2] == "as before; the remark alone changed"


def test_what_is_not_known_is_counted_and_named():
    told = [words for words in paragraphs(page("TLS-MARTIALARTS")) if words.startswith("Not kn")]
    assert "Not known (2): Place; Remark on dates." in told


def test_the_reason_of_a_gap_is_told_when_all_is_asked_for():
    short, whole = (str(page("HTI-ACCESS", whole=one).blocks) for one in (False, True))
    reason = "built its own standing with residents; what part"
    assert reason not in short
    assert reason in whole


def test_a_lighter_entry_says_so_and_lists_no_gaps():
    told = paragraphs(page("SLV-BUKELE"))
    assert any(words.startswith("This is a lighter entry") for words in told)
    assert not any(words.startswith("Not known") for words in told)


def test_labels_stand_on_the_page_and_names_of_fields_do_not():
    text = str(page("SLV-MARATRUCE").blocks)
    assert "Who set it going" in text
    assert "initiator_types" not in text
    assert "temporary_then_collapse" not in text

"""Forms survive the program of the person who fills them in, and print as they should."""

import pytest

from tests.support.forms import FULL, blank, came_in, filled, form, ticked
from tests.support.office import converted, pages
from tregua.knowledge import load_intake, load_questions
from tregua.record.exchange.forms import write_intake

KINDS = pytest.mark.parametrize("kind", ["docx", "xlsx"])
IN_BOTH = pytest.mark.parametrize("lang", ["en", "es"])
WORDS_A_MINUTE = 100
"""Read slowly, over a bad line."""
TO_ANSWER = 0.75
"""Minutes for an answer."""
NOTE = "Two notes; «quoted», 50 % & <more> — señal 012"
ANSWERS = (
    ticked("[1]", "true", note=NOTE, at="p. 3")
    | ticked("[2.B]", "high", source="A teacher, by voice", grade="B2", seen="part")
    | ticked("[4.A]", "low", "medium", as_of="2012-03-09", learned_on="~2013")
    | {"[5]": FULL | {"value": "200..400"}, "[2.A]": {"box:low": "from", "box:high": "to"} | FULL}
    | {"[7]": FULL | {"value": "=1+1 is no answer"}}
)


def said(held):
    """Give what a form says, without what is new each time."""
    return [(each.code, each.claim) for each in came_in(held).claims]


@pytest.mark.slow
@pytest.mark.needs("soffice")
@KINDS
@pytest.mark.parametrize("blind", [False, True], ids=["open", "blind"])
def test_a_filled_form_that_was_opened_and_saved_again_says_the_same(kind, blind, tmp_path):
    held = filled(form(lang="es", blind=blind), kind, ANSWERS)
    assert said(converted(held, f"form.{kind}", kind, tmp_path)) == said(held)
    assert len(said(held)) == 6


@pytest.mark.slow
@pytest.mark.needs("soffice")
@KINDS
def test_an_empty_form_that_was_saved_again_is_still_empty(kind, tmp_path):
    assert said(converted(blank(form(), kind), f"form.{kind}", kind, tmp_path)) == []


@pytest.mark.slow
@pytest.mark.needs("soffice")
def test_a_form_saved_as_another_format_is_refused_by_name(tmp_path):
    held = converted(blank(form(), "docx"), "form.docx", "odt", tmp_path)
    with pytest.raises(Exception, match="problems") as raised:
        came_in(held)
    assert [each.code for each in raised.value.problems] == ["form_odf"]


@pytest.mark.slow
@pytest.mark.needs("soffice", "pdfinfo")
@IN_BOTH
def test_the_telephone_sheet_is_exactly_two_pages(lang, tmp_path):
    numbered = [(n, q) for n, q in enumerate(load_questions().values(), 1) if q.id in load_intake()]
    pdf = converted(write_intake(numbered, lang), "sheet.docx", "pdf", tmp_path)
    assert pages(pdf, tmp_path) == 2


@IN_BOTH
def test_the_telephone_sheet_can_be_read_aloud_in_twenty_minutes(lang):
    asked = [q for q in load_questions().values() if q.id in load_intake()]
    words = [t.within(lang) for q in asked for t in (q.text, *q.levels.values())]
    spoken = sum(len(text.split()) for text in words)
    assert len(asked) == 15
    assert spoken / WORDS_A_MINUTE + len(asked) * TO_ANSWER < 20

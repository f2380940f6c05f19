"""A page turn in Word leaves nothing behind that could fill a page of its own."""

import io
from datetime import date

import docx

from tregua.record.brief.document import Box, Document, Heading, PageBreak, Paragraph, Run
from tregua.record.brief.rendering import render

SAID = Paragraph((Run("A framed answer."),))


def test_no_spacing_stands_between_the_last_frame_and_the_page_that_follows():
    blocks = (Box("Answer", "plain", (SAID,)), PageBreak(), Heading("The reasoning", 1), SAID)
    briefing = Document("T", "S", "en", date(2026, 11, 23), (), "K4", "F", "{} / {}", blocks)
    word = docx.Document(io.BytesIO(render(briefing, "docx")))
    heading = next(p for p in word.paragraphs if p.text == "The reasoning")
    assert heading.paragraph_format.page_break_before
    assert heading._p.getprevious().tag.endswith("}tbl")

"""A form as a Word document: one table a question, boxes to type an x into."""

from collections.abc import Iterator

from tregua.record.exchange.forms.form import Form
from tregua.record.exchange.forms.pages import closing_words, opening_words, title_of
from tregua.record.exchange.forms.rows import BOX, Block, Row, Slot, blocks_of
from tregua.record.exchange.forms.word.marking import (
    BOX_SIGN,
    cell,
    paragraph,
    row,
    table,
    word_file,
)

__all__ = ["write_word"]

WIDTHS = (960, 1500, 2600, 1900, 3132)
"""The columns of the grid in twentieths of a point; together 178 mm."""
FILLS = {"head": "E7E2D8", "quiet": "F6F3ED", "fields": "F6F3ED", "value": "F6F3ED", "box": ""}
STYLES = {"head": "Head", "quiet": "Quiet", "box": "Level", "fields": "Label", "value": "Label"}


def write_word(form: Form) -> bytes:
    """Return a form as DOCX; the same form gives the same bytes."""
    body = [paragraph(words, style) for style, words in opening_words(form)]
    for block in blocks_of(form):
        body += [paragraph("", "Gap"), question_table(block)]
    body += [paragraph(words, style) for style, words in closing_words(form.language)]
    return word_file("".join(body), form.reference, form.language, title_of(form))


def question_table(block: Block) -> str:
    """Return the table of one question; its first row comes again on the next page."""
    rows = (
        row(cells_of(each), header=each.look == "head" and place == 0)
        for place, each in enumerate(block.rows)
    )
    return table(rows, WIDTHS, "FormTable")


def cells_of(each: Row) -> Iterator[str]:
    """Yield the cells of one row."""
    column = 0
    for slot in each.slots:
        width = sum(WIDTHS[column : column + slot.span])
        fill = "" if slot.key else FILLS[each.look]
        yield cell(content(slot, each.look), width, span=slot.span, fill=fill)
        column += slot.span


def content(slot: Slot, look: str) -> str:
    """Return what a cell holds: printed words, a box, or room to write."""
    if slot.key.startswith(BOX):
        return paragraph(BOX_SIGN, "Box")
    return paragraph(slot.words, "Answer" if slot.key else STYLES[look])

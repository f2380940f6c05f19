"""Tables of a Word document: figures with a repeated header, framed answers, and the facts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tregua.record.brief.document import Box, Table
from tregua.record.brief.docx.words import add_words, element, legal
from tregua.record.brief.look import TONES

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table as WordTable, _Cell

__all__ = ["add_facts", "add_frame", "add_table"]

COLUMN = 9412
"""The width of the text column in twentieths of a point: 166 mm."""
EDGES = {"met": "single", "not_met": "double", "unclear": "dashed", "plain": "single"}


def add_table(word: "WordDocument", table: Table, known: frozenset[int]) -> None:
    """Add a table whose first row comes again on every page and whose rows are never split."""
    word.add_paragraph(legal(table.caption), style="Table Caption")
    made = word.add_table(len(table.rows) + 1, len(table.header), style="Briefing Table")
    whole = sum(table.widths) or 1
    sized(made, [COLUMN * width / whole for width in table.widths])
    for place, words in enumerate(table.header):
        cell_paragraph(made.rows[0].cells[place], place in table.numeric).add_run(legal(words))
    properties(made.rows[0]._tr).append(element("tblHeader"))
    for row, cells in zip(made.rows[1:], table.rows, strict=True):
        for place, (cell, words_of_cell) in enumerate(zip(row.cells, cells, strict=True)):
            add_words(cell_paragraph(cell, place in table.numeric), words_of_cell, known)
    word.add_paragraph(style="After Table")


def cell_paragraph(cell: "_Cell", numeric: bool) -> Any:
    """Return a cell's paragraph in the style for words or for figures."""
    paragraph = cell.paragraphs[0]
    paragraph.style = "Table Figure" if numeric else "Table Text"
    return paragraph


def sized(table: "WordTable", widths: Sequence[float]) -> None:
    """Fix the widths of a table's columns, and keep each row on one page."""
    from docx.oxml.ns import qn
    from docx.shared import Twips

    table.autofit = False
    whole = table._tbl.tblPr.find(qn("w:tblW"))
    whole.set(qn("w:type"), "dxa")
    whole.set(qn("w:w"), str(round(sum(widths))))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(round(width))
    for row in table.rows:
        properties(row._tr).append(element("cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Twips(round(width))


def properties(row: Any) -> Any:
    """Return the properties of a row, made where there are none."""
    return row.get_or_add_trPr()


def add_facts(word: "WordDocument", facts: Sequence[tuple[str, str]]) -> None:
    """Add what the reader must know of the briefing itself: date, data, version."""
    if not facts:
        return
    made = word.add_table(len(facts), 2, style="Briefing Facts")
    sized(made, [COLUMN * 0.24, COLUMN * 0.76])
    for row, (name, value) in zip(made.rows, facts, strict=True):
        quiet, said = (cell_paragraph(cell, False) for cell in row.cells)
        quiet.style = "Fact Name"
        quiet.add_run(legal(name))
        said.add_run(legal(value))
    word.add_paragraph(style="After Table")


def add_frame(word: "WordDocument", box: Box, answer: str) -> "_Cell":
    """Add a framed answer and return the cell its blocks go into.

    The edge differs in colour and in line; the answer stands before the title in words.
    """
    from docx.shared import RGBColor

    made = word.add_table(1, 1, style="Briefing Box")
    sized(made, [COLUMN])
    cell: _Cell = made.rows[0].cells[0]
    colour = TONES[box.tone].removeprefix("#").upper()
    borders = element("tcBorders")
    borders.append(element("left", val=EDGES[box.tone], sz="24", space="0", color=colour))
    cell._tc.get_or_add_tcPr().append(borders)
    title = cell.paragraphs[0]
    title.style = "Box Title"
    if answer:
        title.add_run(f"{answer}\N{EM SPACE}").font.color.rgb = RGBColor.from_string(colour)
    title.add_run(legal(box.title))
    word.add_paragraph(style="After Table")
    return cell

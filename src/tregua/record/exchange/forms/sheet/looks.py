"""How a workbook looks: the columns, the kinds of cells, and the printed page."""

from copy import copy
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from tregua.record.exchange.forms.word.marking import legal

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["LOOKS", "WIDTHS", "Look", "put", "set_page"]

WIDTHS = (9, 16, 26, 20, 30)
"""The columns of the grid in characters."""
INK, QUIET, EDGE = "1B2430", "4A5563", "B9B2A5"


@dataclass(frozen=True, slots=True)
class Look:
    """The size in points, weight, colour, filling and edge of a kind of cell."""

    size: int = 10
    bold: bool = False
    colour: str = INK
    fill: str = ""
    edged: bool = False
    centred: bool = False
    wrapped: bool = True


LENT: WeakKeyDictionary[Any, dict[tuple[Look, bool], Any]] = WeakKeyDictionary()
"""The styles each workbook has been given so far: finding one again takes most of the time."""

LOOKS = {
    "Title": Look(15, bold=True),
    "LastPage": Look(15, bold=True),
    "Reference": Look(10, colour=QUIET),
    "Step": Look(9, colour=QUIET),
    "Lead": Look(11),
    "Never": Look(12),
    "Source": Look(9, wrapped=False),
    "Gap": Look(6),
    "head": Look(10, bold=True, fill="E7E2D8", edged=True),
    "quiet": Look(9, colour=QUIET, fill="F6F3ED", edged=True),
    "box": Look(10, edged=True),
    "value": Look(9, colour=QUIET, fill="F6F3ED", edged=True),
    "fields": Look(9, colour=QUIET, fill="F6F3ED", edged=True),
    "Tick": Look(10, edged=True, centred=True),
    "Answer": Look(10, edged=True),
}


def put(
    sheet: "Worksheet",
    row: int,
    column: int,
    words: str,
    look: Look,
    *,
    span: int = 1,
    answer: bool = False,
) -> str:
    """Write words into a cell as text, never as a formula, and return its place, such as C14."""
    from openpyxl.worksheet.cell_range import CellRange

    across: list[Any] = [sheet.cell(row, column + more) for more in range(span)]
    if words:
        across[0].value = legal(words)
        across[0].data_type = "s"
    for each in across:
        dress(each, look, locked=not answer)
    if span > 1:
        whole = CellRange(min_row=row, max_row=row, min_col=column, max_col=column + span - 1)
        sheet.merged_cells.ranges.add(whole)
    if look.wrapped:
        heighten(sheet, row, words, look, sum(WIDTHS[column - 1 : column - 1 + span]))
    return str(across[0].coordinate)


def dress(cell: Any, look: Look, *, locked: bool) -> None:
    """Give a cell a look; the first cell of each look in a workbook lends it to the others."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    known = LENT.setdefault(cell.parent.parent, {})
    if (look, locked) in known:
        cell._style = copy(known[look, locked])
        return
    edge = Side("thin", EDGE) if look.edged else Side()
    cell.border = Border(edge, edge, edge, edge)
    cell.font = Font("Source Sans 3", look.size, bold=look.bold, color=look.colour)
    across = "center" if look.centred else "left"
    cell.alignment = Alignment(horizontal=across, vertical="top", wrap_text=look.wrapped)
    if look.fill:
        cell.fill = PatternFill("solid", look.fill)
    cell.number_format = "@"
    cell.protection = Protection(locked=locked)
    known[look, locked] = copy(cell._style)


def heighten(sheet: "Worksheet", row: int, words: str, look: Look, width: int) -> None:
    """Make a row high enough for words, as merged cells do not grow by themselves."""
    lines = max(1, ceil(len(words) * look.size / 10 / width * 1.02))
    height = sheet.row_dimensions[row].height or 0
    sheet.row_dimensions[row].height = max(height, lines * look.size * 1.45 + 2)


def set_page(sheet: "Worksheet", reference: str, widths: tuple[int, ...] = WIDTHS) -> None:
    """Set the columns, and print on A4 as wide as the page with the reference below."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.properties import PageSetupProperties

    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = 0.5
    margins.bottom, margins.footer = 0.75, 0.4
    foot = HeaderFooterItem()
    foot.left.text, foot.right.text = reference, "&P / &N"
    sheet.HeaderFooter.oddFooter = foot

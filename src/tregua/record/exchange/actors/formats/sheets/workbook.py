"""Kumu's tables as a workbook: values only, no formula is worked out and no link followed."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from tregua.errors import Problem, Problems, TreguaError
from tregua.record.exchange.actors.formats.sheets.tables import (
    Line,
    Table,
    read_tables,
    write_tables,
)
from tregua.record.exchange.actors.graph import Graph, Reading
from tregua.record.exchange.forms.package import Package, foreign, parsed, unpacked, zipped

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["fill", "packed", "read_workbook", "write_workbook"]

MOST_ROWS = 20_000
MOST_COLUMNS = 80
MOST_SHEETS = 40
LONGEST = 32_767
"""How many letters a cell may hold; what is longer would be cut off without a word."""
IGNORED = "(ignore)"
MERGED = re.compile(rb"<(?:\w+:)?mergeCell [^>]*?ref=\"([A-Z0-9:]+)\"")
MOST_TOLD = 20
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_workbook(held: bytes, shown: str) -> Reading:
    """Return what a workbook holds.

    Raises
    ------
    Problems
        As `unpacked` of the forms, and `exchange_not_workbook`.
    """
    package = unpacked(held, shown)
    if package.kind != "xlsx":
        raise Problems([Problem("exchange_not_workbook", shown)])
    problems: list[Problem] = []
    tables: list[Table] = []
    with foreign(shown), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        paths = sheet_parts(package)
        for sheet in opened(package).worksheets[:MOST_SHEETS]:
            if IGNORED in sheet.title.casefold():
                continue
            problems.extend(merged(package, sheet.title, paths.get(sheet.title, ""), shown))
            lines = tuple(lines_of(sheet, shown, problems))
            tables.append(Table(shown, sheet.title, lines))
    found = read_tables(tuple(tables))
    if not found.graph.nodes and not found.graph.edges:
        problems.append(Problem("exchange_no_columns", shown))
    return Reading(found.graph, (*problems, *found.problems), found.aside)


def opened(package: Package) -> Any:
    """Return the workbook, to be read from front to back."""
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(zipped(package.parts)), read_only=True, keep_links=False)


def sheet_parts(package: Package) -> dict[str, str]:
    """Return the part of the package that holds each sheet, by the sheet's name."""
    book = parsed(package.parts["xl/workbook.xml"])
    links = parsed(package.parts["xl/_rels/workbook.xml.rels"])
    targets = {link.get("Id", ""): link.get("Target", "") for link in links}
    found: dict[str, str] = {}
    for element in book.iter():
        if element.tag.endswith("}sheet"):
            target = targets.get(element.get(RELATION, ""), "")
            path = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            found[element.get("name", "")] = path
    return found


def merged(package: Package, sheet: str, path: str, shown: str) -> Iterator[Problem]:
    """Yield the merged ranges of a sheet: below and beside their first cell nothing stands."""
    ranges = [each.decode() for each in MERGED.findall(package.parts.get(path, b""))]
    for each in ranges[:MOST_TOLD]:
        line = int(re.sub(r"\D", "", each.partition(":")[0]) or 0)
        yield Problem("exchange_merged", shown, line, f"{sheet}!{each}")
    if len(ranges) > MOST_TOLD:
        values = {"n": len(ranges) - MOST_TOLD}
        yield Problem("exchange_merged_more", shown, field=sheet, values=values)


def lines_of(sheet: Any, shown: str, problems: list[Problem]) -> Iterator[Line]:
    """Yield the rows of a sheet, noting formulas and errors as problems."""
    from openpyxl.utils import get_column_letter

    rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            values = {"most": MOST_ROWS}
            problems.append(Problem("exchange_too_many", shown, number, sheet.title, values))
            return
        cells = []
        for column, cell in enumerate(row, 1):
            value = cell.value
            if value is None:
                cells.append("")
            elif cell.data_type in ("f", "e"):
                place = f"{sheet.title}!{get_column_letter(column)}{number}"
                problems.append(unread(cell.data_type, str(value), shown, number, place))
                cells.append("")
            else:
                cells.append(shown_value(value))
        while cells and not cells[-1]:
            cells.pop()
        yield Line(number, tuple(cells))


def unread(kind: str, given: str, shown: str, line: int, place: str) -> Problem:
    """Return the problem of a formula, or of a cell that shows an error."""
    if kind == "f":
        return Problem("form_formula", shown, line, place)
    return Problem("form_cell_error", shown, line, place, {"given": given})


def shown_value(value: object) -> str:
    """Return a cell's value as a person wrote it: days as ISO text, whole numbers without a point.

    >>> shown_value(datetime(2012, 3, 9)), shown_value(2012.0), shown_value(True)
    ('2012-03-09', '2012', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def write_workbook(graph: Graph) -> bytes:
    """Return a map as XLSX; the same map gives the same bytes.

    Raises
    ------
    TreguaError
        `exchange_too_long` if a text does not fit into a cell.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in zip(("Elements", "Connections"), write_tables(graph), strict=True):
        fill(book.create_sheet(name), rows)
    return packed(book, graph.title)


def packed(book: "Workbook", title: str) -> bytes:
    """Return a workbook as bytes without who wrote it, when, and with what."""
    book.properties.creator, book.properties.title = None, title or None
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    core, app = "docProps/core.xml", "docProps/app.xml"
    parts[core] = re.sub(rb"<dcterms:(created|modified).*?</dcterms:\1>", b"", parts[core])
    parts[app] = re.sub(rb"<(Application|AppVersion)>.*?</\1>", b"", parts[app])
    return zipped(parts)


def fill(sheet: "Worksheet", rows: tuple[tuple[str, ...], ...]) -> None:
    """Write rows as text, never as a formula."""
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            if len(text) > LONGEST:
                raise TreguaError("exchange_too_long", longest=LONGEST)
            if text:
                cell = sheet.cell(number, column)
                cell.value, cell.data_type = text, "s"

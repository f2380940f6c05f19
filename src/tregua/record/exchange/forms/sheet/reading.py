"""A filled workbook, row by row: values only, no formula is worked out and no link followed."""

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from tregua.errors import Problem
from tregua.language import LANGUAGES, say
from tregua.record.exchange.forms.filled import Cell, Copy, Found, tidy
from tregua.record.exchange.forms.package import Package, foreign, zipped
from tregua.record.exchange.forms.rows import COLUMNS

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

__all__ = ["read_sheet"]

MOST_ROWS = 20_000
MOST_COLUMNS = 12

Line = tuple[Cell, ...]


def read_sheet(package: Package) -> Copy:
    """Return what a filled workbook holds; only its first sheet has answers.

    Raises
    ------
    Problems
        `form_broken`.
    """
    problems: list[Problem] = []
    with foreign(package.shown):
        book = opened(package)
        first = book.worksheets[0]
        lines = list(lines_of(first, package.shown, problems))
        others = book.worksheets[1:]
        added = [str(each.title) for each in others if each.title not in further_sheets()]
        title = str(first.title)
    blocks, loose = parted(lines, title)
    return Copy(package.shown, True, blocks, (*loose, *added), tuple(problems))


def further_sheets() -> set[str]:
    """Return the names of the sheets beside the questions, in both languages."""
    return {say(f"form.sheet.{name}", each) for name in ("lists", "never") for each in LANGUAGES}


def opened(package: Package) -> "Workbook":
    """Return the workbook, to be read from front to back."""
    from openpyxl import load_workbook

    held = io.BytesIO(zipped(package.parts))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(held, read_only=True, keep_links=False)


def lines_of(sheet: Any, shown: str, problems: list[Problem]) -> Iterator[Line]:
    """Yield the rows of a sheet, noting formulas and errors as problems."""
    from openpyxl.utils import get_column_letter

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
        for number, row in enumerate(rows, 1):
            if all(cell.value is None for cell in row):
                yield ()
                continue
            line = []
            for column, cell in enumerate(row, 1):
                kind, place = cell.data_type, f"{sheet.title}!{get_column_letter(column)}{number}"
                if kind == "f":
                    problems.append(Problem("form_formula", shown, field=place))
                elif kind == "e":
                    values = {"given": str(cell.value)}
                    problems.append(Problem("form_cell_error", shown, field=place, values=values))
                text = "" if kind in ("f", "e") else shown_value(cell.value)
                line.append(Cell(tidy(text), number, column))
            yield tuple(line)


def shown_value(value: object) -> str:
    """Return a cell's value as a person wrote it: days as ISO text, whole numbers without a point.

    >>> shown_value(datetime(2012, 3, 9)), shown_value(2012.0)
    ('2012-03-09', '2012')
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def parted(lines: list[Line], title: str) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return the blocks of questions, and what stands outside them."""
    blocks: list[list[Line]] = []
    loose: list[str] = []
    inside = False
    for line in lines:
        filled = [cell.text for cell in line if cell.text]
        if line and line[0].text.startswith("["):
            blocks.append([])
            inside = True
        if inside and filled:
            blocks[-1].append(line[:COLUMNS])
            loose += [cell.text for cell in line[COLUMNS:] if cell.text]
        else:
            inside = False
            loose += filled
    found = tuple(Found(rows[0][0].text, title, tuple(rows)) for rows in blocks)
    return found, tuple(loose)

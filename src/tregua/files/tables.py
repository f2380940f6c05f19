"""CSV tables with the line of each row: named columns, no ragged rows."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tregua.errors import Problem, Problems
from tregua.files.text import LARGEST_TABLE, read_text

__all__ = ["Row", "header_problems", "read_table", "table_in"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row by column name, and the line it starts on."""

    line: int
    cells: dict[str, str]


def read_table(
    path: Path, shown: str, columns: Iterable[str], optional: Iterable[str] | None = ()
) -> tuple[Row, ...]:
    """Read a CSV table with a header; columns may stand in any order.

    Columns beyond those named are refused, or read too where `optional` is None.

    Raises
    ------
    Problems
        `csv_no_header`, `csv_column_missing`, `csv_column_unknown`, `csv_column_twice`,
        `csv_ragged` or `csv_separator`, and what `read_text` refuses.
    """
    return table_in(read_text(path, shown, LARGEST_TABLE), shown, columns, optional)


def table_in(
    text: str, shown: str, columns: Iterable[str], optional: Iterable[str] | None = ()
) -> tuple[Row, ...]:
    """Return the rows of a CSV table, as `read_table` does.

    Raises
    ------
    Problems
        As `read_table`, save what `read_text` refuses.
    """
    required = list(columns)
    known = None if optional is None else {*required, *optional}
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, None)
        if not header:
            raise Problems([Problem("csv_no_header", shown, 1)])
        names = [name.strip() for name in header]
        problems = list(header_problems(names, required, known, shown))
        if problems:
            raise Problems(problems)
        return tuple(rows(reader, names, shown))
    except csv.Error:
        line = reader.line_num
        raise Problems([Problem("csv_syntax", shown, line)]) from None


def header_problems(
    names: list[str], required: list[str], known: set[str] | None, shown: str
) -> Iterable[Problem]:
    """Yield what is wrong with the header."""
    if len(names) == 1 and any(mark in names[0] for mark in ";\t"):
        yield Problem("csv_separator", shown, 1)
        return
    for name in required:
        if name not in names:
            yield Problem("csv_column_missing", shown, 1, name)
    for name in dict.fromkeys(names):
        if known is not None and name not in known:
            yield Problem("csv_column_unknown", shown, 1, name)
        if names.count(name) > 1:
            yield Problem("csv_column_twice", shown, 1, name)


def rows(reader: Iterable[list[str]], names: list[str], shown: str) -> Iterable[Row]:
    """Yield the rows with their lines; ragged rows are problems, all reported together."""
    problems: list[Problem] = []
    line = reader.line_num + 1  # type: ignore[attr-defined]  # csv readers count lines
    for cells in reader:
        here, line = line, reader.line_num + 1  # type: ignore[attr-defined]  # csv readers count lines
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(names):
            values = {"cells": len(cells), "columns": len(names)}
            problems.append(Problem("csv_ragged", shown, here, values=values))
            continue
        yield Row(here, {n: c.strip() for n, c in zip(names, cells, strict=True)})
    if problems:
        raise Problems(problems)

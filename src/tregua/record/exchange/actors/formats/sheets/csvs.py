"""Kumu's tables as CSV: one file for elements, one for connections."""

import csv
import io

from tregua.errors import Problem, Problems
from tregua.record.exchange.actors.formats.sheets.tables import (
    Line,
    Table,
    read_tables,
    write_tables,
)
from tregua.record.exchange.actors.graph import Graph, Reading

__all__ = ["read_csv", "write_csv"]


def read_csv(text: str, shown: str) -> Reading:
    """Return what one CSV file holds, elements or connections by its header.

    Raises
    ------
    Problems
        `csv_syntax`, `csv_separator` or `csv_no_header`.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[Line] = []
    problems: list[Problem] = []
    start = 1
    try:
        for cells in reader:
            lines.append(Line(start, tuple(cells)))
            start = reader.line_num + 1
    except csv.Error:
        raise Problems([Problem("csv_syntax", shown, reader.line_num)]) from None
    filled = [line for line in lines if not line.blank]
    if not filled:
        raise Problems([Problem("csv_no_header", shown, 1)])
    header = filled[0]
    if len(header.cells) == 1 and any(mark in header.cells[0] for mark in ";\t"):
        raise Problems([Problem("csv_separator", shown, header.number)])
    for line in filled[1:]:
        if len(line.cells) > len(header.cells):
            values = {"cells": len(line.cells), "columns": len(header.cells)}
            problems.append(Problem("csv_ragged", shown, line.number, values=values))
    found = read_tables((Table(shown, "", tuple(lines)),))
    if not found.graph.nodes and not found.graph.edges and shown in found.aside:
        problems.append(Problem("exchange_no_columns", shown, header.number))
    return Reading(found.graph, (*problems, *found.problems), found.aside)


def write_csv(graph: Graph) -> tuple[bytes, bytes]:
    """Return the elements and the connections of a map, each as a file."""
    first, second = write_tables(graph)
    return written(first), written(second)


def written(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """Return rows as CSV in UTF-8."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()

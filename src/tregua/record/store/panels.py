"""Reading the tables of panels: their columns, and what is wrong with any row."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from tregua.domain import PANEL_COLUMNS, PANEL_REQUIRED, CountedPanel, CountedRows
from tregua.errors import Problem, Problems
from tregua.files import read_columns
from tregua.record.store.written import inside

__all__ = ["RowsChecked", "read_panel_rows"]

RowsChecked = Callable[[CountedPanel, CountedRows], Iterable[Problem]]
"""What is wrong with the rows of a panel: an analysis, which this room is handed."""


def read_panel_rows(
    folder: Path, panel: CountedPanel, place: Problem, checked: RowsChecked | None
) -> tuple[CountedRows, list[Problem]]:
    """Return the rows of a panel and what is wrong with its table.

    `place` is where the table is named.
    """
    none = CountedRows(panel.file, dict.fromkeys(PANEL_REQUIRED, ()), ())
    if not inside(folder, panel.file):
        return none, [replace(place, code="file_outside")]
    try:
        found = read_columns(folder / panel.file, panel.file, PANEL_REQUIRED, PANEL_COLUMNS)
    except Problems as several:
        return none, list(several.problems)
    rows = CountedRows(panel.file, found.held, found.lines)
    return rows, list(checked(panel, rows)) if checked else []

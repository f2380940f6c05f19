"""Cells of one column: figures, what is unknown, and what cannot be a membership."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite, isnan

import numpy as np

from tregua.decide.compare.qca.memberships import Floats
from tregua.decide.compare.qca.terms import TWO
from tregua.errors import Problem

__all__ = ["Cells", "levels_of", "read_column", "set_problems"]

FIGURE = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
COMMA = re.compile(r"[+-]?\d+,\d+", re.ASCII)
UNKNOWN = frozenset(["", "-", "--", "?", "na", "n/a", "nan", "nd", "n.d.", "s/d", "unknown", "."])
"""What people write where nothing is known."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One column as it stands in a file: its name, its cells, and the line of each."""

    name: str
    cells: tuple[object, ...]
    lines: tuple[int, ...]
    file: str = ""

    def problem(self, code: str, line: int = 0, **values: object) -> Problem:
        """Return a problem of this column."""
        return Problem(code, self.file, line, self.name, {"id": self.name, **values})


def read_column(column: Cells, problems: list[Problem]) -> Floats:
    """Return a column as figures; what is none is noted, and stands as not a number."""
    figures = [figure_of(cell) for cell in column.cells]
    if figures and all(isinstance(one, str) and one != "unknown" for one in figures):
        problems.append(column.problem("qca_column_words", given=shown(column.cells[0])))
    else:
        problems.extend(
            column.problem(f"qca_cell_{one}", line, given=shown(cell))
            for one, line, cell in zip(figures, column.lines, column.cells, strict=True)
            if isinstance(one, str)
        )
    return np.array([np.nan if isinstance(one, str) else one for one in figures])


def figure_of(cell: object) -> float | str:
    """Return a cell as a figure, or why it is none: `unknown`, `comma` or `word`."""
    if cell is None:
        return "unknown"
    if isinstance(cell, bool | int | float | np.number):
        figure = float(cell)
        return figure if isfinite(figure) else "unknown" if isnan(figure) else "word"
    text = str(cell).strip()
    if text.lower() in UNKNOWN:
        return "unknown"
    if FIGURE.fullmatch(text):
        return float(text) if isfinite(float(text)) else "word"
    return "comma" if COMMA.fullmatch(text) else "word"


def shown(cell: object) -> str:
    """Return a cell as it was written, cut short."""
    text = str(cell).strip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


LONGEST = 40


def levels_of(figures: Floats, stated: int | None = None) -> int:
    """Return how many levels a column has: more than two where it shows 0, 1, 2 and so on."""
    if stated is not None:
        return stated
    seen = np.unique(figures[~np.isnan(figures)])
    top = len(seen)
    if top > TWO and np.array_equal(seen, np.arange(top)):
        return top
    return TWO


def set_problems(column: Cells, figures: Floats, count: int) -> Iterator[Problem]:
    """Yield the cells that are no membership, or no level where there are more than two.

    Where most cells are outside, the column holds measures and is told once.
    """
    known = ~np.isnan(figures)
    if count > TWO:
        wrong = known & ~np.isin(figures, np.arange(count))
    else:
        wrong = (figures < 0) | (figures > 1)
    if count == TWO and 2 * wrong.sum() > known.sum():
        low, high = f"{np.nanmin(figures):g}", f"{np.nanmax(figures):g}"
        yield column.problem("qca_column_measures", low=low, high=high)
        return
    code = "qca_cell_level" if count > TWO else "qca_cell_outside"
    for place in np.flatnonzero(wrong).tolist():
        yield column.problem(code, column.lines[place], given=f"{figures[place]:g}", most=count - 1)

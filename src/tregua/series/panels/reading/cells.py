"""Cells of a table as numbers and days, and what is wrong with those that are neither."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic_core import PydanticCustomError

from tregua.domain import CountedRows, When
from tregua.errors import Problem

__all__ = [
    "Flags",
    "Labels",
    "Noted",
    "Numbers",
    "blank",
    "count_of",
    "day_of",
    "degrees_of",
    "labelled",
    "people_of",
    "read_each",
]

MOST_SHOWN = 20
"""Problems of one kind in one column that are named row by row; the rest are counted."""

Told = Mapping[str, object]
Numbers = NDArray[np.float64]
Labels = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(slots=True)
class Noted:
    """What is wrong with the rows of a table, kept while it is read."""

    rows: CountedRows
    found: dict[tuple[str, str], list[Problem]] = field(default_factory=lambda: defaultdict(list))
    more: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    def note(
        self, code: str, name: str = "", row: int | None = None, values: Told = MappingProxyType({})
    ) -> None:
        """Note a problem of a row (0 is the first), or of the table."""
        self.keep(code, name, row, values, warning=False)

    def warn(self, code: str, name: str, row: int | None, values: Told) -> None:
        """Note what is worth knowing of a row, or of the table, and stops nothing."""
        self.keep(code, name, row, values, warning=True)

    def keep(self, code: str, name: str, row: int | None, values: Told, *, warning: bool) -> None:
        """Keep a problem; after twenty of one kind in one column they are only counted."""
        kept = self.found[code, name]
        if len(kept) >= MOST_SHOWN:
            self.more[code, name] += 1
            return
        line = 1 if row is None else int(self.rows.lines[row])
        told = {key: str(value) for key, value in values.items()}
        kept.append(Problem(code, self.rows.file, line, name, told, warning))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what was noted, in the order of lines; after twenty alike, how many more."""
        named = [problem for kept in self.found.values() for problem in kept]
        for (code, name), n in self.more.items():
            last = self.found[code, name][-1]
            values = {"n": str(n), "shown": str(MOST_SHOWN)}
            named.append(
                Problem("panel_more", last.file, last.line, name, values, warning=last.warning)
            )
        return tuple(sorted(named, key=lambda each: (each.line, each.field)))


def labelled(cells: Iterable[Any]) -> tuple[Labels, list[Any]]:
    """Return a label for each cell, and the different cells by label, in order of appearance."""
    seen: dict[Any, int] = {}
    labels = np.fromiter((seen.setdefault(cell, len(seen)) for cell in cells), dtype=np.int64)
    return labels, list(seen)


def read_each(
    cells: Sequence[Any], read: Callable[[Any], float | str], name: str, noted: Noted
) -> Numbers:
    """Return cells as numbers, NaN where blank; each that cannot be read is noted by its code."""
    labels, different = labelled(cells)
    found = [read(cell) for cell in different]
    wrong = np.array([isinstance(each, str) for each in found], dtype=bool)
    for row in np.flatnonzero(wrong[labels]) if wrong.any() else ():
        code = found[labels[row]]
        noted.note(str(code), name, int(row), {"given": short(cells[int(row)])})
    numbers = np.array([np.nan if isinstance(each, str) else each for each in found])
    taken: Numbers = numbers[labels] if len(numbers) else np.empty(0)
    return taken


def blank(cell: Any) -> bool:
    """Tell whether a cell holds nothing: no text, or a frame's mark for a missing value."""
    return cell is None or bool(cell != cell) or (isinstance(cell, str) and not cell.strip())


def short(cell: Any) -> str:
    """Return what a cell holds, short enough for one line."""
    told = str(cell).strip()
    return told if len(told) <= 40 else f"{told[:37]}..."


def number_in(cell: Any) -> float | None:
    """Return the number a cell holds; text with anything but digits, sign and point is none."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, str) and not cell.strip().lstrip("+-").replace(".", "", 1).isdecimal():
        return None
    try:
        number = float(cell)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if np.isfinite(number) and abs(number) < 2**53 else None


def count_of(cell: Any) -> float | str:
    """Return a count, NaN where none was given, or the code of what is wrong."""
    if blank(cell):
        return np.nan
    number = number_in(cell)
    if number is None:
        return "panel_count_not_number"
    if number < 0:
        return "panel_count_negative"
    return number if number == int(number) else "panel_count_fraction"


def people_of(cell: Any) -> float | str:
    """Return a population, NaN where none was given, or the code of what is wrong."""
    if blank(cell):
        return np.nan
    number = number_in(cell)
    if number is None or number < 0:
        return "panel_population_not_number"
    return number if number > 0 else "panel_population_nought"


def degrees_of(widest: int) -> Callable[[Any], float | str]:
    """Return the reader of decimal degrees up to 90 (latitude) or 180 (longitude)."""

    def read(cell: Any) -> float | str:
        if blank(cell):
            return np.nan
        number = number_in(cell)
        fits = number is not None and abs(number) <= widest
        return number if fits and number is not None else "panel_degrees"

    return read


def day_of(cell: Any) -> tuple[date, date] | str:
    """Return the first and last day a start may mean, or the code of what is wrong."""
    if blank(cell):
        return "panel_start_blank"
    if isinstance(cell, datetime):
        return cell.date(), cell.date()
    if isinstance(cell, date):
        return cell, cell
    text = str(cell).strip()
    if text.startswith("~") or "/" in text:
        return "panel_start_loose"
    try:
        when = When.read(text)
    except PydanticCustomError as error:
        return "date_unreadable" if error.type == "date_reversed" else error.type
    return when.first, when.last

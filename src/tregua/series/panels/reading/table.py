"""Reading the rows of a table into a panel: every rule listed, every problem named by its row."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from tregua.domain import PANEL_REQUIRED, CountedRows
from tregua.errors import Problem, Problems
from tregua.series.panels.panel import Panel
from tregua.series.panels.periods import number_of, period_of, periods_between
from tregua.series.panels.reading.cells import (
    Flags,
    Labels,
    Noted,
    blank,
    count_of,
    day_of,
    labelled,
    read_each,
    short,
)
from tregua.series.panels.reading.counting import Counting
from tregua.series.panels.reading.filling import counts_of, gaps_noted
from tregua.series.panels.reading.living import coordinates_of, population_of
from tregua.series.panels.reading.placed import Placed
from tregua.series.panels.reading.places import join_places
from tregua.series.spans import Span

__all__ = ["MOST_CELLS", "PanelRead", "read_panel"]

MOST_CELLS = 50_000_000
"""Places times periods that are still laid out; more is a date far from the others."""


@dataclass(frozen=True, slots=True, eq=False)
class PanelRead:
    """A panel, with warnings that stop nothing."""

    panel: Panel
    warnings: tuple[Problem, ...] = ()


def read_panel(rows: CountedRows, counting: Counting) -> PanelRead:
    """Return the panel a table holds.

    Parameters
    ----------
    rows : CountedRows
        Columns `place`, `start`, `count`; if there are any, `population`, `latitude`,
        `longitude`, `department`, `code`, `institution`. Cells are text or a frame's values.
    counting : Counting
        What the table counts, and how absent rows are to be read.

    Raises
    ------
    Problems
        Everything that must be mended first, with the line of each row: blank or unreadable
        dates, counts that are negative, fractional or no numbers, places or periods given twice,
        people missing or nought, places without a name, two institutions in one table.
    """
    noted = Noted(rows)
    whole_table(rows, counting, noted)
    if noted.problems:
        raise Problems(noted.problems)
    one_institution(rows, counting, noted)
    units = starts_of(rows, counting, noted)
    places, names, applied = join_places(rows, noted)
    counts = read_each(rows.columns["count"], count_of, "count", noted)
    fits = (places >= 0) & (units >= 0)
    covered = counting.covers or (span_of_units(units[fits], counting) if fits.any() else None)
    if covered is None:
        raise Problems(noted.problems)
    periods = periods_or_none(covered, len(names), counting, noted)
    if counting.each_row != "incident":
        given_twice(places, units, fits, noted)
    within = periods_of(units, fits, periods[0], counting)
    placed = Placed(places, within, fits, names, periods, covered)
    population, carried = population_of(rows, placed, noted)
    coordinates = coordinates_of(rows, placed, noted)
    stop(noted)
    filled, summed = counts_of(counts, placed, counting)
    gaps_noted(filled, placed, counting, noted)
    panel = Panel(
        counting.id,
        counting.harm,
        counting.institution,
        counting.length,
        names,
        periods,
        filled,
        population,
        coordinates,
        counting.as_of,
        (*applied, *summed, *carried),
    )
    return PanelRead(panel, noted.problems)


def stop(noted: Noted) -> None:
    """Raise what was noted if anything of it is more than a warning."""
    if any(not problem.warning for problem in noted.problems):
        raise Problems(noted.problems)


def whole_table(rows: CountedRows, counting: Counting, noted: Noted) -> None:
    """Note a table without rows or columns it needs, or of rows that make no whole period."""
    for name in PANEL_REQUIRED:
        if name not in rows.columns:
            noted.note("csv_column_missing", name)
    if not len(rows):
        noted.note("panel_empty")
    if not counting.nests:
        values = {"each": counting.row_length.value, "length": counting.length.value}
        noted.note("panel_rows_do_not_nest", "", None, values)


def one_institution(rows: CountedRows, counting: Counting, noted: Noted) -> None:
    """Note every row by another institution than the first: two counts are never mixed."""
    held = rows.columns.get("institution", ())
    if not held:
        return
    labels, different = labelled("" if blank(cell) else str(cell).strip() for cell in held)
    named = [each for each in different if each]
    if len(named) < 2:
        return
    for at, name in enumerate(different):
        if name and name != named[0]:
            of_this = np.flatnonzero(labels == at)
            values = {"one": named[0], "other": name, "n": len(of_this), "panel": counting.id}
            noted.note("panel_institutions_mixed", "institution", int(of_this[0]), values)


def starts_of(rows: CountedRows, counting: Counting, noted: Noted) -> Labels:
    """Return the number of the row's period for each row; -1 where its start cannot be read."""
    cells = rows.columns["start"]
    labels, different = labelled(cells)
    read = [unit_of(cell, counting) for cell in different]
    wrong = [at for at, each in enumerate(read) if isinstance(each, str)]
    for row in np.flatnonzero(np.isin(labels, wrong)) if wrong else ():
        values = {"given": short(cells[int(row)]), "length": counting.row_length.value}
        noted.note(str(read[labels[row]]), "start", int(row), values)
    numbers = np.array([-1 if isinstance(each, str) else each for each in read], dtype=np.int64)
    return numbers[labels]


def unit_of(cell: object, counting: Counting) -> int | str:
    """Return the number of the period a start falls in, or the code of what is wrong."""
    days = day_of(cell)
    if isinstance(days, str):
        return days
    first, last = (number_of(day, counting.row_length) for day in days)
    if first != last:
        return "panel_start_wide"
    covers = counting.covers
    if covers and not covers.first <= days[0] <= covers.last:
        outside = period_of(days[0], counting.row_length)
        if outside.last < covers.first or outside.first > covers.last:
            return "panel_start_outside"
    return first


def span_of_units(units: Labels, counting: Counting) -> Span:
    """Return the days from the first row's period to the last row's."""
    length = counting.row_length
    first, last = (day_in(int(unit), counting) for unit in (units.min(), units.max()))
    return Span(period_of(first, length).first, period_of(last, length).last)


def day_in(unit: int, counting: Counting) -> date:
    """Return the first day of a period by its number."""
    length = counting.row_length.value
    if length in ("day", "week"):
        return date.fromordinal(unit if length == "day" else unit * 7 + 1)
    parts = {"month": 12, "quarter": 4, "year": 1}[length]
    return date(unit // parts, unit % parts * (12 // parts) + 1, 1)


def periods_or_none(
    covered: Span, places: int, counting: Counting, noted: Noted
) -> tuple[Span, ...]:
    """Return the periods of the panel.

    Raises
    ------
    Problems
        `panel_too_large`, with all that was noted so far.
    """
    first, last = (number_of(day, counting.length) for day in (covered.first, covered.last))
    if (last - first + 1) * places > MOST_CELLS:
        values = {"first": covered.first, "last": covered.last, "places": places}
        noted.note("panel_too_large", "start", None, values)
        raise Problems(noted.problems)
    return periods_between(covered.first, covered.last, counting.length)


def periods_of(units: Labels, fits: Flags, first: Span, counting: Counting) -> Labels:
    """Return for each row the period of the panel, -1 where its start could not be read."""
    different, labels = np.unique(units, return_inverse=True)
    begin = number_of(first.first, counting.length)
    found = [
        number_of(day_in(int(unit), counting), counting.length) - begin if unit >= 0 else -1
        for unit in different
    ]
    taken: Labels = np.where(fits, np.array(found, dtype=np.int64)[labels], -1)
    return taken


def given_twice(places: Labels, units: Labels, fits: Flags, noted: Noted) -> None:
    """Note every row whose place and period stand on an earlier line."""
    at = np.flatnonzero(fits)
    low = units[at].min()
    keys = places[at] * (units[at].max() - low + 1) + units[at] - low
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    earlier = at[first[which]]
    for row, other in zip(at[earlier != at], earlier[earlier != at], strict=True):
        cells = noted.rows.columns
        told = {name: short(cells[name][int(row)]) for name in ("place", "start")}
        values = {**told, "other": noted.rows.lines[int(other)]}
        noted.note("panel_twice", "place", int(row), values)

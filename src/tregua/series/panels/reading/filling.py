"""Rows summed into cells: what was counted, what an absent row means, and what is missing."""

import numpy as np

from tregua.series.panels.panel import Applied, FloatArray
from tregua.series.panels.periods import Length, shown
from tregua.series.panels.reading.cells import Flags, Labels, Noted, Numbers
from tregua.series.panels.reading.counting import Counting
from tregua.series.panels.reading.placed import Placed

__all__ = ["counts_of", "gaps_noted"]

MOST_NAMED = 12
"""Missing periods that are named one by one; the rest are counted."""


def counts_of(
    counts: Numbers, placed: Placed, counting: Counting
) -> tuple[FloatArray, tuple[Applied, ...]]:
    """Return the count of each place and period, NaN where none was given, and the rules used."""
    cell, size = placed.cell, placed.shape[0] * placed.shape[1]
    fitting = counts[placed.fits]
    given = np.isfinite(fitting)
    total = np.bincount(cell, np.where(given, fitting, 0.0), size).astype(np.float64)
    summed = total.reshape(placed.shape)
    there: Labels = np.bincount(cell, minlength=size).reshape(placed.shape)
    blanks: Labels = np.bincount(cell[~given], minlength=size).reshape(placed.shape)
    applied: list[Applied] = []
    if counting.row_length is not counting.length or counting.each_row == "incident":
        row = counting.each_row or counting.row_length.value
        values = {"row": row, "length": counting.length.value, "n": str(len(cell))}
        applied.append(Applied("rows_summed", values))
    none = missing(there, blanks, placed, counting)
    if counting.absent_is == "nought":
        filled = int(np.count_nonzero((there == 0) & ~none))
        if filled:
            applied.append(Applied("absent_is_nought", {"n": str(filled)}))
    elif absent := int(np.count_nonzero(none & (there == 0))):
        applied.append(Applied("absent_is_not_reported", {"n": str(absent)}))
    if blanks.any():
        applied.append(Applied("blank_is_not_given", {"n": str(int(blanks.sum()))}))
    ends = placed.not_whole()
    if ends:
        named = tuple(shown(placed.periods[at], counting.length) for at in ends)
        applied.append(Applied("ends_not_whole", {"n": str(len(ends))}, named))
    summed[none] = np.nan
    return summed, tuple(applied)


def missing(there: Labels, blanks: Labels, placed: Placed, counting: Counting) -> Flags:
    """Return the cells of which no count can be given (u, t)."""
    none: Flags = blanks > 0
    if counting.absent_is == "not_reported":
        whole = 1 if counting.each_row == "incident" else whole_rows(placed, counting)
        none |= there < whole
    none[:, list(placed.not_whole())] = True
    return none


def whole_rows(placed: Placed, counting: Counting) -> Numbers:
    """Return how many rows make up each period (t,)."""
    return np.array([counting.whole(period) for period in placed.periods], dtype=np.float64)


def gaps_noted(counts: FloatArray, placed: Placed, counting: Counting, noted: Noted) -> None:
    """Warn of periods in which no place has a row, and of places without a count in some.

    A whole period written down with a blank is the writer's word that no figure was given: it is
    told among the rules (`blank_is_not_given`), and no warning repeats it.
    """
    length = counting.length
    ends = set(placed.not_whole())
    rows_in = np.bincount(placed.period[placed.fits], minlength=placed.shape[1])
    silent = [int(at) for at in np.flatnonzero(rows_in == 0) if at not in ends]
    if silent and length not in (Length.DAY, Length.WEEK):
        nought = counting.absent_is == "nought"
        code = "panel_period_nought" if nought else "panel_period_not_reported"
        values = {"periods": named(silent, placed, length), "n": len(silent)}
        noted.warn(code, "start", None, values)
    gaps = np.isnan(counts)
    gaps[:, [*silent, *ends]] = False
    if counting.row_length is counting.length:
        written = np.bincount(placed.cell, minlength=gaps.size).reshape(gaps.shape) > 0
        gaps &= ~written
    for place in np.flatnonzero(gaps.any(axis=1)):
        where = [int(at) for at in np.flatnonzero(gaps[place])]
        told = {"place": placed.names[place], "periods": named(where, placed, length)}
        row = placed.first_row(int(place))
        noted.warn("panel_missing", "count", row, {**told, "n": len(where)})


def named(periods: list[int], placed: Placed, length: Length) -> str:
    """Return periods as text, the first dozen by name."""
    told = ", ".join(shown(placed.periods[at], length) for at in periods[:MOST_NAMED])
    return told if len(periods) <= MOST_NAMED else f"{told} ..."

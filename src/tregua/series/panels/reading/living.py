"""People who live in each place, and where it lies, from the rows of a table."""

import numpy as np

from tregua.domain import CountedRows
from tregua.series.panels.panel import Applied, FloatArray
from tregua.series.panels.reading.cells import (
    Noted,
    Numbers,
    blank,
    degrees_of,
    people_of,
    read_each,
)
from tregua.series.panels.reading.placed import Placed

__all__ = ["coordinates_of", "population_of"]

SAME = 0.01
"""Degrees within which two coordinates of one place are the same (about a kilometre)."""


def population_of(
    rows: CountedRows, placed: Placed, noted: Noted
) -> tuple[FloatArray | None, tuple[Applied, ...]]:
    """Return the people of each place and period (u, t), or nothing without such a column.

    A period without a figure takes that of the latest period before that has one, else of the
    first after; several figures in one period are averaged. A place without any is noted.
    """
    if "population" not in rows.columns:
        return None, ()
    held = rows.columns["population"]
    people = read_each(held, people_of, "population", noted)[placed.fits]
    said = np.array([not blank(cell) for cell in held])[placed.fits]
    given, size = np.isfinite(people), placed.shape[0] * placed.shape[1]
    cell = placed.cell[given]
    n = np.bincount(cell, minlength=size).reshape(placed.shape)
    total = np.bincount(cell, people[given], size).reshape(placed.shape)
    spoken = np.bincount(placed.place[placed.fits][said], minlength=len(placed.names))
    there = np.bincount(placed.place[placed.fits], minlength=len(placed.names))
    for place in np.flatnonzero((spoken == 0) & (there > 0)):
        row = placed.first_row(int(place))
        noted.note("panel_population_missing", "population", row, {"place": placed.names[place]})
    known = n > 0
    mean = np.divide(total, n, out=np.full(placed.shape, np.nan), where=known)
    carried = carried_on(mean)
    changed = np.flatnonzero((~known).any(axis=1) & known.any(axis=1))
    if not len(changed):
        return carried, ()
    values = {"places": str(len(changed)), "cells": str(int((~known).sum()))}
    named = tuple(placed.names[place] for place in changed[:20])
    return carried, (Applied("population_carried_on", values, named),)


def carried_on(figures: FloatArray) -> FloatArray:
    """Return rows in which each NaN takes the figure before it, or the first there is."""
    at = np.where(np.isfinite(figures), np.arange(figures.shape[1]), -1)
    last = np.maximum.accumulate(at, axis=1)
    first = np.argmax(np.isfinite(figures), axis=1)[:, None]
    taken: FloatArray = np.take_along_axis(figures, np.where(last < 0, first, last), axis=1)
    return taken


def coordinates_of(
    rows: CountedRows, placed: Placed, noted: Noted
) -> tuple[tuple[float, float] | None, ...]:
    """Return where each place lies, None where it does not say; empty without such columns."""
    there = [name for name in ("latitude", "longitude") if name in rows.columns]
    if not there:
        return ()
    if len(there) == 1:
        noted.note("panel_coordinate_alone", there[0])
        return ()
    latitude = read_each(rows.columns["latitude"], degrees_of(90), "latitude", noted)
    longitude = read_each(rows.columns["longitude"], degrees_of(180), "longitude", noted)
    first = one_each(latitude, longitude, placed)
    moved(latitude, longitude, first, placed, noted)
    return tuple(
        None if row < 0 else (float(latitude[row]), float(longitude[row])) for row in first
    )


def one_each(latitude: Numbers, longitude: Numbers, placed: Placed) -> list[int]:
    """Return for each place the first row that has both coordinates, -1 where none has."""
    both = np.isfinite(latitude) & np.isfinite(longitude) & (placed.place >= 0)
    rows = np.flatnonzero(both)
    places, first = np.unique(placed.place[rows], return_index=True)
    found = [-1] * len(placed.names)
    for place, at in zip(places, first, strict=True):
        found[int(place)] = int(rows[at])
    return found


def moved(
    latitude: Numbers, longitude: Numbers, first: list[int], placed: Placed, noted: Noted
) -> None:
    """Note rows that lay a place elsewhere than its first row does."""
    base = np.array(first, dtype=np.int64)[placed.place]
    apart = np.abs(latitude - latitude[base]) > SAME
    apart |= np.abs(longitude - longitude[base]) > SAME
    for row in np.flatnonzero(apart & (base >= 0) & (placed.place >= 0)):
        line = noted.rows.lines[int(base[row])]
        values = {"place": placed.names[placed.place[row]], "other": line}
        noted.note("panel_coordinates_differ", "latitude", int(row), values)

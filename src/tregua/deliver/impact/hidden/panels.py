"""A design asked again, under a supposition on those reported missing in the same places."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from tregua.deliver.impact.hidden.supposing import (
    ONE_IN,
    SUPPOSITIONS,
    Concealment,
    Supposed,
    reading_of,
    turn_of,
)
from tregua.deliver.impact.study import FloatArray, Given, NotLeanedOn, Study
from tregua.series.panels import Panel

__all__ = ["concealed"]

Answering = Callable[[Study], Given]


def concealed(
    study: Study, missing: Panel | None, answering: Answering, one_in: Sequence[int] = ONE_IN
) -> Concealment:
    """Return how a design's answer bears that one in so many missing had been killed.

    Parameters
    ----------
    study : Study
        The question of killings.
    missing : Panel or None
        Reports of missing persons in the same periods; None where nobody counts them.
    answering : callable
        The design with its inference, asked once for each supposition.
    one_in : sequence of int
        The suppositions tried, each at least 1.

    Notes
    -----
    Donors without reports of missing persons are not leaned on here, so that `recorded` may
    differ from the answer that leans on all. The supposed counts never leave this room.
    """
    if missing is None:
        return Concealment("no_missing_series")
    reports = same_cells(study, missing)
    if reports is None:
        return Concealment("not_same_periods")
    known = {p for p, row in zip(study.panel.places, reports, strict=True) if has_any(row)}
    held = tuple(place for place in study.donors if place in known)
    left_out = tuple(NotLeanedOn(place, "missing") for place in study.donors if place not in known)
    bare = replace(study, donors=held, left_out=(*study.left_out, *left_out))
    given = answering(bare)
    recorded = told(given, "", None)
    if recorded.ratio is None:
        return Concealment("no_answer", given.design)
    shown, turns = [], []
    for supposition in SUPPOSITIONS:
        tried = [
            told(answering(supposing(bare, reports, supposition, n)), supposition, n)
            for n in sorted(one_in, reverse=True)
        ]
        shown += tried
        turns.append(turn_of(recorded, tried))
    same = study.panel.institution == missing.institution
    return Concealment("answered", given.design, recorded, tuple(shown), tuple(turns), same)


def same_cells(study: Study, missing: Panel) -> FloatArray | None:
    """Return reports in the cells of the study's panel (u, t), NaN where none are given.

    None where a period of the study is not one of the reports', or a place with a truce has no
    reports in the truce.
    """
    panel = study.panel
    at = {period: column for column, period in enumerate(missing.periods)}
    if any(period not in at for period in panel.periods):
        return None
    columns = [at[period] for period in panel.periods]
    found = np.full(panel.counts.shape, np.nan)
    rows = {place: row for row, place in enumerate(missing.places)}
    for row, place in enumerate(panel.places):
        if place in rows:
            found[row] = missing.counts[rows[place], columns]
    treated = [panel.row(course.place) for course in study.courses]
    return found if all(has_any(found[row]) for row in treated) else None


def has_any(row: FloatArray) -> bool:
    """Tell whether any figure is given in a row."""
    return bool(np.isfinite(row).any())


def supposing(study: Study, reports: FloatArray, supposition: str, one_in: int) -> Study:
    """Return the study under a supposition; its counts are no record and are not shown."""
    panel = study.panel
    if supposition == "always":
        more = reports / one_in
    else:
        more = np.zeros_like(panel.counts)
        for course in study.courses:
            row, on = panel.row(course.place), list(course.on)
            more[row, on] = reports[row, on] / one_in
    return replace(study, panel=replace(panel, counts=panel.counts + more))


def told(given: Given, supposition: str, one_in: int | None) -> Supposed:
    """Return what a design says, as a ratio with its interval."""
    effect = given.main
    if effect is None:
        return Supposed(supposition, one_in, None, None, None, "cannot_tell")
    reading = reading_of(effect.low, effect.high)
    if effect.low is None or effect.high is None:
        reading = "cannot_tell"
    return Supposed(supposition, one_in, effect.ratio, effect.low, effect.high, reading)

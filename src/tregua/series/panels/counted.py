"""Panels made of what a dossier counts in other ways: windows, and incidents one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from tregua.domain import CountedRows, Incident, Series, Window
from tregua.errors import Declined
from tregua.series.panels.panel import Applied, Panel
from tregua.series.panels.periods import Length, number_of, periods_between, shown
from tregua.series.panels.reading import Counting, PanelRead, read_panel
from tregua.series.spans import Span, span_of
from tregua.series.windows import conflicts, count_between

__all__ = ["panel_of_incidents", "panel_of_windows"]


def panel_of_windows(series: Series, windows: Iterable[Window], length: Length) -> Panel:
    """Return a panel of one place: each period whose count the windows determine exactly.

    Raises
    ------
    Declined
        `no_counts`, without a preferred window; `counts_clash`, if windows clash in too many ways.
    ValueError
        If a window is not known to the day.

    Notes
    -----
    A period is determined where the lowest and the highest count its windows allow are the same
    (`count_between`); any other has no count, and is never estimated. Rules listed:
    `from_windows` (how many periods are determined), `periods_open` (rows: those that are not)
    and `windows_clash` (rows: those left open because figures contradict each other).
    """
    held = tuple(window for window in windows if window.preferred)
    if not held:
        raise Declined("no_counts")
    spans = [span_of(window) for window in held]
    periods = whole_periods(min(s.first for s in spans), max(s.last for s in spans), length)
    if not periods:
        raise Declined("no_counts")
    bounds = [count_between(held, period) for period in periods]
    counts = np.array([[float(each.low) if each.exact else np.nan for each in bounds]])
    left = tuple(shown(each.span, length) for each in bounds if not each.exact)
    clash = tuple(shown(each.span, length) for each in bounds if not each.exact and each.conflicts)
    determined = {"n": str(len(periods) - len(left)), "of": str(len(periods))}
    applied = [Applied("from_windows", {**determined, "windows": str(len(held))})]
    if left:
        applied.append(Applied("periods_open", {"n": str(len(left))}, left[:20]))
    if clash or conflicts(held):
        applied.append(Applied("windows_clash", {"n": str(len(clash))}, clash[:20]))
    place = series.place.partition(":")[2] or series.place
    return Panel(
        series.id,
        series.harm,
        series.institution,
        length,
        (place,),
        periods,
        counts,
        as_of=str(series.as_of),
        applied=tuple(applied),
    )


def whole_periods(first: date, last: date, length: Length) -> tuple[Span, ...]:
    """Return the periods that lie wholly between two days."""
    days = Span(first, last)
    return tuple(each for each in periods_between(first, last, length) if days.holds(each))


def panel_of_incidents(
    incidents: Sequence[Incident],
    harm: str,
    length: Length,
    covers: Span,
    *,
    institution: str,
    places: Sequence[str] = (),
) -> PanelRead:
    """Return a panel of the incidents of one kind: a period without one counts nought.

    Parameters
    ----------
    covers : Span
        The days in which incidents were written down; those on other days are left out.
    institution : str
        Who wrote them down: their counts are never joined with another's.
    places : sequence of str
        Places watched all that time, though nothing may have happened there.

    Raises
    ------
    Declined
        `no_counts`, if there is no place at all.
    Problems
        What `read_panel` refuses.

    Notes
    -----
    Rules listed beside those of `read_panel`: `incidents_without_period` (rows: those whose day is
    known only to more than one period; they are not counted) and `incidents_outside` (rows).
    """
    of_kind = [each for each in incidents if each.kind == harm]
    fits = [each for each in of_kind if one_period(each, length)]
    vague = tuple(each.id for each in of_kind if not one_period(each, length))
    inside = [each for each in fits if written_in(each, covers)]
    outside = tuple(each.id for each in fits if not written_in(each, covers))
    watched = dict.fromkeys([*places, *(each.place for each in inside)])
    if not watched:
        raise Declined("no_counts")
    days = [each.on.first for each in inside] + [covers.first] * len(watched)
    columns: dict[str, list[Any]] = {
        "place": [each.place for each in inside] + list(watched),
        "start": days,
        "count": [each.count for each in inside] + [0] * len(watched),
    }
    rows = CountedRows("incidents.csv", columns, [0] * len(days))
    told = Counting(harm, harm, institution, length, "incident", "nought", covers)
    read = read_panel(rows, told)
    applied = list(read.panel.applied)
    if vague:
        values = {"n": str(len(vague)), "length": length.value}
        applied.append(Applied("incidents_without_period", values, vague[:20]))
    if outside:
        applied.append(Applied("incidents_outside", {"n": str(len(outside))}, outside[:20]))
    return PanelRead(replace(read.panel, applied=tuple(applied)))


def one_period(incident: Incident, length: Length) -> bool:
    """Tell whether all days an incident may have happened on lie in one period."""
    first, last = (number_of(day, length) for day in (incident.on.first, incident.on.last))
    return first == last


def written_in(incident: Incident, covers: Span) -> bool:
    """Tell whether all days an incident may have happened on lie in the days covered."""
    return covers.first <= incident.on.first and incident.on.last <= covers.last

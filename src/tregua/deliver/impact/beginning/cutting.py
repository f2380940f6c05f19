"""The periods of a panel a study reads: those asked for, and of them those before the start."""

from dataclasses import replace
from datetime import date

from tregua.domain import StudyAsked, Treatment
from tregua.errors import Declined
from tregua.series.panels import Panel

__all__ = ["before_only", "between", "start_of"]


def start_of(treatment: Treatment) -> date:
    """Return the first day that is no longer before: expected, or begun in the earliest place."""
    starts = [each.start or treatment.start for each in treatment.places] or [treatment.start]
    begun = [*starts, treatment.expected_from]
    return min(when.first for when in begun if when is not None)


def between(panel: Panel, asked: StudyAsked) -> Panel:
    """Return the panel with only the periods that lie wholly between the days asked for."""
    first = asked.since.first if asked.since else panel.periods[0].first
    last = asked.until.last if asked.until else panel.periods[-1].last
    kept = [
        at for at, span in enumerate(panel.periods) if first <= span.first and span.last <= last
    ]
    if len(kept) == len(panel.periods):
        return panel
    people = None if panel.population is None else panel.population[:, kept]
    periods = tuple(panel.periods[at] for at in kept)
    return replace(panel, periods=periods, counts=panel.counts[:, kept], population=people)


def before_only(panel: Panel, start: date) -> Panel:
    """Return a panel without every period that ends on the start or later.

    Nothing of what is left depends on a count of the periods cut off.

    Raises
    ------
    Declined
        `plan_nothing_before`, if no period lies before the start.
    """
    kept = sum(span.last < start for span in panel.periods)
    if kept == 0:
        raise Declined("plan_nothing_before", panel=panel.id, start=start.isoformat())
    people = panel.population
    return replace(
        panel,
        periods=panel.periods[:kept],
        counts=panel.counts[:, :kept].copy(),
        population=None if people is None else people[:, :kept].copy(),
        applied=(),
    )

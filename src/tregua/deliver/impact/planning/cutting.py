"""The part of a panel that may be read before a plan is written: what lies before the start."""

from dataclasses import replace
from datetime import date

from tregua.domain import Treatment
from tregua.errors import Declined
from tregua.series.panels import Panel

__all__ = ["before_only", "start_of"]


def start_of(treatment: Treatment) -> date:
    """Return the first day that is no longer before: expected, or begun in the earliest place."""
    begun = [treatment.start, treatment.expected_from, *(each.start for each in treatment.places)]
    return min(when.first for when in begun if when is not None)


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

"""The periods each figure adds up: while the truce was on, since it began, each unbroken run."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import BoolArray, Course, Phase

__all__ = ["Over", "overs"]


@dataclass(frozen=True, slots=True, eq=False)
class Over:
    """Periods to add up, for each place with a truce (m, t)."""

    name: str
    phase: Phase
    periods: BoolArray


def overs(courses: Sequence[Course]) -> tuple[Over, ...]:
    """Return what is added up: `while_on`, `since_start`, and `spell:1`, `spell:2` ... if several.

    With several places, the Nth run is the Nth of each place that has one; its phase is that of
    the first place.
    """
    length = len(courses[0].phases)
    on = np.array([[phase is Phase.ON for phase in course.phases] for course in courses])
    since = np.array([np.arange(length) >= begun(course) for course in courses])
    found = [Over("while_on", Phase.ON, on), Over("since_start", Phase.ON, since)]
    runs = max(len(course.spells) for course in courses)
    for nth in range(runs if runs > 1 else 0):
        marked = np.zeros((len(courses), length), dtype=np.bool_)
        for at, course in enumerate(courses):
            if nth < len(course.spells):
                marked[at, course.spells[nth].from_ : course.spells[nth].to] = True
        phase = next(c.spells[nth].phase for c in courses if nth < len(c.spells))
        found.append(Over(f"spell:{nth + 1}", phase, marked))
    return tuple(found)


def begun(course: Course) -> int:
    """Return the first period in which the truce was on, or none at all."""
    return course.on[0] if course.on else len(course.phases)

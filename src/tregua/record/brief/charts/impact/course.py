"""Recorded counts set against expected ones, with the band of what would have been expected."""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.record.brief.charts.drawing import Spec, heading, paper, wrapped
from tregua.record.brief.charts.impact.frame import (
    Frame,
    Stretch,
    band,
    beside,
    line,
    marked,
    on_frame,
    period_ticks,
    runs_of,
    shaded,
)
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.look import ACCENT, INK, INK_SOFT

__all__ = ["CourseChart", "above", "course_chart"]

Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class CourseChart:
    """What the chart needs: words in the reader's language, a value a period, None for a gap."""

    title: str
    scale: str
    periods: tuple[str, ...]
    observed: Values
    expected: Values
    low: Values
    high: Values
    stretches: tuple[Stretch, ...]
    recorded_words: str
    expected_words: str
    locale: str = "en"


def course_chart(chart: CourseChart) -> Spec:
    """Return the specification of the chart.

    Raises
    ------
    ValueError
        If nothing was recorded, or the courses are not equally long.
    """
    courses = (chart.observed, chart.expected, chart.low, chart.high)
    if {len(each) for each in courses} != {len(chart.periods)} or not seen(chart.observed):
        raise ValueError("every course needs a place for every period, and something recorded")
    values = [value for each in courses for value in seen(each)]
    frame = on_frame(values, chart.locale, (0.0, max(1.0, len(chart.periods) - 1.0)))
    layers = [
        *shaded(chart.stretches, frame),
        frame.axes(*period_ticks(chart.periods)),
        *band(chart.low, chart.high, frame),
        *line(runs_of(chart.expected), frame, color=ACCENT, strokeWidth=2, strokeDash=[6, 3]),
        *line(runs_of(chart.observed), frame, color=INK, strokeWidth=2),
        *marked(chart.stretches, frame),
        *beside(names(chart), frame),
    ]
    return above(layers, chart.title, chart.scale, frame)


def seen(values: Sequence[float | None]) -> list[float]:
    """Return the values there are."""
    return [value for value in values if value is not None]


def names(chart: CourseChart) -> list[tuple[float, str, str]]:
    """Return the name of each line where it ends."""
    lines = (
        (chart.observed, chart.recorded_words, INK),
        (chart.expected, chart.expected_words, ACCENT),
    )
    return [
        (seen(values)[-1], "\n".join(wrapped(words, 15)), colour)
        for values, words, colour in lines
        if seen(values)
    ]


def above(layers: list[Spec], title: str, scale: str, frame: Frame, foot: float = 26) -> Spec:
    """Return a chart with its title, the name of its scale, and its layers below them."""
    lines = wrapped(title, 88)
    top = 18 * len(lines) + 52
    named = {"x": -frame.left, "y": 6 - (top - 18 * len(lines)), "text": scale}
    whole = [
        *layers,
        heading(lines, left=frame.left, top=top),
        at_pixels([named], align="left", baseline="top", color=INK_SOFT),
    ]
    return paper(height=frame.height, margins=(top, frame.right, foot, frame.left), layer=whole)

"""Counts over time: each recorded window as a level line, at its count divided by its days."""

from dataclasses import dataclass
from datetime import date

from tregua.record.brief.charts.drawing import Spec, heading, nice_ticks, paper, wrapped
from tregua.record.brief.charts.layers import (
    HEIGHT,
    LEFT,
    LINE,
    RIGHT,
    Scales,
    axes,
    mark_layers,
    words_above,
)
from tregua.record.brief.charts.segments import Segment, segment_layers

__all__ = ["CountsOverTime", "Mark", "Window", "counts_over_time"]


@dataclass(frozen=True, slots=True)
class Window:
    """So many killings, recorded by one institution from a first day to a last day.

    `label` stands above the line where there is room for words: say the figure, or nothing.
    """

    first: date
    last: date
    count: int
    institution: str
    label: str = ""

    @property
    def per_day(self) -> float:
        """Return the count divided by the days of the window, both ends counted."""
        return self.count / ((self.last - self.first).days + 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A day worth a line of its own, such as the start of a truce, in words."""

    day: date
    label: str


@dataclass(frozen=True, slots=True)
class CountsOverTime:
    """What the chart needs: words in the reader's language, and windows as they were recorded.

    `per_day` names the vertical scale ("Recorded killings per day"); institutions take their
    colour, dash and marker in the order in which they first appear.
    """

    title: str
    per_day: str
    windows: tuple[Window, ...]
    marks: tuple[Mark, ...] = ()
    locale: str = "en"


def counts_over_time(chart: CountsOverTime) -> Spec:
    """Return the specification of the chart.

    Raises
    ------
    ValueError
        If there is no window, or one ends before it begins.
    """
    if not chart.windows or any(w.last < w.first for w in chart.windows):
        raise ValueError("windows must be there, and end on or after the day they begin")
    title = wrapped(chart.title, 88)
    marks = sorted((mark.day, mark.label) for mark in chart.marks)
    top = 18 * len(title) + 30 + LINE * len(marks)
    scale = scales(chart)
    layers = [
        axes(scale, chart.locale),
        *mark_layers(marks, scale),
        *segment_layers([segment(window, scale) for window in chart.windows], scale),
        heading(title, left=LEFT, top=top),
        words_above(chart.per_day, top - 18 * len(title)),
    ]
    return paper(height=HEIGHT, margins=(top, RIGHT, 26, LEFT), layer=layers)


def scales(chart: CountsOverTime) -> Scales:
    """Return the paper's scales: whole years from the first day, rates from nought."""
    days = [day for window in chart.windows for day in (window.first, window.last)]
    days += [mark.day for mark in chart.marks]
    origin = min(days).replace(month=1, day=1)
    rates = nice_ticks(0, max(window.per_day for window in chart.windows))
    return Scales(origin=origin, end=(max(days) - origin).days + 1, ticks=rates)


def segment(window: Window, scale: Scales) -> Segment:
    """Return a window as it lies on the paper."""
    return Segment(
        start=scale.days(window.first),
        end=scale.days(window.last) + 1,
        rate=window.per_day,
        institution=window.institution,
        label=window.label,
    )

"""The ground of the chart over time: its scales, its axes in words, and the marked days."""

import json
from dataclasses import dataclass
from datetime import date

from tregua.language import number
from tregua.record.brief.charts.drawing import WIDTH, Spec
from tregua.record.brief.look import ACCENT, INK_SOFT

__all__ = [
    "HEIGHT",
    "LEFT",
    "LINE",
    "RIGHT",
    "Scales",
    "at_pixels",
    "axes",
    "mark_layers",
    "worded",
    "words_above",
]

HEIGHT, LEFT, RIGHT, LINE = 250, 34, 132, 15
LETTER = 6.2
"""About how wide a letter is: words that would leave the paper turn to the left of their rule."""


@dataclass(frozen=True, slots=True)
class Scales:
    """Where a day and a rate lie on the paper."""

    origin: date
    end: int
    ticks: list[float]

    def days(self, day: date) -> int:
        """Return the days since the left edge."""
        return (day - self.origin).days

    def across(self, day: float) -> float:
        """Return how far from the left edge a day lies."""
        return (WIDTH - LEFT - RIGHT) * day / self.end

    def down(self, rate: float) -> float:
        """Return how far below the top of the plot a rate lies."""
        return HEIGHT * (1 - rate / self.ticks[-1])

    def x(self, field: str, **more: object) -> Spec:
        """Return the encoding of a field of days."""
        scale = {"domain": [0, self.end], "nice": False, "zero": False}
        return {"field": field, "type": "quantitative", "scale": scale, **more}

    def y(self, field: str, **more: object) -> Spec:
        """Return the encoding of a field of rates, which begin at nought."""
        scale = {"domain": [0, self.ticks[-1]], "nice": False}
        return {"field": field, "type": "quantitative", "scale": scale, **more}


def axes(scale: Scales, locale: str) -> Spec:
    """Return the two axes: years below, rates at the left, both already in words."""
    last = scale.origin.year + (scale.end - 1) // 365
    step = max(1, round((last - scale.origin.year) / 9))
    years = [date(year, 1, 1) for year in range(scale.origin.year, last + 1, step)]
    years = [day for day in years if scale.days(day) < scale.end]
    digits = 0 if all(tick == int(tick) for tick in scale.ticks) else 1
    across = worded([scale.days(day) for day in years], [str(day.year) for day in years])
    up = worded(scale.ticks, [number(tick, locale, digits) for tick in scale.ticks])
    return {
        "data": {"values": [{"day": 0, "rate": 0}]},
        "mark": {"type": "point", "opacity": 0},
        "encoding": {
            "x": scale.x("day", axis=across | {"grid": False}),
            "y": scale.y("rate", axis=up | {"domain": False, "ticks": False}),
        },
    }


def worded(values: list[float] | list[int], labels: list[str]) -> Spec:
    """Return an axis whose values carry labels written beforehand."""
    words = f"{json.dumps(labels)}[indexof({json.dumps(values)}, datum.value)]"
    return {"values": values, "labelExpr": words, "title": None}


def words_above(text: str, room: float) -> Spec:
    """Return the name of the vertical scale, lying above it."""
    mark = {"align": "left", "baseline": "top", "color": INK_SOFT}
    return at_pixels([{"x": -LEFT, "y": 4 - room, "text": text}], **mark)


def at_pixels(values: list[Spec], **mark: object) -> Spec:
    """Return words at places on the paper itself."""
    return {
        "data": {"values": values},
        "mark": {"type": "text", "lineBreak": "\n", "lineHeight": 14, **mark},
        "encoding": {
            "x": {"field": "x", "type": "quantitative", "scale": None, "axis": None},
            "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
            "text": {"field": "text", "type": "nominal"},
        },
    }


def mark_layers(marks: list[tuple[date, str]], scale: Scales) -> list[Spec]:
    """Return a dashed rule with its words for each marked day, one line of words below another."""
    layers: list[Spec] = []
    for line, (day, label) in enumerate(marks):
        top = -LINE * (len(marks) - line)
        x = scale.across(scale.days(day))
        late = x + LETTER * len(label) > WIDTH - LEFT
        rule = {"type": "rule", "color": ACCENT, "strokeWidth": 1.5, "strokeDash": [3, 3]}
        ends = {"x": {"value": x}, "y": {"value": top}, "y2": {"value": HEIGHT}}
        layers.append({"data": {"values": [{}]}, "mark": rule, "encoding": ends})
        words = {"x": x - 6 if late else x + 6, "y": top + 2, "text": label}
        align = "right" if late else "left"
        layers.append(at_pixels([words], align=align, baseline="top", color=ACCENT))
    return layers

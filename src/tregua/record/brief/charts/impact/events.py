"""Event time: recorded over expected, by periods since the start, each with its own range."""

import math
from dataclasses import dataclass
from typing import Literal

from tregua.record.brief.charts.drawing import Spec
from tregua.record.brief.charts.impact.course import above
from tregua.record.brief.charts.impact.frame import (
    Frame,
    Stretch,
    line,
    log_ticks,
    marked,
    points,
    shaded,
    times,
)
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.look import INK, INK_SOFT, RULE

__all__ = ["EventChart", "EventPoint", "State", "event_chart"]

MOST = 8.0
State = Literal["before", "on", "off"]


@dataclass(frozen=True, slots=True)
class EventPoint:
    """One period: how far from the start, the ratio, its range where one is given.

    `high` is infinite where as little as nought may have been expected. `state` is drawn
    by form: on is filled, off (paused, ended, expected) is open, before is small.
    """

    after: int
    ratio: float
    low: float | None
    high: float | None
    state: State


@dataclass(frozen=True, slots=True)
class EventChart:
    """What the chart needs: words in the reader's language, the points, what the truce was when."""

    title: str
    scale: str
    across: str
    points: tuple[EventPoint, ...]
    stretches: tuple[Stretch, ...]
    locale: str = "en"


def event_chart(chart: EventChart) -> Spec:
    """Return the specification of the chart.

    Raises
    ------
    ValueError
        If there is no point, or a ratio is below nought.
    """
    if not chart.points or any(each.ratio < 0 for each in chart.points):
        raise ValueError("there must be a point, and no ratio below nought")
    ends = [
        v
        for p in chart.points
        for v in (p.ratio, p.low, p.high)
        if v is not None and math.isfinite(v)
    ]
    ticks = log_ticks(ends, MOST)
    first = min(each.after for each in chart.points) - 0.5
    last = max(each.after for each in chart.points) + 0.5
    labels = tuple(times(tick, chart.locale) for tick in ticks)
    frame = Frame(first, last, tuple(map(math.log, ticks)), labels, right=12.0)
    layers = [
        *shaded(chart.stretches, frame),
        frame.axes(*steps(first, last)),
        *line([[(first, 0.0), (last, 0.0)]], frame, color=RULE, strokeWidth=1.2),
        *ranges(chart.points, frame),
        *dots(chart.points, frame),
        *marked(chart.stretches, frame),
    ]
    words = {"x": frame.width, "y": frame.height + 26, "text": chart.across}
    layers.append(at_pixels([words], align="right", baseline="top", color=INK_SOFT))
    return above(layers, chart.title, chart.scale, frame, foot=46)


def steps(first: float, last: float) -> tuple[list[float], list[str]]:
    """Return round distances from the start: twelve apart where there are many."""
    span = last - first
    step = (
        1 if span <= 14 else 6 if span <= 60 else 12 if span <= 130 else 12 * math.ceil(span / 130)
    )
    low, high = math.ceil(first / step), math.floor(last / step)
    at = [float(step * n) for n in range(low, high + 1)]
    return at, [f"{value:.0f}".replace("-", "\N{MINUS SIGN}") for value in at]


def bounded(value: float, frame: Frame) -> float:
    """Return the log of a ratio, kept within the paper."""
    low, high = frame.ticks[0], frame.ticks[-1]
    return low if value <= 0 else min(max(math.log(value), low), high)


def ranges(held: tuple[EventPoint, ...], frame: Frame) -> list[Spec]:
    """Return the range of each point that has one."""
    rows = [
        {"x": p.after, "low": bounded(p.low, frame), "high": bounded(p.high, frame)}
        for p in held
        if p.low is not None and p.high is not None
    ]
    if not rows:
        return []
    encoding = {"x": frame.x("x"), "y": frame.y("low"), "y2": {"field": "high"}}
    mark = {"type": "rule", "color": INK_SOFT, "strokeWidth": 1.2}
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}]


def dots(held: tuple[EventPoint, ...], frame: Frame) -> list[Spec]:
    """Return the points, by what the truce was."""
    looks: dict[str, Spec] = {
        "before": {"size": 18, "color": INK_SOFT},
        "on": {"size": 46, "color": INK},
        "off": {"size": 46, "color": INK, "filled": False, "fill": "#ffffff", "strokeWidth": 1.6},
    }
    layers: list[Spec] = []
    for state, look in looks.items():
        pairs = [(float(p.after), bounded(p.ratio, frame)) for p in held if p.state == state]
        if pairs:
            layers.append(points(pairs, frame, **look))
    return layers

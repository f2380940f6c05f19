"""The same sum where there was no truce, in grey, and where there was one, drawn strong."""

import math
from dataclasses import dataclass

from tregua.record.brief.charts.drawing import Spec
from tregua.record.brief.charts.impact.course import above
from tregua.record.brief.charts.impact.frame import (
    Frame,
    Stretch,
    beside,
    line,
    log_ticks,
    marked,
    period_ticks,
    runs_of,
    shaded,
    times,
)
from tregua.record.brief.look import INK, RULE

__all__ = ["GREY", "Cloud", "cloud"]

GREY = "#9a958a"
MOST = 8.0
"""Ratios further than this from one are drawn at the edge: a town with no killing has none."""


@dataclass(frozen=True, slots=True)
class Cloud:
    """Log ratios of recorded over expected, period by period; None for a gap."""

    title: str
    scale: str
    periods: tuple[str, ...]
    own: tuple[float | None, ...]
    others: tuple[tuple[float | None, ...], ...]
    stretches: tuple[Stretch, ...]
    own_words: str
    others_words: str
    locale: str = "en"


def cloud(chart: Cloud) -> Spec:
    """Return the specification of the chart.

    Raises
    ------
    ValueError
        If there is no course, or one has not a place for every period.
    """
    lengths = {len(each) for each in (chart.own, *chart.others)}
    if lengths != {len(chart.periods)} or not any(value is not None for value in chart.own):
        raise ValueError("every course needs a place for every period, and one of its own")
    everything = [math.exp(v) for each in (chart.own, *chart.others) for v in each if v is not None]
    ticks = log_ticks(everything, MOST)
    edge = (math.log(ticks[0]), math.log(ticks[-1]))
    frame = Frame(
        0.0,
        max(1.0, len(chart.periods) - 1.0),
        tuple(map(math.log, ticks)),
        tuple(times(tick, chart.locale) for tick in ticks),
    )
    own = held(chart.own, edge)
    grey = [run for each in chart.others for run in runs_of(held(each, edge))]
    nought = [[(frame.first, 0.0), (frame.last, 0.0)]]
    last = next(value for value in reversed(own) if value is not None)
    layers = [
        *shaded(chart.stretches, frame),
        frame.axes(*period_ticks(chart.periods)),
        *line(grey, frame, color=GREY, strokeWidth=0.7, opacity=0.55),
        *line(nought, frame, color=RULE, strokeWidth=1.2),
        *line(runs_of(own), frame, color=INK, strokeWidth=2.2),
        *marked(chart.stretches, frame),
        *beside(
            [(last, chart.own_words, INK), (last - 0.01, chart.others_words, "#6d685e")], frame
        ),
    ]
    return above(layers, chart.title, chart.scale, frame)


def held(values: tuple[float | None, ...], edge: tuple[float, float]) -> tuple[float | None, ...]:
    """Return log ratios kept within the paper."""
    return tuple(None if v is None else min(max(v, edge[0]), edge[1]) for v in values)

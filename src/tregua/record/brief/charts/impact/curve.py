"""Ratios side by side: one row a design or a harm, its range where it has one, in words if none."""

import math
from dataclasses import dataclass

from tregua.record.brief.charts.drawing import WIDTH, Spec, heading, paper, wrapped
from tregua.record.brief.charts.impact.frame import Frame, log_ticks, times
from tregua.record.brief.charts.layers import at_pixels, worded
from tregua.record.brief.look import INK, INK_SOFT, RULE

__all__ = ["Curve", "CurveRow", "curve"]

NAMES, FIGURES, ROW, LETTERS = 210, 150, 30, 34
MOST = 8.0


@dataclass(frozen=True, slots=True)
class CurveRow:
    """One row: its name, a ratio with or without a range, and the figures or the reason in words.

    A row without a ratio stands with its words alone; one without a range has an open sign.
    """

    name: str
    words: str
    ratio: float | None = None
    low: float | None = None
    high: float | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """What the chart needs: words in the reader's language; `left` and `right` name both sides."""

    title: str
    left: str
    right: str
    rows: tuple[CurveRow, ...]
    locale: str = "en"


def curve(chart: Curve) -> Spec:
    """Return the specification of the chart.

    Raises
    ------
    ValueError
        If there is no row, or a range ends below its beginning.
    """
    both = [(r.low, r.high) for r in chart.rows if r.low is not None and r.high is not None]
    if not chart.rows or any(high < low for low, high in both):
        raise ValueError("there must be a row, and no range may end below its beginning")
    values = [v for r in chart.rows for v in (r.ratio, r.low, r.high) if v is not None]
    ticks = log_ticks(values, MOST)
    title = wrapped(chart.title, 88)
    top = 18 * len(title) + 30
    height = float(ROW * len(chart.rows))
    labels = tuple(times(tick, chart.locale) for tick in ticks)
    frame = Frame(math.log(ticks[0]), math.log(ticks[-1]), (0.0, 1.0), ("", ""), height)
    layers = [
        scale(frame, [math.log(tick) for tick in ticks], labels),
        *sides(chart, frame),
        *rules(len(chart.rows)),
        *signs(chart.rows, frame),
        *names(chart.rows),
        heading(title, left=NAMES, top=top),
    ]
    return paper(height=height, margins=(top, FIGURES, 28, NAMES), layer=layers)


def x(field: str, frame: Frame, **more: object) -> Spec:
    """Return the encoding of a field of log ratios."""
    scale = {"domain": [frame.first, frame.last], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, **more}


def y(field: str) -> Spec:
    """Return the encoding of a field of pixels from the top."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def scale(frame: Frame, at: list[float], labels: tuple[str, ...]) -> Spec:
    """Return the scale of ratios at the foot, with the line at no change."""
    axis = worded(at, list(labels)) | {"domain": False, "ticks": False}
    mark = {"type": "rule", "color": INK, "strokeWidth": 1}
    encoding = {"x": x("nought", frame, axis=axis)}
    return {"data": {"values": [{"nought": 0}]}, "mark": mark, "encoding": encoding}


def sides(chart: Curve, frame: Frame) -> list[Spec]:
    """Return what lies left of no change and what lies right of it, above the rows."""
    room = WIDTH - NAMES - FIGURES
    middle = room * (0 - frame.first) / (frame.last - frame.first)
    told = (
        ({"x": middle - 6, "y": -8, "text": f"\N{LEFTWARDS ARROW} {chart.left}"}, "right"),
        ({"x": middle + 6, "y": -8, "text": f"{chart.right} \N{RIGHTWARDS ARROW}"}, "left"),
    )
    return [
        at_pixels([words], align=align, baseline="bottom", color=INK_SOFT, fontSize=11)
        for words, align in told
    ]


def rules(rows: int) -> list[Spec]:
    """Return a thin rule above each row, over the whole width."""
    return [
        {
            "data": {"values": [{}]},
            "mark": {"type": "rule", "color": RULE, "strokeWidth": 0.6},
            "encoding": {
                "x": {"value": -NAMES},
                "x2": {"value": WIDTH - NAMES},
                "y": {"value": ROW * at},
            },
        }
        for at in range(rows + 1)
    ]


def middle(at: int) -> float:
    """Return the middle of a row in pixels."""
    return ROW * (at + 0.5)


def within(value: float, frame: Frame) -> float:
    """Return the log of a ratio, kept within the paper."""
    return frame.first if value <= 0 else min(max(math.log(value), frame.first), frame.last)


def signs(rows: tuple[CurveRow, ...], frame: Frame) -> list[Spec]:
    """Return ranges as bars; filled signs where there is a range, open ones where there is none."""
    bars: list[Spec] = []
    filled: list[Spec] = []
    hollow: list[Spec] = []
    for at, row in enumerate(rows):
        if row.ratio is None:
            continue
        place = {"x": within(row.ratio, frame), "y": middle(at)}
        if row.low is None or row.high is None:
            hollow.append(place)
            continue
        filled.append(place)
        ends = {"low": within(row.low, frame), "high": within(row.high, frame)}
        bars.append({"y": middle(at), **ends})
    bar = {"type": "rule", "strokeWidth": 3, "color": INK_SOFT}
    encoding = {"x": x("low", frame), "x2": {"field": "high"}, "y": y("y")}
    point = {"type": "point", "opacity": 1, "size": 80, "color": INK}
    spot = {"x": x("x", frame), "y": y("y")}
    return [
        {"data": {"values": bars}, "mark": bar, "encoding": encoding},
        {"data": {"values": filled}, "mark": point | {"filled": True}, "encoding": spot},
        {
            "data": {"values": hollow},
            "mark": point | {"filled": False, "fill": "#ffffff", "strokeWidth": 1.8},
            "encoding": spot,
        },
    ]


def names(rows: tuple[CurveRow, ...]) -> list[Spec]:
    """Return the name of each row at the left, and its figures or its reason at the right."""
    layers: list[Spec] = []
    for at, row in enumerate(rows):
        told = wrapped(row.name, LETTERS)[:2]
        left = {"x": -NAMES, "y": middle(at) - 6.5 * (len(told) - 1), "text": "\n".join(told)}
        weight = "bold" if row.apart else "normal"
        look: Spec = {"align": "left", "baseline": "middle", "lineHeight": 13, "fontSize": 11.5}
        layers.append(at_pixels([left], **look, color=INK, fontWeight=weight))
        said = wrapped(row.words, 25)[:2]
        right = {
            "x": WIDTH - NAMES - FIGURES + 10,
            "y": middle(at) - 6.5 * (len(said) - 1),
            "text": "\n".join(said),
        }
        colour = INK if row.ratio is not None else INK_SOFT
        layers.append(at_pixels([right], **look, color=colour))
    return layers

"""Baselines: how many fewer recorded killings than if each baseline had gone on, as ranges."""

from collections.abc import Callable
from dataclasses import dataclass

from tregua.language import number
from tregua.record.brief.charts.drawing import Spec, heading, nice_ticks, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels, worded
from tregua.record.brief.look import ACCENT, INK

__all__ = ["Baseline", "Baselines", "Published", "baselines"]

LEFT, RIGHT = 2, 92
LINE, BAR = 16, 30


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the counts give under one baseline: a range, or one figure where low equals high."""

    label: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that someone published, with the name of its owner, which always stands with it."""

    label: str
    owner: str
    value: float


@dataclass(frozen=True, slots=True)
class Baselines:
    """What the chart needs: words in the reader's language, and figures already computed."""

    title: str
    axis: str
    rows: tuple[Baseline, ...]
    published: tuple[Published, ...] = ()
    locale: str = "en"


def baselines(chart: Baselines) -> Spec:
    """Return the specification of the chart.

    Raises
    ------
    ValueError
        If there is nothing to show, or a range ends below its beginning.
    """
    if not (chart.rows or chart.published) or any(row.high < row.low for row in chart.rows):
        raise ValueError("there must be a row, and no range may end below its beginning")
    values = [value for row in chart.rows for value in (row.low, row.high)]
    values += [figure.value for figure in chart.published]
    ticks = nice_ticks(min(0.0, *values), max(0.0, *values))
    rows, height = placed(chart)
    title = wrapped(chart.title, 88)
    top = 18 * len(title) + 8
    layers = [
        scale_layer(ticks, chart),
        *range_layers([row for row in rows if not row["published"]], ticks),
        published_layer([row for row in rows if row["published"]], ticks),
        names(rows),
        figures(rows, ticks),
        heading(title, left=LEFT, top=top),
    ]
    return paper(height=height, margins=(top, RIGHT, 40, LEFT), layer=layers)


def placed(chart: Baselines) -> tuple[list[Spec], float]:
    """Return the rows from top to bottom with their places in pixels, and the height of all."""
    gap = number_span(chart.locale)
    wanted = [(row.label, row.low, row.high, gap(row.low, row.high)) for row in chart.rows]
    wanted += [(owned(p), p.value, p.value, gap(p.value, p.value)) for p in chart.published]
    rows: list[Spec] = []
    y = 10.0
    for place, (label, low, high, figure) in enumerate(wanted):
        lines = wrapped(label, 102)
        bar = y + LINE * len(lines) + 11
        row = {"low": low, "high": high, "name": "\n".join(lines), "figure": figure}
        rows.append(row | {"top": y, "bar": bar, "published": place >= len(chart.rows)})
        y = bar + BAR - 9
    return rows, y


def owned(published: Published) -> str:
    """Return a published figure's words with its owner's name in them."""
    owner, label = published.owner, published.label
    return label if owner in label else f"{label} ({owner})"


def number_span(locale: str) -> Callable[[float, float], str]:
    """Return how a range reads: one figure where its ends read alike, both otherwise."""

    def read(low: float, high: float) -> str:
        first, last = number(low, locale), number(high, locale)
        return first if first == last else f"{first} \N{EN DASH} {last}"

    return read


def across(field: str, ticks: list[float], **more: object) -> Spec:
    """Return the encoding of a field of counts."""
    scale = {"domain": [ticks[0], ticks[-1]], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, **more}


def down(field: str) -> Spec:
    """Return the encoding of a field of pixels from the top."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def scale_layer(ticks: list[float], chart: Baselines) -> Spec:
    """Return the scale of counts at the foot, and the line at nought."""
    labels = [number(tick, chart.locale) for tick in ticks]
    axis = worded(ticks, labels) | {"title": chart.axis, "domain": False, "ticks": False}
    mark = {"type": "rule", "color": INK, "strokeWidth": 1}
    data = {"values": [{"nought": 0}]}
    return {"data": data, "mark": mark, "encoding": {"x": across("nought", ticks, axis=axis)}}


def range_layers(rows: list[Spec], ticks: list[float]) -> list[Spec]:
    """Return a thick bar for each range and a dot where it is one figure."""
    bars = [row for row in rows if row["low"] != row["high"]]
    dots = [row for row in rows if row["low"] == row["high"]]
    encoding = {"x": across("low", ticks), "y": down("bar")}
    bar = {"type": "rule", "strokeWidth": 10, "color": ACCENT}
    dot = {"type": "point", "filled": True, "size": 110, "color": ACCENT, "opacity": 1}
    return [
        {"data": {"values": bars}, "mark": bar, "encoding": encoding | {"x2": {"field": "high"}}},
        {"data": {"values": dots}, "mark": dot, "encoding": encoding},
    ]


def published_layer(rows: list[Spec], ticks: list[float]) -> Spec:
    """Return an open diamond for each published figure: nobody here computed it."""
    mark = {"type": "point", "shape": "diamond", "size": 150, "filled": False}
    look = {"color": INK, "strokeWidth": 2, "opacity": 1, "fill": "#ffffff"}
    encoding = {"x": across("low", ticks), "y": down("bar")}
    return {"data": {"values": rows}, "mark": mark | look, "encoding": encoding}


def names(rows: list[Spec]) -> Spec:
    """Return the words of each row, above its bar and flush left."""
    placed_words = [{"x": 4, "y": row["top"], "text": row["name"]} for row in rows]
    return at_pixels(placed_words, align="left", baseline="top", color=INK, lineHeight=LINE)


def figures(rows: list[Spec], ticks: list[float]) -> Spec:
    """Return the figures of each row, to the right of its bar."""
    mark = {"type": "text", "align": "left", "baseline": "middle", "dx": 12, "fontWeight": "bold"}
    text = {"field": "figure", "type": "nominal"}
    encoding = {"x": across("high", ticks), "y": down("bar"), "text": text}
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}

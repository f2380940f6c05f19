"""Places as plain points at their coordinates: no ground is drawn, nothing is fetched."""

import math
from dataclasses import dataclass
from typing import Literal

from tregua.record.brief.charts.drawing import WIDTH, Spec, heading, paper, wrapped
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.look import ACCENT, INK, INK_SOFT

__all__ = ["PlacePoint", "PlacesChart", "Role", "places_chart"]

Role = Literal["truce", "compared", "near", "left_out"]
HIGH, EDGE, KEY, DEGREE = 330.0, 26.0, 44.0, 111.2
"""The height of the paper, its margin, the room of the key, and kilometres in a degree."""
LOOKS: dict[Role, Spec] = {
    "left_out": {"shape": "cross", "size": 34, "color": INK_SOFT, "filled": True, "opacity": 0.6},
    "compared": {"shape": "circle", "size": 44, "color": INK_SOFT, "filled": False},
    "near": {"shape": "diamond", "size": 80, "color": INK, "filled": False, "strokeWidth": 1.6},
    "truce": {"shape": "square", "size": 120, "color": ACCENT, "filled": True},
}


@dataclass(frozen=True, slots=True)
class PlacePoint:
    """A place by its coordinates in decimal degrees, and what it is in the comparison."""

    name: str
    latitude: float
    longitude: float
    role: Role


@dataclass(frozen=True, slots=True)
class PlacesChart:
    """What the chart needs; `key` gives the words of each sign, `kilometres` reads `{n} km`."""

    title: str
    places: tuple[PlacePoint, ...]
    key: tuple[tuple[Role, str], ...]
    kilometres: str = "{n} km"


def places_chart(chart: PlacesChart) -> Spec:
    """Return the specification of the chart; only places with a truce are named on it.

    Raises
    ------
    ValueError
        If there is no place.
    """
    if not chart.places:
        raise ValueError("there must be a place")
    title = wrapped(chart.title, 88)
    top = 18 * len(title) + 10
    middle = sum(each.latitude for each in chart.places) / len(chart.places)
    flat = [
        (each.longitude * math.cos(math.radians(middle)), each.latitude) for each in chart.places
    ]
    pixels, per_degree = placed(flat)
    layers: list[Spec] = []
    for role, look in LOOKS.items():
        at = [xy for xy, each in zip(pixels, chart.places, strict=True) if each.role == role]
        layers.extend(signs(at, look))
    named = [
        {"x": x + 9, "y": y, "text": each.name}
        for (x, y), each in zip(pixels, chart.places, strict=True)
        if each.role == "truce"
    ]
    letters: Spec = {"align": "left", "baseline": "middle", "fontWeight": "bold"}
    layers.append(at_pixels(named, **letters, stroke="#ffffff", strokeWidth=4, color="#ffffff"))
    layers.append(at_pixels(named, **letters, color=INK))
    layers.extend(key(chart))
    layers.extend(bar(per_degree, chart.kilometres))
    layers.append(heading(title, left=0, top=top))
    return paper(height=HIGH, margins=(top, 0, KEY, 0), layer=layers)


def placed(flat: list[tuple[float, float]]) -> tuple[list[tuple[float, float]], float]:
    """Return pixels for degrees, north upwards and the same scale both ways; pixels a degree."""
    lows = [min(each[i] for each in flat) for i in (0, 1)]
    highs = [max(each[i] for each in flat) for i in (0, 1)]
    spans = [max(high - low, 0.05) for low, high in zip(lows, highs, strict=True)]
    scale = min((WIDTH - 2 * EDGE - 60) / spans[0], (HIGH - 2 * EDGE) / spans[1])
    left = (WIDTH - scale * (highs[0] - lows[0])) / 2
    below = (HIGH + scale * (highs[1] - lows[1])) / 2
    pixels = [(left + scale * (x - lows[0]), below - scale * (y - lows[1])) for x, y in flat]
    return pixels, scale


def signs(at: list[tuple[float, float]], look: Spec) -> list[Spec]:
    """Return one sign at some pixels."""
    if not at:
        return []
    encoding = {
        axis: {"field": axis, "type": "quantitative", "scale": None, "axis": None}
        for axis in ("x", "y")
    }
    rows = [{"x": x, "y": y} for x, y in at]
    mark = {"type": "point", "opacity": 1, **look}
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}]


def key(chart: PlacesChart) -> list[Spec]:
    """Return what each sign means, below the places."""
    layers: list[Spec] = []
    there = {each.role for each in chart.places}
    shown = [(role, words) for role, words in chart.key if role in there]
    step = WIDTH / max(1, len(shown))
    for n, (role, words) in enumerate(shown):
        x, y = step * n + 10, HIGH + KEY / 2
        layers.extend(signs([(x, y)], LOOKS[role]))
        told = {"x": x + 12, "y": y, "text": "\n".join(wrapped(words, int(step / 6.4))[:2])}
        layers.append(at_pixels([told], align="left", baseline="middle", color=INK_SOFT))
    return layers


def bar(per_degree: float, words: str) -> list[Spec]:
    """Return a scale: a round number of kilometres."""
    wanted = 90 / per_degree * DEGREE
    power = 10.0 ** math.floor(math.log10(wanted))
    kilometres = max(step * power for step in (1, 2, 5) if step * power <= wanted)
    width = kilometres / DEGREE * per_degree
    right, y = WIDTH - 4.0, HIGH - 4.0
    ends = {"x": {"value": right - width}, "x2": {"value": right}, "y": {"value": y}}
    rule = {"type": "rule", "color": INK_SOFT, "strokeWidth": 1.5}
    told = {"x": right, "y": y - 5, "text": words.replace("{n}", f"{kilometres:g}")}
    return [
        {"data": {"values": [{}]}, "mark": rule, "encoding": ends},
        at_pixels([told], align="right", baseline="bottom", color=INK_SOFT),
    ]

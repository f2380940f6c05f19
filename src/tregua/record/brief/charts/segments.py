"""The level lines of the chart over time: one look per institution, and its name beside it."""

from dataclasses import asdict, dataclass
from typing import Any

from tregua.record.brief.charts.drawing import Spec, wrapped
from tregua.record.brief.charts.layers import Scales, at_pixels

__all__ = ["Segment", "segment_layers"]

COLOURS = ["#1b2430", "#a86200", "#2b6cb0", "#7a4fa3", "#5b6470"]
DASHES = [[1, 0], [7, 3], [2, 2], [9, 3, 2, 3], [14, 4]]
SHAPES = ["circle", "square", "triangle-up", "diamond", "cross"]
"""A sixth institution begins again with the first look; its name still stands beside its line."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One level line: from a day to a day, at a rate, counted by an institution."""

    start: int
    end: int
    rate: float
    institution: str
    label: str


def segment_layers(segments: list[Segment], scale: Scales) -> list[Spec]:
    """Return the level lines, their ends, their words, and the names of those who counted."""
    names = list(dict.fromkeys(segment.institution for segment in segments))
    lines = [asdict(segment) for segment in segments]
    ends = [line | {"day": line[end]} for line in lines for end in ("start", "end")]
    return [
        {
            "data": {"values": lines},
            "mark": {"type": "rule", "strokeWidth": 2.5},
            "encoding": {
                "x": scale.x("start"),
                "x2": {"field": "end"},
                "y": scale.y("rate"),
                **by_name(names, COLOURS, "color"),
                **by_name(names, DASHES, "strokeDash"),
            },
        },
        {
            "data": {"values": ends},
            "mark": {"type": "point", "filled": True, "size": 34, "opacity": 1},
            "encoding": {
                "x": scale.x("day"),
                "y": scale.y("rate"),
                **by_name(names, COLOURS, "color"),
                **by_name(names, SHAPES, "shape"),
            },
        },
        at_pixels([words_on(segment, scale) for segment in segments if segment.label], dy=-6),
        *name_layers(names, segments, scale),
    ]


def by_name(names: list[str], looks: list[Any], channel: str) -> Spec:
    """Return an encoding that gives each institution its own look."""
    chosen = [looks[place % len(looks)] for place in range(len(names))]
    scale = {"domain": names, "range": chosen}
    return {channel: {"field": "institution", "type": "nominal", "scale": scale, "legend": None}}


def words_on(segment: Segment, scale: Scales) -> Spec:
    """Return where the words of a level line lie: above its middle."""
    middle = (segment.start + segment.end) / 2
    return {"x": scale.across(middle), "y": scale.down(segment.rate), "text": segment.label}


def name_layers(names: list[str], segments: list[Segment], scale: Scales) -> list[Spec]:
    """Return each institution's name beside its last line, pushed down where two would touch."""
    layers: list[Spec] = []
    latest = {segment.institution: segment for segment in sorted(segments, key=lambda s: s.end)}
    free, edge = 0.0, scale.across(scale.end)
    for name in sorted(names, key=lambda name: (-latest[name].rate, name)):
        lines, colour = wrapped(name, 19), COLOURS[names.index(name) % len(COLOURS)]
        wished = scale.down(latest[name].rate)
        y = max(wished, free)
        free = y + 14 * len(lines) + 5
        start = {"x": scale.across(latest[name].end) + 5, "y": wished}
        path = [start, {"x": edge + 14, "y": y}]
        layers.append(leader(path, colour))
        words = {"x": edge + 18, "y": y, "text": "\n".join(lines)}
        layers.append(at_pixels([words], align="left", baseline="middle", color=colour))
    return layers


def leader(path: list[Spec], colour: str) -> Spec:
    """Return the hair line from the end of a level line to the name of who counted."""
    return {
        "data": {"values": path},
        "mark": {"type": "line", "color": colour, "strokeWidth": 0.7, "opacity": 0.7},
        "encoding": {
            axis: {"field": axis, "type": "quantitative", "scale": None, "axis": None}
            for axis in ("x", "y")
        },
    }

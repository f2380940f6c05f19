"""The few shapes that pictures of sets are made of, at places on the paper in pixels."""

from collections.abc import Sequence

from tregua.record.brief.charts.drawing import Spec
from tregua.record.brief.charts.layers import at_pixels
from tregua.record.brief.look import INK, INK_SOFT, RULE

__all__ = ["Place", "box", "dots", "level_signs", "line", "outcome_sign", "short_list"]

Place = tuple[float, float]
HALF: Spec = {"shape": "triangle-down", "filled": True, "size": 90, "color": INK}


def dots(places: Sequence[Place], **look: object) -> list[Spec]:
    """Return one sign at some places; no layer where there is no place."""
    if not places:
        return []
    return [
        {
            "data": {"values": [{"x": x, "y": y} for x, y in places]},
            "mark": {"type": "point", "opacity": 1, **look},
            "encoding": {
                "x": {"field": "x", "type": "quantitative", "scale": None, "axis": None},
                "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
            },
        }
    ]


def line(start: Place, end: Place, **look: object) -> Spec:
    """Return a straight line between two places."""
    return {
        "data": {"values": [{}]},
        "mark": {"type": "rule", "color": RULE, "strokeWidth": 0.6, **look},
        "encoding": {
            "x": {"value": start[0]},
            "y": {"value": start[1]},
            "x2": {"value": end[0]},
            "y2": {"value": end[1]},
        },
    }


def box(start: Place, end: Place, **look: object) -> Spec:
    """Return a rectangle between two corners."""
    return {
        "data": {"values": [{}]},
        "mark": {"type": "rect", "fill": "#ffffff", "stroke": RULE, "strokeWidth": 1, **look},
        "encoding": {
            "x": {"value": start[0]},
            "y": {"value": start[1]},
            "x2": {"value": end[0]},
            "y2": {"value": end[1]},
        },
    }


def level_signs(levels: Sequence[tuple[Place, int]], *, many: bool = False) -> list[Spec]:
    """Return a filled circle for present and an open one for absent; of `many` the level itself."""
    if many:
        held: list[Spec] = [{"x": x, "y": y, "text": str(level)} for (x, y), level in levels]
        return [at_pixels(held, align="center", baseline="middle", color=INK)] if held else []
    there = [place for place, level in levels if level]
    gone = [place for place, level in levels if not level]
    return [
        *dots(there, shape="circle", filled=True, size=150, color=INK),
        *dots(gone, shape="circle", filled=False, size=140, color=INK_SOFT, strokeWidth=1.2),
    ]


def outcome_sign(outcome: str, place: Place) -> list[Spec]:
    """Return the sign of what a row counts as: full, empty, half, or a question mark."""
    if outcome == "1":
        return dots([place], shape="square", filled=True, size=230, color=INK)
    if outcome == "?":
        words: Spec = {"x": place[0], "y": place[1], "text": "?"}
        return [at_pixels([words], align="center", baseline="middle", color=INK, fontSize=14)]
    empty = dots([place], shape="square", filled=False, size=210, color=INK, strokeWidth=1.6)
    return [*empty, *dots([place], **HALF)] if outcome == "C" else empty


def short_list(lines: list[str], most: int) -> list[str]:
    """Return at most so many lines, an ellipsis where some are left out."""
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]} …"]

"""What both charts share: the paper they stand on, the axes in words, and the drawing itself."""

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from tregua.record.brief.document import Figure, Words
from tregua.record.brief.look import FAMILY, FONTS, INK, INK_SOFT, RULE

__all__ = [
    "WIDTH",
    "Picture",
    "Spec",
    "draw",
    "figure",
    "heading",
    "nice_ticks",
    "paper",
    "wrapped",
]

Spec = dict[str, Any]
Margins = tuple[float, float, float, float]
"""Above, right, below, left: as in a style sheet."""
VEGA_LITE = "6.4"
WIDTH = 627
"""The width of an A4 text column of 166 mm, in CSS pixels: one unit prints as 0.75 points."""
PIXELS_PER_UNIT = 3
QUOTED = f"'{FAMILY}'"
"""A family whose name ends in a figure must stand in quotes, or renderers find no letters."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One chart, as lines and letters and as points of colour."""

    svg: str
    png: bytes


@cache
def renderer() -> Any:
    """Return the converter with the shipped family known to it."""
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert


def draw(spec: Mapping[str, Any]) -> Picture:
    """Return the picture of a specification; the same specification gives the same bytes."""
    converter = renderer()
    whole = {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", **spec}
    svg = converter.vegalite_to_svg(whole, vl_version=VEGA_LITE, allowed_base_urls=[])
    png = converter.svg_to_png(svg, scale=PIXELS_PER_UNIT)
    return Picture(svg=svg, png=png)


def figure(spec: Mapping[str, Any], *, caption: Words, alt: str) -> Figure:
    """Return a figure of the briefing from a chart, its caption and what it shows in words."""
    picture = draw(spec)
    return Figure(svg=picture.svg, png=picture.png, caption=caption, alt=alt)


def paper(*, height: float, margins: Margins, layer: list[Spec]) -> Spec:
    """Return a chart of the column's width, its plot inside the given margins."""
    top, right, bottom, left = margins
    text = {"font": QUOTED, "fontSize": 12, "color": INK}
    return {
        "autosize": {"type": "none"},
        "width": WIDTH - left - right,
        "height": height,
        "padding": {"left": left, "top": top, "right": right, "bottom": bottom},
        "background": "#ffffff",
        "layer": layer,
        "config": {
            "aria": False,
            "font": QUOTED,
            "view": {"stroke": None},
            "text": text,
            "axis": {
                "labelFont": QUOTED,
                "labelFontSize": 12,
                "labelColor": INK_SOFT,
                "titleFont": QUOTED,
                "titleFontSize": 12,
                "titleFontWeight": "normal",
                "titleColor": INK_SOFT,
                "gridColor": "#e9e4da",
                "domainColor": RULE,
                "tickColor": RULE,
            },
        },
    }


def heading(lines: Sequence[str], *, left: float, top: float) -> Spec:
    """Return the title of a chart, flush with the left edge of the column."""
    return {
        "data": {"values": [{"text": "\n".join(lines)}]},
        "mark": {
            "type": "text",
            "align": "left",
            "baseline": "top",
            "fontSize": 14,
            "fontWeight": "bold",
            "lineBreak": "\n",
            "lineHeight": 18,
        },
        "encoding": {
            "x": {"value": -left},
            "y": {"value": -top},
            "text": {"field": "text", "type": "nominal"},
        },
    }


def wrapped(text: str, letters: int) -> list[str]:
    """Return a text in lines of at most so many letters; a text without letters is one line."""
    return textwrap.wrap(text, letters) or [""]


def nice_ticks(low: float, high: float, wanted: int = 5) -> list[float]:
    """Return round tick values that cover a range, about as many as wanted.

    >>> nice_ticks(0, 14.1)
    [0.0, 5.0, 10.0, 15.0]
    """
    span = high - low or 1.0
    size = 10.0 ** math.floor(math.log10(span / wanted))
    step = min((size * m for m in (1, 2, 5, 10)), key=lambda s: (abs(span / s - wanted), s))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(step * n, 10) for n in range(first, max(last, first + 1) + 1)]

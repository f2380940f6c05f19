"""The ink of a map: lines by kind and doubt, edges by side, marks, and what they all mean."""

from tregua.record.brief.charts.map.ink.legend import HOLD_MARKS, legend, letters
from tregua.record.brief.charts.map.ink.shapes import actor, enclosure, pin, text, title
from tregua.record.brief.charts.map.ink.strokes import FADED, Stroke, form_of, line

__all__ = [
    "FADED",
    "HOLD_MARKS",
    "Stroke",
    "actor",
    "enclosure",
    "form_of",
    "legend",
    "letters",
    "line",
    "pin",
    "text",
    "title",
]

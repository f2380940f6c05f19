"""Where everything of a map stands: measured, placed, joined and marked, the same every time."""

from tregua.record.brief.charts.map.layout.letters import lines, wide
from tregua.record.brief.charts.map.layout.planning import LAYOUTS, Layout, plan
from tregua.record.brief.charts.map.layout.values import Label, Pin, Plan, Point, Rect, around

__all__ = [
    "LAYOUTS",
    "Label",
    "Layout",
    "Pin",
    "Plan",
    "Point",
    "Rect",
    "around",
    "lines",
    "plan",
    "wide",
]

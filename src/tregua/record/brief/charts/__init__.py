"""The charts of a briefing: plain Vega-Lite specifications, and their pictures."""

from tregua.record.brief.charts.baselines import Baseline, Baselines, Published, baselines
from tregua.record.brief.charts.drawing import Picture, Spec, draw, figure
from tregua.record.brief.charts.windows import CountsOverTime, Mark, Window, counts_over_time

__all__ = [
    "Baseline",
    "Baselines",
    "CountsOverTime",
    "Mark",
    "Picture",
    "Published",
    "Spec",
    "Window",
    "baselines",
    "counts_over_time",
    "draw",
    "figure",
]

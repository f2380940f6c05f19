"""Panels: counts of one harm by place and period, all by one institution."""

from tregua.series.panels.panel import Applied, FloatArray, Panel
from tregua.series.panels.periods import Length, follows, period_of, periods_between

__all__ = [
    "Applied",
    "FloatArray",
    "Length",
    "Panel",
    "follows",
    "period_of",
    "periods_between",
]

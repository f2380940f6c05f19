"""Panels: counts of one harm by place and period, all by one institution."""

from tregua.series.panels.counted import panel_of_incidents, panel_of_windows
from tregua.series.panels.panel import Applied, FloatArray, Panel
from tregua.series.panels.periods import (
    Length,
    follows,
    number_of,
    period_of,
    periods_between,
    shown,
)
from tregua.series.panels.reading import (
    Counting,
    PanelRead,
    places_named,
    read_panel,
    rows_of,
)

__all__ = [
    "Applied",
    "Counting",
    "FloatArray",
    "Length",
    "Panel",
    "PanelRead",
    "follows",
    "number_of",
    "panel_of_incidents",
    "panel_of_windows",
    "period_of",
    "periods_between",
    "places_named",
    "read_panel",
    "rows_of",
    "shown",
]

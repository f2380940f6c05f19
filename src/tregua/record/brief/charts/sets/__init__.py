"""Pictures of a qualitative comparison: its rows, its map, its plot and its terms."""

from tregua.record.brief.charts.sets.map import MOST_MAPPED, MapCell, SetMap, set_map
from tregua.record.brief.charts.sets.plot import PlottedCase, SetPlot, set_plot
from tregua.record.brief.charts.sets.rows import MOST_COLUMNS, RowLine, RowsChart, rows_chart
from tregua.record.brief.charts.sets.terms import TermLine, TermsChart, terms_chart

__all__ = [
    "MOST_COLUMNS",
    "MOST_MAPPED",
    "MapCell",
    "PlottedCase",
    "RowLine",
    "RowsChart",
    "SetMap",
    "SetPlot",
    "TermLine",
    "TermsChart",
    "rows_chart",
    "set_map",
    "set_plot",
    "terms_chart",
]

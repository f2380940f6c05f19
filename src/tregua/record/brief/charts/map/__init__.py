"""The map of actors: who is tied to whom on a day, as a picture, a table and sentences."""

from tregua.record.brief.charts.map.days import Shown, day_shown
from tregua.record.brief.charts.map.drawing import Heads
from tregua.record.brief.charts.map.figures import brief_map, map_blocks, map_figure
from tregua.record.brief.charts.map.layout import LAYOUTS, Layout
from tregua.record.brief.charts.map.nodes import Actor, Enclosure, Graph, Tie, graph_of
from tregua.record.brief.charts.map.telling import Cite

__all__ = [
    "LAYOUTS",
    "Actor",
    "Cite",
    "Enclosure",
    "Graph",
    "Heads",
    "Layout",
    "Shown",
    "Tie",
    "brief_map",
    "day_shown",
    "graph_of",
    "map_blocks",
    "map_figure",
]

"""Reading a table of counts into a panel: rules listed, problems named by their rows."""

from tregua.series.panels.reading.counting import Counting
from tregua.series.panels.reading.frames import rows_of
from tregua.series.panels.reading.places import places_named
from tregua.series.panels.reading.table import PanelRead, read_panel

__all__ = [
    "Counting",
    "PanelRead",
    "places_named",
    "read_panel",
    "rows_of",
]

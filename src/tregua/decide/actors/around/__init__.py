"""Around the talks: who is outside, who would be exposed, who may obstruct, who inside gains."""

from tregua.decide.actors.around.dilemma import Exposed
from tregua.decide.actors.around.obstruction import SideState
from tregua.decide.actors.around.reading import AroundReading, read_around
from tregua.decide.actors.around.splits import go_sheet_open

__all__ = ["AroundReading", "Exposed", "SideState", "go_sheet_open", "read_around"]

"""Strategy, labels, legitimacy, incentives and tensions: shown on all sides, settled by people."""

from tregua.decide.strategy.labels import LabelLine, LabelsOf
from tregua.decide.strategy.lessons import LessonAnswer, LessonReading, TestReading
from tregua.decide.strategy.positions import PositionReading
from tregua.decide.strategy.reading import CountsBeside, StrategyReading, read_strategy_of
from tregua.decide.strategy.sides import Half, Legitimacy, SideGains
from tregua.decide.strategy.tensions import SideReading, TensionReading
from tregua.decide.strategy.wording import WordFound, WordNote, find_words, found_in, sought

__all__ = [
    "CountsBeside",
    "Half",
    "LabelLine",
    "LabelsOf",
    "Legitimacy",
    "LessonAnswer",
    "LessonReading",
    "PositionReading",
    "SideGains",
    "SideReading",
    "StrategyReading",
    "TensionReading",
    "TestReading",
    "WordFound",
    "WordNote",
    "find_words",
    "found_in",
    "read_strategy_of",
    "sought",
]

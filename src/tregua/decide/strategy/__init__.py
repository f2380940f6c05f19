"""Strategy, labels, legitimacy, incentives and tensions: shown on all sides, settled by people."""

from tregua.decide.strategy.labels import LabelLine, LabelsOf
from tregua.decide.strategy.lessons import LessonAnswer, LessonReading
from tregua.decide.strategy.positions import PositionReading
from tregua.decide.strategy.reading import CountsBeside, StrategyReading, read_strategy_of
from tregua.decide.strategy.tensions import TensionReading
from tregua.decide.strategy.wording import WordFound, WordNote, find_words

__all__ = [
    "CountsBeside",
    "LabelLine",
    "LabelsOf",
    "LessonAnswer",
    "LessonReading",
    "PositionReading",
    "StrategyReading",
    "TensionReading",
    "WordFound",
    "WordNote",
    "find_words",
    "read_strategy_of",
]

"""Strategy, labels, legitimacy, incentives and tensions: shown on all sides, settled by people.

Each is loaded when it is first asked for: who looks for loaded words reads no more than that.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tregua.decide.strategy.labels import (
        LabelLine as LabelLine,
        LabelsOf as LabelsOf,
    )
    from tregua.decide.strategy.lessons import (
        LessonAnswer as LessonAnswer,
        LessonReading as LessonReading,
        TestReading as TestReading,
    )
    from tregua.decide.strategy.positions import (
        PositionReading as PositionReading,
    )
    from tregua.decide.strategy.reading import (
        CountsBeside as CountsBeside,
        StrategyReading as StrategyReading,
        read_strategy_of as read_strategy_of,
    )
    from tregua.decide.strategy.sides import (
        Half as Half,
        Legitimacy as Legitimacy,
        SideGains as SideGains,
    )
    from tregua.decide.strategy.tensions import (
        SideReading as SideReading,
        TensionReading as TensionReading,
    )
    from tregua.decide.strategy.wording import (
        WordFound as WordFound,
        WordNote as WordNote,
        find_words as find_words,
        found_in as found_in,
        sought as sought,
    )

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

HOMES = {
    "labels": "LabelLine LabelsOf",
    "lessons": "LessonAnswer LessonReading TestReading",
    "positions": "PositionReading",
    "reading": "CountsBeside StrategyReading read_strategy_of",
    "sides": "Half Legitimacy SideGains",
    "tensions": "SideReading TensionReading",
    "wording": "WordFound WordNote find_words found_in sought",
}
"""Which module holds what."""


def __getattr__(name: str) -> Any:
    """Return a part when it is first asked for."""
    for home, names in HOMES.items():
        if name in names.split():
            return getattr(import_module(f"tregua.decide.strategy.{home}"), name)
    raise AttributeError(name)

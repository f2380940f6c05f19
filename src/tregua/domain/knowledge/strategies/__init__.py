"""What is known of strategies: families, lessons, tensions, what labels do, what fits an aim."""

from tregua.domain.knowledge.strategies.families import (
    Beneficiary,
    Experience,
    Hazard,
    Point,
    Stance,
    StrategyFamily,
    StrategyForm,
)
from tregua.domain.knowledge.strategies.known import (
    StrategyKnowledge,
)
from tregua.domain.knowledge.strategies.labels import (
    AimRecord,
    LabelEffect,
)
from tregua.domain.knowledge.strategies.lessons import (
    Lesson,
    LessonTest,
    Tension,
    TensionSide,
)

__all__ = [
    "AimRecord",
    "Beneficiary",
    "Experience",
    "Hazard",
    "LabelEffect",
    "Lesson",
    "LessonTest",
    "Point",
    "Stance",
    "StrategyFamily",
    "StrategyForm",
    "StrategyKnowledge",
    "Tension",
    "TensionSide",
]

"""All that is known of strategies as one value."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.domain.knowledge.rules import Rule
from tregua.domain.knowledge.strategies.families import StrategyFamily, StrategyForm
from tregua.domain.knowledge.strategies.labels import AimRecord, LabelEffect
from tregua.domain.knowledge.strategies.lessons import Lesson, Tension
from tregua.domain.strategy import AimKind, Family, Form

__all__ = ["StrategyKnowledge"]


@dataclass(frozen=True, slots=True)
class StrategyKnowledge:
    """All of it as one value: by id, in the order of the records."""

    families: Mapping[Family, StrategyFamily]
    lessons: Mapping[str, Lesson]
    tensions: Mapping[str, Tension]
    effects: Mapping[str, LabelEffect]
    aims: Mapping[AimKind, AimRecord]
    rules: Mapping[str, Rule]

    def form(self, form: Form) -> StrategyForm:
        """Return a sub-form."""
        return next(f for family in self.families.values() for f in family.forms if f.id == form)

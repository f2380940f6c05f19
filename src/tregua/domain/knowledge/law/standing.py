"""All legal knowledge as one value handed to the reading of the law."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.domain.knowledge.law.lists import (
    LawListed,
    LegalForm,
    LegalGap,
    ListRegime,
    Measure,
    PlannedKind,
    Treaty,
)
from tregua.domain.knowledge.law.tests import LegalTest

__all__ = ["LegalKnowledge"]


@dataclass(frozen=True, slots=True)
class LegalKnowledge:
    """What is known of the law, each kind by id in the order it is told.

    `parts` are the parts a state may have (home, host, third ...), `bars` what a list may bar,
    `reaches` how a list may touch us, `standing` the ways to give an agreement standing.
    """

    tests: Mapping[str, LegalTest]
    treaties: Mapping[str, Treaty]
    regimes: Mapping[str, ListRegime]
    measures: Mapping[str, Measure]
    acts: Mapping[str, PlannedKind]
    forms: Mapping[str, LegalForm]
    gaps: Mapping[str, LegalGap]
    parts: Mapping[str, LawListed]
    bars: Mapping[str, LawListed]
    reaches: Mapping[str, LawListed]
    standing: Mapping[str, LawListed]

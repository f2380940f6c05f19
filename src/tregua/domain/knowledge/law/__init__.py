"""What the law asks, as values: legal tests, treaties, lists, measures, forms, and gaps."""

from tregua.domain.knowledge.law.lists import (
    LawListed,
    LegalForm,
    LegalGap,
    ListRegime,
    Measure,
    PlannedKind,
    Treaty,
)
from tregua.domain.knowledge.law.standing import LegalKnowledge
from tregua.domain.knowledge.law.tests import LegalElement, LegalFactor, LegalTest, Quoted

__all__ = [
    "LawListed",
    "LegalElement",
    "LegalFactor",
    "LegalForm",
    "LegalGap",
    "LegalKnowledge",
    "LegalTest",
    "ListRegime",
    "Measure",
    "PlannedKind",
    "Quoted",
    "Treaty",
]

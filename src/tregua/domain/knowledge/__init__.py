"""What is publicly known, as values: questions, rules, pathways, cases, sources, words."""

from tregua.domain.knowledge.cases import (
    AggregateClaim,
    Bar,
    Case,
    Cell,
    CellValue,
    Codebook,
    CodebookField,
    CodebookGroup,
    Correction,
    Judgement,
    Proposition,
    Rival,
)
from tregua.domain.knowledge.catalogue import (
    Catalogue,
    Harm,
    Indicator,
    Library,
    PublishedSource,
    Rulebook,
)
from tregua.domain.knowledge.conditions import (
    Condition,
    Join,
    Loop,
    Operand,
    Term,
    Test,
    condition_from,
)
from tregua.domain.knowledge.confidence import ConfidenceWord, ConfidenceWords
from tregua.domain.knowledge.events import EventKind, Events, makes_old
from tregua.domain.knowledge.questions import AskedPer, Question, ValueKind
from tregua.domain.knowledge.rules import Lock, Locks, Pathway, Rule, RuleUse
from tregua.domain.knowledge.words import GlossaryTerm, LoadedWord, NeverHere, Wording, Wordings

__all__ = [
    "AggregateClaim",
    "AskedPer",
    "Bar",
    "Case",
    "Catalogue",
    "Cell",
    "CellValue",
    "Codebook",
    "CodebookField",
    "CodebookGroup",
    "Condition",
    "ConfidenceWord",
    "ConfidenceWords",
    "Correction",
    "EventKind",
    "Events",
    "GlossaryTerm",
    "Harm",
    "Indicator",
    "Join",
    "Judgement",
    "Library",
    "LoadedWord",
    "Lock",
    "Locks",
    "Loop",
    "NeverHere",
    "Operand",
    "Pathway",
    "Proposition",
    "PublishedSource",
    "Question",
    "Rival",
    "Rule",
    "RuleUse",
    "Rulebook",
    "Term",
    "Test",
    "ValueKind",
    "Wording",
    "Wordings",
    "condition_from",
    "makes_old",
]

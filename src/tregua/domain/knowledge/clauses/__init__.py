"""Clauses as the practice knows them: kinds, topics, and templates with variants and traps."""

from tregua.domain.knowledge.clauses.kinds import ClauseKind, ClauseTopic
from tregua.domain.knowledge.clauses.templates import (
    ClauseLibrary,
    ClauseTemplate,
    Slot,
    Variant,
)
from tregua.domain.knowledge.clauses.toleration import TolerationTerm

__all__ = [
    "ClauseKind",
    "ClauseLibrary",
    "ClauseTemplate",
    "ClauseTopic",
    "Slot",
    "TolerationTerm",
    "Variant",
]

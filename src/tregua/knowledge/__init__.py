"""What is publicly known, as cited YAML, and its loader to one catalogue."""

from tregua.knowledge.checking import rule_problems
from tregua.knowledge.loading import (
    load_catalogue,
    load_confidence,
    load_events,
    load_harms,
    load_intake,
    load_library,
    load_locks,
    load_never_here,
    load_questions,
    load_sources,
    load_words,
)

__all__ = [
    "load_catalogue",
    "load_confidence",
    "load_events",
    "load_harms",
    "load_intake",
    "load_library",
    "load_locks",
    "load_never_here",
    "load_questions",
    "load_sources",
    "load_words",
    "rule_problems",
]

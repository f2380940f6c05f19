"""What is publicly known, as cited YAML, and its loader to one catalogue."""

from tregua.knowledge.checking import rule_problems
from tregua.knowledge.loading import (
    load_catalogue,
    load_harms,
    load_library,
    load_questions,
    load_sources,
    load_words,
)
from tregua.knowledge.strategic import load_strategy

__all__ = [
    "load_catalogue",
    "load_harms",
    "load_library",
    "load_questions",
    "load_sources",
    "load_strategy",
    "load_words",
    "rule_problems",
]

"""From a truth table to its solutions, and what they assume of rows nobody saw."""

from tregua.decide.compare.qca.solving.counterfactuals import MOST_PAIRS, Both, assumed_of, terms_of
from tregua.decide.compare.qca.solving.enhanced import barred_by, contradictory, excluded_of
from tregua.decide.compare.qca.solving.standard import (
    Found,
    Pair,
    Question,
    conservative,
    intermediate,
    opposite,
    parsimonious,
    question_of,
)

__all__ = [
    "MOST_PAIRS",
    "Both",
    "Found",
    "Pair",
    "Question",
    "assumed_of",
    "barred_by",
    "conservative",
    "contradictory",
    "excluded_of",
    "intermediate",
    "opposite",
    "parsimonious",
    "question_of",
    "terms_of",
]

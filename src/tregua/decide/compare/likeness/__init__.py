"""Likeness of past cases to a group or to one another, in counts of facts known for both."""

from tregua.decide.compare.likeness.comparing import compare, near_to
from tregua.decide.compare.likeness.pairs import pair_of, row_of, ruler_for, span_of
from tregua.decide.compare.likeness.results import (
    CaseLikeness,
    Comparison,
    Deviation,
    Neighbours,
    Teaching,
)
from tregua.decide.compare.likeness.weights import weightings

__all__ = [
    "CaseLikeness",
    "Comparison",
    "Deviation",
    "Neighbours",
    "Teaching",
    "compare",
    "near_to",
    "pair_of",
    "row_of",
    "ruler_for",
    "span_of",
    "weightings",
]

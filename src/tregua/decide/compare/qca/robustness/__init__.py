"""How much of a solution survives doubt: cuts, cases, families, unknown cells and codings."""

from tregua.decide.compare.qca.robustness.bounds import coverage_bounds, inclusion_bounds
from tregua.decide.compare.qca.robustness.coding import codings_of
from tregua.decide.compare.qca.robustness.completing import completions
from tregua.decide.compare.qca.robustness.judging import Moved, robustness_of
from tregua.decide.compare.qca.robustness.leaving import without_each_case, without_each_family
from tregua.decide.compare.qca.robustness.reading import Analyse
from tregua.decide.compare.qca.robustness.results import (
    Bounds,
    Coded,
    Codings,
    Completions,
    Interval,
    LeftOut,
    Robustness,
    Span,
    Survival,
    Told,
)
from tregua.decide.compare.qca.robustness.spans import cut_spans, frequency_spans, moved_spans

__all__ = [
    "Analyse",
    "Bounds",
    "Coded",
    "Codings",
    "Completions",
    "Interval",
    "LeftOut",
    "Moved",
    "Robustness",
    "Span",
    "Survival",
    "Told",
    "codings_of",
    "completions",
    "coverage_bounds",
    "cut_spans",
    "frequency_spans",
    "inclusion_bounds",
    "moved_spans",
    "robustness_of",
    "without_each_case",
    "without_each_family",
]

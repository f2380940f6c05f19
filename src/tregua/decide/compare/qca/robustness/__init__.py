"""How much of a solution survives doubt: cuts, cases, families, unknown cells and codings."""

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

__all__ = [
    "Bounds",
    "Coded",
    "Codings",
    "Completions",
    "Interval",
    "LeftOut",
    "Robustness",
    "Span",
    "Survival",
    "Told",
]

"""Past cases beside the dossier: alike, unlike, and what cannot be said."""

from tregua.decide.compare.coding import coded_for
from tregua.decide.compare.emptiness import Emptiness, emptiness_of
from tregua.decide.compare.likeness import (
    CaseLikeness,
    Comparison,
    Deviation,
    Neighbours,
    Teaching,
    compare,
    near_to,
)

__all__ = [
    "CaseLikeness",
    "Comparison",
    "Deviation",
    "Emptiness",
    "Neighbours",
    "Teaching",
    "coded_for",
    "compare",
    "emptiness_of",
    "near_to",
]

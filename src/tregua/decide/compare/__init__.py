"""Past cases beside the dossier: alike, unlike, and what cannot be said."""

from tregua.decide.compare.coding import coded_for
from tregua.decide.compare.emptiness import Emptiness, emptiness_of
from tregua.decide.compare.likeness import CaseLikeness, Comparison, compare

__all__ = ["CaseLikeness", "Comparison", "Emptiness", "coded_for", "compare", "emptiness_of"]

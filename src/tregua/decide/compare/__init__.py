"""Past cases beside the dossier: alike, unlike, and what cannot be said."""

from tregua.decide.compare.choosing import Choice, read_choices
from tregua.decide.compare.coding import coded_for
from tregua.decide.compare.emptiness import Emptiness, emptiness_of
from tregua.decide.compare.likeness import CaseLikeness, Comparison, compare
from tregua.decide.compare.listing import Counted, Listed, Listing, list_library
from tregua.decide.compare.page import CasePage, Chapter, NamedBy, read_case

__all__ = [
    "CaseLikeness",
    "CasePage",
    "Chapter",
    "Choice",
    "Comparison",
    "Counted",
    "Emptiness",
    "Listed",
    "Listing",
    "NamedBy",
    "coded_for",
    "compare",
    "emptiness_of",
    "list_library",
    "read_case",
    "read_choices",
]

"""Past cases beside the dossier: alike, unlike, and what cannot be said."""

from tregua.decide.compare.choosing import Choice, read_choices
from tregua.decide.compare.coding import coded_for
from tregua.decide.compare.emptiness import Emptiness, OwnCount, emptiness_of
from tregua.decide.compare.likeness import (
    CaseLikeness,
    Comparison,
    Deviation,
    Neighbours,
    Teaching,
    compare,
    near_to,
)
from tregua.decide.compare.listing import Counted, Listed, Listing, list_library
from tregua.decide.compare.page import CasePage, Chapter, NamedBy, read_case

__all__ = [
    "CaseLikeness",
    "CasePage",
    "Chapter",
    "Choice",
    "Comparison",
    "Counted",
    "Deviation",
    "Emptiness",
    "Listed",
    "Listing",
    "NamedBy",
    "Neighbours",
    "OwnCount",
    "Teaching",
    "coded_for",
    "compare",
    "emptiness_of",
    "list_library",
    "near_to",
    "read_case",
    "read_choices",
]

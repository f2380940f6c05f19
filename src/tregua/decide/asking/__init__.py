"""Asking: which questions are open and in which order, what was typed, and what must not be."""

from tregua.decide.asking.drafting import Draft, NewSource, claim_of, group_of, source_of
from tregua.decide.asking.moving import Moved, what_moved
from tregua.decide.asking.order import OpenQuestion, former_claim, in_order, subjects_of
from tregua.decide.asking.reading import choices_of, read_dates, read_value
from tregua.decide.asking.sensitive import Sensitive, look_for

__all__ = [
    "Draft",
    "Moved",
    "NewSource",
    "OpenQuestion",
    "Sensitive",
    "choices_of",
    "claim_of",
    "former_claim",
    "group_of",
    "in_order",
    "look_for",
    "read_dates",
    "read_value",
    "source_of",
    "subjects_of",
    "what_moved",
]

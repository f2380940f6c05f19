"""A qualitative comparison as a document: what it shows, what it rests on, what it cannot show."""

from tregua.record.brief.composing.comparing.page import tell_sets
from tregua.record.brief.composing.comparing.studied import Studied

__all__ = ["Studied", "tell_sets"]

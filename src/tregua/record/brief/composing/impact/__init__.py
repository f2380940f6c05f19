"""What a study of impact says, in words and pictures: its sentences follow from its numbers."""

from tregua.record.brief.composing.impact.headline import Headline, headline_of, headline_words
from tregua.record.brief.composing.impact.page import impact_blocks, studied_blocks, tell_impact
from tregua.record.brief.composing.impact.pen import Around, Evaluated, Pen

__all__ = [
    "Around",
    "Evaluated",
    "Headline",
    "Pen",
    "headline_of",
    "headline_words",
    "impact_blocks",
    "studied_blocks",
    "tell_impact",
]

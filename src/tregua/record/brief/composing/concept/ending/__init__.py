"""A pause, a hand-over, the end in words: the eight parts, the scripts, and what is open."""

from tregua.record.brief.composing.concept.ending.parts import ending_blocks
from tregua.record.brief.composing.concept.ending.sheet import compose_ending

__all__ = ["compose_ending", "ending_blocks"]

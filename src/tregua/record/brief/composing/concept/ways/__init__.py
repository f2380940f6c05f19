"""New ways, women's roles and what is built beside the talks, in words."""

from tregua.record.brief.composing.concept.ways.innovations import innovations_blocks
from tregua.record.brief.composing.concept.ways.institutions import institutions_blocks

__all__ = ["innovations_blocks", "institutions_blocks"]

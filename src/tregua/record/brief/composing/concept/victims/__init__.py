"""The victim plan in words, and the page on a first conversation."""

from tregua.record.brief.composing.concept.victims.conversation import conversation_blocks
from tregua.record.brief.composing.concept.victims.section import victims_blocks

__all__ = ["conversation_blocks", "victims_blocks"]

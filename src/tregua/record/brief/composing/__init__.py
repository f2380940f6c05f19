"""Results into sentences: the parts of a briefing, in one language, every sentence traceable."""

from tregua.record.brief.composing.briefing import Material, compose

__all__ = ["Material", "compose"]

"""Results into sentences: the parts of a briefing, in one language, every sentence traceable."""

from tregua.record.brief.composing.briefing import (
    Material,
    compose,
    tell_difference,
    tell_reopened,
    tell_view,
)

__all__ = ["Material", "compose", "tell_difference", "tell_reopened", "tell_view"]

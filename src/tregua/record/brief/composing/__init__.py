"""Results into sentences: the parts of a briefing, in one language, every sentence traceable."""

from tregua.record.brief.composing.briefing import (
    Material,
    compose,
    compose_step,
    tell_difference,
    tell_hostile,
    tell_protection,
    tell_protective,
    tell_reopened,
    tell_view,
)
from tregua.record.brief.composing.deciding.reports import REPORTS

__all__ = [
    "REPORTS",
    "Material",
    "compose",
    "compose_step",
    "tell_difference",
    "tell_hostile",
    "tell_protection",
    "tell_protective",
    "tell_reopened",
    "tell_view",
]

"""Findings and figures become a briefing: one document, in Word, PDF and HTML alike."""

from tregua.record.brief.composing import (
    REPORTS,
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
from tregua.record.brief.document import Document
from tregua.record.brief.plain import plain
from tregua.record.brief.rendering import FORMATS, Format, render, render_all

__all__ = [
    "FORMATS",
    "REPORTS",
    "Document",
    "Format",
    "Material",
    "compose",
    "compose_step",
    "plain",
    "render",
    "render_all",
    "tell_difference",
    "tell_hostile",
    "tell_protection",
    "tell_protective",
    "tell_reopened",
    "tell_view",
]

"""Findings and figures become a briefing: one document, in Word, PDF and HTML alike.

What composes briefings is loaded when it is first asked for, so that one page that must be there
in two seconds does not wait for all the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tregua.record.brief.document import Document
from tregua.record.brief.plain import plain
from tregua.record.brief.rendering import FORMATS, Format, render

if TYPE_CHECKING:
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
    "tell_difference",
    "tell_hostile",
    "tell_protection",
    "tell_protective",
    "tell_reopened",
    "tell_view",
]


def __getattr__(name: str) -> Any:
    """Return what composes briefings when it is first asked for."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module("tregua.record.brief.composing"), name)

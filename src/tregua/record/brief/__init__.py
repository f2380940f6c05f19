"""Findings and figures become a briefing: one document, in Word, PDF and HTML alike.

What composes a briefing is loaded when first asked for: other documents do without it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tregua.record.brief.document import Document
from tregua.record.brief.plain import plain
from tregua.record.brief.rendering import FORMATS, Format, render, render_files

if TYPE_CHECKING:
    from tregua.record.brief.composing import (
        REPORTS as REPORTS,
        Material as Material,
        compose as compose,
        compose_step as compose_step,
        tell_difference as tell_difference,
        tell_hostile as tell_hostile,
        tell_protection as tell_protection,
        tell_protective as tell_protective,
        tell_reopened as tell_reopened,
        tell_view as tell_view,
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
    "render_files",
    "tell_difference",
    "tell_hostile",
    "tell_protection",
    "tell_protective",
    "tell_reopened",
    "tell_view",
]


def __getattr__(name: str) -> Any:
    """Return what composes a briefing when it is first asked for."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module("tregua.record.brief.composing"), name)

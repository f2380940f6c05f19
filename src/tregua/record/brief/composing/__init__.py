"""Results into sentences: the parts of a briefing, in one language, every sentence traceable.

The whole briefing is loaded when first asked for: a part alone does without the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tregua.record.brief.composing.briefing import (
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
    from tregua.record.brief.composing.deciding.reports import REPORTS as REPORTS

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


def __getattr__(name: str) -> Any:
    """Return what composes a briefing when it is first asked for."""
    if name not in __all__:
        raise AttributeError(name)
    home = "deciding.reports" if name == "REPORTS" else "briefing"
    return getattr(import_module(f"tregua.record.brief.composing.{home}"), name)

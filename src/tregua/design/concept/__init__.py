"""The engagement concept: six choices, the process, and what keeps all who take part safe.

Its readings are loaded when they are first asked for: the page of a bad night waits for none.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tregua.design.concept.engagement import Engagement
    from tregua.design.concept.reading import ConceptReading, read_concept

__all__ = ["ConceptReading", "Engagement", "read_concept"]


def __getattr__(name: str) -> Any:
    """Return a part of this room when it is first asked for."""
    if name not in __all__:
        raise AttributeError(name)
    home = "engagement" if name == "Engagement" else "reading"
    return getattr(import_module(f"tregua.design.concept.{home}"), name)

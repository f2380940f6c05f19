"""Asking: the open questions of a dossier, answers written as claims, and what moved."""

from tregua.decide.asking import Sensitive, look_for
from tregua.knowledge import load_never_here

__all__ = ["look_for_sensitive"]


def look_for_sensitive(text: str) -> tuple[Sensitive, ...]:
    """Return the passages of a text that look like what must never be written, and why."""
    return look_for(text, load_never_here())

"""A whole dossier read under merged names: every record that names an actor, not actors alone."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from tregua.domain.claims import Noun
from tregua.domain.people import as_one, merged
from tregua.domain.people.merging import renamed

if TYPE_CHECKING:
    from tregua.domain.dossier import Dossier

__all__ = ["read_as_one"]

APART = frozenset({"actors", "view", "windows", "protective"})
"""Read otherwise, or left as written: a chained record is never read under another name."""


def read_as_one(dossier: "Dossier") -> "Dossier":
    """Return a dossier in which actors under several names bear the one that stays, everywhere.

    Without standing merges it comes back as it is.
    """
    names = as_one(dossier.actors.merges)
    if not names:
        return dossier
    parts: dict[str, Any] = {"actors": merged(dossier.actors)}
    for field in fields(dossier):
        held = getattr(dossier, field.name)
        if field.name in APART:
            continue
        if isinstance(held, Noun):
            parts[field.name] = renamed(held, names)
        elif isinstance(held, tuple):
            parts[field.name] = tuple(renamed(r, names) for r in held)
    return replace(dossier, **parts)

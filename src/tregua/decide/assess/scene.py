"""The dossier as the scene criteria are judged on."""

from collections.abc import Mapping
from typing import Any

from tregua.domain import Dossier, Record, active
from tregua.domain.knowledge import Question
from tregua.rules import Item, Scene, recorded, registered

__all__ = ["scene_of"]

KINDS = {
    "factions": "faction",
    "bodies": "body",
    "places": "place",
    "channels": "channel",
    "relations": "relation",
}


def scene_of(dossier: Dossier, questions: Mapping[str, Question]) -> Scene:
    """Return the scene of a dossier: standing claims, and actors and registers as items.

    A group's label is not among the fields, so no rule can read it.
    """
    return Scene(questions, recorded(dossier), items_of(dossier))


def items_of(dossier: Dossier) -> dict[str, tuple[Item, ...]]:
    """Return the actors and the registers as items; `parties` are the groups."""
    items = {"parties": tuple(item("parties", "party", group) for group in dossier.groups)}
    for kind, noun in KINDS.items():
        records = active(getattr(dossier.actors, kind))
        items[kind] = tuple(item(kind, noun, record) for record in records)
    return items | registered(dossier)


def item(kind: str, noun: str, record: Record) -> Item:
    """Return one actor as an item: who it is and its plain fields, never its label or name."""
    hidden = {"label", "name", "short", "aliases", "note", "sources", "recorded"}
    fields: dict[str, Any] = {
        name: getattr(record, name)
        for name in type(record).model_fields
        if name not in hidden and getattr(record, name) is not None
    }
    return Item(kind, f"{noun}:{record.id}", fields)

"""The dossier as the scene criteria are judged on, and as the scene gates are judged on."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from tregua.domain import Claim, Dossier, Record, active
from tregua.domain.knowledge import Question
from tregua.rules import Item, Scene, recorded, registered

__all__ = ["ever_claimed", "gate_scene_of", "scene_of", "taken_back"]

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


def gate_scene_of(scene: Scene, dossier: Dossier, resolved: Iterable[str]) -> Scene:
    """Return the scene on which gates are judged: claims taken back count with those that stand.

    `resolved` are the claims taken back that a reviewer has looked at and set aside.
    """
    aside = set(resolved)
    counted = [claim for claim in ever_claimed(dossier) if claim.id not in aside]
    return replace(scene, claims=recorded(dossier, counted))


def ever_claimed(dossier: Dossier) -> tuple[Claim, ...]:
    """Return every claim ever made, without the records that only take one back."""
    return tuple(c for c in dossier.claims if not (c.withdrawn and c.replaces))


def taken_back(dossier: Dossier) -> tuple[Claim, ...]:
    """Return the claims that no longer stand: withdrawn, or replaced by another."""
    standing = {claim.id for claim in active(dossier.claims)}
    return tuple(claim for claim in ever_claimed(dossier) if claim.id not in standing)


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

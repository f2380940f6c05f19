"""The dossier as the scene criteria are judged on."""

from collections.abc import Mapping
from typing import Any

from tregua.domain import Claim, Dossier, Record, active
from tregua.domain.knowledge import Question
from tregua.rules import Item, Known, Scene

__all__ = ["scene_of"]

KINDS = {
    "factions": "faction",
    "bodies": "body",
    "places": "place",
    "channels": "channel",
    "relations": "relation",
}


def scene_of(dossier: Dossier, questions: Mapping[str, Question]) -> Scene:
    """Return the scene of a dossier: standing claims, and groups and other actors as items.

    A group's label is not among the fields, so no rule can read it. A claim none of whose
    sources was seen is carried as unsupported.
    """
    claims: dict[tuple[str, str], tuple[Known, ...]] = {}
    for claim in active(dossier.claims):
        key = (claim.question, claim.about)
        known = Known(claim.value, claim.id, supported(claim, dossier))
        claims[key] = (*claims.get(key, ()), known)
    return Scene(questions, claims, items_of(dossier))


def supported(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether at least one source of a claim was seen, whole, in part or as quoted."""
    sources = [dossier.source(cite.source) for cite in claim.sources]
    return any(source is not None and source.seen != "not_seen" for source in sources)


def items_of(dossier: Dossier) -> dict[str, tuple[Item, ...]]:
    """Return the actors as items; `parties` are the groups."""
    items = {"parties": tuple(item("parties", "party", group) for group in dossier.groups)}
    for kind, noun in KINDS.items():
        records = active(getattr(dossier.actors, kind))
        items[kind] = tuple(item(kind, noun, record) for record in records)
    return items


def item(kind: str, noun: str, record: Record) -> Item:
    """Return one actor as an item: who it is and its plain fields, never its label or name."""
    hidden = {"label", "name", "aliases", "note", "sources", "recorded"}
    fields: dict[str, Any] = {
        name: getattr(record, name)
        for name in type(record).model_fields
        if name not in hidden and getattr(record, name) is not None
    }
    return Item(kind, f"{noun}:{record.id}", fields)

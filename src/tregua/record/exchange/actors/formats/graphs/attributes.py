"""Named attributes of nodes and edges in XML maps, whatever case their names are written in."""

from collections.abc import Iterator, Mapping

from tregua.errors import Problem
from tregua.record.exchange.actors.fields import KNOWN
from tregua.record.exchange.actors.formats.sheets.tables import REFUSED
from tregua.record.exchange.actors.graph import Edge, Node, Spot

__all__ = ["edge_from", "node_from", "noted"]

SHOWN = frozenset(["label", "type", "description", "direction", "strength", "weight"])
DRAWN = frozenset(["x", "y", "z", "size", "color", "r", "g", "b", "networkx_key", "id", "name"])
"""What only says how a map is drawn, or counts its parts."""


def noted(
    held: Mapping[str, str], what: str, spot: Spot, aside: dict[str, int]
) -> Iterator[Problem]:
    """Yield attributes that are never written down, and count those that mean nothing here."""
    for name in held:
        small = name.casefold()
        if small in REFUSED:
            yield spot.problem("field_never_here", name, name=name)
        elif small not in KNOWN | SHOWN | DRAWN:
            aside[f"{what}.{name}"] = aside.get(f"{what}.{name}", 0) + 1


def node_from(slug: str, label: str, held: Mapping[str, str], spot: Spot) -> Node:
    """Return a node; without a label it is called by its `name`, or else by its id."""
    small = {name.casefold(): value for name, value in held.items()}
    called = label or small.get("label") or small.get("name") or slug
    side = {name: value for name, value in small.items() if name in KNOWN and name != "name"}
    kind = small.get("type") or side.get("kind", "")
    return Node(slug, called, kind, small.get("description", ""), side, spot)


def edge_from(
    slug: str, ends: tuple[str, str], label: str, way: str, held: Mapping[str, str], spot: Spot
) -> Edge:
    """Return an edge."""
    small = {name.casefold(): value for name, value in held.items()}
    side = {name: value for name, value in small.items() if name in KNOWN}
    shown = label or small.get("label", "")
    kind = small.get("type") or side.get("kind", "") or shown
    direction, strength = small.get("direction", way), small.get("strength", "")
    text = small.get("description", "")
    return Edge(*ends, kind, slug, shown, text, direction, strength, side, spot)

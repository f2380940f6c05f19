"""FollowTheMoney: one entity a line as JSON, `id`, `schema` and `properties` that are lists.

The model has no field for how sure anybody is; our grades stand beside the properties under
`side`, where its readers keep what they do not know as context.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tregua.errors import Problem, Problems
from tregua.record.exchange.actors.cells import heard, listed
from tregua.record.exchange.actors.formats.entities.schemata import (
    BELONGING,
    ENTITIES,
    LINKS,
    NAMES,
)
from tregua.record.exchange.actors.graph import Edge, Graph, Node, Reading, Spot

__all__ = ["read_ftm", "write_ftm"]

SIDE = "side"
TAKEN = frozenset([*NAMES, "summary", "description", "notes", "role", "position", "relationship"])
DATES = ("startDate", "endDate", "date")


class Entities:
    """The entities of a file as they are read one by one."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.nodes: dict[str, Node] = {}
        self.edges: list[Edge] = []
        self.problems: list[Problem] = []
        self.aside: dict[str, int] = {}
        self.people: set[str] = set()
        self.belonging: list[Edge] = []

    def leave(self, what: str) -> None:
        """Count something that has no place here."""
        self.aside[what] = self.aside.get(what, 0) + 1

    def add(self, entity: Mapping[str, Any], spot: Spot) -> None:
        """Take in one entity."""
        schema, held = entity.get("schema"), entity.get("properties", {})
        slug = entity.get("id")
        if not isinstance(schema, str) or not isinstance(held, dict) or not isinstance(slug, str):
            self.problems.append(spot.problem("exchange_no_entity"))
            return
        side = entity.get(SIDE, {})
        beside = side.items() if isinstance(side, dict) else ()
        own = {str(name): text for name, text in beside if isinstance(text, str)}
        if schema in ENTITIES:
            self.node(slug, schema, held, own, spot)
        elif schema in LINKS:
            self.edge(slug, schema, held, own, spot)
        else:
            self.leave(schema)

    def node(
        self, slug: str, schema: str, held: dict[str, Any], own: dict[str, str], spot: Spot
    ) -> None:
        """Take in one actor."""
        names = [name for key in NAMES for name in texts(held, key)] or texts(held, "full")
        if slug in self.nodes:
            other = self.nodes[slug].spot.line
            self.problems.append(spot.problem("duplicate_id", "id", id=slug, other=other))
            return
        for name in held:
            if name not in TAKEN and name != "full":
                self.leave(f"{schema}.{name}")
        if schema == "Person":
            self.people.add(slug)
        side = dict(own)
        if not own and schema != "Person" and names[1:]:
            side["aliases"] = listed(names[1:])
        role = [*texts(held, "position"), *texts(held, "role")]
        if not own and schema == "Person" and role:
            side["role"] = role[0]
        kind = own.get("type") or schema
        side.pop("type", None)
        text = next(iter([*texts(held, "summary"), *texts(held, "description")]), "")
        label = names[0] if names else ""
        self.nodes[slug] = Node(slug, label, kind, text, side, spot)

    def edge(
        self, slug: str, schema: str, held: dict[str, Any], own: dict[str, str], spot: Spot
    ) -> None:
        """Take in one tie, one for each pair of ends."""
        link, side = LINKS[schema], dict(own)
        role = next(iter([*texts(held, "role"), *texts(held, "relationship")]), "")
        kind = schema if link.telling and not own else role
        side.setdefault("during", during(held))
        text = next(iter([*texts(held, "summary"), *texts(held, "description")]), "")
        strength = side.pop("strength", "")
        for one in texts(held, link.source) or [""]:
            for other in texts(held, link.target) or [""]:
                edge = Edge(one, other, kind, slug, role, text, "", strength, side, spot)
                self.belonging.append(edge) if schema in BELONGING else self.edges.append(edge)

    def settled(self) -> Reading:
        """Return all that was read, with people's memberships told of the people themselves."""
        for edge in self.belonging:
            if edge.source in self.people:
                node = self.nodes[edge.source]
                more = {"of": edge.target} | ({"role": edge.label} if edge.label else {})
                self.nodes[edge.source] = replace(node, side={**more, **node.side})
            elif edge.type == "Directorship":
                self.edges.append(edge)
            else:
                self.leave("Membership")
        graph = Graph(tuple(self.nodes.values()), tuple(self.edges))
        return Reading(graph, tuple(self.problems), self.aside)


def texts(held: Mapping[str, Any], name: str) -> list[str]:
    """Return the texts of a property; one that is no list counts as a list of one."""
    value = held.get(name, [])
    several = value if isinstance(value, list) else [value]
    return [text.strip() for text in several if isinstance(text, str) and text.strip()]


def during(held: Mapping[str, Any]) -> str:
    """Return since when and until when, as our dates are written."""
    start, end, day = ((texts(held, name) or [""])[0][:10] for name in DATES)
    if start and end and start != end:
        return f"{start}/{end}"
    return start or end or day


def read_ftm(text: str, shown: str) -> Reading:
    """Return the entities of a file, one JSON object a line.

    Raises
    ------
    Problems
        `exchange_empty` if there is no line.
    """
    found = Entities(shown)
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        spot = Spot(shown, number)
        try:
            entity = json.loads(line)
        except (ValueError, RecursionError):
            found.problems.append(spot.problem("exchange_bad_line"))
            continue
        if isinstance(entity, dict):
            found.add(entity, spot)
        else:
            found.problems.append(spot.problem("exchange_no_entity"))
    if not text.strip():
        raise Problems([Problem("exchange_empty", shown)])
    return found.settled()


def write_ftm(graph: Graph) -> bytes:
    """Return a map as JSON lines."""
    people = {node.id for node in graph.nodes if node.side.get("noun") == "person"}
    lines = [*map(entity_of, graph.nodes), *(link_of(edge, people) for edge in graph.edges)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def entity_of(node: Node) -> dict[str, Any]:
    """Return an actor as an entity."""
    schema = schema_of(node.side)
    held = {"full" if schema == "Address" else "name": [node.label]}
    if node.description:
        held["summary"] = [node.description]
    side = {"type": node.type, **node.side}
    return {"id": node.id, "schema": schema, "properties": held, SIDE: side}


def schema_of(side: Mapping[str, str]) -> str:
    """Return the schema nearest to what an actor is."""
    noun, kind = side.get("noun", ""), side.get("kind", "")
    if noun in ("person", "place"):
        return "Person" if noun == "person" else "Address"
    if kind in ("business", "patron"):
        return "Company"
    return "PublicBody" if kind in PUBLIC else "Organization"


PUBLIC = frozenset(
    [
        *("state", "ministry", "parliament", "court", "prosecution", "police", "army"),
        *("intelligence", "prison-authority", "local-government", "search-authority"),
        *("foreign-agency", "foreign-government"),
    ]
)
"""Our kinds that are public bodies there."""


def link_of(edge: Edge, people: set[str]) -> dict[str, Any]:
    """Return a tie as an interval: kinship of people by its own schema, all else as a link."""
    family = edge.side.get("kind") == "kinship" and {edge.source, edge.target} <= people
    ends = ("person", "relative") if family else ("subject", "object")
    held = {ends[0]: [edge.source], ends[1]: [edge.target]}
    held["relationship" if family else "role"] = [edge.type]
    held |= {name: [day] for name, day in dates_of(edge.side.get("during", ""))}
    if edge.description:
        held["summary"] = [edge.description]
    side = {**edge.side} | ({"strength": edge.strength} if edge.strength else {})
    schema = "Family" if family else "UnknownLink"
    return {"id": edge.id, "schema": schema, "properties": held, SIDE: side}


def dates_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the dates the model can hold; how sure a date is stands beside them."""
    start, slash, end = heard(text).replace("~", "").partition("/")
    if slash:
        yield from (("startDate", start), ("endDate", end))
    elif start:
        yield "date", start

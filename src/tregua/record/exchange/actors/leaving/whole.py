"""Actors and relations as a map with everything said of them, people under 18 left out."""

from collections.abc import Iterator
from dataclasses import replace

from tregua.domain import Actors, Party, Person, Record, Relation, active
from tregua.domain.people import Site
from tregua.language import Language, words_in
from tregua.record.exchange.actors.cells import said
from tregua.record.exchange.actors.fields import fields_of
from tregua.record.exchange.actors.graph import Edge, Graph, Node
from tregua.record.exchange.actors.kinds import NOUNS, Kind, KindWords

__all__ = ["whole_graph"]


def whole_graph(actors: Actors, words: KindWords, language: Language, title: str) -> Graph:
    """Return every standing actor and relation with its grades.

    Nobody under 18 is in it, nor any relation of theirs; nor relations whose ends are no actors.
    """
    found = tuple(nodes_of(actors, words, language))
    there = {node.id for node in found}
    nodes = tuple(without_lost(node, there) for node in found)
    edges = tuple(
        edge_of(tie, words, language)
        for tie in active(actors.relations)
        if tie.source_actor in there and tie.target_actor in there
    )
    return Graph(nodes, edges, title)


def without_lost(node: Node, there: set[str]) -> Node:
    """Return a node that does not belong to somebody who is left out."""
    if node.side.get("of", "") in {"", *there}:
        return node
    return replace(node, side={k: v for k, v in node.side.items() if k != "of"})


def nodes_of(actors: Actors, words: KindWords, language: Language) -> Iterator[Node]:
    """Yield the actors, each noun in the order written."""
    for noun, name in NOUNS.items():
        for record in active(getattr(actors, name)):
            if not getattr(record, "under_18", False):
                yield node_of(noun, record, words, language)


def node_of(noun: str, record: Record, words: KindWords, language: Language) -> Node:
    """Return one actor as a node: its name and note shown, all else beside them."""
    side = {"noun": noun, **fields_of(record)}
    kind = Kind(noun, "" if isinstance(record, (Person, Site)) else side.get("kind", ""))
    if isinstance(record, Party):
        kind = Kind(noun, record.kind.value)
    name = record.code_name if isinstance(record, Person) else getattr(record, "name", "")
    text = getattr(record, "role" if isinstance(record, Person) else "note", None)
    for shown in ("name", "code_name", "note", "role"):
        side.pop(shown, None)
    return Node(
        f"{noun}:{record.id}",
        said(words_in(name, language)),
        words.of(kind, language),
        said(words_in(text, language)) if text else "",
        side,
    )


def edge_of(tie: Relation, words: KindWords, language: Language) -> Edge:
    """Return one relation as an edge: its kind, strength and note shown, all else beside them."""
    side = fields_of(tie)
    for shown in ("from", "to", "hold", "note"):
        side.pop(shown, None)
    known = words.kinds.ties.get(tie.kind)
    return Edge(
        tie.source_actor,
        tie.target_actor,
        known.label.within(language) if known else tie.kind,
        f"relation:{tie.id}",
        "",
        said(words_in(tie.note, language)) if tie.note else "",
        "mutual" if known and known.mutual else "directed",
        tie.hold.value if tie.hold else "",
        side,
    )

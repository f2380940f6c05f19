"""GEXF 1.3, and what of 1.2 is written the same way: nodes, edges, `attvalues`, dates of edges.

As its schema has it (https://github.com/gephi/gexf, 1.3/gexf.xsd and data/data.gexf); ties with a
date carry `start` and `end`, which Gephi's timeline reads, beside the date as it was written.
"""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from pydantic_core import PydanticCustomError

from tregua.domain.dates import When
from tregua.errors import Problem, Problems
from tregua.record.exchange.actors.cells import heard
from tregua.record.exchange.actors.formats.graphs.attributes import edge_from, node_from, noted
from tregua.record.exchange.actors.formats.graphs.xml import Element
from tregua.record.exchange.actors.graph import Edge, Graph, Node, Reading, Spot

__all__ = ["read_gexf", "write_gexf"]

WAYS = frozenset(["", "directed", "undirected", "mutual"])
"""What the type of an edge may be; networkx writes other words there that say what kind it is."""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'


def read_gexf(root: Element, shown: str) -> Reading:
    """Return what a GEXF document holds.

    Raises
    ------
    Problems
        `exchange_no_graph` if there is no graph in it.
    """
    graph = next(root.own("graph"), None)
    if graph is None:
        raise Problems([Problem("exchange_no_graph", shown, root.line)])
    titles = {
        (group.attributes.get("class", ""), each.attributes.get("id", "")): each
        for group in graph.own("attributes")
        for each in group.own("attribute")
    }
    nodes: list[Node] = []
    edges: list[Edge] = []
    problems: list[Problem] = []
    aside: dict[str, int] = {}
    for element in graph.every("node", "edge"):
        spot, own = Spot(shown, element.line), element.attributes
        held = values_of(element, titles)
        problems += noted(held, element.name, spot, aside)
        if element.name == "node":
            nodes.append(node_from(own.get("id", ""), own.get("label", ""), held, spot))
            continue
        held = {**dated(element, held), **held} if "during" not in held else held
        ends = (own.get("source", ""), own.get("target", ""))
        way = own.get("type", graph.attributes.get("defaultedgetype", ""))
        label, kind = own.get("label", ""), own.get("kind", "")
        kind = kind or ("" if way in WAYS else way)
        held = {"kind": kind, **held} if kind else held
        edges.append(edge_from(own.get("id", ""), ends, label, way, held, spot))
    return Reading(Graph(tuple(nodes), tuple(edges)), tuple(problems), aside)


def values_of(element: Element, titles: Mapping[tuple[str, str], Element]) -> dict[str, str]:
    """Return the attributes of a node or edge by their titles, with those given by default."""
    held: dict[str, str] = {}
    for (of, slug), attribute in titles.items():
        default = next(attribute.own("default"), None)
        if of == element.name and default is not None:
            held[attribute.attributes.get("title", slug)] = default.text.strip()
    for group in element.own("attvalues"):
        for value in group.own("attvalue"):
            own = value.attributes
            slug = own.get("for", own.get("id", ""))
            known = titles.get((element.name, slug))
            name = known.attributes.get("title", slug) if known else slug
            if own.get("value", "").strip():
                held[name] = own["value"].strip()
    return held


def dated(element: Element, held: Mapping[str, str]) -> dict[str, str]:
    """Return when an edge held, by its own dates or those of its one spell."""
    spells = [spell for group in element.own("spells") for spell in group.own("spell")]
    own = spells[0].attributes if len(spells) == 1 else element.attributes
    start, end = own.get("start", "")[:10], own.get("end", "")[:10]
    text = f"{start}/{end}" if start and end and start != end else start or end
    return {"during": text} if text else {}


def write_gexf(graph: Graph) -> bytes:
    """Return a map as GEXF 1.3, its edges dated where they are."""
    told_nodes = [{"type": n.type, "description": n.description, **n.side} for n in graph.nodes]
    told_edges = [fields_of(edge) for edge in graph.edges]
    ids: dict[tuple[str, str], str] = {}
    lines: list[str] = []
    for of, told in (("node", told_nodes), ("edge", told_edges)):
        lines.append(f'<attributes class="{of}" mode="static">')
        for number, name in enumerate(sorted({n for held in told for n, v in held.items() if v})):
            ids[of, name] = f"{of[0]}{number}"
            lines.append(f'<attribute id="{of[0]}{number}" title={quoted(name)} type="string"/>')
        lines.append("</attributes>")
    lines.append("<nodes>")
    for node, held in zip(graph.nodes, told_nodes, strict=True):
        inner = "".join(values(("node", held), ids))
        lines.append(f"<node id={quoted(node.id)} label={quoted(node.label)}>{inner}</node>")
    lines += ["</nodes>", "<edges>"]
    for edge, held in zip(graph.edges, told_edges, strict=True):
        lines.append(edge_line(edge, "".join(values(("edge", held), ids))))
    lines += ["</edges>", "</graph>", "</gexf>"]
    return (HEAD + meta(graph) + "\n".join(lines) + "\n").encode()


def meta(graph: Graph) -> str:
    """Return the heading of a map and the opening of its graph."""
    title = f"<meta><description>{escape(graph.title)}</description></meta>\n"
    dated_ = any(ends_of(edge) for edge in graph.edges)
    mode = 'mode="dynamic" timeformat="date"' if dated_ else 'mode="static"'
    return (title if graph.title else "") + f'<graph defaultedgetype="directed" {mode}>\n'


def edge_line(edge: Edge, inner: str) -> str:
    """Return one edge."""
    own = {"id": edge.id, "source": edge.source, "target": edge.target, "label": edge.label}
    own |= {"kind": edge.side.get("kind", ""), **ends_of(edge)}
    own["type"] = edge.direction
    told = " ".join(f"{name}={quoted(value)}" for name, value in own.items() if value)
    return f"<edge {told}>{inner}</edge>"


def fields_of(edge: Edge) -> dict[str, str]:
    """Return the attributes of an edge by title."""
    held = {"type": edge.type, "description": edge.description, "strength": edge.strength}
    return {**held, "direction": edge.direction, **edge.side}


def values(of: tuple[str, Mapping[str, str]], ids: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Yield the values of a node or edge, those that are not empty, between their marks."""
    filled = [(ids[of[0], name], text) for name, text in of[1].items() if text]
    if filled:
        yield "<attvalues>"
        yield from (f'<attvalue for="{slug}" value={quoted(text)}/>' for slug, text in filled)
        yield "</attvalues>"


def ends_of(edge: Edge) -> dict[str, str]:
    """Return the first and last day of a tie that has a date."""
    try:
        when = When.read(heard(edge.side["during"]))
    except (KeyError, PydanticCustomError):
        return {}
    return {"start": when.first.isoformat(), "end": when.last.isoformat()}


def quoted(text: str) -> str:
    """Return a text as the value of an attribute, its line breaks kept."""
    return quoteattr(text, {"\n": "&#10;", "\t": "&#9;"})

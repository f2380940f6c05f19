"""GraphML: nodes and edges with attributes declared by `key` and given by `data`.

As the GraphML Primer has it (http://graphml.graphdrawing.org/primer/graphml-primer.html, section
2.4; names of attributes are NMTOKENs by http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd).
"""

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from tregua.errors import Problem, Problems
from tregua.record.exchange.actors.formats.graphs.attributes import edge_from, node_from, noted
from tregua.record.exchange.actors.formats.graphs.xml import Element
from tregua.record.exchange.actors.graph import Edge, Graph, Node, Reading, Spot

__all__ = ["read_graphml", "write_graphml"]

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
)


def read_graphml(root: Element, shown: str) -> Reading:
    """Return what a GraphML document holds; ports and hyperedges are left aside.

    Raises
    ------
    Problems
        `exchange_no_graph` if there is no graph in it.
    """
    if not list(root.own("graph")):
        raise Problems([Problem("exchange_no_graph", shown, root.line)])
    keys = {key.attributes.get("id", ""): key for key in root.own("key")}
    nodes: list[Node] = []
    edges: list[Edge] = []
    problems: list[Problem] = []
    aside: dict[str, int] = {}
    for element in root.every("node", "edge", "hyperedge", "port"):
        spot = Spot(shown, element.line)
        if element.name in ("hyperedge", "port"):
            aside[element.name] = aside.get(element.name, 0) + 1
            continue
        held = attributes(element, keys)
        problems += noted(held, element.name, spot, aside)
        own = element.attributes
        if element.name == "node":
            nodes.append(node_from(own.get("id", ""), "", held, spot))
        else:
            ends = (own.get("source", ""), own.get("target", ""))
            way = {"true": "directed", "false": "undirected"}.get(own.get("directed", ""), "")
            edges.append(edge_from(own.get("id", ""), ends, "", way, held, spot))
    return Reading(Graph(tuple(nodes), tuple(edges)), tuple(problems), aside)


def attributes(element: Element, keys: Mapping[str, Element]) -> dict[str, str]:
    """Return the attributes of a node or edge by their names, with those given by default."""
    held: dict[str, str] = {}
    for slug, key in keys.items():
        default = next(key.own("default"), None)
        if default is not None and key.attributes.get("for", "all") in ("all", element.name):
            held[key.attributes.get("attr.name", slug)] = default.text.strip()
    for data in element.own("data"):
        slug = data.attributes.get("key", "")
        name = keys[slug].attributes.get("attr.name", slug) if slug in keys else slug
        text = data.text.strip() or " ".join(each.text.strip() for each in data.every("NodeLabel"))
        if text.strip():
            held[name] = text.strip()
    return held


def write_graphml(graph: Graph) -> bytes:
    """Return a map as GraphML."""
    told_nodes = [
        (n.id, {"label": n.label, "type": n.type, "description": n.description, **n.side})
        for n in graph.nodes
    ]
    told_edges = [(e, edge_fields(e)) for e in graph.edges]
    names = {
        "node": sorted({name for _, held in told_nodes for name, v in held.items() if v}),
        "edge": sorted({name for _, held in told_edges for name, v in held.items() if v}),
    }
    ids = {(of, n): f"{of[0]}{i}" for of, each in names.items() for i, n in enumerate(each)}
    lines = [
        f'<key id="{slug}" for="{of}" attr.name={quoteattr(name)} attr.type="string"/>'
        for (of, name), slug in ids.items()
    ]
    lines.append('<graph edgedefault="directed">')
    if graph.title:
        lines.append(f"<desc>{escape(graph.title)}</desc>")
    for slug, held in told_nodes:
        lines.append(f"<node id={quoteattr(slug)}>{data_of('node', held.items(), ids)}</node>")
    for edge, held in told_edges:
        ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
        data = data_of("edge", held.items(), ids)
        lines.append(f"<edge id={quoteattr(edge.id)} {ends}>{data}</edge>")
    return (HEAD + "\n".join(lines) + "\n</graph>\n</graphml>\n").encode()


def node_fields(node: Node) -> dict[str, str]:
    """Return the attributes of a node by name."""
    own = {"label": node.label, "type": node.type, "description": node.description}
    return {**own, **node.side}


def edge_fields(edge: Edge) -> dict[str, str]:
    """Return the attributes of an edge by name."""
    return {
        "label": edge.label,
        "type": edge.type,
        "description": edge.description,
        "direction": edge.direction,
        "strength": edge.strength,
        **edge.side,
    }


def data_of(of: str, held: Iterable[tuple[str, str]], ids: Mapping[tuple[str, str], str]) -> str:
    """Return the values of a node or edge, those that are not empty."""
    return "".join(
        f'<data key="{ids[of, name]}">{escape(text)}</data>' for name, text in held if text
    )

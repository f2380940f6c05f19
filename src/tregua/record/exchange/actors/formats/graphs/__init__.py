"""Graphs as XML: GraphML and GEXF, read with nothing trusted."""

from tregua.record.exchange.actors.formats.graphs.gexf import read_gexf, write_gexf
from tregua.record.exchange.actors.formats.graphs.graphml import read_graphml, write_graphml
from tregua.record.exchange.actors.formats.graphs.xml import parse_xml

__all__ = ["parse_xml", "read_gexf", "read_graphml", "write_gexf", "write_graphml"]

"""Actors and relations in other programs' formats: Kumu, FollowTheMoney, GraphML, GEXF.

Bytes to a plain map (`formats`), a map to new records (`arriving`), records to a map that names
nobody or, where two people stand for it, to a whole one (`leaving`).
"""

from tregua.record.exchange.actors.arriving import Given, Incoming, Same, incoming
from tregua.record.exchange.actors.formats import (
    ENDINGS,
    FORMATS,
    ActorFormat,
    read_map,
    write_map,
)
from tregua.record.exchange.actors.graph import Graph, Reading
from tregua.record.exchange.actors.kinds import KindWords
from tregua.record.exchange.actors.leaving import (
    alone,
    free_texts,
    names_of,
    role_graph,
    whole_graph,
)

__all__ = [
    "ENDINGS",
    "FORMATS",
    "ActorFormat",
    "Given",
    "Graph",
    "Incoming",
    "KindWords",
    "Reading",
    "Same",
    "alone",
    "free_texts",
    "incoming",
    "names_of",
    "read_map",
    "role_graph",
    "whole_graph",
    "write_map",
]

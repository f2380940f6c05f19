"""Actors on their way out: as roles by default, or whole where two people stand for it."""

from tregua.record.exchange.actors.leaving.names import Names, free_texts, names_of
from tregua.record.exchange.actors.leaving.roles import alone, role_graph
from tregua.record.exchange.actors.leaving.whole import whole_graph

__all__ = ["Names", "alone", "free_texts", "names_of", "role_graph", "whole_graph"]

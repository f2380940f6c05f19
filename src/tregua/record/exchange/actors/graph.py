"""A foreign map as plain values: nodes and edges with their texts, and where each stood."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tregua.errors import Problem

__all__ = ["Edge", "Graph", "Node", "Reading", "Spot"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stood: the file, the line or row, and the sheet with its cells' names."""

    file: str = ""
    line: int = 0
    sheet: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)

    def problem(self, code: str, name: str = "", /, **values: object) -> Problem:
        """Return a problem here; `name` is the column or attribute it lies in."""
        place = self.cells.get(name, name)
        shown = f"{self.sheet}!{place}" if self.sheet and place else place or self.sheet
        return Problem(code, self.file, self.line, shown, values)

    def warning(self, code: str, name: str = "", /, **values: object) -> Problem:
        """Return a warning here, which stops nothing."""
        return replace(self.problem(code, name, **values), warning=True)


@dataclass(frozen=True, slots=True)
class Node:
    """One actor: its id there, its name, its type and description in words, and side fields."""

    id: str
    label: str
    type: str = ""
    description: str = ""
    side: Mapping[str, str] = field(default_factory=dict)
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie between two nodes named by id or label, with its type in words and side fields.

    `direction` is `directed`, `mutual`, `undirected` or nothing; `strength` says how far it holds.
    """

    source: str
    target: str
    type: str = ""
    id: str = ""
    label: str = ""
    description: str = ""
    direction: str = ""
    strength: str = ""
    side: Mapping[str, str] = field(default_factory=dict)
    spot: Spot = field(default=Spot(), compare=False)


@dataclass(frozen=True, slots=True)
class Graph:
    """All actors and ties of a map, in the order written; `title` is its heading, if any."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds, what is wrong with it, and what of it is left aside, with how often."""

    graph: Graph
    problems: tuple[Problem, ...] = ()
    aside: Mapping[str, int] = field(default_factory=dict)

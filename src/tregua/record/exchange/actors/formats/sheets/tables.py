"""Tables in Kumu's columns: elements by `Label`, connections by `From` and `To`.

Column names, the bar between several values, the optional `ID` first, several elements in one
`To`, two blank rows before a new section, and sheets marked `(ignore)` are as Kumu's own pages
have them (https://docs.kumu.io/guides/import/import, "Structure your data" and "Common pitfalls";
https://docs.kumu.io faq "How do I avoid duplicating data?"); the values of `Direction` are those
of its blueprints (https://kumu.ghost.io/how-to-build-a-blueprint/).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tregua.errors import Problem
from tregua.files import NEVER_HERE
from tregua.record.exchange.actors.cells import neutral, unneutral
from tregua.record.exchange.actors.fields import KNOWN
from tregua.record.exchange.actors.graph import Edge, Graph, Node, Reading, Spot

__all__ = ["Line", "Table", "read_tables", "write_tables"]

ELEMENT = ("ID", "Label", "Type", "Description")
CONNECTION = ("ID", "From", "To", "Direction", "Type", "Label", "Description", "Strength")
REFUSED = frozenset(["image", "email", "url", "gravatar", "twitter", "phone number"]) | NEVER_HERE
"""Columns by which a person could be found or seen; a column without a value does no harm."""
HEADED = frozenset(["label", "from", "to"])
"""The columns of which a section has one; without them it is none of ours."""
NEW_SECTION = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number and its cells as texts."""

    number: int
    cells: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet, or of one CSV file, which has no sheet."""

    shown: str
    sheet: str
    lines: tuple[Line, ...]


def read_tables(tables: tuple[Table, ...]) -> Reading:
    """Return the elements and connections of some tables, and all that is wrong with them."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    problems: list[Problem] = []
    aside: dict[str, int] = {}
    for table in tables:
        for header, lines in sections(table):
            names = {name.casefold(): name for name in header if name}
            if not names.keys() & HEADED:
                aside[table.sheet or table.shown] = len(lines)
                continue
            problems += header_problems(header, names, table, lines)
            for line in lines:
                row, spot = row_of(header, line, table)
                problems += refused(row, spot)
                note_aside(row, "from" in names, aside)
                if "from" in names or "to" in names:
                    edges += edges_of(row, spot)
                else:
                    nodes.append(node_of(row, spot))
    return Reading(Graph(tuple(nodes), tuple(edges)), tuple(problems), aside)


def sections(table: Table) -> Iterator[tuple[tuple[str, ...], list[Line]]]:
    """Yield the header and the rows of each section; a header after two blank rows begins one.

    Rows that follow blank ones without a header go on: merged cells leave rows blank as well.
    """
    header: tuple[str, ...] = ()
    lines: list[Line] = []
    blank = 0
    for line in table.lines:
        if line.blank:
            blank += 1
            continue
        if header and blank >= NEW_SECTION and table.sheet and heads(line):
            yield header, lines
            header, lines = (), []
        blank = 0
        if header:
            lines.append(line)
        else:
            header = tuple(cell.strip() for cell in line.cells)
    if header:
        yield header, lines


def heads(line: Line) -> bool:
    """Tell whether a row reads as the header of a section."""
    return any(cell.strip().casefold() in HEADED for cell in line.cells)


def header_problems(
    header: tuple[str, ...], names: Mapping[str, str], table: Table, lines: list[Line]
) -> Iterator[Problem]:
    """Yield what is wrong with the names of columns."""
    number = lines[0].number - 1 if lines else 1
    spot = Spot(table.shown, max(number, 1), table.sheet)
    given = [name.casefold() for name in header if name]
    for name in dict.fromkeys(given):
        if given.count(name) > 1:
            yield spot.problem("csv_column_twice", names[name])
    for one, other in (("from", "to"), ("to", "from")):
        if one in names and other not in names:
            yield spot.problem("csv_column_missing", other.title())


def row_of(header: tuple[str, ...], line: Line, table: Table) -> tuple[dict[str, str], Spot]:
    """Return a row by its columns' names in small letters, and where each cell stands."""
    cells = dict(zip((name.casefold() for name in header), line.cells, strict=False))
    cells.pop("", None)
    if table.sheet:
        places = {n.casefold(): f"{column(i)}{line.number}" for i, n in enumerate(header)}
    else:
        places = {name.casefold(): name for name in header}
    row = {name: unneutral(cell.strip()) for name, cell in cells.items() if cell.strip()}
    return row, Spot(table.shown, line.number, table.sheet, places)


def column(number: int) -> str:
    """Return the letters of a column.

    >>> column(0), column(26)
    ('A', 'AA')
    """
    first, second = divmod(number, 26)
    return (column(first - 1) if first else "") + chr(65 + second)


def refused(row: Mapping[str, str], spot: Spot) -> Iterator[Problem]:
    """Yield cells that hold what is never written down."""
    for name in row:
        if name in REFUSED or name.replace(" ", "_") in REFUSED:
            yield spot.problem("field_never_here", name, name=name)


def note_aside(row: Mapping[str, str], edge: bool, aside: dict[str, int]) -> None:
    """Count what stands in columns that mean nothing here."""
    known = {name.casefold() for name in (CONNECTION if edge else ELEMENT)} | {"tags"}
    for name in row:
        if name not in known and name not in KNOWN and name not in REFUSED:
            aside[name] = aside.get(name, 0) + 1


def node_of(row: Mapping[str, str], spot: Spot) -> Node:
    """Return one element."""
    side = {name: value for name, value in row.items() if name in KNOWN}
    slug, label, kind, text = (row.get(n, "") for n in ("id", "label", "type", "description"))
    return Node(slug, label, kind, text, side, spot)


def edges_of(row: Mapping[str, str], spot: Spot) -> Iterator[Edge]:
    """Yield one connection, or one to each of several elements between bars."""
    side = {name: value for name, value in row.items() if name in KNOWN}
    ends = [end.strip() for end in row.get("to", "").split("|") if end.strip()]
    for end in ends or [""]:
        yield Edge(
            row.get("from", ""),
            end,
            row.get("type", ""),
            row.get("id", ""),
            row.get("label", ""),
            row.get("description", ""),
            row.get("direction", "").casefold(),
            row.get("strength", ""),
            side,
            spot,
        )


def write_tables(graph: Graph) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """Return the rows of both tables, headers first; no cell can be taken for a formula."""
    sides = (sorted({k for n in graph.nodes for k in n.side}), [*EDGE_SIDE])
    sides[1].extend(sorted({k for e in graph.edges for k in e.side} - set(EDGE_SIDE)))
    elements = [(*ELEMENT, *sides[0])]
    elements += [
        (n.id, n.label, n.type, n.description, *(n.side.get(k, "") for k in sides[0]))
        for n in graph.nodes
    ]
    connections = [(*CONNECTION, *sides[1])]
    connections += [
        (
            *(e.id, e.source, e.target, e.direction, e.type, e.label, e.description, e.strength),
            *(e.side.get(key, "") for key in sides[1]),
        )
        for e in graph.edges
    ]
    return neutral_rows(elements), neutral_rows(connections)


EDGE_SIDE = ("kind", "confidence", "during")


def neutral_rows(rows: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return rows of which no cell begins as a formula."""
    return tuple(tuple(neutral(cell) for cell in row) for row in rows)

"""Which format a file is in, whatever its name says, and writing a map in any of them."""

from typing import Literal

from tregua.errors import Problem, Problems
from tregua.files import decoded
from tregua.record.exchange.actors.formats.entities import read_ftm, write_ftm
from tregua.record.exchange.actors.formats.graphs import (
    parse_xml,
    read_gexf,
    read_graphml,
    write_gexf,
    write_graphml,
)
from tregua.record.exchange.actors.formats.sheets import (
    read_csv,
    read_workbook,
    write_csv,
    write_workbook,
)
from tregua.record.exchange.actors.graph import Graph, Reading

__all__ = ["ENDINGS", "FORMATS", "ActorFormat", "read_map", "write_map"]

ActorFormat = Literal["kumu-xlsx", "kumu-csv", "ftm", "graphml", "gexf"]
FORMATS: tuple[ActorFormat, ...] = ("kumu-xlsx", "kumu-csv", "ftm", "graphml", "gexf")
ENDINGS: dict[str, tuple[str, ...]] = {
    "kumu-xlsx": (".xlsx",),
    "kumu-csv": (".elements.csv", ".connections.csv"),
    "ftm": (".ftm.jsonl",),
    "graphml": (".graphml",),
    "gexf": (".gexf",),
}
"""What the names of the files of each format end in; CSV needs two files."""
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_map(held: bytes, shown: str) -> Reading:
    """Return what a file holds; the format is told by the file itself.

    Raises
    ------
    Problems
        `exchange_empty`, and what keeps a file of its format from being read at all.
    """
    if not held.strip(b"\0\r\n\t "):
        raise Problems([Problem("exchange_empty", shown)])
    if held.startswith((ZIP, OLE)):
        return read_workbook(held, shown)
    text = decoded(held, shown)
    first = text.lstrip()[:1]
    if first == "<":
        root = parse_xml(text.lstrip(), shown)
        if root.name == "gexf":
            return read_gexf(root, shown)
        if root.name == "graphml":
            return read_graphml(root, shown)
        values = {"given": root.name}
        raise Problems([Problem("exchange_other_xml", shown, root.line, values=values)])
    return read_ftm(text, shown) if first in "{[" else read_csv(text, shown)


def write_map(graph: Graph, form: ActorFormat) -> tuple[bytes, ...]:
    """Return a map in one format, one file for each of its `ENDINGS`; the same map, the same bytes.

    Raises
    ------
    TreguaError
        `exchange_too_long` if a text does not fit into a spreadsheet.
    """
    if form == "kumu-csv":
        return write_csv(graph)
    if form == "kumu-xlsx":
        return (write_workbook(graph),)
    if form == "ftm":
        return (write_ftm(graph),)
    return (write_graphml(graph),) if form == "graphml" else (write_gexf(graph),)

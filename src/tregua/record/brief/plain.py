"""A briefing, or a part of it, as plain text for a terminal."""

from collections.abc import Iterator
from textwrap import fill, indent

from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Document,
    Figure,
    Heading,
    Paragraph,
    Run,
    SourceList,
    Table,
)

__all__ = ["plain"]

WIDTH = 88


def plain(document: Document) -> str:
    """Return a document as text, wrapped at 88 columns, with its numbered sources."""
    parts = [block for each in document.blocks for block in shown(each)]
    return "\n".join([*parts, document.footer]) + "\n"


def words(line: tuple[Run, ...]) -> str:
    """Return runs as text, citations as [3]."""
    text = "".join(
        run.text + (f" [{', '.join(map(str, run.cites))}]" if run.cites else "") for run in line
    )
    return " ".join(text.split())


def shown(block: Block) -> Iterator[str]:
    """Yield the lines of one block."""
    if isinstance(block, Heading):
        mark = {1: "=", 2: "-", 3: ""}[block.level]
        yield "\n".join([block.text, mark * min(len(block.text), WIDTH)]).rstrip() + "\n"
    elif isinstance(block, Paragraph):
        yield fill(words(block.words), WIDTH) + "\n"
    elif isinstance(block, Bullets):
        yield bullets(block)
    elif isinstance(block, Table):
        yield from table(block)
    elif isinstance(block, Box):
        yield f"{block.title}\n"
        for inner in block.blocks:
            yield from shown(inner)
    elif isinstance(block, Figure):
        yield fill(f"{words(block.caption)} {block.alt}", WIDTH) + "\n"
    elif isinstance(block, SourceList):
        for entry in block.entries:
            yield fill(f"[{entry.number}] {words(entry.words)}", WIDTH, subsequent_indent="    ")
        yield ""


def bullets(block: Bullets) -> str:
    """Return a list of points."""
    lines = [
        fill(words(i), WIDTH, initial_indent="- ", subsequent_indent="  ") for i in block.items
    ]
    return "\n".join(lines) + "\n"


def table(block: Table) -> Iterator[str]:
    """Yield a table: side by side where it fits, else one row under another."""
    rows = [[words(cell) for cell in row] for row in block.rows]
    yield fill(block.caption, WIDTH)
    columns = list(zip(block.header, *rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    if sum(widths) + 2 * len(widths) <= WIDTH:
        for row in [list(block.header), *rows]:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            yield "  ".join(cells).rstrip()
        yield ""
        return
    if len(block.header) == 2 and not block.beside:
        yield from pairs(block.header, rows)
        return
    first = 0 if block.beside else 1
    for row in rows:
        if first:
            yield fill(row[0], WIDTH)
        for name, cell in zip(block.header[first:], row[first:], strict=True):
            if cell:
                yield indent(fill(f"{name}: {cell}", WIDTH - 4, subsequent_indent="  "), "    ")
    yield ""


def pairs(header: tuple[str, ...], rows: list[list[str]]) -> Iterator[str]:
    """Yield a table of two columns: what they are once, then each row in a line of its own."""
    yield fill(f"({' – '.join(header)})", WIDTH)
    for name, cell in rows:
        mark = "" if not name or name[-1] in ".:?!…" else ":"
        yield fill(f"{name}{mark} {cell}".strip(), WIDTH, subsequent_indent="    ")
    yield ""

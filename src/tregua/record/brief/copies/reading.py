"""All the words of a document, line by line, with the heading they stand under."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Document,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    SourceList,
    Table,
)

__all__ = ["BETWEEN", "Line", "every_word", "lines_of", "rewritten"]

Line = tuple[Run, ...]
BETWEEN = " · "
"""What stands between the cells of a row where the row is read as one line."""
Write = Callable[[tuple[Line, ...]], tuple[Line, ...]]
"""Writes a line anew, or a row of a table as the lines of its cells."""
TAGS = re.compile(r"<[^>]+>")


def lines_of(document: Document) -> Iterator[tuple[str, Line]]:
    """Yield each line a reader takes in at once, with the heading above it."""
    under = document.title
    for block in document.blocks:
        if isinstance(block, Heading):
            under = block.text
        for line in block_lines(block):
            yield under, line


def block_lines(block: Block) -> Iterator[Line]:
    """Yield the lines of one block; source lists and headings tell nothing of a sentence."""
    match block:
        case Paragraph(words, _):
            yield words
        case Bullets(items):
            yield from items
        case Table():
            yield from ((Run(row_words(row)),) for row in block.rows)
        case Figure():
            yield from (block.caption, (Run(block.alt),))
        case Box():
            for inner in block.blocks:
                yield from block_lines(inner)
        case Heading() | PageBreak() | SourceList():
            pass


def row_words(row: tuple[Line, ...]) -> str:
    """Return a row of a table as one line."""
    return BETWEEN.join("".join(run.text for run in cell) for cell in row)


def every_word(document: Document) -> Iterator[tuple[str, str]]:
    """Yield every text of a document that any format prints or keeps, and where it stands."""
    page = (document.title, document.subtitle, document.handling, document.footer)
    yield from ((document.title, text) for text in page)
    for name, value in document.facts:
        yield document.title, f"{name}: {value}"
    under = document.title
    for block in document.blocks:
        match block:
            case Heading(text, _):
                under = text
                yield under, text
            case Table():
                yield from ((under, text) for text in (block.caption, *block.header))
            case Box():
                yield under, block.title
            case Figure():
                yield under, TAGS.sub(" ", block.svg)
            case SourceList(entries):
                for entry in entries:
                    yield under, "".join(run.text for run in entry.words)
            case _:
                pass
        for line in block_lines(block):
            yield under, "".join(run.text for run in line)


def rewritten(document: Document, write: Write) -> Document:
    """Return a document with each line and row written anew; what has no words left is left out."""
    blocks = (block_rewritten(block, write) for block in document.blocks)
    return replace(document, blocks=tuple(block for block in blocks if block is not None))


def block_rewritten(block: Block, write: Write) -> Block | None:
    """Return one block written anew, or nothing where no words are left in it."""
    match block:
        case Paragraph(words, kind):
            (kept,) = write((words,))
            return Paragraph(kept, kind) if worded(kept) else None
        case Bullets(items):
            points = tuple(point for item in items for point in write((item,)) if worded(point))
            return Bullets(points) if points else None
        case Table():
            rows = (write(row) for row in block.rows)
            return replace(block, rows=tuple(row for row in rows if any(map(worded, row))))
        case Figure():
            (caption,) = write((block.caption,))
            (alt,) = write(((Run(block.alt),),))
            return replace(block, caption=caption, alt="".join(run.text for run in alt))
        case Box():
            inner = (block_rewritten(each, write) for each in block.blocks)
            left = tuple(each for each in inner if isinstance(each, (Paragraph, Bullets)))
            return replace(block, blocks=left) if left else None
        case _:
            return block


def worded(line: Line) -> bool:
    """Tell whether a line holds any word."""
    return any(run.text.strip() for run in line)

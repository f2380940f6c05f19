"""A document as Markdown: what a command prints, as a page of the reference."""

from collections.abc import Iterator

from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Document,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    SourceList,
    Table,
    Words,
)


def marked(document: Document) -> Iterator[str]:
    """Yield the lines of a document, its title first."""
    yield f"\n# {document.title}\n"
    if document.subtitle:
        yield f"*{document.subtitle}*\n"
    for name, told in document.facts:
        yield f"- {name}: {told}"
    for block in document.blocks:
        yield from lines(block)
    if document.footer:
        yield f"\n{document.footer}"


def lines(block: Block) -> Iterator[str]:
    """Yield the lines of one block."""
    match block:
        case Heading(text, level):
            yield f"\n{'#' * (level + 1)} {text}\n"
        case Paragraph(words):
            yield f"\n{said(words)}\n"
        case Bullets(items):
            yield ""
            yield from (f"- {said(item)}" for item in items)
            yield ""
        case Table():
            yield from table(block)
        case SourceList(entries):
            yield ""
            yield from (f"{entry.number}. {said(entry.words)}" for entry in entries)
        case Box() | Figure() | PageBreak():
            raise TypeError("no page of the reference holds one")


def table(block: Table) -> Iterator[str]:
    """Yield a table under its caption."""
    yield f"\n{block.caption}\n"
    yield f"| {' | '.join(map(cell, block.header))} |"
    yield f"|{' --- |' * len(block.header)}"
    for row in block.rows:
        yield f"| {' | '.join(cell(said(words)) for words in row)} |"
    yield ""


def cell(text: str) -> str:
    """Return words as they may stand in a table."""
    return text.replace("|", "\\|")


def said(words: Words) -> str:
    """Return runs of text, those set strong in bold, citations as [3]."""
    parts = []
    for run in words:
        text = run.text
        if run.strong and text.strip():
            text = text.replace(text.strip(), f"**{text.strip()}**")
        parts.append(text + (f" [{', '.join(map(str, run.cites))}]" if run.cites else ""))
    return " ".join("".join(parts).split())

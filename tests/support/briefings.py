"""The example's briefing as a document, as files, and as the words a reader sees."""

import io
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree

from tests.support.dossiers import example
from tregua.record.brief import Format, compose, plain, render
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
from tregua.usecases.record.briefings import material

PARTS = frozenset({"assess", "compare", "agreement", "counts", "actors"})
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def composed(language: str) -> Document:
    """Return the example's briefing in one language."""
    day = date(2026, 11, 23)
    return compose(material(example(), PARTS, day), language, day)


@cache
def printed(language: str, to: Format) -> bytes:
    """Return the example's briefing as a file."""
    return render(composed(language), to)


def lines(block: Block) -> Iterator[tuple[Run, ...]]:
    """Yield what a reader takes in at once: a paragraph, a point, a cell, a caption."""
    if isinstance(block, Paragraph):
        yield block.words
    elif isinstance(block, Bullets):
        yield from block.items
    elif isinstance(block, Table):
        yield from ((Run(words),) for words in (block.caption, *block.header))
        yield from (cell for row in block.rows for cell in row)
    elif isinstance(block, Figure):
        yield from (block.caption, (Run(block.alt),))
    elif isinstance(block, Box):
        yield (Run(block.title),)
        yield from (line for inner in block.blocks for line in lines(inner))
    elif isinstance(block, SourceList):
        yield from (entry.words for entry in block.entries)
    elif isinstance(block, Heading):
        yield (Run(block.text),)


def texts(language: str) -> list[str]:
    """Return the text of every line of the briefing, and what stands on every page."""
    document = composed(language)
    held = ["".join(r.text for r in line) for b in document.blocks for line in lines(b)]
    around = [document.title, document.subtitle, document.footer, document.handling]
    return [*around, *(word for fact in document.facts for word in fact), *held]


def block_texts(language: str) -> list[str]:
    """Return the text of every block of the briefing."""
    blocks = composed(language).blocks
    return [" ".join("".join(r.text for r in line) for line in lines(b)) for b in blocks]


class Shown(HTMLParser):
    """Collects what an HTML page shows, block by block."""

    BLOCKS = frozenset(
        {"p", "li", "td", "th", "tr", "figcaption", "h1", "h2", "h3", "div", "caption"}
    )

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs = [""]
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.silent += tag in ("style", "script")
        if tag in self.BLOCKS:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("style", "script")
        if tag in self.BLOCKS:
            self.paragraphs.append("")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.paragraphs[-1] += data


def html_paragraphs(language: str) -> list[str]:
    """Return the blocks of text that the HTML shows."""
    page = Shown()
    page.feed(printed(language, "html").decode())
    return [" ".join(text.split()) for text in page.paragraphs if text.strip()]


def docx_part(language: str, name: str) -> ElementTree.Element:
    """Return one part of the Word file."""
    with zipfile.ZipFile(io.BytesIO(printed(language, "docx"))) as package:
        return ElementTree.fromstring(package.read(name))


def docx_paragraphs(language: str, name: str = "word/document.xml") -> list[str]:
    """Return the paragraphs of one part of the Word file."""
    paragraphs = docx_part(language, name).iter(f"{WORD}p")
    return ["".join(t.text or "" for t in p.iter(f"{WORD}t")) for p in paragraphs]


def docx_parts(language: str) -> list[str]:
    """Return the names of the parts of the Word file."""
    with zipfile.ZipFile(io.BytesIO(printed(language, "docx"))) as package:
        return package.namelist()


@cache
def pdf_pages(language: str) -> list[str]:
    """Return the text of each page of the PDF, as pdftotext reads it."""
    read = subprocess.run(
        ["pdftotext", "-layout", "-", "-"],
        input=printed(language, "pdf"),
        capture_output=True,
        check=True,
    )
    return read.stdout.decode().split("\f")[:-1]


def plain_blocks(language: str) -> list[str]:
    """Return the blocks of the briefing as printed for a terminal."""
    return [" ".join(text.split()) for text in plain(composed(language)).split("\n\n")]

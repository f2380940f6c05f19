"""Looking for listed names in the bytes of a copy: every member of a Word file, PDF, HTML.

Text inside a PDF's pages is drawn by glyphs: there the words handed to the typesetter are looked
at, and in the file itself its properties, tags and metadata.
"""

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from tregua.domain import Result
from tregua.record.brief.copies.folding import Finder
from tregua.record.brief.copies.reading import every_word
from tregua.record.brief.document import Document

__all__ = ["Leak", "leaks_in_bytes", "leaks_in_words"]

DATA = re.compile(r"data:[a-z/0-9+-]+;base64,[A-Za-z0-9+/=]+")
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
PARAGRAPH = re.compile(r"</w:p>|<w:br\s*/>|<w:tab\s*/>")
TAG = re.compile(r"<[^>]*>")
ATTRIBUTE = re.compile(r"""\s([\w:.-]+)=("[^"]*"|'[^']*')""")
PRINTED = frozenset({"title", "alt", "descr", "content", "aria-label", "href", "name", "w:author"})
"""Attributes that hold words somebody may read; others hold the form's own codes."""
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
KEYS = rb"Title|Author|Subject|Keywords|Creator|Producer|Alt|ActualText|Contents|E|URI"
STRINGS = re.compile(rb"/(?:" + KEYS + rb")\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
XMP = re.compile(rb"<\?xpacket.*?<\?xpacket end", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Leak(Result):
    """A listed name found where none may stand: in which file, and in which part of it."""

    file: str
    where: str
    name: str


def leaks_in_words(document: Document, finder: Finder) -> tuple[Leak, ...]:
    """Return the listed names in the words of a document, with the heading they stand under."""
    return tuple(
        Leak("", under, found.name)
        for under, text in every_word(document)
        for found in finder.find(text)
    )


def leaks_in_bytes(file: str, held: bytes, finder: Finder) -> tuple[Leak, ...]:
    """Return the listed names in a file: its own name, its parts, its properties."""
    kind = file.rpartition(".")[2]
    parts = {"docx": docx_texts, "html": html_texts, "pdf": pdf_texts}[kind](held)
    found = [Leak(file, "", each.name) for each in finder.find(file.rpartition(".")[0])]
    for where, text in parts:
        found.extend(Leak(file, where, each.name) for each in finder.find(text))
    return tuple(dict.fromkeys(found))


def docx_texts(held: bytes) -> Iterator[tuple[str, str]]:
    """Yield the words of every member of a Word file, runs of a paragraph joined."""
    with zipfile.ZipFile(io.BytesIO(held)) as package:
        for name in package.namelist():
            text = package.read(name).decode("utf-8", "ignore")
            if name.endswith((".xml", ".rels")) and "styles" not in name and name[0] != "[":
                yield name, worded(PARAGRAPH.sub("\n", text))
                yield name, attributes(text)
        yield "comment", package.comment.decode("utf-8", "ignore")


def html_texts(held: bytes) -> Iterator[tuple[str, str]]:
    """Yield what a page shows and what its attributes say; letters and style sheet are ours."""
    text = STYLE.sub("", DATA.sub("", held.decode()))
    yield "html", html.unescape(TAG.sub(" ", text))
    yield "html", html.unescape(TAG.sub("", text))
    yield "html", attributes(text)


def pdf_texts(held: bytes) -> Iterator[tuple[str, str]]:
    """Yield the properties, tags and metadata of a PDF."""
    for packet in XMP.findall(held):
        yield "metadata", worded(packet.decode("utf-8", "ignore"))
    for body in (STREAM.sub(b"", held), *streams(held)):
        for string in STRINGS.findall(body):
            yield "properties", spoken(string)


def streams(held: bytes) -> Iterator[bytes]:
    """Yield the streams of a PDF that unpack."""
    for packed in STREAM.findall(held):
        try:
            yield zlib.decompress(packed)
        except zlib.error:
            continue


def spoken(string: bytes) -> str:
    """Return a PDF string as text: hexadecimal or literal, UTF-16 or Latin."""
    if string.startswith(b"<"):
        digits = re.sub(rb"\s", b"", string[1:-1])
        held = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    else:
        held = re.sub(rb"\\([()\\])", rb"\1", string[1:-1])
    wide = held.startswith(b"\xfe\xff")
    return held[2:].decode("utf-16-be", "ignore") if wide else held.decode("latin-1")


def worded(markup: str) -> str:
    """Return markup without its tags."""
    return html.unescape(TAG.sub("", markup))


def attributes(markup: str) -> str:
    """Return the attributes of markup that hold words."""
    told = (m[2][1:-1] for m in ATTRIBUTE.finditer(markup) if m[1].lower() in PRINTED)
    return html.unescape("\n".join(told))

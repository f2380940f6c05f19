"""The briefing as one value: blocks in reading order, which each format renders alike."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from tregua.language import Language

__all__ = [
    "Block",
    "Box",
    "Bullets",
    "Document",
    "Figure",
    "Heading",
    "PageBreak",
    "Paragraph",
    "Run",
    "SourceEntry",
    "SourceList",
    "Table",
]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `cites` are numbers in the source list, printed as [3] and linked.

    `remarks` stand beside it where a format has room for them: as comments in Word.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    cites: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()


Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (title of a part) to 3."""

    text: str
    level: Literal[1, 2, 3]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: `lead` opens a part, `note` qualifies, `small` is for method and notices."""

    words: Words
    kind: Literal["body", "lead", "note", "small"] = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; `numeric` are the columns set flush right, `widths` their shares.

    `beside` says that the columns stand side by side and the first is no title of its row.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[float, ...]
    numeric: tuple[int, ...] = ()
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart as SVG and PNG, its caption, and what it shows in words for those who cannot see."""

    svg: str
    png: bytes
    caption: Words
    alt: str


@dataclass(frozen=True, slots=True)
class Box:
    """A framed answer: its title, its blocks, and a tone that is never the only sign."""

    title: str
    tone: Literal["met", "not_met", "unclear", "plain"]
    blocks: tuple["Paragraph | Bullets", ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page where there are pages."""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One numbered source: what it is, its grade, and how much of it was seen."""

    number: int
    words: Words


@dataclass(frozen=True, slots=True)
class SourceList:
    """The numbered sources every [n] points to."""

    entries: tuple[SourceEntry, ...]


Block = Heading | Paragraph | Bullets | Table | Figure | Box | PageBreak | SourceList


@dataclass(frozen=True, slots=True)
class Document:
    """A whole briefing with what stands on every page.

    `close` sets the printed page closer, for papers that must not run over their pages.
    A `card` is one small page (A5) with nothing above or below it. A `single` is one sheet of A4
    and never more: its letters grow smaller, as far as they must, to fit.
    """

    title: str
    subtitle: str
    language: Language
    made_on: date
    facts: tuple[tuple[str, str], ...]
    handling: str
    footer: str
    page_words: str
    blocks: tuple[Block, ...]
    close: bool = False
    page: Literal["sheet", "card", "single"] = "sheet"

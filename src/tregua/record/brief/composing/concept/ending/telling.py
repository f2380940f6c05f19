"""What every part of an ending is told with: the words of the practice, tables, what is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tregua.domain import When
from tregua.language import Text, Words
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.composing.dating import on_day, the_day
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.ending import EndingReading
    from tregua.design.concept.ending.opening import Open
    from tregua.domain.knowledge.concept.night.ending import EndingKnown

__all__ = ["Page"]

QUIET = frozenset(
    {
        "no_heir",
        "no_script",
        "not_planned",
        "not_said",
        "not_told",
        "step_left_out",
        "step_unowned",
    }
)
"""What the tables themselves show as an empty place, or the first page tells."""


@dataclass(frozen=True, slots=True)
class Page:
    """An ending as it is told: its reading, what is known of endings, and the book."""

    reading: "EndingReading"
    known: "EndingKnown"
    book: Book

    def tell(self, code: str, **values: object) -> str:
        """Return a sentence on endings."""
        return self.book.say(f"concept.ending.{code}", **values)

    def blank(self, code: str = "blank") -> Line:
        """Return the words for a place where nothing is written."""
        return (Run(self.tell(code), emphasis=True),)

    def words(self, words: Words | None) -> Line:
        """Return words of the dossier, or that nothing is written down."""
        told = self.book.words(words)
        return (Run(told),) if told else self.blank()

    def owner(self, owner: str | None) -> Line:
        """Return who does or has a thing, or that nobody is named."""
        return (Run(owner_name(owner, self.book)),) if owner else self.blank("nobody_named")

    def day(self, when: When | None) -> str:
        """Return a day in words, or nothing."""
        return day_words(when, self.book) if when else ""

    def the_day(self, when: When) -> str:
        """Return a day as it stands in a sentence."""
        return the_day(when, self.book)

    def on_day(self, when: When) -> str:
        """Return a day on which something was done, as it stands in a sentence."""
        return on_day(when, self.book)

    def label(self, text: Text) -> str:
        """Return a label of the practice inside a sentence."""
        return lowered(self.book.text(text))

    def heading(self, part: str) -> list[Block]:
        """Return the heading of one of the eight parts, with what is asked there."""
        for n, each in enumerate(self.known.parts, 1):
            if each.id == part:
                asks = " ".join(self.book.text(ask) for ask in each.asks)
                line = (Run(asks), Run("", cites=self.book.cite(each.cites)))
                title = f"{n}. {self.book.text(each.title)}"
                return [Heading(title, 2), Paragraph(line, "small")]
        return []

    def table(
        self, code: str, rows: Sequence[tuple[Line, ...]], widths: tuple[float, ...]
    ) -> Block:
        """Return a table of a part; its columns are named in the catalogue."""
        header = tuple(self.tell(f"{code}.column.{i}") for i in range(1, len(widths) + 1))
        return Table(self.tell(f"{code}.caption"), header, tuple(rows), widths)

    def open(self, part: str, but: str = "") -> list[Block]:
        """Return what is open in a part, each kind of gap once with all it is about.

        `but` is a kind of gap the part has told by itself.
        """
        found: dict[str, list[Open]] = {}
        for each in self.reading.open:
            if each.part == part and each.code not in QUIET | {but}:
                found.setdefault(each.code, []).append(each)
        lines = tuple(self.open_line(code, held) for code, held in found.items())
        return [Bullets(lines)] if lines else []

    def open_line(self, code: str, held: list["Open"]) -> Line:
        """Return one kind of gap, with the names of all it is about."""
        names = self.book.listed(self.named(each.about) for each in held if each.about)
        kind = held[0].part.replace("-", "_")
        said = self.tell(f"open.{kind}.{code}", names=names)
        return (Run(f"{self.tell('open.label')} ", strong=True), Run(said))

    def named(self, about: str) -> str:
        """Return the name of whatever a gap is about."""
        kind, _, slug = about.partition(":")
        if kind == "compartment":
            return self.label(self.known.compartments[slug].label)
        return f"“{self.book.name(about)}”" if english(self.book) else f"«{self.book.name(about)}»"


def english(book: Book) -> bool:
    """Tell whether a page is written in English."""
    return book.language == "en"

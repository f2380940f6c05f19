"""Peace zones in words: the five parts of a covenant, each there or named as missing."""

from typing import TYPE_CHECKING

from tregua.language import Words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.ways.telling import (
    absent,
    owners,
    said,
    sentences,
    table,
    when,
)
from tregua.record.brief.document import Block, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.innovations.reading import ZoneRead

__all__ = ["zone_blocks"]


def zone_blocks(read: "ZoneRead", book: Book) -> list[Block]:
    """Return a peace zone with its five parts, each there, named as missing, or not written."""
    zone = read.zone
    because: dict[str, Words] = {gap.part: gap.because for gap in zone.missing}
    there: dict[str, Line] = {
        "municipality": owners((zone.municipality,), book),
        "national": owners((zone.national,), book),
        "group": owners(zone.group, book),
        "monitor": owners((zone.monitor,), book),
        "dividend": sentences(
            (book.say("concept.ways.label.dividend"), said(zone.dividend, book)),
            (book.say("concept.ways.label.paid_by"), owners((zone.dividend_by,), book)),
            (book.say("concept.ways.label.until"), when(zone.dividend_until, book)),
        ),
    }
    rows: list[tuple[Line, ...]] = []
    for part in read.parts:
        told = there[part.part]
        if part.state == "named":
            named = Run(book.say("concept.ways.missing") + " ", strong=True)
            told = (named, *said(because[part.part], book))
        elif part.state == "open":
            told = (absent(book),)
        rows.append(((Run(book.say(f"concept.ways.zone.{part.part}"), strong=True),), told))
    facts = sentences(
        (book.say("concept.ways.label.state"), (Run(book.say(f"concept.ways.zone.{zone.state}")),)),
        (book.say("concept.ways.label.places"), owners(zone.places, book)),
        (book.say("concept.ways.label.asks"), said(zone.asks, book)),
    )
    return [
        Heading(book.words(zone.title), 2),
        Paragraph(facts),
        *table(book, "zone", ("part", "who_or_what"), rows, (0.3, 0.7)),
    ]

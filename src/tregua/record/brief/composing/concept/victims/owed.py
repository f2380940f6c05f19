"""What was promised to victims: late promises first, then all others."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.composing.concept.victims.wording import table, told, when_words
from tregua.record.brief.document import Block, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.victims import VictimsReading
    from tregua.design.concept.victims.owed import Owed

__all__ = ["late_blocks", "owed_blocks"]


def late_blocks(reading: "VictimsReading", book: Book) -> list[Block]:
    """Return what is late to victims on the day of the reading, the longest late first."""
    blocks: list[Block] = [Heading(told("late", book), 2)]
    if reading.day is None:
        return [*blocks, Paragraph((Run(told("late_no_day", book)),))]
    if not reading.late:
        return [*blocks, Paragraph((Run(told("late_none", book)),))]
    rows = [late_row(owed, book) for owed in reading.late]
    columns = ("promised", "by", "due", "late", "told")
    blocks.append(table("late", columns, rows, (0.3, 0.18, 0.15, 0.14, 0.23), book))
    return blocks


def late_row(owed: "Owed", book: Book) -> tuple[Line, ...]:
    """Return one late promise: what, by whom, for when, how late, and whether they were told."""
    late = told("late_undated", book)
    if owed.days is not None:
        late = book.count("concept.victims.days", owed.days)
    return (
        (Run(book.name(owed.about), strong=True),),
        (Run(owing(owed, book)),),
        (Run(when_words(owed.due, book)),),
        (Run(late),),
        (Run(told_words(owed, book)),),
    )


def owing(owed: "Owed", book: Book) -> str:
    """Return who owes it."""
    return book.listed(owner_name(who, book) for who in owed.by)


def told_words(owed: "Owed", book: Book) -> str:
    """Return whether victims were told how a late promise stands, as far as this file can say."""
    if owed.told is not None:
        return told("told_on", book, when=day_words(owed.told, book))
    return told("told_never" if owed.kind == "promise" else "told_elsewhere", book)


def owed_blocks(reading: "VictimsReading", book: Book) -> list[Block]:
    """Return every other promise to victims, with where it stands."""
    if not reading.owed:
        return []
    rows: list[tuple[Line, ...]] = [
        (
            (Run(book.name(owed.about), strong=True),),
            (Run(owing(owed, book)),),
            (Run(when_words(owed.due, book)),),
            (Run(told(f"state.{owed.state}", book)),),
        )
        for owed in reading.owed
    ]
    widths = (0.42, 0.22, 0.18, 0.18)
    columns = ("promised", "by", "due", "stands")
    return [Heading(told("owed", book), 2), table("owed", columns, rows, widths, book)]

"""Words that several parts of the victim plan share: who, what is not written, a table."""

from collections.abc import Iterable
from typing import Any

from tregua.domain import When
from tregua.language import Words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Run, Table

__all__ = ["by_id", "said", "table", "told", "unwritten", "when_words", "whom"]


def told(code: str, book: Book, **values: object) -> str:
    """Return a sentence of the victim plan."""
    return book.say(f"concept.victims.{code}", **values)


def unwritten(book: Book) -> Run:
    """Return that something is not written down, so that the gap stays in sight."""
    return Run(told("unwritten", book), emphasis=True)


def said(words: Words | None, book: Book) -> Run:
    """Return words of the plan, or that they are not written down."""
    return Run(book.words(words)) if words is not None else unwritten(book)


def when_words(when: When | None, book: Book) -> str:
    """Return a day in words, or that none is written."""
    return day_words(when, book) if when is not None else told("no_day", book)


def whom(record: Any, book: Book, field: str = "who") -> str:
    """Return whom a record is about: the actor it names, or the words it calls them by."""
    about = getattr(record, field)
    return owner_name(about, book) if about is not None else book.words(record.called)


def by_id(records: Iterable[Any]) -> dict[str, Any]:
    """Return records by id."""
    return {record.id: record for record in records}


def table(
    code: str,
    columns: Iterable[str],
    rows: Iterable[tuple[Line, ...]],
    widths: tuple[float, ...],
    book: Book,
) -> Table:
    """Return a table of the plan with its caption and the names of its columns."""
    header = tuple(told(f"column.{name}", book) for name in columns)
    return Table(told(f"table.{code}", book), header, tuple(rows), widths)

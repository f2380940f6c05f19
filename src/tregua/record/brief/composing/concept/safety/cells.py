"""What stands in a cell: words, a name, a day, or in so many words that nothing is written."""

from collections.abc import Iterable

from tregua.domain import When
from tregua.language import Words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Run

__all__ = [
    "day_words",
    "gap",
    "lacking",
    "owner_cell",
    "phrase",
    "sentence",
    "when_cell",
    "words_cell",
]


def phrase(code: str, book: Book, **values: object) -> str:
    """Return a sentence on secrecy or meetings."""
    return book.say(f"concept.safety.{code}", **values)


def gap(book: Book) -> Line:
    """Return that nothing is written down."""
    return (Run(phrase("not_written", book), strong=True),)


def sentence(words: Words, book: Book) -> str:
    """Return words as a sentence: with a stop at their end where they bear none."""
    said = book.words(words)
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def words_cell(words: Words | None, book: Book) -> Line:
    """Return words, or that none are written."""
    return gap(book) if words is None else (Run(book.words(words)),)


def owner_cell(owner: str | None, book: Book) -> Line:
    """Return a name, or that none is written."""
    return gap(book) if owner is None else (Run(owner_name(owner, book)),)


def when_cell(when: When | None, book: Book) -> Line:
    """Return a day in words, or that none is written."""
    return gap(book) if when is None else (Run(day_words(when, book)),)


def lacking(missing: Iterable[str], book: Book) -> str:
    """Return what is missing as a list in words."""
    return book.listed(phrase(f"missing.{each}", book) for each in missing)

"""Counts, spans and their sources in words."""

from collections.abc import Iterable

from tregua.domain import Citation, Window
from tregua.language import span_words
from tregua.record.brief.composing.book import Book
from tregua.series import Span

__all__ = ["bounds", "days", "sources_of", "unit_of"]


def sources_of(windows: Iterable[Window], book: Book) -> tuple[int, ...]:
    """Return the numbers of the sources of some windows."""
    return book.cite(Citation(window.source, window.at) for window in windows)


def days(span: Span, book: Book) -> str:
    """Return a span in words."""
    return span_words(span.first, span.last, book.language)


def bounds(low: float | None, high: float | None, book: Book, digits: int = 0) -> str:
    """Return a pair of bounds in words, one number where they agree, or that it cannot be told."""
    if high is None:
        if not low:
            return book.say("counts.cannot_tell")
        return book.say("counts.at_least", low=book.number(low, digits))
    if low is None:
        return book.say("counts.at_most", high=book.number(high, digits))
    if book.number(low, digits) == book.number(high, digits):
        return book.number(low, digits)
    return book.say("counts.range", low=book.number(low, digits), high=book.number(high, digits))


def unit_of(series: str, book: Book) -> str:
    """Return what a series counts, in the words its record gives."""
    return book.words(next(one for one in book.dossier.series if one.id == series).unit)

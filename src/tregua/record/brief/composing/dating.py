"""Days as they stand in a sentence: on a day, in a month, until a day."""

from tregua.domain import When
from tregua.language import span_words
from tregua.record.brief.composing.book import Book

__all__ = ["day_words", "on_day", "the_day"]


def day_words(when: When, book: Book) -> str:
    """Return a day or a span in words."""
    return span_words(when.first, when.last, book.language)


def on_day(when: When, book: Book) -> str:
    """Return when something was or is to be, as it stands in a sentence: on a day, in a month."""
    first, spans, last = when.text.partition("/")
    if spans:
        ends = [the_day(When.read(end), book) for end in (first, last)]
        return book.say("due.on.between", first=ends[0], last=ends[1])
    exact = when.first == when.last
    return book.say("due.on.day" if exact else "due.on.span", day=day_words(when, book))


def the_day(when: When, book: Book) -> str:
    """Return a date as it stands after a word such as until."""
    exact = when.first == when.last
    return book.say("due.the.day" if exact else "due.the.span", day=day_words(when, book))

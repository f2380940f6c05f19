"""Who answers for a thing, and when it is, in words."""

from tregua.domain import When
from tregua.language import span_words
from tregua.record.brief.composing.book import Book

__all__ = ["day_words", "owner_name"]


def owner_name(owner: str, book: Book) -> str:
    """Return the name of whoever answers for a thing; of the team, the code name."""
    kind, _, slug = owner.partition(":")
    return slug if kind == "member" else book.name(owner)


def day_words(when: When, book: Book) -> str:
    """Return a day, month or span in words; of one that is approximate, that it is about then."""
    if when.text.startswith("~") and "/" not in when.text:
        around = When.read(when.text.removeprefix("~"))
        return book.say("concept.about", when=span_words(around.first, around.last, book.language))
    return span_words(when.first, when.last, book.language)

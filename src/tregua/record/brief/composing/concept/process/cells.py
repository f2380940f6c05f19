"""Cells of the process sheet: names, lists and open places, alike in every table."""

from collections.abc import Iterable

from tregua.domain import When
from tregua.language import Words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = [
    "SAY",
    "called",
    "grid",
    "headed",
    "line",
    "note",
    "open_line",
    "owners",
    "sentence",
    "since_until",
    "stopped",
]

SAY = "concept.process."


def called(name: str, book: Book) -> str:
    """Return who answers for a thing: a person by the code name, unless under 18.

    A member is named only where the team stands beside, so that a copy without it names nobody.
    """
    kind, _, slug = name.partition(":")
    if kind == "member" and slug not in {m.id for m in book.dossier.sheet.team}:
        return book.say(f"{SAY}member")
    persons = book.dossier.actors.persons if kind == "person" else ()
    person = next((p for p in persons if p.id == slug and not p.under_18), None)
    return person.code_name if person is not None else owner_name(name, book)


def headed(code: str, book: Book) -> Heading:
    """Return the heading of a section."""
    return Heading(book.say(f"{SAY}{code}"), 2)


def note(code: str, book: Book, **values: object) -> Paragraph:
    """Return a sentence under a heading."""
    return Paragraph((Run(book.say(f"{SAY}{code}", **values)),), "small")


def open_line(book: Book) -> Line:
    """Return that nothing is written there."""
    return (Run(book.say(f"{SAY}open"), emphasis=True),)


def line(words: Words | None, book: Book) -> Line:
    """Return words, or that nothing is written."""
    return (Run(book.words(words)),) if words is not None else open_line(book)


def stopped(text: str) -> str:
    """Return a text with a stop at its end."""
    return text if not text or text[-1] in ".!?…" else f"{text}."


def sentence(words: Words | None, book: Book) -> str:
    """Return words with a stop at their end."""
    return stopped(book.words(words))


def owners(names: Iterable[str], book: Book) -> str:
    """Return several who answer for a thing as a list in words, each once."""
    return book.listed(dict.fromkeys(called(name, book) for name in names))


def since_until(since: When | None, until: When | None, book: Book) -> str:
    """Return from and until when, each where it is written."""
    parts = []
    if since is not None:
        parts.append(book.say(f"{SAY}since", day=day_words(since, book)))
    if until is not None:
        parts.append(book.say(f"{SAY}until", day=day_words(until, book)))
    return " ".join(parts)


def grid(
    code: str,
    columns: tuple[str, ...],
    rows: list[tuple[Line, ...]],
    widths: Iterable[float],
    book: Book,
) -> list[Block]:
    """Return a table with its caption, or that nothing is written where there are no rows."""
    if not rows:
        return [Paragraph((Run(book.say(f"{SAY}open.alone"), emphasis=True),))]
    header = tuple(book.say(f"{SAY}column.{name}") for name in columns)
    return [Table(book.say(f"{SAY}{code}.caption"), header, tuple(rows), tuple(widths))]

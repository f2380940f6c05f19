"""Cells, names and known ways, told alike for new ways and for institutions."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tregua.domain import When
from tregua.language import Words
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.domain.knowledge.concept.beside.ways import Way
    from tregua.record.brief.composing.concept.documents import Told

__all__ = [
    "absent",
    "absent_blocks",
    "elsewhere_blocks",
    "heading_blocks",
    "labelled",
    "noted",
    "owners",
    "said",
    "sentences",
    "table",
    "when",
]

Rows = Iterable[tuple[Line, ...]]


def absent(book: Book) -> Run:
    """Return the words for what nobody wrote down."""
    return Run(book.say("concept.ways.absent"), emphasis=True)


def said(words: Words | None, book: Book) -> Line:
    """Return words of the dossier, or that there are none."""
    return (Run(book.words(words)),) if words is not None else (absent(book),)


def noted(note: Words | None, book: Book) -> Line:
    """Return the note of a record, to stand behind what it notes on; none where there is none."""
    return (Run(f". {book.words(note)}"),) if note is not None else ()


def when(day: When | None, book: Book) -> Line:
    """Return a day in words, or that there is none."""
    return (Run(day_words(day, book)),) if day is not None else (absent(book),)


def owners(held: Iterable[str | None], book: Book) -> Line:
    """Return who answers for a thing, or that nobody is named."""
    names = [owner_name(each, book) for each in held if each is not None]
    return (Run(book.listed(names)),) if names else (absent(book),)


def sentences(*parts: tuple[str, Line]) -> Line:
    """Return labelled parts one after the other, each ended by a stop."""
    runs: list[Run] = []
    for label, line in parts:
        runs.append(Run(f"{' ' if runs else ''}{label}: ", strong=True))
        runs.extend(line)
        ended = bool(line) and line[-1].text.rstrip().endswith((".", "!", "?", "…"))
        runs.append(Run("" if ended else "."))
    return tuple(runs)


def labelled(title: str, *parts: tuple[str, Line]) -> Line:
    """Return a title with labelled parts behind it."""
    return (Run(f"{title.rstrip('.')}. ", strong=True), *sentences(*parts))


def table(
    book: Book, code: str, columns: Iterable[str], rows: Rows, widths: tuple[float, ...]
) -> list[Block]:
    """Return a table of one kind with its caption, or nothing where there are no rows."""
    held = tuple(rows)
    if not held:
        return []
    header = tuple(book.say(f"concept.ways.column.{name}") for name in columns)
    return [Table(book.say(f"concept.ways.caption.{code}"), header, held, widths)]


def heading_blocks(part: str, told: "Told") -> list[Block]:
    """Return the title of a part and the question it answers."""
    known = next(each for each in told.known.parts if each.id == part)
    book = told.book
    lead = (Run(book.text(known.asks)), Run("", cites=book.cite(known.cites)))
    return [Heading(book.text(known.title), 1), Paragraph(lead, "lead")]


def absent_blocks(names: Iterable[str], book: Book) -> list[Block]:
    """Return in one line what of a part nobody wrote down."""
    held = [book.say(f"concept.ways.none.{name}") for name in names]
    if not held:
        return []
    line = (Run(book.say("concept.ways.none"), strong=True), Run(f" {'; '.join(held)}."))
    return [Paragraph(line, "note")]


def elsewhere_blocks(ways: Iterable["Way"], book: Book) -> list[Block]:
    """Return what is known of the ways a plan takes: conditions, dangers, and past uses."""
    held = {id(way): way for way in ways if way.conditions or way.hazards or way.past}
    if not held:
        return []
    return [
        Heading(book.say("concept.ways.elsewhere"), 2),
        Paragraph((Run(book.say("concept.ways.elsewhere_lead")),), "small"),
        Bullets(tuple(way_line(way, book) for way in held.values())),
    ]


def way_line(way: "Way", book: Book) -> Line:
    """Return one way in a line: what it needs, what is dangerous, and where it was tried."""
    runs: list[Run] = [Run(f"{book.text(way.label)}. ", strong=True)]
    for code, rows in (("needs", way.conditions), ("danger", way.hazards)):
        for each in rows:
            text = book.text(each.says)
            said_so = book.say(f"concept.ways.{code}", says=text)
            runs.extend((Run(said_so, cites=book.cite(each.cites)), Run(" ")))
    own = book.dossier.sheet.is_case
    cases = {**book.library.cases, **book.library.processes}
    for past in way.past:
        if past.case != own:
            title = book.text(cases[past.case].title)
            runs.append(Run(f"{title}: ", emphasis=True))
            then = f"{book.text(past.was)}. {book.text(past.then)}."
            runs.extend((Run(then, cites=book.cite(past.cites)), Run(" ")))
    return tuple(runs)

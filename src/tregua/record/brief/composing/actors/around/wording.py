"""Words that several of these pages share: shares, names, tables, and what is not known."""

from collections.abc import Iterable

from tregua.domain import Missing
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Bullets, Heading, Paragraph, Run, Table

__all__ = ["bulleted", "gaps_words", "headed", "names_words", "plainly", "span_words", "tabled"]


def span_words(low: float, high: float, book: Book) -> str:
    """Return a share as a range in hundredths, or as one figure where both ends are one."""
    ends = [book.number(round(100 * end)) for end in (low, high)]
    if ends[0] == ends[1]:
        return book.say("around.share.one", share=ends[0])
    return book.say("around.share.range", low=ends[0], high=ends[1])


def names_words(abouts: Iterable[str], book: Book) -> str:
    """Return names as a list in words."""
    return book.listed(dict.fromkeys(book.name(about) for about in abouts))


def gaps_words(gaps: Iterable[Missing], book: Book) -> str:
    """Return questions nobody answered, each with whom it is open for."""
    by_term: dict[str, list[str]] = {}
    for gap in gaps:
        by_term.setdefault(gap.term, []).append(gap.about)
    return " ".join(
        f"{book.question(term)} ({names_words(abouts, book)})" for term, abouts in by_term.items()
    )


def plainly(text: str) -> Line:
    """Return words as one line."""
    return (Run(text),)


def headed(code: str, book: Book) -> Heading:
    """Return the heading of one page."""
    return Heading(book.say(f"around.{code}.heading"), 2)


def tabled(
    code: str,
    columns: tuple[str, ...],
    rows: Iterable[tuple[Line, ...]],
    widths: tuple[float, ...],
    book: Book,
) -> Table:
    """Return a table with its caption and the names of its columns."""
    header = tuple(book.say(f"around.column.{name}") for name in columns)
    return Table(book.say(f"around.{code}.caption"), header, tuple(rows), widths)


def bulleted(label: str, lines: Iterable[Line]) -> list[Paragraph | Bullets]:
    """Return lines as points under a sentence, or nothing where there is none."""
    held = tuple(lines)
    return [Paragraph((Run(label, strong=True),)), Bullets(held)] if held else []

"""The law in half a page for the briefing: where each test stands, and what is missing."""

from collections.abc import Iterator

from tregua.decide.law import LawReading, TestReading
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.law.lists import shown_treaties
from tregua.record.brief.composing.law.naming import (
    capital,
    label_of,
    list_name,
    subject,
    unsearched,
    whom,
)
from tregua.record.brief.composing.law.testing import by_test
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["brief_law_blocks", "element_names"]

READINGS = ("indicated", "not_indicated", "unclear")


def brief_law_blocks(reading: LawReading, book: Book) -> list[Block]:
    """Return each test in a row, and what nobody recorded; the detail is on the law page."""
    blocks: list[Block] = [
        Heading(book.say("law.brief"), 1),
        Paragraph((Run(book.say("law.brief.lead")),), "lead"),
    ]
    rows = tuple(row for each in by_test(reading.tests).values() for row in test_rows(each, book))
    if rows:
        names = ("test", *READINGS)
        header = tuple(book.say(f"law.column.{name}") for name in names)
        caption = book.say("law.brief.caption")
        blocks.append(Table(caption, header, rows, (0.31, 0.23, 0.23, 0.23)))
    blocks.append(Bullets(tuple(brief_lines(reading, book))))
    return blocks


def test_rows(readings: list[TestReading], book: Book) -> Iterator[tuple[Line, ...]]:
    """Yield a row for each way a test stands, with all for whom it stands so."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for reading in readings:
        cells = tuple(element_names(reading, each, book) for each in READINGS)
        alike.setdefault(cells, []).append(reading.about)
    title = Run(f"{book.text(readings[0].title)}. ", strong=True)
    for cells, abouts in alike.items():
        whom_ = (Run(capital(subject(abouts, book))),) if abouts != ["dossier"] else ()
        yield (title, *whom_), *((Run(capital(cell)),) for cell in cells)


def element_names(reading: TestReading, wanted: str, book: Book) -> str:
    """Return the elements that read in one way, with the end it was read for where only one."""
    ends: dict[str, list[str]] = {}
    for element in reading.elements:
        if element.reading.value == wanted:
            title = lowered(book.text(element.title))
            ends.setdefault(title, []).extend([whom(element.of, book)] if element.of else [])
    sides = {whom(end, book) for end in reading.ends}
    return "; ".join(
        f"{title} ({book.listed(names)})" if names and set(names) != sides else title
        for title, names in ends.items()
    )


def brief_lines(reading: LawReading, book: Book) -> Iterator[Line]:
    """Yield what else there is to take to counsel, a line each."""
    treaties = [book.text(treaty.label) for treaty in shown_treaties(reading)]
    if treaties:
        yield (Run(book.say("law.brief.treaties", names="; ".join(treaties))),)
    for answer in ("listed", "unclear"):
        held: dict[str, list[str]] = {}
        for each in reading.listings:
            if each.answer == answer:
                held.setdefault(list_name(each, book), []).append(each.about)
        if held:
            names = "; ".join(f"{name} ({subject(of, book)})" for name, of in held.items())
            yield (Run(book.say(f"law.brief.{answer}", names=names)),)
    if never := unsearched(reading.listings):
        yield (Run(book.count("law.brief.never", len(never))),)
    if noted := [each for each in reading.acts if not each.noted]:
        yield (Run(book.count("law.brief.acts", len(noted))),)
    if reading.ungranted:
        yield (Run(book.count("law.brief.ungranted", len(reading.ungranted))),)
    missing = [label_of(p.label, p.id, book) for p in reading.jurisdictions if p.missing]
    if missing:
        parts = book.listed(lowered(name) for name in missing)
        yield (Run(book.say("law.brief.states", parts=parts)),)
    yield (Run(book.say("law.brief.more")),)

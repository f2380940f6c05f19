"""Secrecy in words: both columns, what would end it, what it needs, and who goes between."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.composing.concept.safety.cells import (
    day_words,
    gap,
    owner_cell,
    phrase,
    sentence,
    words_cell,
)
from tregua.record.brief.composing.concept.safety.disclosure import (
    disclosure_blocks,
    drill_blocks,
    outreach_blocks,
)
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.safety import SafetyReading
    from tregua.domain.engagement.safety import LogisticItem, SecrecyCost, SecrecyGain, SecrecySheet
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["leaking_blocks", "safety_blocks"]


def safety_blocks(reading: "SafetyReading", told: "Told") -> list[Block]:
    """Return secrecy and disclosure part by part; what nobody wrote is said to be so."""
    book = told.book
    blocks: list[Block] = [
        Heading(phrase("heading", book), 1),
        Paragraph((Run(phrase("lead", book)),), "lead"),
        Heading(phrase("sheet.heading", book), 2),
    ]
    for sheet in reading.sheets:
        blocks.extend(sheet_blocks(sheet, book))
    if not reading.sheets:
        blocks.append(Paragraph((Run(phrase("sheet.none", book)),)))
    blocks.extend(ended_blocks(told))
    blocks.extend(end_blocks(reading, told))
    blocks.extend(logistic_blocks(reading, told))
    blocks.extend(disclosure_blocks(reading, book))
    blocks.extend(drill_blocks(reading, told))
    blocks.extend(outreach_blocks(reading, book))
    blocks.extend(terms_blocks(reading, told))
    blocks.extend(keeping_blocks(reading, book))
    return blocks


def leaking_blocks(reading: "SafetyReading", told: "Told") -> list[Block]:
    """Return what whoever speaks must know of secrecy: what is made known, and the leak drill."""
    return [
        Heading(phrase("leaking", told.book), 1),
        *disclosure_blocks(reading, told.book),
        *drill_blocks(reading, told),
    ]


def sheet_blocks(sheet: "SecrecySheet", book: Book) -> Iterator[Block]:
    """Yield one balance sheet, both columns side by side, and what was decided on it."""
    rows = tuple(
        (side(gain, book), side(cost, book)) for gain, cost in zip_longest(sheet.gives, sheet.costs)
    )
    header = (phrase("sheet.gives", book), phrase("sheet.costs", book))
    title = book.words(sheet.title)
    phases = book.listed(book.name(f"phase:{phase}") for phase in sheet.phases)
    caption = phrase("sheet.caption", book, title=title)
    if phases:
        caption = phrase("sheet.caption_phases", book, title=title, phases=phases)
    yield Table(caption, header, rows, (0.5, 0.5), beside=True)
    line: list[Run] = [Run(phrase("sheet.decision", book) + " ", strong=True)]
    line.extend(words_cell(sheet.decision, book))
    if sheet.by is not None and sheet.on is not None:
        line.append(Run(" " + phrase("sheet.by", book, by=sheet.by, on=day_words(sheet.on, book))))
    if sheet.review is not None:
        line.append(Run(" " + phrase("sheet.review", book, on=day_words(sheet.review, book))))
    yield Paragraph(tuple(line))


def side(each: "SecrecyGain | SecrecyCost | None", book: Book) -> Line:
    """Return one thing that speaks for or against, with its weight in words and its sources."""
    if each is None:
        return (Run(""),)
    line = [Run(sentence(each.says, book))]
    if each.weight is not None:
        line.append(Run(f" {book.words(each.weight)}", emphasis=True))
    line.append(Run("", cites=book.cite(each.sources)))
    return tuple(line)


def ended_blocks(told: "Told") -> Iterator[Block]:
    """Yield how secrecy ended in past cases."""
    book = told.book
    yield Paragraph((Run(phrase("ended", book)),))
    yield Bullets(
        tuple(
            (
                Run(f"{book.text(book.library.cases[each.case].title)}. ", strong=True),
                Run(book.text(each.how), cites=book.cite(each.cites)),
            )
            for each in told.known.safety.ended
        )
    )


def end_blocks(reading: "SafetyReading", told: "Told") -> Iterator[Block]:
    """Yield what would end secrecy, who watches for it, and what is done then."""
    book = told.book
    yield Heading(phrase("ends.heading", book), 2)
    if not reading.ends:
        yield Paragraph((Run(phrase("ends.none", book)),))
        return
    header = tuple(phrase(f"ends.column.{name}", book) for name in ("sign", "watched", "then"))
    rows = tuple(
        (
            (Run(book.words(each.says)),),
            owner_cell(each.watched_by, book),
            words_cell(each.then, book),
        )
        for each in reading.ends
    )
    yield Table(phrase("ends.caption", book), header, rows, (0.38, 0.2, 0.42))


def logistic_blocks(reading: "SafetyReading", told: "Told") -> Iterator[Block]:
    """Yield the arrangements secrecy needs, each with its lawful authority or none."""
    book = told.book
    yield Heading(phrase("logistics.heading", book), 2)
    if not reading.logistics:
        yield Paragraph((Run(phrase("logistics.none", book)),))
        return
    rows = []
    for each in reading.logistics:
        item = each.record
        label = book.text(told.known.safety.logistics[item.kind].label)
        authority = authority_cell(item, book)
        what = (Run(f"{label}. ", strong=True), Run(book.words(item.says)))
        decided = owner_cell(f"member:{item.decided_by}" if item.decided_by else None, book)
        rows.append((what, authority, owner_cell(item.holder, book), decided))
    header = tuple(
        phrase(f"logistics.column.{name}", book)
        for name in ("what", "authority", "holder", "decided")
    )
    yield Table(phrase("logistics.caption", book), header, tuple(rows), (0.34, 0.34, 0.17, 0.15))
    yield Paragraph((Run(phrase("logistics.note", book)),), "note")


def authority_cell(item: "LogisticItem", book: Book) -> Line:
    """Return the lawful authority of an arrangement, by whom and until when, or that none is."""
    if item.authority is None:
        return (Run(phrase("logistics.no_authority", book), strong=True),)
    line = book.words(item.authority)
    if item.given_by is not None:
        line += f" ({owner_name(item.given_by, book)})"
    if item.until is not None:
        line += " " + phrase("logistics.until", book, day=day_words(item.until, book))
    return (Run(line),)


def terms_blocks(reading: "SafetyReading", told: "Told") -> Iterator[Block]:
    """Yield the terms of those who go between, and what may be denied without leaving them bare."""
    book = told.book
    if not reading.go_betweens:
        return
    yield Heading(phrase("terms.heading", book), 2)
    rows = []
    for each in reading.go_betweens:
        terms, known = each.record, told.known.safety.deniable
        denied = [book.text(known[denial.kind].label) for denial in terms.may_deny]
        deny: Line = (Run("; ".join(denied) if denied else phrase("terms.nothing", book)),)
        if each.removes:
            deny = (*deny, Run(" " + phrase("terms.removes", book), strong=True))
        reports = owner_cell(terms.reports_to, book)
        if terms.reports is not None:
            reports = (*reports, Run(f". {sentence(terms.reports, book)}"))
        protection = gap(book)
        if terms.protection is not None:
            written = terms.protection_written
            code = "terms.written" if written else "terms.not_written"
            said = Run(f"{sentence(terms.protection, book)} ")
            protection = (said, Run(phrase(code, book), strong=not written))
        who = (Run(owner_name(terms.who, book), strong=True),)
        rows.append((who, words_cell(terms.mandate, book), reports, protection, deny))
    names = ("who", "mandate", "reports", "protection", "deny")
    header = tuple(phrase(f"terms.column.{name}", book) for name in names)
    yield Table(phrase("terms.caption", book), header, tuple(rows), (0.15, 0.22, 0.19, 0.24, 0.2))


def keeping_blocks(reading: "SafetyReading", book: Book) -> Iterator[Block]:
    """Yield under which rules the file is kept for years, and who may hand it on."""
    yield Heading(phrase("keeping.heading", book), 2)
    lines: list[Line] = []
    for rule in reading.rules:
        values = {"days": book.number(rule.days), "by": rule.adopted_by}
        lines.append((Run(phrase("keeping.rule", book, **values, on=day_words(rule.on, book))),))
    if not lines:
        lines.append((Run(phrase("keeping.none", book), strong=True),))
    lines.append((Run(phrase("keeping.readers", book)),))
    yield Bullets(tuple(lines))

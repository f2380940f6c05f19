"""Telling in words: planned disclosures, the leak drill apart, and who learns early."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.language import Text
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.composing.concept.safety.cells import (
    gap,
    lacking,
    owner_cell,
    phrase,
    sentence,
    when_cell,
    words_cell,
)
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.safety import Exposure, SafetyReading
    from tregua.design.concept.safety.reading import Standing
    from tregua.domain.engagement.safety import Disclosure, LeakDrill, LeakWarning, SafetyCall
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["call_line", "disclosure_blocks", "drill_blocks", "outreach_blocks"]


def disclosure_blocks(reading: "SafetyReading", book: Book) -> Iterator[Block]:
    """Yield what is made known on purpose, each step ready or not, with what it lacks."""
    yield Heading(phrase("disclosure.heading", book), 2)
    if not reading.disclosures:
        yield Paragraph((Run(phrase("disclosure.none", book)),))
        return
    names = ("what", "when", "voice", "moves", "state")
    header = tuple(phrase(f"disclosure.column.{name}", book) for name in names)
    rows = tuple(step_row(each, book) for each in reading.disclosures)
    widths = (0.28, 0.16, 0.14, 0.27, 0.15)
    yield Table(phrase("disclosure.caption", book), header, rows, widths)


def step_row(standing: "Standing", book: Book) -> tuple[Line, ...]:
    """Return one planned disclosure as a row."""
    step: Disclosure = standing.record
    what: Line = (Run(sentence(step.what, book)),)
    if step.to is not None:
        what = (*what, Run(" " + phrase("disclosure.to", book, to=book.words(step.to))))
    when: Line = gap(book)
    if step.phase is not None and step.when is not None:
        phase = book.name(f"phase:{step.phase}")
        when = (Run(phrase(f"disclosure.{step.when}", book, phase=phase)),)
    moves = tuple(Run(f"{sentence(move, book)} ") for move in step.moves) or gap(book)
    if step.after:
        first = book.listed(book.name(f"outreach:{slug}") for slug in step.after)
        between = "" if step.moves else ". "
        moves = (*moves, Run(between + phrase("disclosure.first", book, who=first)))
    state: Line = (Run(phrase("ready", book)),)
    if standing.missing:
        state = (
            Run(phrase("not_ready", book, missing=lacking(standing.missing, book)), strong=True),
        )
    return (what, when, owner_cell(step.spokesperson, book), moves, state)


def drill_blocks(reading: "SafetyReading", told: "Told") -> Iterator[Block]:
    """Yield what is done when something leaks, drill by drill, in the order of doing it."""
    book = told.book
    yield Heading(phrase("drill.heading", book), 2)
    yield Paragraph((Run(phrase("drill.lead", book)),))
    if not reading.leak_drills:
        yield Paragraph((Run(phrase("drill.none", book), strong=True),))
    for each in reading.leak_drills:
        drill: LeakDrill = each.record
        yield Heading(book.words(drill.leaked), 3)
        if each.missing:
            missing = phrase("drill.incomplete", book, missing=lacking(each.missing, book))
            yield Paragraph((Run(missing, strong=True),))
        yield Bullets(tuple(drill_lines(drill, told)))


def drill_lines(drill: "LeakDrill", told: "Told") -> Iterator[Line]:
    """Yield what is done when something leaks, line by line."""
    book = told.book
    moves = [Run(f"{sentence(move, book)} ") for move in drill.moves] or gap(book)
    yield (head("moves", book), *moves)
    warned = [warning(each, book) for each in drill.warns]
    yield (head("warns", book), *(warned or gap(book)))
    calls = [call_line(call, told) for call in drill.calls]
    yield (head("calls", book), *([Run("; ".join(calls) + ".")] if calls else gap(book)))
    yield (head("voice", book), *owner_cell(drill.spokesperson, book))
    if isinstance(drill.line, Text):
        yield (head("line_en", book), Run(drill.line.en))
        yield (head("line_es", book), Run(drill.line.es))
    else:
        yield (head("line", book), *words_cell(drill.line, book))
    drilled = when_cell(drill.drilled_on, book)
    if drill.learned is not None:
        drilled = (*drilled, Run(f". {sentence(drill.learned, book)}"))
    yield (head("drilled", book), *drilled)


def warning(each: "LeakWarning", book: Book) -> Run:
    """Return who warns whom, and how."""
    names = {"by": owner_name(each.by, book), "whom": owner_name(each.whom, book)}
    how = f"{sentence(each.how, book)} " if each.how is not None else ""
    return Run(f"{phrase('drill.warn', book, **names)} {how}")


def head(code: str, book: Book) -> Run:
    """Return the first words of a line."""
    return Run(phrase(f"drill.{code}", book) + " ", strong=True)


def call_line(call: "SafetyCall", told: "Told") -> str:
    """Return one role that is called, with what is said of it."""
    role = told.book.text(told.known.safety.calls[call.role].label)
    return role if call.says is None else f"{role} ({told.book.words(call.says)})"


def outreach_blocks(reading: "SafetyReading", book: Book) -> Iterator[Block]:
    """Yield who learns early and in private, in the order of days, then how far it is exposed."""
    yield Heading(phrase("outreach.heading", book), 2)
    if not reading.outreach:
        yield Paragraph((Run(phrase("outreach.none", book)),))
        return
    names = ("who", "learns", "when", "why", "risk")
    header = tuple(phrase(f"outreach.column.{name}", book) for name in names)
    rows = []
    for standing in reading.outreach:
        each = standing.record
        when = when_cell(each.on, book)
        if each.told:
            when = (*when, Run(" " + phrase("outreach.told", book)))
        risk: Line = (Run(phrase(f"risk.{each.leak_risk}", book), strong=True),)
        reason = f": {book.words(each.leak_reason)}" if each.leak_reason is not None else ""
        risk = (*risk, Run(reason or f"; {phrase('outreach.no_reason', book)}"))
        by = owner_cell(each.by, book)
        why = gap(book) if each.why is None else (Run(sentence(each.why, book)),)
        why = (*why, Run(f" {phrase('outreach.by', book)} "), *by)
        who = (Run(owner_name(each.who, book), strong=True),)
        rows.append((who, words_cell(each.learns, book), when, why, risk))
    widths = (0.16, 0.24, 0.13, 0.25, 0.22)
    yield Table(phrase("outreach.caption", book), header, tuple(rows), widths)
    yield Paragraph((Run(exposed(reading.exposure, book)),))


def exposed(exposure: "Exposure", book: Book) -> str:
    """Return how far secrecy is exposed, in words; no figure stands for it."""
    said = [book.count("concept.safety.exposure.knows", len(exposure.knows))]
    if exposure.gravest:
        risk = phrase(f"risk.{exposure.gravest}", book)
        said.append(phrase("exposure.gravest", book, risk=risk))
    if exposure.not_known:
        names = book.listed(book.name(f"outreach:{slug}") for slug in exposure.not_known)
        said.append(phrase("exposure.not_known", book, who=names))
    return " ".join(said)

"""The page of each meeting: carry nothing first, then how all come home, then who signs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.composing.concept.safety.cells import (
    day_words,
    gap,
    lacking,
    owner_cell,
    phrase,
    sentence,
    when_cell,
    words_cell,
)
from tregua.record.brief.composing.concept.safety.disclosure import call_line
from tregua.record.brief.composing.protection.meetings import table as measures_table
from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    Table,
)

if TYPE_CHECKING:
    from tregua.design.concept.safety import MeetingReading, SecurityReading
    from tregua.domain.engagement.safety import SecurityPlan
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["security_blocks"]

SIGNERS = ("specialist", "lead", "counsel")


def security_blocks(reading: "SecurityReading", told: "Told") -> list[Block]:
    """Return the page of each meeting that is not over, each beginning with the rule."""
    blocks: list[Block] = []
    for meeting in reading.ahead:
        if blocks:
            blocks.append(PageBreak())
        blocks.extend(meeting_page(meeting, told))
    if not blocks:
        blocks.extend(nothing_carried(told))
        blocks.append(Paragraph((Run(phrase("meeting.none", told.book)),)))
    return blocks


def nothing_carried(told: "Told") -> Iterator[Block]:
    """Yield the rule of what is carried, before anything else."""
    book, rule = told.book, told.known.safety.carry_nothing
    means = Bullets(tuple((Run(book.text(each)),) for each in rule.means))
    words = Paragraph((Run(book.text(rule.rule), strong=True),))
    yield Box(book.text(rule.label), "plain", (words, means))


def meeting_page(meeting: "MeetingReading", told: "Told") -> Iterator[Block]:
    """Yield one meeting: the rule, what it lacks, the plan, the measures, who signs."""
    book, plan = told.book, meeting.plan
    yield from nothing_carried(told)
    yield Heading(phrase("meeting.heading", book, meeting=meeting.meeting), 1)
    if meeting.lacks:
        missing = lacking(meeting.lacks, book)
        words = Paragraph((Run(phrase("meeting.shut", book, missing=missing)),))
        yield Box(phrase("meeting.shut_title", book), "not_met", (words,))
    if plan is not None:
        yield plan_table(plan, book)
        yield from cases(plan, told)
        yield from calls(plan, told)
    if meeting.measures is not None:
        yield measures_table(meeting.measures, book)
    elif plan is not None:
        yield Paragraph((Run(phrase("meeting.no_measures", book), strong=True),))
    if plan is not None:
        yield signing(book)


def plan_table(plan: "SecurityPlan", book: Book) -> Table:
    """Return what the plan says, line by line; what it does not say stands there as a gap."""
    law = (*words_cell(plan.legal_frame, book), Run("", cites=book.cite(plan.sources)))
    rows: list[tuple[Line, ...]] = [
        (name("legal_frame", book), law),
        (name("counsel_note", book), words_cell(plan.counsel_note, book)),
        (name("communications", book), words_cell(plan.communications, book)),
        (name("carried", book), carried(plan, book)),
        (name("for_ours", book), words_cell(plan.for_ours, book)),
        (name("for_theirs", book), words_cell(plan.for_theirs, book)),
        (name("for_who_brings_them", book), words_cell(plan.for_who_brings_them, book)),
        (name("specialist", book), owner_cell(member(plan.specialist), book)),
        (name("rehearsal", book), rehearsed(plan, book)),
        (name("adopted_by", book), owner_cell(member(plan.adopted_by), book)),
    ]
    caption = phrase("meeting.caption", book, day=day_words(plan.as_of, book))
    header = (phrase("meeting.column.point", book), phrase("meeting.column.plan", book))
    return Table(caption, header, tuple(rows), (0.28, 0.72))


def name(code: str, book: Book) -> Line:
    """Return the name of a line of the plan."""
    return (Run(phrase(f"meeting.{code}", book), strong=True),)


def member(slug: str | None) -> str | None:
    """Return a member as an owner."""
    return f"member:{slug}" if slug else None


def carried(plan: "SecurityPlan", book: Book) -> Line:
    """Return that nothing is carried, or each thing with by whom and why."""
    if not plan.carried:
        return (Run(phrase("meeting.nothing", book)),)
    line: list[Run] = []
    for thing in plan.carried:
        by = f" ({owner_name(thing.by, book)})" if thing.by else ""
        line.append(Run(f"{book.words(thing.what)}{by}: "))
        reason = gap(book) if thing.reason is None else (Run(sentence(thing.reason, book)),)
        line.extend((*reason, Run(" ")))
    return tuple(line)


def rehearsed(plan: "SecurityPlan", book: Book) -> Line:
    """Return when the plan was rehearsed, or who let it go without, why and when."""
    waived = plan.rehearsal_waived
    if plan.rehearsed_on is not None or waived is None:
        return when_cell(plan.rehearsed_on, book)
    values = {"by": waived.by, "on": day_words(waived.on, book)}
    return (Run(phrase("meeting.waived", book, **values, reason=book.words(waived.reason))),)


def cases(plan: "SecurityPlan", told: "Told") -> Iterator[Block]:
    """Yield each worst case planned for, then by name those that nobody planned for."""
    book, known = told.book, told.known.safety.worst_cases
    if plan.worst_cases:
        header = tuple(
            phrase(f"meeting.cases.{each}", book) for each in ("case", "then", "decides")
        )
        rows = tuple(
            (
                (Run(book.text(known[each.case].label), strong=True),),
                words_cell(each.contingency, book),
                owner_cell(each.decides, book),
            )
            for each in plan.worst_cases
        )
        yield Table(phrase("meeting.cases.caption", book), header, rows, (0.25, 0.53, 0.22))
    planned = {each.case for each in plan.worst_cases}
    left = [each for slug, each in known.items() if slug not in planned]
    if left:
        yield Paragraph((Run(phrase("meeting.cases.left", book)),))
        lines = (
            (Run(f"{book.text(each.label)}. ", strong=True), Run(book.text(each.prepare)))
            for each in left
        )
        yield Bullets(tuple(lines))


def calls(plan: "SecurityPlan", told: "Told") -> Iterator[Block]:
    """Yield who is called when somebody does not ring, in order."""
    book = told.book
    yield Heading(phrase("meeting.calls", book), 3)
    within: Line = (Run(phrase("meeting.rings_within", book) + " ", strong=True),)
    yield Paragraph((*within, *words_cell(plan.rings_within, book)))
    if plan.calls:
        header = (phrase("meeting.calls.order", book), phrase("meeting.calls.who", book))
        rows = tuple(
            ((Run(str(i), strong=True),), (Run(call_line(call, told)),))
            for i, call in enumerate(plan.calls, 1)
        )
        yield Table(phrase("meeting.calls.caption", book), header, rows, (0.12, 0.88))
    else:
        yield Paragraph((Run(phrase("meeting.calls.none", book), strong=True),))
    yield Paragraph((Run(phrase("meeting.numbers", book)),), "note")


def signing(book: Book) -> Table:
    """Return the lines on which those who answer for the plan sign."""
    header = tuple(phrase(f"meeting.sign.{each}", book) for each in ("part", "looked", "day"))
    rows = tuple(((Run(phrase(f"meeting.sign.{each}", book)),), (), ()) for each in SIGNERS)
    return Table(phrase("meeting.sign.caption", book), header, rows, (0.36, 0.42, 0.22))

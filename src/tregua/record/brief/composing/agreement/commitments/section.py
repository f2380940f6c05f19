"""The page of commitments: what is declared, what is late, decided, coming, and every duty."""

from tregua.design.agreement.commitments.dates import Ahead
from tregua.design.agreement.commitments.duties import Duty, Stands
from tregua.design.agreement.commitments.reading import CommitmentsReading
from tregua.language import date_words
from tregua.record.brief.composing.agreement.commitments.duties import (
    decision_lines,
    duty_table,
    state_words,
)
from tregua.record.brief.composing.agreement.commitments.ledger import ledger_blocks
from tregua.record.brief.composing.agreement.commitments.registers import (
    assent_blocks,
    outside_blocks,
    touched_blocks,
    two_registers,
    vague_blocks,
)
from tregua.record.brief.composing.agreement.commitments.wording import (
    duty_number,
    headed,
    number_of,
    on_day,
    paragraph,
    whose,
)
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Heading, Paragraph, Run

__all__ = ["commitment_blocks"]

SPANS = (30, 60, 90)


def commitment_blocks(reading: CommitmentsReading, book: Book) -> list[Block]:
    """Return the duties of both sides on one day, with the registers beside them."""
    kind = "dialogue" if reading.dialogue else "draft" if reading.draft else "accord"
    day = date_words(reading.on, book.language)
    return [
        Heading(book.say(f"due.heading.{kind}", day=day), 1),
        Paragraph((Run(book.say(f"due.lead.{kind}")),), "lead"),
        *two_registers(reading, book),
        *first_blocks(reading, book),
        *headed("due.decided", decision_lines(reading.duties, book), book),
        *headed("due.disputed", disputed_lines(reading.duties, book), book),
        *expiry_blocks(reading, book),
        *ahead_blocks(reading.ahead, book),
        *duty_table(reading, book),
        *touched_blocks(reading, book),
        *ledger_blocks(reading.concessions, book),
        *assent_blocks(reading.assents, book),
        *vague_blocks(reading.vague, book),
        *outside_blocks(reading.undertakings, book),
    ]


def first_blocks(reading: CommitmentsReading, book: Book) -> list[Block]:
    """Return what is late, or under a dialogue what is to be looked at again."""
    if reading.draft:
        return []
    if reading.dialogue:
        again = [duty for duty in reading.duties if duty.stands is Stands.LOOK_AGAIN]
        return headed("due.look_again", [again_line(duty, book) for duty in again], book)
    lines = [late_line(duty, book) for duty in reading.late]
    if lines:
        return headed("due.late", lines, book, book.say("due.late.lead"))
    return [Heading(book.say("due.late"), 2), paragraph(book.say("due.late.none"))]


def late_line(duty: Duty, book: Book) -> Line:
    """Return one late duty, in the same words whoever owes it."""
    assert duty.due.when is not None
    said = book.count("due.late.line", duty.days_late or 0, day=on_day(duty.due.when, book))
    runs: Line = (duty_number(duty, book), Run(f" ({whose(duty, book)}): {said}"))
    if duty.to_victims:
        runs = (*runs, Run(" " + book.say("due.to_victims"), strong=True))
    return (*runs, Run("", cites=book.cite(duty.sources)))


def again_line(duty: Duty, book: Book) -> Line:
    """Return one understanding whose day to be looked at again has come."""
    assert duty.review.when is not None
    said = book.say("due.look_again.line", day=on_day(duty.review.when, book))
    return (duty_number(duty, book), Run(f" ({whose(duty, book)}): {said}"))


def disputed_lines(duties: tuple[Duty, ...], book: Book) -> list[Line]:
    """Return the duties on which the sides say unlike things."""
    return [
        (
            duty_number(duty, book),
            Run(f" ({whose(duty, book)}): {state_words(duty, book)}."),
            Run("", cites=book.cite(duty.sources)),
        )
        for duty in duties
        if duty.stands is Stands.DISPUTED
    ]


def expiry_blocks(reading: CommitmentsReading, book: Book) -> list[Block]:
    """Return when the agreement ends, where that is near or past, and what comes then."""
    expiry = reading.expiry
    ends = expiry.ends.when
    if not expiry.in_sight or expiry.days_left is None or ends is None or reading.draft:
        return []
    left = expiry.days_left
    code = "due.expiry.left" if left >= 0 else "due.expiry.past"
    said = book.count(code, abs(left), day=on_day(ends, book))
    what = "unprepared" if expiry.unprepared else "stage" if expiry.next_stage else "renewal"
    more = Run(" " + book.say(f"due.expiry.{what}"), strong=expiry.unprepared)
    return [Heading(book.say("due.expiry"), 2), Paragraph((Run(said), more))]


def ahead_blocks(ahead: tuple[Ahead, ...], book: Book) -> list[Block]:
    """Return the days of the next thirty, sixty and ninety days."""
    blocks: list[Block] = []
    for days in SPANS:
        lines = [ahead_line(each, book) for each in ahead if each.within == days]
        blocks.extend(headed(f"due.ahead.{days}", lines, book))
    return blocks


def ahead_line(each: Ahead, book: Book) -> Line:
    """Return one day to come."""
    day = day_words(each.day, book)
    if each.number is None:
        return (Run(f"{day}: "), Run(book.say(f"due.day.{each.what}")))
    title = Run(
        f"{number_of(each.number)} {book.name(f'clause:{each.clause}').rstrip('.')}", strong=True
    )
    who = f" ({book.name(each.owed_by)})" if each.owed_by else ""
    return (Run(f"{day}: "), title, Run(f"{who}: {book.say(f'due.day.{each.what}')}"))

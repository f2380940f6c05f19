"""Money for members and for those harmed side by side, and what communities can do themselves."""

from typing import TYPE_CHECKING

from tregua.domain import active
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.composing.concept.victims.wording import (
    by_id,
    table,
    told,
    unwritten,
    when_words,
)
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.victims import VictimsReading
    from tregua.design.concept.victims.money import SideBySide
    from tregua.domain.engagement.public.justice import BudgetLine, CapacityGoal, Measured
    from tregua.domain.knowledge.concept.victims import VictimsKnown

__all__ = ["capacity_blocks", "money_blocks"]


def money_blocks(reading: "VictimsReading", known: "VictimsKnown", book: Book) -> list[Block]:
    """Return the money of each side in each currency, then what it is for."""
    blocks: list[Block] = [Heading(told("money", book), 2)]
    if not reading.budget:
        return [*blocks, Paragraph((Run(told("money_none", book)),))]
    blocks.append(side_table(reading, known, book))
    lines: list[Line] = [(Run(beside_words(each, book)),) for each in reading.budget]
    written = active(book.dossier.victims.budget)
    lines.extend(budget_line(line, known, book) for line in written)
    blocks.append(Bullets(tuple(lines)))
    return blocks


def side_table(reading: "VictimsReading", known: "VictimsKnown", book: Book) -> Table:
    """Return a row for each side and a column for each currency; a nought stays in sight."""
    order = list(dict.fromkeys(s.side for each in reading.budget for s in each.sums))
    rows: list[tuple[Line, ...]] = []
    for side in order:
        held = known.sides.get(side)
        name = book.text(held.label) if held else told("others", book)
        cells = [cell(each, side, book) for each in reading.budget]
        rows.append(((Run(name, strong=True),), *((Run(each),) for each in cells)))
    header = (told("column.side", book), *(each.currency for each in reading.budget))
    share = 0.6 / len(reading.budget)
    widths = (0.4, *(share for _ in reading.budget))
    numeric = tuple(range(1, len(reading.budget) + 1))
    return Table(told("table.money", book), header, tuple(rows), widths, numeric)


def cell(each: "SideBySide", side: str, book: Book) -> str:
    """Return what is written for a side in a currency."""
    found = next((s for s in each.sums if s.side == side), None)
    if found is None or not found.high:
        return told("money_nothing", book)
    return between(found.low, found.high, book)


def between(low: float, high: float, book: Book) -> str:
    """Return an amount, or the two amounts it lies between."""
    if low == high:
        return book.number(low)
    return told("between", book, low=book.number(low), high=book.number(high))


def beside_words(each: "SideBySide", book: Book) -> str:
    """Return what goes to those harmed for each 100 that go to members, in one currency."""
    if each.low is None:
        return told("beside_no_members", book, currency=each.currency)
    low = book.number(each.low)
    if each.high is None:
        return told("beside_from", book, low=low, currency=each.currency)
    high = book.number(each.high)
    if low == high:
        return told("beside", book, low=low, currency=each.currency)
    return told("beside_between", book, low=low, high=high, currency=each.currency)


def budget_line(line: "BudgetLine", known: "VictimsKnown", book: Book) -> Line:
    """Return one line of the budget: what for, how much, until when, who pays."""
    amount = f"{between(line.low, line.high, book)} {line.currency}"
    payer = owner_name(line.payer, book) if line.payer else told("no_payer", book)
    last = when_words(line.until, book)
    side = book.text(known.sides[line.goes_to].label)
    says = Run(f"{book.words(line.says)}. ", strong=True)
    return (says, Run(told("line", book, side=side, amount=amount, payer=payer, until=last)))


def capacity_blocks(reading: "VictimsReading", book: Book) -> list[Block]:
    """Return what communities are to be able to do themselves, before and after."""
    if not reading.capacity:
        return []
    held = by_id(book.dossier.victims.capacity)
    rows = [goal_row(held[each], book) for each in reading.capacity]
    columns = ("community", "goal", "before", "after")
    return [
        Heading(told("capacity", book), 2),
        table("capacity", columns, rows, (0.18, 0.34, 0.24, 0.24), book),
    ]


def goal_row(goal: "CapacityGoal", book: Book) -> tuple[Line, ...]:
    """Return one goal: of whom, how it is seen, how it was before and is after."""
    seen = f"{book.words(goal.goal)} ({book.words(goal.indicator)})"
    after: Line = measured(goal.after, book)
    if goal.after is None and goal.due is not None:
        after = (Run(told("due", book, when=day_words(goal.due, book))),)
    name = Run(book.name(goal.community), strong=True)
    return ((name,), (Run(seen),), measured(goal.before, book), after)


def measured(found: "Measured | None", book: Book) -> Line:
    """Return what was found and when, or that it is not written down."""
    if found is None:
        return (unwritten(book),)
    return (Run(f"{book.words(found.says)} ({day_words(found.on, book)})"),)

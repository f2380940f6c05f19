"""What an agreement gives in a document: money by side, ends of benefits, places, leniency."""

from collections.abc import Iterable

from tregua.design.agreement.giving import BenefitEnd, Beside, Giving, Paid, Payer, Places, Share
from tregua.domain import When
from tregua.language.figures import percent
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["giving_blocks"]


def giving_blocks(giving: Giving, book: Book) -> list[Block]:
    """Return what is given and until when; a nought and what nobody wrote stay in sight."""
    blocks: list[Block] = [Heading(book.say("giving.heading"), 2)]
    written = any(share.paid or share.untold for share in giving.shares)
    blocks.append(
        share_table(giving, book) if written else Paragraph((Run(book.say("giving.no_money")),))
    )
    lines = [payer_line(payer, book) for payer in giving.payers]
    lines.extend(beside_line(each, book) for each in giving.beside)
    if lines:
        blocks.append(Bullets(tuple(lines)))
    if giving.ends:
        blocks.append(end_table(giving.ends, book))
    if giving.places:
        blocks.append(Bullets(tuple(place_line(each, book) for each in giving.places)))
    blocks.extend(leniency_blocks(giving, book))
    return blocks


def share_table(giving: Giving, book: Book) -> Table:
    """Return a row for each side: the amounts, the part of the whole, what writes no amount."""
    rows: list[tuple[Line, ...]] = []
    for share in giving.shares:
        who = Run(book.say(f"giving.side.{share.side.value}"), strong=True)
        rows.append(((who,), (Run(amounts(share, book)),), (Run(part(share, book)),)))
    header = tuple(book.say(f"giving.column.{name}") for name in ("side", "money", "part"))
    return Table(book.say("giving.table"), header, tuple(rows), (0.3, 0.45, 0.25))


def amounts(share: Share, book: Book) -> str:
    """Return what goes to a side in words, and for which clauses no amount is written."""
    told = [sum_of(paid, book) for paid in share.paid if paid.high > 0]
    if share.untold:
        names = book.listed(name_of(slug, book) for slug in share.untold)
        told.append(book.say("giving.untold", clauses=names))
    return "; ".join(told) if told else book.say("giving.nought")


def sum_of(paid: Paid, book: Book) -> str:
    """Return an amount with its currency, as a range where it is one."""
    low, high = book.number(paid.low), book.number(paid.high)
    if paid.low == paid.high:
        return book.say("giving.sum", amount=low, currency=paid.currency)
    return book.say("giving.sum_between", low=low, high=high, currency=paid.currency)


def part(share: Share, book: Book) -> str:
    """Return the part of the whole that goes to a side; nothing where it cannot be told."""
    if share.part_low is None or share.part_high is None:
        return book.say("giving.part_unknown")
    low, high = percent(share.part_low, book.locale), percent(share.part_high, book.locale)
    return low if low == high else book.say("giving.part_between", low=low, high=high)


def payer_line(payer: Payer, book: Book) -> Line:
    """Return who pays how much for what."""
    who = book.name(payer.about) if payer.about else book.say("giving.payer_unnamed")
    held = "; ".join(sum_of(paid, book) for paid in payer.paid)
    clauses = book.listed(name_of(slug, book) for slug in payer.clauses)
    return (Run(who, strong=True), Run(book.say("giving.pays", amount=held, clauses=clauses)))


def beside_line(each: Beside, book: Book) -> Line:
    """Return what goes to victims for each 100 that go to members, in one currency."""
    low = book.number(each.low)
    if each.high is None:
        return (Run(book.say("giving.beside_from", low=low, currency=each.currency)),)
    high = book.number(each.high)
    code = "giving.beside" if low == high else "giving.beside_between"
    return (Run(book.say(code, low=low, high=high, currency=each.currency)),)


def end_table(ends: Iterable[BenefitEnd], book: Book) -> Table:
    """Return each benefit's last paid day beside the last day of the duty it buys."""
    rows: list[tuple[Line, ...]] = []
    for each in ends:
        paid = ending(each.funded_until, book)
        owed = ending(each.duty_until, book)
        cells = (paid, owed, gap(each, book))
        name: Line = (Run(name_of(each.clause, book), strong=True),)
        rows.append((name, *((Run(cell),) for cell in cells)))
    names = ("benefit", "paid_until", "owed_until", "gap")
    header = tuple(book.say(f"giving.column.{name}") for name in names)
    return Table(book.say("giving.ends"), header, tuple(rows), (0.34, 0.18, 0.18, 0.3))


def ending(day: When | None, book: Book) -> str:
    """Return a last day in words, or that none is written."""
    return day_words(day, book) if day else book.say("giving.unwritten")


def gap(each: BenefitEnd, book: Book) -> str:
    """Return how many days of duty no money is written for."""
    if each.gap_low is None or each.gap_high is None:
        return book.say("giving.gap_unknown")
    if each.gap_high <= 0:
        return book.say("giving.gap_none")
    low = max(0, each.gap_low)
    if low == each.gap_high:
        return book.count("giving.gap", low)
    return book.say("giving.gap_between", low=book.number(low), high=book.number(each.gap_high))


def place_line(each: Places, book: Book) -> Line:
    """Return the places of a clause beside its people, and paid months beside months owed."""
    people = book.number(each.people_low)
    if each.people_low != each.people_high:
        high = book.number(each.people_high)
        people = book.say("giving.people_between", low=people, high=high)
    name = Run(name_of(each.clause, book), strong=True)
    told = book.say("giving.places", places=book.number(each.places), people=people)
    paid = "" if each.funded_months is None else book.number(each.funded_months)
    owed = "" if each.duty_months is None else book.number(each.duty_months)
    unwritten = book.say("giving.unwritten")
    months = book.say("giving.months", paid=paid or unwritten, owed=owed or unwritten)
    return (name, Run(f". {told} {months}"))


def leniency_blocks(giving: Giving, book: Book) -> list[Block]:
    """Return leniency as ranges of forms, and the aims served, where any is asked or given."""
    held = giving.leniency
    if not (held.asked or held.given or held.clauses):
        return []
    lines: list[Line] = [
        (Run(book.say("giving.asked", forms=told_forms(held.asked, book))),),
        (Run(book.say("giving.given", forms=told_forms(held.given, book))),),
        (Run(book.say("giving.giving_up", what=book.say(f"giving.given_up.{held.given_up}"))),),
    ]
    for code, reach in (("asked_for", held.asked_for), ("in_reach", held.in_reach)):
        low, high = form(reach.least, book), form(reach.most, book)
        lines.append((Run(book.say(f"giving.{code}", low=low, high=high)),))
    if held.bare:
        bare = book.listed(name_of(slug, book) for slug in held.bare)
        lines.append((Run(book.say("giving.bare", clauses=bare)),))
    heading = Heading(book.say("giving.leniency_heading"), 3)
    note = Paragraph((Run(book.say("giving.leniency_note")),), "note")
    return [heading, Bullets(tuple(lines)), aim_table(giving, book), note]


def told_forms(forms: tuple[str, ...], book: Book) -> str:
    """Return forms of leniency as a list in words, or that none is recorded."""
    return book.listed(form(each, book) for each in forms) or book.say("giving.none_recorded")


def form(slug: str, book: Book) -> str:
    """Return the words for one form of leniency."""
    return book.say(f"giving.form.{slug}")


def aim_table(giving: Giving, book: Book) -> Table:
    """Return the four aims of justice with the clauses that serve each; an empty one says so."""
    rows: list[tuple[Line, ...]] = []
    for served in giving.aims:
        names = [
            name_of(slug, book) if slug else book.say("giving.justice") for slug in served.clauses
        ]
        told = book.listed(names) or book.say("giving.no_clause")
        aim = Run(book.say(f"giving.aim.{served.aim.value}"), strong=True)
        rows.append(((aim,), (Run(told),)))
    header = (book.say("giving.column.aim"), book.say("giving.column.clauses"))
    return Table(book.say("giving.aims"), header, tuple(rows), (0.3, 0.7))


def name_of(slug: str, book: Book) -> str:
    """Return the title of a clause."""
    return book.name(f"clause:{slug}")

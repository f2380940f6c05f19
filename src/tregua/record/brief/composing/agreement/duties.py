"""The table of duties, who signed off, and what was set aside: every empty place is shown."""

from tregua.design.agreement import AgreementCheck
from tregua.design.agreement.duties import Cell, DutyRow
from tregua.domain import Answer
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.dating import on_day, the_day
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.rules import Waived

__all__ = ["duty_blocks", "waiver_blocks"]

COLUMNS = ("owner", "money", "monitor", "answer", "authority")


def duty_blocks(check: AgreementCheck, book: Book, *, drawn: bool = False) -> list[Block]:
    """Return the duties row by row or `drawn`, then whose word is there and who was not asked."""
    if not check.duties:
        return []
    header = tuple(book.say(f"duties.column.{name}") for name in ("duty", *COLUMNS))
    rows = tuple(row_of(row, book) for row in check.duties)
    widths = (0.3, 0.17, 0.14, 0.15, 0.12, 0.12)
    caption = book.say("duties.caption")
    asked: list[Line] = []
    for sign in check.signs:
        said = book.say(f"duties.sign.{sign.answer}")
        more = f": {book.words(sign.says)}" if sign.says is not None else ""
        label = book.say("duties.who." + sign.who.replace("-", "_"))
        asked.append((Run(f"{label}: ", strong=True), Run(f"{said}{more}")))
    return [
        Heading(book.say("duties.heading"), 2),
        Paragraph((Run(book.say("duties.lead")),), "small"),
        *(pictured(check, book) if drawn else [Table(caption, header, rows, widths)]),
        Paragraph((Run(book.say("duties.signs")),)),
        Bullets(tuple(asked)),
    ]


def pictured(check: AgreementCheck, book: Book) -> list[Block]:
    """Return the duties as figures; drawing is loaded only then."""
    from tregua.record.brief.composing.agreement.pictures import funding_figure, matrix_figures

    funded = funding_figure(check, book)
    return [*matrix_figures(check, book), *((funded,) if funded is not None else ())]


def row_of(row: DutyRow, book: Book) -> tuple[Line, ...]:
    """Return one row: the duty and whose it is, then what is recorded of it."""
    who = book.listed(book.name(about) for about in row.duty_of)
    duty: Line = (Run(book.name(f"clause:{row.clause}"), strong=True), Run(f". {who}"))
    return (duty, *(cell_of(getattr(row, name), name, book) for name in COLUMNS))


def cell_of(cell: Cell, column: str, book: Book) -> Line:
    """Return one place: names or days where they are short, else whether anything is recorded."""
    if cell.state is Answer.NOT_MET:
        return (Run(book.say("duties.none"), emphasis=True),)
    if column in ("owner", "monitor") and cell.names and cell.state is Answer.MET:
        return (Run(book.listed(book.name(about) for about in cell.names)),)
    key = "some" if cell.state is Answer.UNCLEAR else "there"
    return (Run(book.say(f"duties.{key}.{column}")),)


def waiver_blocks(check: AgreementCheck, book: Book) -> list[Block]:
    """Return what somebody set aside, with the reason, and waivers that do not hold."""
    if not check.waivers:
        return []
    items = tuple(waiver_line(each, check, book) for each in check.waivers)
    return [
        Heading(book.say("waivers.heading"), 2),
        Paragraph((Run(book.say("waivers.lead")),), "small"),
        Bullets(items),
    ]


def waiver_line(waived: Waived, check: AgreementCheck, book: Book) -> Line:
    """Return one waiver: what it sets aside, by whom, why, and whether it holds."""
    finding = next((f for f in check.findings if f.key == waived.finding), None)
    title = waived.finding
    if finding is not None:
        subject = book.name(finding.about) if finding.about != "dossier" else ""
        title = book.text(book.catalogue.rules[finding.rule].title)
        title = f"{title} ({subject})" if subject else title
    key = "waivers.holds" if waived.holds is Answer.MET else f"waivers.{waived.why}"
    said = book.say(
        key,
        by=waived.by,
        on=on_day(waived.on, book),
        day=day_words(waived.on, book),
        until=the_day(waived.until, book) if waived.until else "",
        reason=book.words(waived.reason),
    )
    if waived.holds is Answer.MET and waived.until is not None:
        said = f"{said} {book.say('waivers.until', until=the_day(waived.until, book))}"
    return (Run(f"{title}. ", strong=True), Run(said))

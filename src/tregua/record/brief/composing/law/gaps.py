"""What the law leaves open, as a memo: each gap with somebody's proposal, which is not law."""

from tregua.decide.law import GapReading, LawReading
from tregua.domain import active
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.law.naming import cites_of, day
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["gap_blocks", "memo_blocks"]


def gap_blocks(reading: LawReading, book: Book) -> list[Block]:
    """Return the gaps with the proposals beside them."""
    if not reading.gaps:
        return []
    header = tuple(book.say(f"law.column.{name}") for name in ("gap", "proposal", "by"))
    rows = tuple(gap_row(each, book) for each in reading.gaps)
    return [
        Heading(book.say("law.gaps"), 2),
        Paragraph((Run(book.say("law.gaps.lead")),)),
        Table(book.say("law.gaps.caption"), header, rows, (0.34, 0.38, 0.28)),
    ]


def gap_row(each: GapReading, book: Book) -> tuple[Line, ...]:
    """Return one gap, the proposal, and by whom and when."""
    gap = each.gap
    by = book.say("law.gaps.by", by=book.text(gap.proposed_by).rstrip("."), on=day(gap.as_of, book))
    return (
        (Run(book.text(gap.gap)),),
        (Run(book.text(gap.proposal), cites=cites_of(each.cites, book)),),
        (Run(by),),
    )


def memo_blocks(reading: LawReading, book: Book) -> list[Block]:
    """Return the national memo: for each gap the proposal, and room for what the state has."""
    home = [
        book.words(state.state)
        for state in active(book.dossier.law.jurisdictions)
        if state.part == "home"
    ]
    place = book.listed(home) or book.words(book.dossier.sheet.place)
    header = tuple(book.say(f"law.column.{name}") for name in ("gap", "proposal", "by", "here"))
    rows = tuple((*gap_row(each, book), ()) for each in reading.gaps)
    blocks: list[Block] = [
        Heading(book.say("law.memo", place=place), 1),
        Paragraph((Run(book.say("law.memo.lead", place=place)),), "lead"),
    ]
    if not rows:
        return [*blocks, Paragraph((Run(book.say("law.memo.none")),))]
    caption = book.say("law.gaps.caption")
    return [*blocks, Table(caption, header, rows, (0.27, 0.30, 0.19, 0.24), beside=True)]

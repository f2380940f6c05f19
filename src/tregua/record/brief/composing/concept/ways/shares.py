"""What members and law-abiding neighbours receive, per head and side by side, in words."""

from typing import TYPE_CHECKING

from tregua.domain.engagement.public.institutions import Between, ShareSide
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.ways.telling import absent, owners, said
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.institutions.fairness import HeadShare, SharesRead

__all__ = ["share_blocks"]

WHOLE = 100
"""From this amount on, hundredths of a currency tell nobody anything."""


def share_blocks(shares: tuple["SharesRead", ...], book: Book) -> list[Block]:
    """Return both sides of each comparison beside each other; no side is divided by the other."""
    if not shares:
        return []
    blocks: list[Block] = [
        Heading(book.say("concept.ways.heading.shares"), 2),
        Paragraph((Run(book.say("concept.ways.shares_lead")),), "small"),
    ]
    for each in shares:
        blocks.append(share_table(each, book))
        if each.told.sources:
            rests = Run(book.say("concept.ways.shares_rest"), cites=book.cite(each.told.sources))
            blocks.append(Paragraph((rests,), "small"))
    return blocks


def share_table(read: "SharesRead", book: Book) -> Table:
    """Return one comparison: who, in all, how many, per head, and what is not counted."""
    told = read.told
    both = ((told.members, read.members), (told.neighbours, read.neighbours))
    rows: list[tuple[Line, ...]] = []
    for name in ("of", "total", "heads", "per_head", "counted", "not_counted"):
        label = Run(book.say(f"concept.ways.share.{name}"), strong=True)
        cells = tuple(share_cell(name, side, held, told.currency, book) for side, held in both)
        rows.append(((label,), *cells))
    title = book.words(told.title).rstrip(".")
    caption = book.say(
        "concept.ways.caption.shares",
        title=title,
        period=day_words(told.period, book),
        currency=told.currency,
    )
    header = tuple(book.say(f"concept.ways.share.{n}") for n in ("what", "members", "neighbours"))
    return Table(caption.strip(), header, tuple(rows), (0.2, 0.4, 0.4))


def share_cell(name: str, side: ShareSide, held: "HeadShare", currency: str, book: Book) -> Line:
    """Return one place of a comparison in words."""
    if name == "of":
        return owners(side.of, book)
    if name == "per_head":
        return head_cell(held, currency, book)
    if name in ("total", "heads"):
        between: Between | None = getattr(side, name)
        if between is None:
            return (absent(book),)
        unit = currency if name == "total" else ""
        return (Run(span(between.low, between.high, unit, book)),)
    return said(getattr(side, name), book)


def head_cell(held: "HeadShare", currency: str, book: Book) -> Line:
    """Return a share per head, or that it cannot be told and for want of what."""
    if held.low is None or held.high is None:
        lacks = book.listed(book.say(f"concept.ways.lacks.{each}") for each in held.missing)
        return (Run(book.say("concept.ways.cannot_tell", lacks=lacks), strong=True),)
    return (Run(span(held.low, held.high, currency, book), strong=True),)


def span(low: float, high: float, unit: str, book: Book) -> str:
    """Return a number or a range, with its unit where it has one."""
    ends = [
        book.number(each, 0 if each >= WHOLE or each == int(each) else 2) for each in (low, high)
    ]
    if ends[0] == ends[1]:
        return f"{ends[0]} {unit}".strip()
    code = "concept.ways.range_in" if unit else "concept.ways.range"
    return book.say(code, low=ends[0], high=ends[1], unit=unit)

"""The parts of a review that a team writes itself, each printed as not filled where it is not."""

from datetime import date
from typing import TYPE_CHECKING

from tregua.domain import Dossier, active
from tregua.domain.engagement.night.ending import EndingReview
from tregua.language import date_words, say
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.dating import the_day
from tregua.record.brief.composing.impact.pen import Pen
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.deliver.impact.calm import AfterTheEnd, Lasting

__all__ = [
    "elsewhere_blocks",
    "gain_blocks",
    "known_blocks",
    "newcomer_blocks",
    "next_time_blocks",
]

PARTINGS = ("split", "new-group")
"""Kinds of event that tell of groups which came or parted."""


def tell(code: str, book: Book, **values: object) -> str:
    """Return a sentence of the review."""
    return say(f"brief.review.{code}", book.language, **values)


def reviews_of(dossier: Dossier) -> list[EndingReview]:
    """Return the decisions the team looked at again."""
    return list(active(dossier.ending.reviews))


def known_blocks(dossier: Dossier, known_on: date, book: Book) -> list[Block]:
    """Return what the team says it knew, by decision; what was learned later is refused by name."""
    blocks: list[Block] = []
    for each in reviews_of(dossier):
        if each.decided_on.first > known_on:
            continue
        title = f"{book.words(each.decided)} ({the_day(each.decided_on, book)})"
        kept = [fact for fact in each.knew if fact.learned_on.last <= known_on]
        late = [fact for fact in each.knew if fact.learned_on.last > known_on]
        lines: list[Line] = [
            (
                Run(f"{tell('known_since', book, day=the_day(fact.learned_on, book))} "),
                Run(book.words(fact.says)),
            )
            for fact in kept
        ]
        lines += [
            (
                Run(f"{tell('hindsight', book, day=the_day(fact.learned_on, book))} ", strong=True),
                Run(book.words(fact.says)),
            )
            for fact in late
        ]
        blocks.append(Heading(title, 3))
        if lines:
            blocks.append(Bullets(tuple(lines)))
        else:
            blocks.append(Paragraph((Run(tell("knew_nothing", book)),)))
    if blocks:
        return [Heading(tell("decisions", book), 2), *blocks]
    day = date_words(known_on, book.language)
    return [Paragraph((Run(tell("no_decision", book, day=day)),))]


def gain_blocks(outlived: "AfterTheEnd", dossier: Dossier, book: Book) -> list[Block]:
    """Return what may outlive the truce, good or bad, and what was found after its end."""
    blocks: list[Block] = [Paragraph((Run(tell(f"outlived.{outlived.code}", book)),))]
    if not outlived.gains:
        return blocks
    rows = tuple(gain_row(each, book) for each in outlived.gains)
    header = tuple(tell(f"column.{name}", book) for name in ("what", "measured", "found"))
    blocks.append(Table(tell("outlived_table", book), header, rows, (0.4, 0.28, 0.32)))
    return blocks


def gain_row(each: "Lasting", book: Book) -> tuple[Line, ...]:
    """Return one thing that may last: what, whether it was measured, what was found."""
    what = (Run(f"{tell(f'bears.{each.bears}', book)} ", strong=True), Run(book.words(each.what)))
    found = book.words(each.found) if each.found is not None else tell("not_filled", book)
    return what, (Run(tell(f"measured.{each.code}", book)),), (Run(found),)


def elsewhere_blocks(dossier: Dossier, pens: tuple[Pen, ...], book: Book) -> list[Block]:
    """Return what spread to other places and people: counted nearby, and as the team wrote it."""
    lines: list[Line] = []
    for pen in pens:
        moved = pen.evaluation.moved
        code = "nearby_not_asked" if moved is None else f"nearby_{moved.status}"
        told = (Run(tell(code, book, where=pen.where(), noun=pen.counted)),)
        lines.append(told)
    for each in reviews_of(dossier):
        said = book.words(each.elsewhere) if each.elsewhere else tell("not_filled", book)
        lines.append((Run(f"{book.words(each.decided)}: ", strong=True), Run(said)))
    if not lines:
        return [Paragraph((Run(tell("not_filled", book)),))]
    return [Bullets(tuple(lines))]


def newcomer_blocks(dossier: Dossier, since: date, book: Book) -> list[Block]:
    """Return groups that came or parted since a day, and who would fill the place of one.

    Where no such event is on file it says that this is not known, never that there was none.
    """
    lines: list[Line] = [
        (
            Run(f"{the_day(each.on, book)}: ", strong=True),
            Run(book.words(each.says), cites=book.cite(each.sources)),
        )
        for each in dossier.events
        if each.kind in PARTINGS and each.on.last >= since
    ]
    if not lines:
        lines.append((Run(tell("newcomers_unknown", book)),))
    for market in active(dossier.strategy.succession):
        if market.filled_by:
            told = tell("filled_by", book, market=book.words(market.market))
            who = Run(book.words(market.filled_by), cites=book.cite(market.sources))
            lines.append((Run(f"{told} ", strong=True), who))
    return [Heading(tell("newcomers", book), 2), Bullets(tuple(lines))]


def next_time_blocks(dossier: Dossier, book: Book) -> list[Block]:
    """Return what the team would ask next time, as it wrote it down."""
    lines: tuple[Line, ...] = tuple(
        (Run(f"{book.words(each.decided)}: ", strong=True), Run(book.words(each.would_ask)))
        for each in reviews_of(dossier)
        if each.would_ask
    )
    return [Bullets(lines) if lines else Paragraph((Run(tell("not_filled", book)),))]

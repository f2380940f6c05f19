"""From where talks may be obstructed: eight sides, who is to be looked at, and routes."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.actors.around.wording import (
    bulleted,
    gaps_words,
    headed,
    names_words,
    plainly,
    tabled,
)
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.actors.around import AroundReading
    from tregua.decide.actors.around.obstruction import Candidate, Conduct, Dependent, Route, Side

__all__ = ["obstruction_blocks"]

PARTS = ("motive", "means", "timing", "response")


def obstruction_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return the eight sides, those proposed to be looked at, and routes that ask for more."""
    rows = [row for side in reading.sides for row in side_rows(side, reading, book)]
    open_ = [book.text(reading.words[f"sides:{s.id}"]) for s in reading.sides if not s.looked_at]
    lead = book.say("around.sides.whole")
    if open_:
        names = book.listed(lowered(name) for name in open_)
        lead = book.count("around.sides.open", len(open_), names=names)
    blocks: list[Block] = [
        headed("sides", book),
        Paragraph(plainly(lead), "lead"),
        tabled("sides", ("side", "who", "parts"), rows, (0.22, 0.28, 0.5), book),
        *bulleted(
            book.say("around.proposed.lead"),
            (line for each in reading.dependents for line in dependent_lines(each, reading, book)),
        ),
        *bulleted(
            book.say("around.routes.lead"), (route_line(route, book) for route in reading.routes)
        ),
    ]
    if reading.unasked:
        label = Run(book.say("around.routes.unasked") + " ", strong=True)
        blocks.append(Paragraph((label, Run(gaps_words(reading.unasked, book))), "small"))
    return blocks


def side_rows(side: "Side", reading: "AroundReading", book: Book) -> list[tuple[Line, ...]]:
    """Return the rows of one side: each conduct, or that nobody is known, or that nobody looked."""
    title: Line = (Run(book.text(reading.words[f"sides:{side.id}"]), strong=True),)
    if side.conduct:
        return [(title, who_line(each, book), parts_line(each, book)) for each in side.conduct]
    if side.none_known is None:
        return [(title, plainly(book.say("around.side.open")), plainly(""))]
    values = {"day": day_words(side.none_known, book), "days": side.stale_after_days}
    said = book.say(f"around.side.{side.state.value}", **values)
    return [(title, plainly(said), plainly(""))]


def who_line(each: "Conduct", book: Book) -> Line:
    """Return whose conduct it is, as of when, with its sources."""
    said = book.say("around.conduct", name=book.name(each.by), day=day_words(each.as_of, book))
    sure = book.say(f"around.sure.{each.confidence}")
    return (Run(f"{said} {sure}", cites=book.cite(each.sources)),)


def parts_line(each: "Conduct", book: Book) -> Line:
    """Return motive, means, timing and response, each written out or named as missing."""
    runs: list[Run] = []
    for part in PARTS:
        words = getattr(each, part)
        runs.append(Run(book.say(f"around.part.{part}") + " ", strong=True))
        missing = words is None
        told = book.say("around.part.missing") if missing else book.words(words)
        runs.append(Run(f"{told.rstrip('.')}. ", emphasis=missing))
    return tuple(runs)


def dependent_lines(each: "Dependent", reading: "AroundReading", book: Book) -> list[Line]:
    """Return who is proposed to be looked at for one group; nobody is accused, and no person."""
    cites = book.claimed(record for reason in each.because for record in reason.records)
    group = book.name(each.about)
    lines: list[Line] = [
        (Run(candidate_words(c, group, reading, book), cites=cites),) for c in each.candidates
    ]
    if not each.candidates:
        lines.append((Run(book.say("around.proposed.nobody", group=group), cites=cites),))
    if each.people_left_out:
        said = book.count("around.proposed.people", each.people_left_out, group=group)
        lines.append(plainly(said))
    return lines


def candidate_words(
    candidate: "Candidate", group: str, reading: "AroundReading", book: Book
) -> str:
    """Return one actor proposed to be looked at, by which ties, and on which side."""
    kinds = book.listed(lowered(book.text(reading.words[f"ties:{k}"])) for k in candidate.kinds)
    said = book.say("around.proposed", name=book.name(candidate.about), group=group, kinds=kinds)
    side = reading.words.get(f"sides:{candidate.side}")
    where = f" {book.say('around.proposed.side', side=lowered(book.text(side)))}" if side else ""
    listed = f" {book.say('around.proposed.listed')}" if candidate.listed else ""
    return said + where + listed


def route_line(route: "Route", book: Book) -> Line:
    """Return one group with a route or ties abroad, and whether anybody looked there."""
    records = [record for reason in route.because for record in reason.records]
    lines = [line for line in book.dossier.aims.portfolio if line.id in route.lines]
    ties = [tie for tie in book.dossier.actors.relations if tie.id in route.ties]
    cites = (
        *book.claimed(records),
        *book.cite(cite for line in lines for cite in line.sources),
        *book.cite(cite for tie in ties for cite in tie.sources),
    )
    state = book.say(f"around.route.{route.foreign_side.value}")
    said = book.say("around.route", name=names_words([route.about], book))
    return (Run(f"{said} {state}", cites=tuple(dict.fromkeys(cites))),)

"""What stands behind the page: who read the sentence, reasons given, who pays, rehearsals."""

from typing import TYPE_CHECKING

from tregua.domain.engagement.public.telling import CostBearer, ReaderTest, ReplyDrill
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.composing.concept.narrative.account import quoted
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.narrative.reading import NarrativeReading, PieceRead
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["behind_blocks"]


def behind_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return what the team keeps behind what is said."""
    book = told.book
    return [
        Heading(book.say("concept.narrative.behind"), 2),
        *test_blocks(reading, book),
        *reason_blocks(reading, told),
        *bearer_blocks(reading, told),
        *drill_blocks(reading, book),
        *piece_blocks(reading, book),
    ]


def test_blocks(reading: "NarrativeReading", book: Book) -> list[Block]:
    """Return who read the sentence on the exchange and how they said it back."""
    tests = [test for each in reading.exchange for test in each.line.tests]
    blocks: list[Block] = [Heading(book.say("concept.narrative.tests"), 3)]
    if not tests:
        return [*blocks, Paragraph((Run(book.say("concept.narrative.tests.none")),))]
    for test in tests:
        blocks.append(Paragraph((Run(test_words(test, book)),)))
        if test.said_back:
            backs = tuple(
                (
                    Run(book.say(f"concept.narrative.took.{back.took}") + " ", strong=True),
                    Run(quoted(book.words(back.says), book)),
                )
                for back in test.said_back
            )
            blocks.append(Bullets(backs))
    return blocks


def test_words(test: ReaderTest, book: Book) -> str:
    """Return one reading: how many of what kind, and when."""
    day, readers = day_words(test.on, book), book.words(test.readers).rstrip(".")
    return book.count("concept.narrative.tested", test.count, day=day, readers=readers)


def reason_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return the reasons audiences gave, then those the record leads one to expect."""
    book, known = told.book, told.known.narrative
    blocks: list[Block] = [Heading(book.say("concept.narrative.reasons"), 3)]
    if reading.reasons:
        rows = []
        for each in reading.reasons:
            audience = book.text(known.audiences[each.audience].label)
            stance = book.say(f"concept.narrative.stance.{each.stance}")
            words = quoted(book.words(each.says), book)
            said = (Run(words), Run("", cites=book.cite(each.sources)))
            day = (Run(day_words(each.on, book)),)
            rows.append(((Run(audience, strong=True),), (Run(stance),), said, day))
        names = ("audience", "stance", "reason", "day")
        header = tuple(book.say(f"concept.narrative.column.{name}") for name in names)
        caption = book.say("concept.narrative.reasons.caption")
        blocks.append(Table(caption, header, tuple(rows), (0.28, 0.14, 0.38, 0.2)))
    else:
        blocks.append(Paragraph((Run(book.say("concept.narrative.reasons.none")),)))
    return [*blocks, *expected_blocks(reading, told)]


def expected_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return reasons against that the recorded violence leads one to expect, group by group."""
    book, known = told.book, told.known.narrative.expected
    blocks: list[Block] = []
    groups = dict.fromkeys(each.group for each in reading.expected)
    lines: list[Line] = []
    for group in groups:
        mine = [each for each in reading.expected if each.group == group]
        says = " ".join(book.text(known[each.reason].says) for each in mine)
        cites = tuple(c for each in mine for c in known[each.reason].cites)
        claims = [claim for each in mine for claim in each.claims]
        marks = tuple(dict.fromkeys((*book.cite(cites), *book.claimed(claims))))
        lines.append((Run(f"{book.name(group)}: ", strong=True), Run(says), Run("", cites=marks)))
    if lines:
        blocks.append(Paragraph((Run(book.say("concept.narrative.expected")),)))
        blocks.append(Bullets(tuple(lines)))
    for question in dict.fromkeys(each.question for each in reading.not_recorded):
        mine_ = [each.group for each in reading.not_recorded if each.question == question]
        names = book.listed(book.name(group) for group in mine_)
        asked = book.question(question)
        said = book.say("concept.narrative.not_recorded", question=asked, names=names)
        blocks.append(Paragraph((Run(said),), "note"))
    return blocks


def bearer_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return who pays if it fails, with what, and whether they knew before they were asked."""
    book = told.book
    heading = Heading(book.say("concept.narrative.bearers"), 3)
    if not reading.bearers:
        return [heading, Paragraph((Run(book.say("concept.narrative.bearers.none")),))]
    names = ("bearer", "loses", "told", "asked_on")
    header = tuple(book.say(f"concept.narrative.column.{name}") for name in names)
    rows = tuple(bearer_row(each, told) for each in reading.bearers)
    caption = book.say("concept.narrative.bearers.caption")
    return [heading, Table(caption, header, rows, (0.26, 0.4, 0.17, 0.17))]


def bearer_row(each: CostBearer, told: "Told") -> tuple[Line, ...]:
    """Return one who pays."""
    book, known = told.book, told.known.narrative.costs
    unsaid = book.say("concept.narrative.not_written")
    costs = book.listed(book.text(known[name].label) for name in each.would_lose)
    if each.says is not None:
        costs = f"{costs}. {book.words(each.says)}" if costs else book.words(each.says)
    told_on = day_words(each.told_on, book) if each.told_on else unsaid
    asked = (
        day_words(each.asked_on, book) if each.asked_on else book.say("concept.narrative.not_yet")
    )
    costs = costs[:1].upper() + costs[1:] if costs else unsaid
    return (
        (Run(owner_name(each.who, book), strong=True),),
        (Run(costs),),
        (Run(told_on),),
        (Run(asked),),
    )


def drill_blocks(reading: "NarrativeReading", book: Book) -> list[Block]:
    """Return the rehearsals: the reply that came, how long it took, and who read it."""
    drills = [drill for each in reading.replies for drill in each.drills]
    heading = Heading(book.say("concept.narrative.drills"), 3)
    if not drills:
        return [heading, Paragraph((Run(book.say("concept.narrative.drills.none")),))]
    return [heading, Bullets(tuple(drill_line(each, book) for each in drills))]


def drill_line(each: ReplyDrill, book: Book) -> Line:
    """Return one rehearsal."""
    hours = book.number(each.took_hours, 0 if each.took_hours % 1 == 0 else 1)
    by = owner_name(each.by, book)
    day = day_words(each.on, book)
    line = [
        Run(book.say("concept.narrative.drill", day=day, by=by, hours=hours) + " "),
        Run(book.words(each.reply), emphasis=True),
    ]
    if each.reviewed_by is None:
        line.append(Run(" " + book.say("concept.narrative.not_reviewed"), strong=True))
    else:
        who = owner_name(each.reviewed_by, book)
        line.append(Run(" " + book.say("concept.narrative.reviewed", who=who)))
    if each.learned is not None:
        learned = book.words(each.learned).rstrip(".")
        line.append(Run(" " + book.say("concept.narrative.learned", words=learned)))
    return tuple(line)


def piece_blocks(reading: "NarrativeReading", book: Book) -> list[Block]:
    """Return what tells how people came in, and what victims said of it."""
    if not reading.pieces:
        return []
    lines = tuple(piece_line(each, book) for each in reading.pieces)
    return [Heading(book.say("concept.narrative.pieces"), 3), Bullets(lines)]


def piece_line(each: "PieceRead", book: Book) -> Line:
    """Return one piece with its last review, or that nobody asked the victims."""
    piece = each.piece
    line = [Run(f"{book.words(piece.title)}. ", strong=True), Run(book.words(piece.says))]
    if not piece.reviews:
        line.append(Run(" " + book.say("concept.narrative.no_review"), strong=True))
        return tuple(line)
    last = max(piece.reviews, key=lambda review: review.on.last)
    who, day = owner_name(last.by, book), day_words(last.on, book)
    code = f"concept.narrative.review.{last.answer}"
    line.append(Run(" " + book.say(code, who=who, day=day)))
    if last.says is not None:
        line.append(Run(f" {book.words(last.says).rstrip('.')}.", emphasis=True))
    return tuple(line)

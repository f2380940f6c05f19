"""Security bodies, infiltrated bodies, and the one question on deconfliction."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.actors.around.wording import (
    bulleted,
    headed,
    names_words,
    plainly,
    tabled,
)
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import day_words
from tregua.record.brief.document import Block, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.actors.around import AroundReading
    from tregua.decide.actors.around.bodies import Infiltrated, SecurityBody

__all__ = ["deconfliction_blocks", "infiltrated_blocks", "security_blocks"]


def security_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return each security body with its stance and who speaks with it, or the gap."""
    if not reading.security:
        return [headed("security", book), Paragraph(plainly(book.say("around.security.none")))]
    rows = [security_row(each, book) for each in reading.security]
    columns = ("body", "stance", "liaison")
    return [headed("security", book), tabled("security", columns, rows, (0.34, 0.36, 0.3), book)]


def security_row(each: "SecurityBody", book: Book) -> tuple[Line, ...]:
    """Return one security body; a gap stands in words, in the same place as an answer."""
    values = "|".join(dict.fromkeys(reason.value for reason in each.stances))
    cites = book.claimed(record for reason in each.stances for record in reason.records)
    liaison = each.liaison
    spoken = book.words(liaison) if liaison is not None else book.say("around.liaison.missing")
    return (
        (Run(book.name(each.about), strong=True),),
        (Run(book.value("body-stance", values), emphasis=not values, cites=cites),),
        (Run(spoken, emphasis=liaison is None),),
    )


def infiltrated_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return the bodies said to be infiltrated and what they are trusted with."""
    lines = [infiltrated_line(each, book) for each in reading.infiltrated]
    if not lines:
        return []
    return [headed("infiltrated", book), *bulleted(book.say("around.infiltrated.lead"), lines)]


def infiltrated_line(each: "Infiltrated", book: Book) -> Line:
    """Return one body: who says so, by whom, and its task, channels and deputyships."""
    values = "|".join(dict.fromkeys(reason.value for reason in each.said))
    cites = book.claimed(record for reason in each.said for record in reason.records)
    tasks = "|".join(dict.fromkeys(each.tasks))
    parts = [book.say("around.infiltrated.said", said=book.value("body-infiltrated", values))]
    if each.by:
        parts.append(book.say("around.infiltrated.by", names=names_words(each.by, book)))
    parts.append(book.say("around.infiltrated.task", task=book.value("body-task", tasks)))
    if each.carries:
        parts.append(book.count("around.infiltrated.carries", len(each.carries)))
    if each.would_take_over:
        parts.append(book.count("around.infiltrated.deputy", len(each.would_take_over)))
    return (Run(f"{book.name(each.about)}. ", strong=True), Run(" ".join(parts), cites=cites))


def deconfliction_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return the state's own answers in its dossier; elsewhere the question to put to the state."""
    read = reading.deconfliction
    blocks: list[Block] = [headed("deconfliction", book)]
    if read.to_put:
        return [*blocks, Paragraph(plainly(book.say("around.deconfliction.to_put")))]
    if not read.answers:
        return [*blocks, Paragraph(plainly(book.say("around.deconfliction.nobody")))]
    lines = (
        plainly(
            book.say(
                f"around.deconfliction.{each.answer.value}",
                meeting=each.meeting,
                day=day_words(each.on, book),
            )
        )
        for each in read.answers
    )
    return [*blocks, *bulleted(book.say("around.deconfliction.lead"), lines)]

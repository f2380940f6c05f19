"""Lines of talk between groups and bodies, and what parties hang on for being reached."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.actors.around.wording import (
    bulleted,
    headed,
    names_words,
    plainly,
)
from tregua.record.brief.composing.book import Book, lowered
from tregua.record.brief.document import Block, Paragraph

if TYPE_CHECKING:
    from tregua.decide.actors.around import AroundReading
    from tregua.decide.actors.around.measures import Cut

__all__ = ["line_blocks"]


def line_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return which lines, groups or bodies parties hang on; people are not among them."""
    measures = reading.measures
    if not measures.ties and not measures.cuts:
        return []
    blocks: list[Block] = [headed("lines", book)]
    apart = len(measures.components)
    if apart > 1:
        pieces = "; ".join(names_words(piece, book) for piece in measures.components)
        blocks.append(Paragraph(plainly(book.say("around.lines.apart", n=apart, pieces=pieces))))
    lines = (plainly(cut_words(cut, reading, book)) for cut in measures.cuts)
    held = bulleted(book.say("around.lines.lead"), lines)
    blocks.extend(held or [Paragraph(plainly(book.say("around.lines.none")))])
    if measures.people_left_out:
        people = book.count("around.lines.people", measures.people_left_out)
        blocks.append(Paragraph(plainly(people), "small"))
    return blocks


def cut_words(cut: "Cut", reading: "AroundReading", book: Book) -> str:
    """Return one line, group or body, and the parties out of reach without it."""
    kind, _, slug = cut.what.partition(":")
    names = names_words(cut.leaves_out, book)
    if kind == "relation":
        tie = next(tie for tie in book.dossier.actors.relations if tie.id == slug)
        what = lowered(book.text(reading.words[f"ties:{tie.kind}"]))
        ends = names_words((tie.source_actor, tie.target_actor), book)
        return book.say("around.lines.tie", what=what, ends=ends, names=names)
    if kind == "channel":
        way = next(way for way in book.dossier.actors.channels if way.id == slug)
        return book.say("around.lines.channel", through=book.name(way.through), names=names)
    return book.say("around.lines.actor", name=book.name(cut.what), names=names)

"""The section on actors: who can bind whom, who speaks for whom, and what stands around."""

from tregua.decide.actors import ActorsReading
from tregua.domain import active
from tregua.domain.knowledge.actors import ActorKinds
from tregua.language import date_words
from tregua.record.brief.composing.actors.around import around_blocks
from tregua.record.brief.composing.actors.binding import binding_blocks, shape_blocks
from tregua.record.brief.composing.actors.channels import channel_blocks
from tregua.record.brief.composing.actors.naming import named, names
from tregua.record.brief.composing.actors.noted import noted_blocks
from tregua.record.brief.composing.actors.promises import promise_blocks, without_blocks
from tregua.record.brief.composing.actors.voices import voice_blocks
from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Block, Heading, Paragraph, Run

__all__ = ["actor_blocks"]


def actor_blocks(
    reading: ActorsReading, kinds: ActorKinds, book: Book, *, drawn: bool = False
) -> list[Block]:
    """Return who can bind whom, who speaks for whom, what rests on it, and what stands around.

    `drawn` puts the map first, for the day of the reading or the last before with ties.
    Where neither command, authority, channel nor promise is recorded one line says so.
    """
    heading = Heading(book.say("actors.heading"), 1)
    day = date_words(reading.day, book.language)
    told = (reading.binding, reading.authorities, reading.promises, reading.channels)
    picture = mapped(reading, kinds, book) if drawn else []
    if not any(told):
        return [
            heading,
            Paragraph((Run(book.say("actors.nothing", day=day)),)),
            *picture,
            *around_blocks(reading.around, book),
        ]
    return [
        heading,
        Paragraph((Run(book.say("actors.lead", day=day)),), "lead"),
        *picture,
        *merged_blocks(reading, book),
        *binding_blocks(reading, kinds, book),
        *shape_blocks(reading, kinds, book),
        *voice_blocks(reading, kinds, book),
        *promise_blocks(reading, kinds, book),
        *without_blocks(reading, book),
        *channel_blocks(reading, book),
        *noted_blocks(reading, book),
        *around_blocks(reading.around, book),
    ]


def mapped(reading: ActorsReading, kinds: ActorKinds, book: Book) -> list[Block]:
    """Return the map of the actors; what draws it is loaded only here."""
    from tregua.record.brief.charts.map import brief_map

    return brief_map(book.dossier, kinds, book.language, reading.day, book.cite)


def merged_blocks(reading: ActorsReading, book: Book) -> list[Block]:
    """Return which entries are read as one actor, by whom and why, or nothing."""
    young = book.say("actors.protected")
    told = [m for m in active(book.dossier.actors.merges) if named(m.keep, book) != young]
    if not told or not any(actor.same for actor in reading.actors):
        return []
    said = (
        book.say(
            "actors.merged",
            keep=named(merge.keep, book),
            same=names(merge.same, book),
            by=merge.by,
            reason=book.words(merge.reason).rstrip("."),
        )
        for merge in told
    )
    return [Paragraph((Run(" ".join(said)),), "note")]

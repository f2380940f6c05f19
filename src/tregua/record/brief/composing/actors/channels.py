"""Channels in words: through whom, whom they reach, and what is known of risk and consent."""

from tregua.decide.actors import ActorsReading, ChannelRead
from tregua.domain import Answer
from tregua.record.brief.composing.actors.naming import cited, named, names
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["channel_blocks"]


def channel_blocks(reading: ActorsReading, book: Book) -> list[Block]:
    """Return the channels that may be open on the day, in the order written."""
    heading = Heading(book.say("actors.channels"), 2)
    if not reading.channels:
        return [heading, Paragraph((Run(book.say("actors.channels.none")),))]
    rows = tuple(channel_row(each, book) for each in reading.channels)
    header = tuple(book.say(f"actors.column.{name}") for name in ("through", "reaches", "known"))
    caption = book.say("actors.channels.caption")
    return [heading, Table(caption, header, rows, (0.26, 0.28, 0.46))]


def channel_row(each: ChannelRead, book: Book) -> tuple[Line, ...]:
    """Return one channel."""
    facts = [
        book.say("actors.channel.maybe") if each.holds is Answer.UNCLEAR else "",
        *(
            book.say(f"actors.channel.{name}.{level}")
            for name, level in (("trust", each.trust), ("risk", each.risk))
            if level
        ),
        book.say("actors.channel.trusted_by", names=names(each.trusted_by, book))
        if each.trusted_by
        else "",
        book.say(f"actors.channel.consent.{each.consent.value}"),
        book.say("actors.channel.deputy", name=named(each.deputy, book)) if each.deputy else "",
    ]
    unsaid = [lack.term for lack in each.missing if lack.term in ("trust", "risk", "deputy")]
    if unsaid:
        words = book.listed(book.say(f"actors.lacks.{term}") for term in unsaid)
        facts.append(book.say("actors.channel.unsaid", what=words))
    told = " ".join(fact for fact in facts if fact)
    return (
        (Run(named(each.through, book), strong=True, cites=cited((each.channel,), book)),),
        (Run(names(each.reaches, book)),),
        (Run(told),),
    )

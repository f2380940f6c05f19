"""The exchange in one sentence, the account of what, how and why, who speaks, and the limits."""

from typing import TYPE_CHECKING

from tregua.domain.engagement.public.telling import Spokesperson
from tregua.language import Text
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Block, Box, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.narrative import AccountRead, LimitRead, NarrativeReading
    from tregua.design.concept.narrative.reading import ExchangeRead
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["account_blocks", "quoted", "voice_name"]


def account_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return the first part of the page: what is exchanged, what is told, by whom, and limits."""
    book = told.book
    parts = tuple(row for each in reading.account for row in part_rows(each, reading, told))
    header = tuple(book.say(f"concept.narrative.column.{c}") for c in ("part", "words", "voice"))
    blocks: list[Block] = [
        *exchange_boxes(reading, book),
        Heading(book.say("concept.narrative.account"), 2),
        Table(book.say("concept.narrative.account.caption"), header, parts, (0.2, 0.56, 0.24)),
    ]
    if earlier := earlier_lines(reading, told):
        blocks.append(
            Paragraph((Run(book.say("concept.narrative.earlier"), strong=True),), "small")
        )
        blocks.append(Bullets(earlier))
    return [*blocks, *voice_blocks(reading, book), *limit_blocks(reading, book)]


def exchange_boxes(reading: "NarrativeReading", book: Book) -> list[Block]:
    """Return the exchange in its box, with what it passes over."""
    title = book.say("concept.narrative.exchange")
    if not reading.exchange:
        none = Paragraph((Run(book.say("concept.narrative.not_written")),))
        return [Box(title, "unclear", (none,))]
    return [Box(title, "plain", tuple(exchange_lines(each, book))) for each in reading.exchange]


def exchange_lines(each: "ExchangeRead", book: Book) -> list[Paragraph | Bullets]:
    """Return one sentence on the exchange: first what people get, then what is given for it."""
    line = each.line
    unsaid = book.say("concept.narrative.not_written")
    both = (
        (book.say("concept.narrative.receives"), book.words(line.receives) or unsaid),
        (book.say("concept.narrative.gives"), book.words(line.gives) or unsaid),
    )
    points: list[Line] = [(Run(f"{name} ", strong=True), Run(words)) for name, words in both]
    if each.hides:
        hidden = book.say("concept.narrative.hides", levels=levels(each.hides, book))
        points.append((Run(hidden, strong=True),))
    if each.jargon:
        found = book.listed(dict.fromkeys(word.found for _, word in each.jargon))
        points.append((Run(book.say("concept.narrative.jargon", words=found)),))
    if each.too_long:
        points.append((Run(book.say("concept.narrative.too_long")),))
    return [Paragraph((Run(book.words(line.says), strong=True),)), Bullets(tuple(points))]


def levels(named: tuple[str, ...], book: Book) -> str:
    """Return levels of the question `offers` in words."""
    question = book.catalogue.questions["offers"]
    return book.listed(book.level(question, level) for level in named)


def part_rows(
    each: "AccountRead", reading: "NarrativeReading", told: "Told"
) -> list[tuple[Line, ...]]:
    """Return the rows of one part: every wording that stands, or that there is none."""
    book, known = told.book, told.known.narrative
    label = book.text(known.parts[each.part].label)
    if not each.standing:
        unsaid: Line = (Run(book.say("concept.narrative.not_written"), emphasis=True),)
        return [((Run(label, strong=True),), unsaid, (Run(""),))]
    rows: list[tuple[Line, ...]] = []
    for wording in each.standing:
        name: Line = (Run(label, strong=True),)
        if wording.audiences:
            whom = book.listed(
                lowered_label(known.audiences[a].label, book) for a in wording.audiences
            )
            name = (*name, Run(" " + book.say("concept.narrative.worded_for", whom=whom)))
        voice = voice_name(wording.voice, reading, book)
        rows.append((name, (Run(book.words(wording.says)),), (Run(voice),)))
    return rows


def lowered_label(label: Text, book: Book) -> str:
    """Return a label as it stands inside a sentence."""
    words = book.text(label)
    return words[:1].lower() + words[1:]


def voice_name(voice: str | None, reading: "NarrativeReading", book: Book) -> str:
    """Return the name of a spokesperson, or that nobody is named."""
    found = next((each for each in reading.spokespersons if each.id == voice), None)
    if found is None:
        return book.say("concept.narrative.nobody")
    return owner_name(found.who, book)


def earlier_lines(reading: "NarrativeReading", told: "Told") -> tuple[Line, ...]:
    """Return the wordings that were replaced, the latest first."""
    book, known = told.book, told.known.narrative
    return tuple(
        (
            Run(f"{book.text(known.parts[each.part].label)}: ", strong=True),
            Run(book.words(wording.says)),
        )
        for each in reading.account
        for wording in each.earlier
    )


def voice_blocks(reading: "NarrativeReading", book: Book) -> list[Block]:
    """Return who speaks on what, and who stands in."""
    heading = Heading(book.say("concept.narrative.voices"), 2)
    if not reading.spokespersons:
        return [heading, Paragraph((Run(book.say("concept.narrative.voices.none")),))]
    names = ("voice", "on", "deputy", "trained")
    header = tuple(book.say(f"concept.narrative.column.{name}") for name in names)
    rows = tuple(voice_row(each, book) for each in reading.spokespersons)
    caption = book.say("concept.narrative.voices.caption")
    return [heading, Table(caption, header, rows, (0.24, 0.36, 0.22, 0.18))]


def voice_row(each: Spokesperson, book: Book) -> tuple[Line, ...]:
    """Return one who speaks."""
    deputies = book.listed(owner_name(who, book) for who in each.deputies)
    trained = day_words(each.trained_on, book) if each.trained_on else ""
    on: Line = (Run(book.words(each.speaks_on)),)
    if each.why is not None:
        on = (*on, Run(f". {book.words(each.why)}", emphasis=True))
    return (
        (Run(owner_name(each.who, book), strong=True),),
        on,
        (Run(deputies or book.say("concept.narrative.nobody")),),
        (Run(trained or book.say("concept.narrative.not_written")),),
    )


def limit_blocks(reading: "NarrativeReading", book: Book) -> list[Block]:
    """Return what is off the table, as it was said openly, and what does not fit with it."""
    blocks: list[Block] = [Heading(book.say("concept.narrative.limits"), 2)]
    if reading.limits:
        blocks.append(Bullets(tuple(limit_line(each, book) for each in reading.limits)))
    else:
        blocks.append(Paragraph((Run(book.say("concept.narrative.limits.none")),)))
    if reading.lines_unsaid:
        said = book.count("concept.narrative.lines_unsaid", len(reading.lines_unsaid))
        blocks.append(Paragraph((Run(said),), "note"))
    return blocks


def limit_line(each: "LimitRead", book: Book) -> Line:
    """Return one thing ruled out: who said it and when, what grants it, what does not back it."""
    limit = each.limit
    line = [Run(f"{book.words(limit.says).rstrip('.')}.", strong=True)]
    if limit.said_by and limit.said_on:
        who, day = book.name(limit.said_by), day_words(limit.said_on, book)
        line.append(Run(" " + book.say("concept.narrative.limit.said", who=who, day=day)))
    line.append(Run("", cites=book.cite(limit.sources)))
    if each.granted_by:
        names = book.listed(quoted(book.name(name), book) for name in each.granted_by)
        line.append(
            Run(" " + book.say("concept.narrative.limit.granted", names=names), strong=True)
        )
    if each.unbacked:
        line.append(Run(" " + book.say("concept.narrative.limit.unbacked")))
    return tuple(line)


def quoted(words: str, book: Book) -> str:
    """Return words in the quotes of the language."""
    return f"“{words}”" if book.language == "en" else f"«{words}»"

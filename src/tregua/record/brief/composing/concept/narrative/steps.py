"""The order of steps, who is not to appear and why, and what each event lends a group."""

from typing import TYPE_CHECKING

from tregua.domain.engagement.public.telling import Appearance, StatusLine
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.composing.concept.narrative.account import quoted, voice_name
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.narrative.reading import NarrativeReading, StepRead
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["step_blocks"]


def step_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return what is told when, who is seen, and the status sheet."""
    book = told.book
    blocks: list[Block] = [Heading(book.say("concept.narrative.steps"), 2)]
    if reading.steps:
        header = tuple(
            book.say(f"concept.narrative.column.{c}") for c in ("day", "step", "voice", "care")
        )
        rows = tuple(step_row(each, reading, told) for each in reading.steps)
        caption = book.say("concept.narrative.steps.caption")
        blocks.append(Table(caption, header, rows, (0.17, 0.29, 0.2, 0.34)))
    else:
        blocks.append(Paragraph((Run(book.say("concept.narrative.steps.none")),)))
    return [*blocks, *appearance_blocks(reading, book), *status_blocks(reading, told)]


def step_row(each: "StepRead", reading: "NarrativeReading", told: "Told") -> tuple[Line, ...]:
    """Return one step: its day, what it is, who speaks, how people are kept safe, what lacks."""
    book, step = told.book, each.step
    kind = book.text(told.known.narrative.step_kinds[step.kind].label)
    when = step.held_on or step.planned_on
    day = day_words(when, book) if when else book.say("concept.narrative.no_day")
    if step.held_on is not None:
        day = book.say("concept.narrative.held", day=day)
    care: list[Run] = [Run(f"{book.words(step.safety).rstrip('.')}. ")] if step.safety else []
    if each.lacks:
        names = book.listed(book.say(f"concept.narrative.need.{name}") for name in each.lacks)
        care.append(Run(book.say("concept.narrative.lacks", names=names), strong=True))
    elif each.ready is not None:
        care.append(Run(book.say("concept.narrative.lacks_nothing")))
    return (
        (Run(day),),
        (Run(f"{book.words(step.title)}. ", strong=True), Run(kind)),
        (Run(voice_name(step.voice, reading, book)),),
        tuple(care) or (Run(""),),
    )


def appearance_blocks(reading: "NarrativeReading", book: Book) -> list[Block]:
    """Return who in office is seen and who is not, with the reason."""
    heading = Heading(book.say("concept.narrative.appearances"), 2)
    if not reading.appearances:
        return [heading, Paragraph((Run(book.say("concept.narrative.appearances.none")),))]
    return [heading, Bullets(tuple(appearance_line(each, book) for each in reading.appearances))]


def appearance_line(each: Appearance, book: Book) -> Line:
    """Return one who is or is not to be seen, what was promised, why, and who decided."""
    code = "seen" if each.seen else "away"
    event = book.words(each.event)
    line = [Run(f"{owner_name(each.who, book)}: ", strong=True)]
    line.append(Run(book.say(f"concept.narrative.{code}", event=event[:1].lower() + event[1:])))
    promised = each.promised or "unwritten"
    line.append(Run(" " + book.say(f"concept.narrative.promised.{promised}")))
    if each.why is not None:
        line.append(Run(f" {book.words(each.why).rstrip('.')}.", emphasis=True))
    who = (
        owner_name(each.decided_by, book)
        if each.decided_by
        else book.say("concept.narrative.nobody")
    )
    line.append(Run(" " + book.say("concept.narrative.decided", who=who)))
    return tuple(line)


def status_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return what each event lends, behind what stands against it, and who decided."""
    book = told.book
    blocks: list[Block] = [Heading(book.say("concept.narrative.status"), 2)]
    if reading.status:
        names = ("event", "balances", "lends", "decided")
        header = tuple(book.say(f"concept.narrative.column.{name}") for name in names)
        rows = tuple(status_row(each, told) for each in reading.status)
        caption = book.say("concept.narrative.status.caption")
        blocks.append(Table(caption, header, rows, (0.2, 0.38, 0.26, 0.16)))
    if reading.unlined:
        titles = {each.step.id: book.words(each.step.title) for each in reading.steps}
        names_ = book.listed(quoted(titles[name], book) for name in reading.unlined)
        blocks.append(
            Paragraph((Run(book.say("concept.narrative.unlined", names=names_)),), "note")
        )
    if not reading.status and not reading.unlined:
        blocks.append(Paragraph((Run(book.say("concept.narrative.not_written")),)))
    return blocks


def status_row(each: StatusLine, told: "Told") -> tuple[Line, ...]:
    """Return one event; what stands against the status comes before what is lent."""
    book, known = told.book, told.known.narrative
    unsaid = book.say("concept.narrative.not_written")
    balances = "; ".join(book.text(known.balances[name].label) for name in each.balances)
    if each.balance is not None:
        balances = (
            f"{balances}. {book.words(each.balance)}" if balances else book.words(each.balance)
        )
    lends = book.listed(book.text(known.lends[name].label) for name in each.lends)
    if each.to and lends:
        whom = book.listed(book.name(about) for about in each.to)
        lends = book.say("concept.narrative.lends_to", lends=lends, whom=whom)
    decided = owner_name(each.decided_by, book) if each.decided_by else unsaid
    if each.decided_by and each.decided_on:
        decided = f"{decided}, {day_words(each.decided_on, book)}"
    return (
        (Run(book.words(each.event), strong=True),),
        (Run(capital(balances) or unsaid),),
        (Run(capital(lends) or unsaid),),
        (Run(decided),),
    )


def capital(words: str) -> str:
    """Return words as they begin a cell."""
    return words[:1].upper() + words[1:]

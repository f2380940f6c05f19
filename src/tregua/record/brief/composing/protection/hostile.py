"""A hostile reading in words: what to do first, then each finding once with its places."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.protection.hostile import Caught, Finding, First, HostileReading
    from tregua.design.concept.protection.hostile.persons import Implied
    from tregua.domain.knowledge.protection.readers import HostileReader, HostileReaders

__all__ = ["hostile_blocks"]

SHORT = 110
"""So many letters of a sentence stand on the first screen; all of it stands below."""


def hostile_blocks(reading: "HostileReading", readers: "HostileReaders", book: Book) -> list[Block]:
    """Return what to do first about one reader, then the findings, the gravest kind first."""
    from tregua.design.concept.protection.hostile import gather, to_do_first

    reader = next(each for each in readers.readers if each.id == reading.reader)
    findings = gather(reading, reader)
    blocks: list[Block] = [
        Heading(book.say("hostile.heading", reader=book.text(reader.label)), 1),
        Paragraph((Run(book.text(reader.asks)),), "lead"),
    ]
    if first := to_do_first(reading, findings):
        lines = (first_line(each, reader, book) for each in first)
        blocks += [Heading(book.say("hostile.first"), 2), Bullets(tuple(lines))]
    else:
        code = "hostile.all_covered" if reading.caught else "hostile.none_caught"
        blocks.append(Paragraph((Run(book.say(code)),)))
    blocks.append(Paragraph((Run(book.say("hostile.what_it_is")),), "small"))
    for finding in findings:
        blocks.extend(finding_blocks(finding, reader, book))
    return blocks


def first_line(first: "First", reader: "HostileReader", book: Book) -> Line:
    """Return one thing to do first; for a finding, the sentence to begin with."""
    if first.finding is None:
        return (Run(book.say(f"hostile.first.{first.code}")),)
    finding = first.finding
    told = finding.sentences[0][0]
    words = told.sentence
    if len(words) > SHORT:
        words = words[:SHORT].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    begin = book.say(
        "hostile.begin",
        words=words,
        place=place_words(told, book),
        could=book.either(book.say(f"hostile.could.{each}") for each in told.could),
    )
    return (Run(f"{question(finding, reader, book)} ", strong=True), Run(begin))


def question(finding: "Finding", reader: "HostileReader", book: Book) -> str:
    """Return what a reader asks of the sentences of a finding."""
    asks = {eye.id: book.text(eye.asks) for eye in reader.eyes}
    return asks.get(finding.asks) or book.say("hostile.person")


def finding_blocks(finding: "Finding", reader: "HostileReader", book: Book) -> Iterator[Block]:
    """Yield one finding: how grave, what is asked, what could be done, and each sentence."""
    severity = "covered" if finding.severity is None else finding.severity.value
    said = book.say(f"protection.severity.{severity}")
    yield Heading(f"{said} {question(finding, reader, book)}", 2)
    common = finding.sentences[0][0].could
    could = book.either(book.say(f"hostile.could.{each}") for each in common)
    told = [book.say("hostile.public")] if finding.public else []
    if finding.severity is not None:
        told += [book.say("hostile.could", could=could), book.say("hostile.nothing")]
    if told:
        yield Paragraph((Run(" ".join(told)),), "small")
    yield Bullets(tuple(line(each, finding, common, reader, book) for each in finding.sentences))


def line(
    alike: "tuple[Caught, ...]",
    finding: "Finding",
    common: tuple[str, ...],
    reader: "HostileReader",
    book: Book,
) -> Line:
    """Return one sentence with all its places, what else it shows, and what covers it in part."""
    caught = alike[0]
    asks = {eye.id: lowered(book.text(eye.asks)) for eye in reader.eyes}
    others = [asks[eye] for eye in caught.eyes if eye != finding.asks]
    told = [book.say(f"hostile.how.{each.how}", words=each.words) for each in shown(caught)]
    if others:
        told.append(book.say("hostile.also", asks=" ".join(others)))
    told += [cover_words(caught, book)] if caught.cover.any else []
    if caught.could != common:
        could = book.either(book.say(f"hostile.could.{each}") for each in caught.could)
        told.append(book.say("hostile.could", could=could))
    places = "; ".join(place_words(each, book) for each in alike)
    return (
        Run(book.say("hostile.sentence", words=caught.sentence)),
        Run(f" [{places}] ", emphasis=True),
        Run(" ".join(told)),
    )


def shown(caught: "Caught") -> list["Implied"]:
    """Return what names or implies a person, but for words that are the whole sentence."""
    whole = caught.sentence.rstrip(".")
    return [each for each in caught.persons if each.words != whole or each.how == "body"]


def place_words(caught: "Caught", book: Book) -> str:
    """Return where a sentence stands: its file, its record and its field."""
    return book.say("hostile.place", file=caught.file, record=caught.record, field=caught.field)


def cover_words(caught: "Caught", book: Book) -> str:
    """Return what covers a sentence and what is lacking."""
    cover = caught.cover
    held = [
        book.say(f"hostile.cover.{name}", id=value)
        for name, value in (
            ("mandate", cover.mandate),
            ("basis", cover.basis),
            ("advice" if cover.advice.isdigit() else "counsel_note", cover.advice),
        )
        if value
    ]
    told = [book.say("hostile.covered_by", covers=book.listed(held))]
    if caught.lacks:
        lacks = book.listed(book.say(f"hostile.lacks.{each}") for each in caught.lacks)
        told.append(book.say("hostile.lacking", lacks=lacks))
    return " ".join(told)

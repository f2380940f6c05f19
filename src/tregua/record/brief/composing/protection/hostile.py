"""A hostile reading in words: each sentence, where it stands, why, and what covers it."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.protection.hostile import Caught, HostileReading
    from tregua.domain.knowledge.protection.readers import HostileReader, HostileReaders

__all__ = ["hostile_blocks"]


def hostile_blocks(reading: "HostileReading", readers: "HostileReaders", book: Book) -> list[Block]:
    """Return the sentences one reader would stop at, in the order of the files."""
    reader = next(each for each in readers.readers if each.id == reading.reader)
    title = book.say("hostile.heading", reader=book.text(reader.label))
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph((Run(book.text(reader.asks)),), "lead"),
        Paragraph((Run(book.count("hostile.uncovered", len(reading.uncovered))),)),
        Paragraph((Run(book.say("hostile.what_it_is")),), "small"),
    ]
    if reading.held:
        blocks.append(Paragraph((Run(book.say("hostile.held"), strong=True),)))
    files: dict[str, list[Caught]] = {}
    for caught in reading.caught:
        files.setdefault(caught.file, []).append(caught)
    for file, held in files.items():
        blocks.append(Heading(file, 2))
        blocks.append(Bullets(tuple(line(each, reader, book) for each in held)))
    return blocks


def line(caught: "Caught", reader: "HostileReader", book: Book) -> Line:
    """Return one sentence with its place, why it is here, its cover, and what could be done."""
    asks = {eye.id: book.text(eye.asks) for eye in reader.eyes}
    why = [asks[eye] for eye in caught.eyes]
    why += [book.say(f"hostile.how.{each.how}", words=each.words) for each in caught.persons]
    could = book.either(book.say(f"hostile.could.{each}") for each in caught.could)
    severity = "covered" if caught.severity is None else caught.severity.value
    return (
        Run(f"{book.say(f'protection.severity.{severity}')} ", strong=True),
        Run(book.say("hostile.sentence", words=caught.sentence)),
        Run(f" [{caught.record}, {caught.field}] ", emphasis=True),
        Run(" ".join(why) + " "),
        Run(cover_words(caught, book) + " "),
        Run(book.say("hostile.could", could=could)),
    )


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
    told = [book.say("hostile.covered_by", covers=book.listed(held))] if held else []
    if caught.lacks and not held:
        told.append(book.say("hostile.nothing"))
    elif caught.lacks:
        lacks = book.listed(book.say(f"hostile.lacks.{each}") for each in caught.lacks)
        told.append(book.say("hostile.lacking", lacks=lacks))
    return " ".join(told)

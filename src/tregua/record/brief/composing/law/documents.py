"""The law as documents: the whole page, questions for counsel, and the memo on gaps."""

from dataclasses import replace
from datetime import date

from tregua.decide.assess import Outward
from tregua.decide.law import LawReading
from tregua.language import Language, date_words
from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.briefing import Material
from tregua.record.brief.composing.dating import the_day
from tregua.record.brief.composing.law import counsel_blocks, law_blocks, memo_blocks
from tregua.record.brief.document import Block, Document, Heading, Paragraph, Run

__all__ = ["compose_counsel", "compose_law", "compose_memo"]


def compose_law(
    material: Material,
    reading: LawReading,
    steps: tuple[Outward, ...],
    language: Language,
    made_on: date,
) -> Document:
    """Return everything read of the law, with its numbered sources."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    blocks = law_blocks(reading, steps, book)
    return bound(sourced(blocks, book), book, made_on, book.say("law.subtitle"))


def compose_counsel(
    material: Material, reading: LawReading, question: str, language: Language, made_on: date
) -> Document:
    """Return the two pages for counsel; the head holds no more than they need."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    document = bound(
        counsel_blocks(reading, question, book), book, made_on, book.say("law.counsel.subtitle")
    )
    sheet = book.dossier.sheet
    facts = (
        (book.say("fact.promoter"), book.words(sheet.promoter)),
        (
            book.say("law.counsel.stand"),
            book.say(
                "law.counsel.stand.line",
                place=book.words(sheet.place),
                as_of=the_day(sheet.as_of, book),
                made_on=date_words(made_on, language),
            ),
        ),
    )
    return replace(document, facts=facts, close=True)


def compose_memo(
    material: Material, reading: LawReading, language: Language, made_on: date
) -> Document:
    """Return the memo on what the law leaves open, with its numbered sources."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    blocks = memo_blocks(reading, book)
    return bound(sourced(blocks, book), book, made_on, book.say("law.memo.subtitle"))


def sourced(blocks: list[Block], book: Book) -> list[Block]:
    """Return blocks with how they were made, and the numbered sources."""
    return [
        *blocks,
        Heading(book.say("method.heading"), 1),
        Paragraph((Run(book.say("law.method")),)),
        Heading(book.say("sources.heading"), 1),
        Paragraph((Run(book.say("sources.lead")),), "small"),
        book.sources(),
    ]

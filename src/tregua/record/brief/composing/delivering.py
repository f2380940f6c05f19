"""Pages on carrying out an agreement: duties and registers, and scripted walks, each alone."""

from datetime import date
from typing import TYPE_CHECKING

from tregua.language import Language
from tregua.record.brief.composing.agreement.commitments import commitment_blocks, walk_blocks
from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.briefing import Material
from tregua.record.brief.composing.viewing import left_out_blocks, view_words
from tregua.record.brief.document import Block, Document, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.agreement.commitments.reading import CommitmentsReading
    from tregua.design.agreement.commitments.walking import BreachWalk

__all__ = ["tell_commitments", "tell_walk"]


def tell_commitments(
    material: Material, reading: "CommitmentsReading", language: Language, made_on: date
) -> Document:
    """Return the duties of both sides on one day with the registers beside them, alone."""
    book = book_of(material, language)
    return told(commitment_blocks(reading, book), book, made_on)


def tell_walk(
    material: Material, walk: "BreachWalk", language: Language, made_on: date
) -> Document:
    """Return what was agreed to follow if a duty were not kept, alone."""
    book = book_of(material, language)
    return told(walk_blocks(walk, book), book, made_on)


def book_of(material: Material, language: Language) -> Book:
    """Return the book of the pages in one language."""
    return Book(material.dossier, material.catalogue, material.library, language)


def told(blocks: list[Block], book: Book, made_on: date) -> Document:
    """Return blocks between which view this is, what it leaves out, and the sources."""
    view = view_words(book.dossier.view, book)
    before: list[Block] = [Paragraph((Run(view, strong=True),))] if view else []
    after: list[Block] = [*left_out_blocks(book.dossier.view, book)]
    if book.numbers:
        after.extend([Heading(book.say("sources.heading"), 1), book.sources()])
    return bound([*before, *blocks, *after], book, made_on)

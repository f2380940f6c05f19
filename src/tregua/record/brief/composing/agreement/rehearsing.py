"""The deal as a machine, as a document of its own."""

from datetime import date

from tregua.design.agreement.states import StatesReading
from tregua.language import Language
from tregua.record.brief.composing.agreement.states import states_blocks
from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.briefing import Material
from tregua.record.brief.document import Document

__all__ = ["tell_states"]


def tell_states(
    material: Material, reading: StatesReading, language: Language, made_on: date
) -> Document:
    """Return what the text of an agreement allows as a document."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    blocks = states_blocks(reading, book)
    if book.numbers:
        blocks.append(book.sources())
    return bound(blocks, book, made_on, book.say("states.heading"))

"""The order of steps, and the deal as a machine, as documents of their own."""

from datetime import date

from tregua.design.agreement.exposure import ExposureReading
from tregua.design.agreement.states import StatesReading
from tregua.domain import active
from tregua.language import Language
from tregua.record.brief.composing.agreement.states import states_blocks
from tregua.record.brief.composing.agreement.steps.exposure import exposure_blocks, exposure_figure
from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.briefing import Material
from tregua.record.brief.document import Block, Document, Figure

__all__ = ["picture_exposure", "tell_exposure", "tell_states"]


def tell_exposure(
    material: Material,
    reading: ExposureReading,
    language: Language,
    made_on: date,
    *,
    drawn: bool = False,
) -> Document:
    """Return who is out of pocket when as a document; `drawn` adds the chart."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    agreement = material.dossier.agreement
    assert agreement is not None
    steps = active(agreement.steps)
    blocks: list[Block] = exposure_blocks(reading, steps, book, drawn=drawn)
    return bound(blocks, book, made_on, book.say("exposure.heading"))


def picture_exposure(material: Material, reading: ExposureReading, language: Language) -> Figure:
    """Return the chart alone, with its words."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    agreement = material.dossier.agreement
    assert agreement is not None
    held = {step.id: step for step in active(agreement.steps)}
    return exposure_figure(reading, held, book)


def tell_states(
    material: Material, reading: StatesReading, language: Language, made_on: date
) -> Document:
    """Return what the text of an agreement allows as a document."""
    book = Book(material.dossier, material.catalogue, material.library, language)
    blocks = states_blocks(reading, book)
    if book.numbers:
        blocks.append(book.sources())
    return bound(blocks, book, made_on, book.say("states.heading"))

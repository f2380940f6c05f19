"""What an agreement sets going, in the whole briefing: the machine, the order, what is due."""

from dataclasses import dataclass

from tregua.design.agreement.commitments.reading import CommitmentsReading
from tregua.design.agreement.exposure import ExposureReading
from tregua.design.agreement.states import StatesReading
from tregua.domain import active
from tregua.record.brief.composing.agreement.commitments import commitment_blocks
from tregua.record.brief.composing.agreement.states import states_blocks
from tregua.record.brief.composing.agreement.steps import exposure_blocks
from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Block

__all__ = ["Carried", "carried_blocks"]


@dataclass(frozen=True, slots=True)
class Carried:
    """The readings of an agreement beyond its check; what could not be read is nothing."""

    states: StatesReading | None = None
    exposure: ExposureReading | None = None
    commitments: CommitmentsReading | None = None


def carried_blocks(carried: Carried, book: Book) -> list[Block]:
    """Return what the text allows, the order of steps, and what is due on the day."""
    agreement = book.dossier.agreement
    assert agreement is not None
    blocks: list[Block] = []
    if carried.states is not None:
        blocks.extend(states_blocks(carried.states, book))
    if carried.exposure is not None:
        steps = active(agreement.steps)
        blocks.extend(exposure_blocks(carried.exposure, steps, book, drawn=True))
    if carried.commitments is not None and book.dossier.commitments:
        blocks.extend(commitment_blocks(carried.commitments, book))
    return blocks

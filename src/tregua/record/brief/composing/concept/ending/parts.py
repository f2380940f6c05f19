"""An ending part by part, in the order of the practice, then the scripts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tregua.record.brief.composing.concept.ending.keeping import (
    heir_blocks,
    kept_blocks,
    reentry_blocks,
)
from tregua.record.brief.composing.concept.ending.looking import gain_blocks, review_blocks
from tregua.record.brief.composing.concept.ending.losses import loss_blocks
from tregua.record.brief.composing.concept.ending.people import (
    benefit_blocks,
    owed_blocks,
    warned_blocks,
)
from tregua.record.brief.composing.concept.ending.telling import Page
from tregua.record.brief.document import Block

if TYPE_CHECKING:
    from tregua.design.concept.ending import EndingReading
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["ending_blocks", "part_blocks"]

PARTS: tuple[Callable[[Page], list[Block]], ...] = (
    warned_blocks,
    owed_blocks,
    benefit_blocks,
    review_blocks,
    gain_blocks,
    kept_blocks,
    heir_blocks,
    reentry_blocks,
    loss_blocks,
)


def part_blocks(page: Page) -> list[Block]:
    """Return the eight parts and the scripts."""
    return [block for part in PARTS for block in part(page)]


def ending_blocks(reading: "EndingReading", told: "Told") -> list[Block]:
    """Return an ending within a larger document of the concept."""
    return part_blocks(Page(reading, told.known.ending, told.book))

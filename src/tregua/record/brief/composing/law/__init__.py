"""The pages on law: the whole reading, half a page for the briefing, and papers for counsel."""

from tregua.decide.assess import Outward
from tregua.decide.law import LawReading
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.law.acts import (
    act_blocks,
    form_blocks,
    grant_blocks,
    standing_blocks,
    state_blocks,
)
from tregua.record.brief.composing.law.briefly import brief_law_blocks
from tregua.record.brief.composing.law.counsel import counsel_blocks
from tregua.record.brief.composing.law.gaps import gap_blocks, memo_blocks
from tregua.record.brief.composing.law.lists import listing_blocks, lock_blocks, treaty_blocks
from tregua.record.brief.composing.law.testing import test_blocks
from tregua.record.brief.document import Block, Heading, Paragraph, Run

__all__ = ["brief_law_blocks", "counsel_blocks", "law_blocks", "memo_blocks"]


def law_blocks(reading: LawReading, steps: tuple[Outward, ...], book: Book) -> list[Block]:
    """Return everything read of the law; `steps` say how the lock on lists stands."""
    blocks: list[Block] = [
        Heading(book.say("law.heading"), 1),
        Paragraph((Run(book.say("law.lead")),), "lead"),
        *test_blocks(reading, book),
    ]
    if not any(test.asked_of == "pair" for test in reading.tests):
        blocks.append(Paragraph((Run(book.say("law.no_pair")),)))
    return [
        *blocks,
        *treaty_blocks(reading, book),
        *listing_blocks(reading, book),
        *lock_blocks(steps, book),
        *act_blocks(reading, book),
        *grant_blocks(reading, book),
        *state_blocks(reading, book),
        *standing_blocks(reading, book),
        *form_blocks(reading, book),
        *gap_blocks(reading, book),
        Paragraph((Run(book.say("law.end")),), "note"),
    ]

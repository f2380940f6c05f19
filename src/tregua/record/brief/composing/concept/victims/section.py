"""The victim plan in words: what is late first, their part, justice, money, what is missing."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.concept.victims.justice import (
    advice_blocks,
    justice_blocks,
    short_justice_blocks,
    tension_blocks,
)
from tregua.record.brief.composing.concept.victims.money import capacity_blocks, money_blocks
from tregua.record.brief.composing.concept.victims.owed import late_blocks, owed_blocks
from tregua.record.brief.composing.concept.victims.part import (
    consultation_blocks,
    redress_blocks,
    role_blocks,
    stage_blocks,
)
from tregua.record.brief.composing.concept.victims.wording import told as words
from tregua.record.brief.document import Block, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.victims import VictimsReading
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["victims_blocks"]


def victims_blocks(reading: "VictimsReading", told: "Told") -> list[Block]:
    """Return the plan in words; late promises to victims stand before all else.

    Within the whole concept stand what is owed, the phases, the money, and where they disagree.
    """
    book, known = told.book, told.known.victims
    part = next(part for part in told.known.parts if part.id == "victims")
    first: list[Block] = [
        Heading(book.text(part.title), 1),
        Paragraph((Run(book.text(part.asks)),), "lead"),
        *late_blocks(reading, book),
        *owed_blocks(reading, book),
        *stage_blocks(reading, book),
    ]
    if told.document == "concept":
        return [
            *first,
            *short_justice_blocks(reading, known, book),
            *money_blocks(reading, known, book),
            *advice_blocks(reading, known, book),
            *tension_blocks(reading, known, book),
            Paragraph((Run(book.say("concept.victims_whole")),), "small"),
        ]
    blocks: list[Block] = [
        *first,
        *role_blocks(reading, known, book),
        *consultation_blocks(reading, book),
        *justice_blocks(reading, known, book),
        *redress_blocks(reading, book),
        *money_blocks(reading, known, book),
        *capacity_blocks(reading, book),
        *advice_blocks(reading, known, book),
        *tension_blocks(reading, known, book),
    ]
    if reading.missing:
        names = book.listed(words(f"list.{name}", book) for name in reading.missing)
        blocks.append(Heading(words("missing", book), 2))
        blocks.append(Paragraph((Run(words("missing_lists", book, lists=names)),)))
    return blocks

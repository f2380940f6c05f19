"""What stands around the talks, in words: shares, rivals, obstruction, gains, bodies, lines."""

from typing import TYPE_CHECKING

from tregua.language import date_words
from tregua.record.brief.composing.actors.around.gains import gain_blocks
from tregua.record.brief.composing.actors.around.institutions import (
    deconfliction_blocks,
    infiltrated_blocks,
    security_blocks,
)
from tregua.record.brief.composing.actors.around.lines import line_blocks
from tregua.record.brief.composing.actors.around.obstructing import obstruction_blocks
from tregua.record.brief.composing.actors.around.shares import coverage_blocks, exposure_blocks
from tregua.record.brief.composing.actors.around.sheet import go_sheet_blocks
from tregua.record.brief.composing.actors.around.unity import unity_blocks
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.standing.gaps import gap_blocks
from tregua.record.brief.document import Block, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.decide.actors.around import AroundReading

__all__ = ["around_blocks", "go_sheet_blocks"]

TOLD_APART = (
    "obstruction-side-open",
    "obstruction-unanswered",
    "security-body-unspoken",
    "upstream-unasked",
    "tolerance-unset",
    "benefit-unexamined",
)
"""Gaps that the tables name where they are."""


def around_blocks(reading: "AroundReading", book: Book) -> list[Block]:
    """Return what stands around the talks, each answer with its reasons and what it lacks."""
    names = {
        f"side:{side.id}": book.text(reading.words[f"sides:{side.id}"]) for side in reading.sides
    }
    day = date_words(reading.day, book.language)
    return [
        Heading(book.say("around.heading"), 1),
        Paragraph((Run(book.say("around.lead", day=day)),), "lead"),
        *coverage_blocks(reading, book),
        *exposure_blocks(reading, book),
        *obstruction_blocks(reading, book),
        *security_blocks(reading, book),
        *infiltrated_blocks(reading, book),
        *deconfliction_blocks(reading, book),
        *gain_blocks(reading, book),
        *unity_blocks(reading, book),
        *line_blocks(reading, book),
        *gap_blocks([f for f in reading.findings if f.rule not in TOLD_APART], book, names),
    ]

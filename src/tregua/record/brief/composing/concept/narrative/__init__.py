"""What is said in public, in words: a page a spokesperson can hold, then what stands behind it."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.concept.narrative.account import account_blocks
from tregua.record.brief.composing.concept.narrative.answering import answering_blocks
from tregua.record.brief.composing.concept.narrative.behind import behind_blocks
from tregua.record.brief.composing.concept.narrative.steps import step_blocks
from tregua.record.brief.composing.concept.narrative.wording import word_blocks
from tregua.record.brief.document import Block, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.narrative import NarrativeReading
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["narrative_blocks"]


def narrative_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return what is said in public; what is not written stands there by name.

    Within the whole concept stands the account alone; the plan of its own holds it all.
    """
    book = told.book
    if told.document == "concept":
        return [
            Heading(book.say("concept.narrative.title"), 1),
            *account_blocks(reading, told),
            Paragraph((Run(book.say("concept.narrative_whole")),), "small"),
        ]
    return [
        Heading(book.say("concept.narrative.title"), 1),
        Paragraph((Run(book.say("concept.narrative.lead")),), "lead"),
        *account_blocks(reading, told),
        *answering_blocks(reading, told),
        *step_blocks(reading, told),
        *word_blocks(reading, told),
        *behind_blocks(reading, told),
    ]

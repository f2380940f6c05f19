"""Words to weigh in what is to be said, and those to leave to others."""

from typing import TYPE_CHECKING

from tregua.knowledge import load_words
from tregua.record.brief.composing.book import Line
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.narrative.reading import NarrativeReading
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["word_blocks"]

ALOUD = ("police", "perpetrators", "press", "politics")
"""Whose words a speaker is most likely to be handed by a question."""


def word_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return the loaded words found in the plan, then those to leave to whoever asks."""
    book = told.book
    blocks: list[Block] = [Heading(book.say("concept.narrative.words"), 2)]
    found = [each for each in reading.words if each.language == book.language]
    if found:
        seen = dict.fromkeys(
            (each.word.found.lower(), each.word.instead, each.word.why) for each in found
        )
        rows = tuple(
            ((Run(word, strong=True),), (Run(book.text(instead)),), (Run(book.text(why)),))
            for word, instead, why in seen
        )
        names = ("found", "instead", "why")
        header = tuple(book.say(f"concept.narrative.column.{name}") for name in names)
        caption = book.say("concept.narrative.words.caption")
        blocks.append(Table(caption, header, rows, (0.22, 0.34, 0.44)))
    else:
        blocks.append(Paragraph((Run(book.say("concept.narrative.words.none")),)))
    if told.document == "communications":
        blocks.append(leave_table(told))
    return blocks


def leave_table(told: "Told") -> Table:
    """Return words a question may bring, with what to say instead."""
    book = told.book
    entries = [
        entry
        for entry in load_words().loaded.values()
        if entry.said_by in ALOUD and entry.passed_over(book.language)
    ]
    rows: tuple[tuple[Line, ...], ...] = tuple(
        ((Run(", ".join(entry.passed_over(book.language)[:2])),), (Run(book.text(entry.instead)),))
        for entry in entries
    )
    header = tuple(book.say(f"concept.narrative.column.{name}") for name in ("asked", "said"))
    return Table(book.say("concept.narrative.leave.caption"), header, rows, (0.42, 0.58))

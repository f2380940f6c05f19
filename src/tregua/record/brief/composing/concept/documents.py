"""The documents made of a concept: which parts each holds, in their order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.changes import left_out_blocks, view_words
from tregua.record.brief.composing.concept.choices import choices_blocks, title_of
from tregua.record.brief.composing.concept.ending import ending_blocks
from tregua.record.brief.composing.concept.found import doubt_blocks, found_blocks
from tregua.record.brief.composing.concept.narrative import narrative_blocks
from tregua.record.brief.composing.concept.process import process_blocks
from tregua.record.brief.composing.concept.safety import (
    leaking_blocks,
    safety_blocks,
    security_blocks,
)
from tregua.record.brief.composing.concept.signing import signing_blocks, unwritten
from tregua.record.brief.composing.concept.victims import victims_blocks
from tregua.record.brief.composing.concept.ways import innovations_blocks, institutions_blocks
from tregua.record.brief.document import Block, Document, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept import ConceptReading
    from tregua.domain.knowledge.concept import ConceptKnowledge

__all__ = ["DOCUMENTS", "Told", "compose_concept", "parts_of"]


@dataclass(frozen=True, slots=True)
class Told:
    """What the blocks of a part are made of: the whole reading, what is known, and for what.

    `signed` says that the page to be signed stands first, with what is missing by name.
    """

    reading: "ConceptReading"
    known: "ConceptKnowledge"
    book: Book
    document: str = "concept"
    signed: bool = False


BLOCKS: dict[str, Callable[[Any, Told], list[Block]]] = {
    "safety": safety_blocks,
    "security": security_blocks,
    "disclosure": leaking_blocks,
    "innovations": innovations_blocks,
    "institutions": institutions_blocks,
    "process": process_blocks,
    "narrative": narrative_blocks,
    "victims": victims_blocks,
    "choices": choices_blocks,
    "ending": ending_blocks,
}
"""What tells each part in words, by the part: its reading and all around it."""

DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    "concept": (
        "choices",
        "process",
        "safety",
        "narrative",
        "innovations",
        "victims",
        "institutions",
    ),
    "process": ("process",),
    "communications": ("narrative", "disclosure"),
    "meeting": ("security",),
    "victims": ("victims",),
}
"""The documents by name, with the parts each holds."""

CHECKED: Mapping[str, tuple[str, ...]] = {
    "choices": ("initiating", "mode", "design", "agenda", "security", "support"),
}
"""The parts of rules that are told with a part of the reading, where they are not of its name."""


FILE_OF: Mapping[str, str] = {
    "choices": "concept",
    "security": "safety",
    "disclosure": "safety",
}
"""The part of a dossier each part is read from, where it has another name."""


def parts_of(document: str) -> frozenset[str]:
    """Return the parts of a dossier that a document is made of."""
    return frozenset(FILE_OF.get(part, part) for part in DOCUMENTS[document])


READ_AS: Mapping[str, str] = {"disclosure": "safety"}
"""The reading each part is told from, where it has another name."""

LONG = ("process", "safety", "narrative", "victims")
"""The parts of which one line stands in the whole concept when nobody wrote anything."""


def part_blocks(part: str, told: Told) -> list[Block]:
    """Return one part in words; in the whole concept, one line where nothing is written of it."""
    read = told.reading.parts.get(READ_AS.get(part, part))
    if read is None:
        return []
    promised = part == "victims" and (read.late or read.owed)
    if told.document == "concept" and part in LONG and part in unwritten(told) and not promised:
        line = Run(told.book.say("concept.part_unwritten"), strong=True)
        return [Heading(title_of(part, told), 1), Paragraph((line,))]
    return BLOCKS[part](read, told)


def compose_concept(
    book: Book,
    reading: "ConceptReading",
    known: "ConceptKnowledge",
    document: str,
    made_on: date,
    kept: frozenset[str] | None = None,
) -> Document:
    """Return one document of a concept: its parts in their order, then the sources.

    `kept` are the parts of the dossier that a copy may show; then nothing of what the check found
    stands in it.
    """
    signed = document == "concept" and kept is None
    told = Told(reading, known, book, document, signed)
    blocks: list[Block] = []
    if view := view_words(book.dossier.view, book):
        blocks.append(Paragraph((Run(view, strong=True),)))
    if signed:
        blocks.extend(signing_blocks(told))
    checked: list[str] = []
    for part in DOCUMENTS[document]:
        if kept is not None and FILE_OF.get(part, part) not in kept:
            continue
        blocks.extend(part_blocks(part, told))
        if kept is None:
            blocks.extend(found_blocks(reading.check.on(CHECKED.get(part, (part,))), book))
            checked.extend(CHECKED.get(part, (part,)))
    blocks.extend(doubt_blocks(reading.check, checked, book))
    blocks.extend(left_out_blocks(book.dossier.view, book))
    if book.numbers:
        blocks.append(Heading(book.say("sources.heading"), 1))
        blocks.append(book.sources())
    return bound(blocks, book, made_on, book.say(f"concept.document.{document}"))

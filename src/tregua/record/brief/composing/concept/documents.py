"""The documents made of a concept: which parts each holds, in their order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.concept.found import doubt_blocks, found_blocks
from tregua.record.brief.composing.concept.unwritten import unwritten
from tregua.record.brief.composing.viewing import left_out_blocks, view_words
from tregua.record.brief.document import Block, Document, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept import ConceptReading
    from tregua.domain.knowledge.concept import ConceptKnowledge

__all__ = ["DOCUMENTS", "Told", "compose_concept", "parts_of", "read_for"]


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


BLOCKS: Mapping[str, tuple[str, str]] = {
    "choices": ("choices", "choices_blocks"),
    "process": ("process", "process_blocks"),
    "safety": ("safety", "safety_blocks"),
    "security": ("safety", "security_blocks"),
    "disclosure": ("safety", "leaking_blocks"),
    "narrative": ("narrative", "narrative_blocks"),
    "innovations": ("ways", "innovations_blocks"),
    "victims": ("victims", "victims_blocks"),
    "institutions": ("ways", "institutions_blocks"),
    "signing": ("signing", "signing_blocks"),
}
"""What tells each part in words: its module and function, loaded when a document holds it."""

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
        title = next(each.title for each in told.known.parts if each.id == part)
        return [Heading(told.book.text(title), 1), Paragraph((line,))]
    return blocks_of(part)(read, told)


def blocks_of(part: str) -> Callable[[Any, Told], list[Block]]:
    """Return what tells a part in words."""
    module, function = BLOCKS[part]
    home = import_module(f"tregua.record.brief.composing.concept.{module}")
    found: Callable[[Any, Told], list[Block]] = getattr(home, function)
    return found


def read_for(document: str) -> frozenset[str]:
    """Return the parts that must be read for a document."""
    return frozenset(READ_AS.get(part, part) for part in DOCUMENTS[document])


def parts_of(document: str) -> frozenset[str]:
    """Return the parts of a dossier that a document is made of."""
    return frozenset(FILE_OF.get(part, part) for part in DOCUMENTS[document])


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
        blocks.extend(blocks_of("signing")(reading.parts, told))
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

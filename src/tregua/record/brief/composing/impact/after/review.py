"""The after-action review as a document, composed from results other pages show too."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tregua.decide.assess import Assessment
from tregua.domain import Dossier
from tregua.domain.knowledge import Catalogue, Library
from tregua.language import Language, date_words, say
from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.deciding.asking import asking_blocks
from tregua.record.brief.composing.deciding.pathways import answers_table
from tregua.record.brief.composing.impact.after.looking import (
    elsewhere_blocks,
    gain_blocks,
    known_blocks,
    newcomer_blocks,
    next_time_blocks,
)
from tregua.record.brief.composing.impact.page import impact_blocks, sentence, source_blocks
from tregua.record.brief.composing.impact.pen import Pen
from tregua.record.brief.composing.viewing import left_out_blocks, view_words
from tregua.record.brief.document import Block, Box, Document, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.deliver.impact.calm import AfterTheEnd

__all__ = ["Looked", "review_document"]


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """What a review is made from: the dossier as known on the day, and as it stands now.

    `assessment` is that of the dossier as known then. `pens` write about the studies as answered
    now; `outlived` has an entry for each, in their order.
    """

    then: Dossier
    now: Dossier
    known_on: date
    assessment: Assessment
    outlived: "tuple[AfterTheEnd, ...]"
    pens: tuple[Pen, ...]
    catalogue: Catalogue
    library: Library


def review_document(
    looked: Looked, language: Language, made_on: date, *, drawn: bool = False
) -> Document:
    """Return the review; what was learned after the day stands under no part but the later ones."""
    now = Book(looked.now, looked.catalogue, looked.library, language)
    then = Book(looked.then, looked.catalogue, looked.library, language, now.numbers)
    day = date_words(looked.known_on, language)
    blocks: list[Block] = [
        Paragraph((Run(tell("lead", now, day=day)),), "lead"),
        *knowable_blocks(looked, then, day),
        *changed_blocks(looked, now, drawn=drawn),
        *outlived_blocks(looked, now),
        Heading(tell("elsewhere", now), 1),
        *elsewhere_blocks(looked.now, looked.pens, now),
        *newcomer_blocks(looked.now, looked.known_on, now),
        Heading(tell("next", now), 1),
        *next_time_blocks(looked.now, now),
        *left_out_blocks(looked.then.view, then),
        Heading(now.say("sources.heading"), 1),
        now.sources(),
    ]
    return bound(blocks if now.numbers else blocks[:-2], now, made_on, tell("title", now))


def tell(code: str, book: Book, **values: object) -> str:
    """Return a sentence of the review."""
    return say(f"brief.review.{code}", book.language, **values)


def knowable_blocks(looked: Looked, book: Book, day: str) -> list[Block]:
    """Return what was knowable on the day: answers then, open then, and hindsight by name."""
    blocks: list[Block] = [Heading(tell("then", book, day=day), 1)]
    blocks.append(Paragraph((Run(view_words(looked.then.view, book), strong=True),)))
    blocks.append(Paragraph((Run(tell("then_lead", book)),)))
    blocks.append(answers_table(looked.assessment, book))
    blocks.extend(known_blocks(looked.now, looked.known_on, book))
    return [*blocks, *lowered_headings(asking_blocks(looked.assessment, book))]


def lowered_headings(blocks: list[Block]) -> list[Block]:
    """Return blocks of another page with their headings one level deeper."""
    return [
        replace(block, level=2 if block.level == 1 else 3) if isinstance(block, Heading) else block
        for block in blocks
    ]


def changed_blocks(looked: Looked, book: Book, *, drawn: bool) -> list[Block]:
    """Return what changed: the sentence of each study first, then its page."""
    blocks: list[Block] = [Heading(tell("changed", book), 1)]
    if not looked.pens:
        return [*blocks, Paragraph((Run(tell("changed_none", book)),))]
    for pen in looked.pens:
        told = Paragraph((Run(sentence(pen)),))
        blocks.append(Box(pen.tell("headline"), "plain", (told,)))
    for pen in looked.pens:
        blocks.extend(lowered_headings(impact_blocks(pen, drawn=drawn)))
        blocks.extend(source_blocks(pen, book))
    return blocks


def outlived_blocks(looked: Looked, book: Book) -> list[Block]:
    """Return what outlived the truce, measured or not."""
    blocks: list[Block] = [Heading(tell("outlived", book), 1)]
    if not looked.outlived:
        return [*blocks, Paragraph((Run(tell("outlived.not_asked", book)),))]
    for outlived in looked.outlived[:1]:
        blocks.extend(gain_blocks(outlived, looked.now, book))
    return blocks

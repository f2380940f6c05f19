"""The propositions as a document, and as words for a terminal."""

from datetime import date

from tregua.decide.compare.propositions import Propositions
from tregua.language import say
from tregua.record.brief.composing.library.documents import paper
from tregua.record.brief.composing.library.propositions.overview import overview_blocks
from tregua.record.brief.composing.library.propositions.single import single_blocks
from tregua.record.brief.composing.library.shelf import Shelf, opening
from tregua.record.brief.document import Block, Document, Heading, Paragraph, Run

__all__ = ["compose_propositions", "tell_propositions"]

FEW = 3
"""Up to so many propositions are told one by one, without the table of all."""


def tell_propositions(found: Propositions, shelf: Shelf, made_on: date) -> Document:
    """Return the table of all; of a few each with its cases."""
    if len(found.asked) > FEW:
        return titled(overview_blocks(found, shelf), shelf, made_on)
    blocks = opening(found.emptiness, shelf)
    for asked in found.asked:
        blocks.extend(single_blocks(asked, shelf))
    return titled([*blocks, *sources(shelf)], shelf, made_on)


def compose_propositions(found: Propositions, shelf: Shelf, made_on: date) -> Document:
    """Return the table, then each proposition with its cases, then the sources."""
    blocks = overview_blocks(found, shelf)
    for asked in found.asked:
        blocks.extend(single_blocks(asked, shelf))
    return titled([*blocks, *sources(shelf)], shelf, made_on)


def sources(shelf: Shelf) -> list[Block]:
    """Return the numbered places in sources."""
    return [
        Heading(say("brief.sources.heading", shelf.language), 1),
        Paragraph((Run(shelf.say("library.page.sources")),), "small"),
        shelf.sources(),
    ]


def titled(blocks: list[Block], shelf: Shelf, made_on: date) -> Document:
    """Return blocks under the title of this paper."""
    title, subtitle = shelf.say("propositions.title"), shelf.say("propositions.subtitle")
    return paper(title, subtitle, (), blocks, shelf, made_on)

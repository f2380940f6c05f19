"""The list and the page of a case as documents."""

from datetime import date

from tregua.decide.compare import CasePage, Listing
from tregua.language import say
from tregua.record.brief.composing.library.cells import chapter_blocks
from tregua.record.brief.composing.library.differing import (
    correction_blocks,
    judgement_blocks,
    rival_blocks,
)
from tregua.record.brief.composing.library.listing import listing_blocks
from tregua.record.brief.composing.library.named import kin_blocks, named_blocks
from tregua.record.brief.composing.library.shelf import Shelf, opening
from tregua.record.brief.document import Block, Bullets, Document, Heading, Paragraph, Run

__all__ = ["compose_case", "tell_listing"]


def tell_listing(
    listing: Listing, shelf: Shelf, made_on: date, *, by_family: bool = False
) -> Document:
    """Return the list of cases as a document."""
    blocks = listing_blocks(listing, shelf, by_family=by_family)
    return paper(shelf.say("library.list.title"), "", (), blocks, shelf, made_on)


def compose_case(page: CasePage, shelf: Shelf, made_on: date, *, whole: bool = False) -> Document:
    """Return the page of one case; with `whole`, also the reasons of gaps and every rule."""
    case = page.case
    blocks = opening(page.emptiness, shelf)
    blocks.extend(Paragraph((Run(words),)) for words in standing(page, shelf))
    blocks.extend(judgement_blocks(case, shelf))
    blocks.extend(rival_blocks(case, shelf))
    blocks.extend(chapter_blocks(page, shelf, whole=whole))
    if case.notes:
        blocks.append(Heading(shelf.say("library.page.notes"), 2))
        blocks.append(Bullets(tuple((Run(shelf.text(note)),) for note in case.notes)))
    blocks.extend(correction_blocks(case, shelf))
    blocks.extend(kin_blocks(page, shelf))
    blocks.extend(named_blocks(page, shelf, whole=whole))
    blocks.append(Heading(say("brief.sources.heading", shelf.language), 1))
    blocks.append(Paragraph((Run(shelf.say("library.page.sources")),), "small"))
    blocks.append(shelf.sources())
    facts = [(shelf.say("library.page.id"), case.id)]
    if case.sources:
        read = "; ".join(shelf.text(shelf.published[source].short) for source in case.sources)
        facts.append((shelf.say("library.page.read"), read))
    subtitle = shelf.say(
        "library.page.subtitle.lighter" if page.lighter else "library.page.subtitle"
    )
    owner = shelf.library.owners.get(case.id, "")
    return paper(shelf.text(case.title), subtitle, tuple(facts), blocks, shelf, made_on, owner)


def standing(page: CasePage, shelf: Shelf) -> list[str]:
    """Return how much is known of this case."""
    if page.lighter:
        return [shelf.say("library.page.lighter", known=page.known, stated=page.stated)]
    left = page.asked - page.known
    return [
        shelf.say(
            "library.page.standing",
            asked=page.asked,
            known=page.known,
            stated=page.stated,
            inferred=page.inferred,
            left=left,
        )
    ]


def paper(
    title: str,
    subtitle: str,
    facts: tuple[tuple[str, str], ...],
    blocks: list[Block],
    shelf: Shelf,
    made_on: date,
    owner: str = "",
) -> Document:
    """Return blocks as a document on public knowledge, or on what a team coded itself."""
    own = shelf.say("library.own.handling", owner=owner) if owner else ""
    return Document(
        title=title,
        subtitle=subtitle,
        language=shelf.language,
        made_on=made_on,
        facts=facts,
        handling=own or shelf.say("library.handling"),
        footer=shelf.say("library.footer"),
        page_words=say("brief.page", shelf.language),
        blocks=tuple(blocks),
    )

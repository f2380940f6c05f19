"""The sheet of a pause, a hand-over or a closing: where it stands, its parts, what was found."""

from datetime import date
from typing import TYPE_CHECKING

from tregua.domain import Finding, active
from tregua.domain.engagement.night.ending import Ending, EndingKind
from tregua.record.brief.composing.binding import bound
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.briefing import Material
from tregua.record.brief.composing.concept.ending.parts import part_blocks
from tregua.record.brief.composing.concept.ending.telling import Page
from tregua.record.brief.composing.concept.found import found_blocks
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.composing.viewing import left_out_blocks, view_words
from tregua.record.brief.document import Block, Box, Bullets, Document, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.ending import EndingReading
    from tregua.domain.knowledge.concept import ConceptKnowledge
    from tregua.language import Language

__all__ = ["compose_ending"]


def compose_ending(
    material: Material,
    reading: "EndingReading",
    found: tuple[Finding, ...],
    known: "ConceptKnowledge",
    language: "Language",
    made_on: date,
) -> Document:
    """Return the sheet of an ending.

    Where it was adopted in spite of something, the reason stands at the foot of every page.
    """
    book = Book(material.dossier, material.catalogue, material.library, language)
    page = Page(reading, known.ending, book)
    blocks: list[Block] = []
    if view := view_words(book.dossier.view, book):
        blocks.append(Paragraph((Run(view, strong=True),)))
    blocks.extend(front(page))
    blocks.extend(part_blocks(page))
    if found:
        blocks.append(Heading(page.tell("found"), 2))
        blocks.extend(found_blocks(found, book))
    blocks.extend(left_out_blocks(book.dossier.view, book))
    if book.numbers:
        blocks.append(Heading(book.say("sources.heading"), 1))
        blocks.append(book.sources())
    title = page.tell(f"document.{reading.kind.value.replace('-', '_')}")
    return bound(blocks, book, made_on, title, foot(page))


def foot(page: Page) -> str:
    """Return what stands at the foot of every page: in spite of what it was adopted."""
    return " ".join(
        page.tell("foot", by=each.by, day=page.day(each.on), reason=bare(each, page))
        for each in page.reading.in_spite_of
    )


def bare(each: Ending, page: Page) -> str:
    """Return the reason of an ending adopted in spite of something, without its last stop."""
    return page.book.words(each.in_spite_of).rstrip(".")


def front(page: Page) -> list[Block]:
    """Return where the ending stands, what keeps it from being adopted, and what it never does."""
    own = page.reading.ending
    blocks: list[Block] = [Box(state_of(own, page), "plain", state_lines(own, page))]
    held = page.reading.blocking
    if held and (own is None or own.state == "planned"):
        lines = []
        for code, part in (("not_told", "warn-list"), ("no_heir", "heirs")):
            some = [each for each in held if each.code == code and each.part == part]
            if some:
                lines.append(page.open_line(code, some))
        blocks.append(Box(page.tell("blocking"), "plain", (Bullets(tuple(lines)),)))
    return blocks


def state_of(own: Ending | None, page: Page) -> str:
    """Return whether an ending is planned or adopted, by whom and when."""
    if own is None:
        return page.tell("state_of.none")
    if own.state == "adopted":
        return page.tell("state_of.adopted", by=own.by, day=page.day(own.on))
    if own.planned_for is None:
        return page.tell("state_of.planned_undated")
    return page.tell("state_of.planned", day=page.the_day(own.planned_for))


def state_lines(own: Ending | None, page: Page) -> tuple[Paragraph | Bullets, ...]:
    """Return the title and reason of an ending, its days, and what adopting never does."""
    lines: list[str] = []
    if own is not None:
        lines.append(f"{page.book.words(own.title)}.")
        if own.reason is not None:
            lines.append(page.tell("reason", reason=page.book.words(own.reason).rstrip(".")))
        if own.until is not None:
            lines.append(page.tell("pause_until", day=page.the_day(own.until)))
        if own.review is not None:
            lines.append(page.tell("reviewed_on", day=page.on_day(own.review)))
        elif own.kind is EndingKind.PAUSE and own.until is None:
            lines.append(page.tell("no_review_date"))
        if own.successor is not None:
            lines.append(page.tell("successor", who=owner_name(own.successor, page.book)))
    never = [page.tell("never"), agreement_line(page)]
    if page.reading.kind is EndingKind.HAND_OVER:
        never.append(page.tell("copies_nothing"))
    told = [Paragraph((Run(" ".join(lines)),))] if lines else []
    return (*told, Paragraph((Run(" ".join(never)),), "small"))


def agreement_line(page: Page) -> str:
    """Return what was last declared of the agreement; nothing here declares anything."""
    declared = active(page.book.dossier.declarations)
    if not declared:
        return page.tell("agreement.none")
    last = max(declared, key=lambda each: each.on.last)
    state = page.tell(f"agreement.state.{last.state.value}")
    who = page.book.name(last.by)
    return page.tell("agreement.declared", who=who, day=page.day(last.on), state=state)

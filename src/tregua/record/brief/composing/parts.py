"""The parts of a briefing whose rooms are loaded only where they were read."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Block

if TYPE_CHECKING:
    from tregua.record.brief.composing.briefing import Material

__all__ = ["actors_part", "carried_part", "law_part", "studied_part"]


def actors_part(material: "Material", book: Book) -> list[Block]:
    """Return who binds whom and what stands around, where it was read; loaded only then."""
    if material.actors is None or material.kinds is None:
        return []
    from tregua.record.brief.composing.actors.section import actor_blocks

    return actor_blocks(material.actors, material.kinds, book, drawn=material.drawn)


def studied_part(material: "Material", book: Book) -> list[Block]:
    """Return the studies of impact as answered; loaded only where any was."""
    if not material.studied:
        return []
    from tregua.record.brief.composing.impact.page import evaluated_blocks

    return evaluated_blocks(material.studied, book, drawn=material.drawn)


def carried_part(material: "Material", book: Book) -> list[Block]:
    """Return the deal as a machine, the order of its steps, and what is due, where it was read."""
    if material.carried is None:
        return []
    from tregua.record.brief.composing.agreement.carrying import carried_blocks

    return carried_blocks(material.carried, book)


def law_part(material: "Material", book: Book) -> list[Block]:
    """Return the half page on law, where the law was read."""
    if material.law is None:
        return []
    from tregua.record.brief.composing.law import brief_law_blocks

    return brief_law_blocks(material.law, book)

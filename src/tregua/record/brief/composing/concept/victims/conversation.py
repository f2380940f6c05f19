"""One page on how a first conversation with somebody harmed is held: by people, never a form."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.domain.knowledge.concept.victims import VictimsKnown

__all__ = ["conversation_blocks"]


def conversation_blocks(known: "VictimsKnown", book: Book) -> list[Block]:
    """Return the page: before, who is beside them, what to ask and never to ask, when to stop."""
    held = known.conversation
    blocks: list[Block] = [
        Heading(book.text(held.title), 1),
        Paragraph((Run(book.text(held.lead)),), "lead"),
    ]
    for part in held.parts.values():
        blocks.append(Heading(book.text(part.title), 3))
        blocks.append(Bullets(tuple((Run(book.text(line)),) for line in part.lines)))
    return blocks

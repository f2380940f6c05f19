"""A first conversation with those who were harmed: one page, read before and left at home."""

from datetime import date

from tregua.domain.knowledge.concept.victims import FirstConversation
from tregua.domain.knowledge.protection.month import FirstMonth
from tregua.language import Language
from tregua.record.brief.document import Block, Bullets, Document, Heading, Paragraph, Run
from tregua.record.brief.papers.month.blanks import paper_of

__all__ = ["conversation_paper"]


def conversation_paper(
    guide: FirstConversation, known: FirstMonth, language: Language, made_on: date
) -> Document:
    """Return how such a conversation is held, asked, and ended; nothing is to be filled in."""
    blocks: list[Block] = [Paragraph((Run(guide.lead.within(language)),))]
    for part in guide.parts.values():
        blocks.append(Heading(part.title.within(language), 2))
        blocks.append(Bullets(tuple((Run(line.within(language)),) for line in part.lines)))
    return paper_of("conversation", known, blocks, language, made_on)

"""The role card: what one does and does not do, and what to ask counsel. Nothing of the dossier."""

from datetime import date
from typing import Final

from tregua.domain.knowledge.protection.papers import Card, Papers
from tregua.language import Language, Text, say
from tregua.record.brief.document import Block, Bullets, Document, Heading, Paragraph, Run

__all__ = ["role_card"]

NO_DAY: Final = date(2000, 1, 1)
"""The day every card bears in its properties, so that none says when it was made."""


def role_card(card: Card, papers: Papers, language: Language) -> Document:
    """Return the card of a role: no name, place, date or group, and nobody to call."""
    blocks: tuple[Block, ...] = (
        Heading(say("letters.card.does", language), 2),
        bullets(card.does, language),
        Heading(say("letters.card.does_not", language), 2),
        bullets(card.does_not, language),
        Heading(say("letters.card.if_stopped", language), 2),
        bullets(papers.if_stopped, language),
        Paragraph((Run(say("letters.card.ask_before", language)),), "small"),
    )
    return Document(
        title=card.role.within(language),
        subtitle="",
        language=language,
        made_on=NO_DAY,
        facts=(),
        handling="",
        footer="",
        page_words=say("brief.page", language),
        blocks=blocks,
        page="card",
    )


def bullets(lines: tuple[Text, ...], language: Language) -> Bullets:
    """Return texts as points."""
    return Bullets(tuple((Run(line.within(language)),) for line in lines))

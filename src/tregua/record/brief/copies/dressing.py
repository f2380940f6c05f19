"""What stands on a copy: no promoter, no seal, and that it was made from a part."""

from dataclasses import replace

from tregua.domain.knowledge.protection.papers import Audience
from tregua.language import say
from tregua.record.brief.document import Box, Document, Paragraph, Run

__all__ = ["dressed"]


def dressed(document: Document, audience: Audience) -> Document:
    """Return a composed document as a copy: its handling, a line on its limits, a plain foot."""
    language = document.language
    promoter = say("brief.fact.promoter", language)
    facts = tuple(f for f in document.facts if audience.names_promoter or f[0] != promoter)
    lines = (
        Paragraph((Run(say("copies.part_of_it", language)),)),
        Paragraph((Run(say("copies.may_recognise", language)),)),
    )
    return replace(
        document,
        facts=facts,
        subtitle=say("copies.subtitle", language),
        handling=say(f"brief.handling.{audience.marked.value}", language),
        footer=say("copies.footer", language),
        blocks=(Box(say("copies.notice", language), "plain", lines), *document.blocks),
    )

"""What stands on a copy: that it was made from a part, and neither promoter nor program."""

from dataclasses import replace

from tregua.domain.knowledge.protection.papers import Audience
from tregua.language import say
from tregua.record.brief.copies.reading import Line, rewritten
from tregua.record.brief.document import Box, Document, Paragraph, Run

__all__ = ["dressed"]


def dressed(document: Document, audience: Audience, overridden_until: str = "") -> Document:
    """Return a composed document as a copy: its handling, a line on its limits, a plain foot.

    Where the purpose gate of the whole dossier is overridden, every page says so and until when.
    """
    language = document.language
    ours, plain = say("brief.method.text", language), say("copies.method", language)

    def unnamed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(
            tuple(replace(run, text=run.text.replace(ours, plain)) for run in line)
            for line in lines
        )

    promoter = say("brief.fact.promoter", language)
    facts = tuple(f for f in document.facts if audience.names_promoter or f[0] != promoter)
    lines = (
        Paragraph((Run(say("copies.part_of_it", language)),)),
        Paragraph((Run(say("copies.may_recognise", language)),)),
    )
    told = rewritten(document, unnamed)
    until = overridden_until
    override = say("copies.override", language, until=until) if until else ""
    return replace(
        told,
        facts=facts,
        subtitle=say("copies.subtitle", language),
        handling=say(f"brief.handling.{audience.marked.value}", language),
        footer=f"{override} {say('copies.footer', language)}".strip(),
        blocks=(Box(say("copies.notice", language), "plain", lines), *told.blocks),
    )

"""A paper of the first month: its head, its foot, and blanks the eye cannot miss."""

from datetime import date

from tregua.domain import Dossier
from tregua.domain.knowledge.protection.month import FirstMonth
from tregua.language import Language, Words, say, words_in
from tregua.record.brief.document import Block, Document, Paragraph, Run

__all__ = ["BLANK", "CELL", "Line", "paper_of", "who", "written"]

BLANK = "_" * 18
CELL = "_" * 9
"""A blank that fits a narrow column."""
Line = tuple[Run, ...]


def written(words: Words | str | None, language: Language, blank: str = BLANK) -> Line:
    """Return what was written, or a blank to be filled by hand."""
    said = words if isinstance(words, str) else words_in(words, language)
    return (Run(said or blank, strong=not said),)


def who(owner: str | None, dossier: Dossier, language: Language) -> str:
    """Return an owner by name; a member of the team by what they do, never by name."""
    if owner is None:
        return ""
    kind, _, slug = owner.partition(":")
    if kind != "member":
        return words_in(dossier.name_of(owner), language)
    parts = {member.id: member.parts[0].value for member in dossier.sheet.team}
    return say(f"letters.holder.{parts[slug]}", language) if slug in parts else ""


def paper_of(
    slug: str, known: FirstMonth, blocks: list[Block], language: Language, made_on: date
) -> Document:
    """Return a paper with its title and lead above its blocks."""
    paper = known.paper(slug)
    lead = Paragraph((Run(paper.lead.within(language)),), "lead")
    return Document(
        title=paper.title.within(language),
        subtitle="",
        language=language,
        made_on=made_on,
        facts=(),
        handling="",
        footer=say("month.footer", language),
        page_words=say("brief.page", language),
        blocks=(lead, *blocks),
    )

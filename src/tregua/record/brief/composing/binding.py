"""A document around its blocks: title, facts, handling, and what stands on every page."""

from datetime import date

from tregua.language import date_words
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.dating import the_day
from tregua.record.brief.document import Block, Document

__all__ = ["bound", "titled"]


def bound(
    blocks: list[Block], book: Book, made_on: date, subtitle: str = "", override: str = ""
) -> Document:
    """Return the document with what stands on its first and on every page."""
    sheet = book.dossier.sheet
    handling = book.say(f"handling.{sheet.handling}")
    stand = book.say(
        "fact.line",
        place=book.words(sheet.place),
        as_of=the_day(sheet.as_of, book),
        made_on=date_words(made_on, book.language),
        version=sheet.version,
    )
    facts: tuple[tuple[str, str], ...] = (
        (book.say("fact.promoter"), book.words(sheet.promoter)),
        (book.say("fact.stand"), stand),
    )
    if sheet.note is not None:
        facts = (*facts, (book.say("fact.note"), book.words(sheet.note)))
    return Document(
        title=titled(book),
        subtitle=subtitle,
        language=book.language,
        made_on=made_on,
        facts=facts,
        handling=handling,
        footer=f"{override} {book.say('footer')}".strip(),
        page_words=book.say("page"),
        blocks=tuple(blocks),
    )


def titled(book: Book) -> str:
    """Return the title: the dossier's own, or under a neutral face its code alone."""
    sheet = book.dossier.sheet
    if sheet.face == "named":
        return book.words(sheet.title)
    return book.say("neutral_title", name=sheet.code or "").strip()

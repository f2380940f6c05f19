"""The cases nearest to one case, as a document of its own; no dossier stands behind it."""

from datetime import date

from tregua.decide.compare import Neighbours
from tregua.domain import Dossier, DossierSheet
from tregua.domain.knowledge import Catalogue, Library
from tregua.language import Language
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.likeness.leaning import leaning, none_near
from tregua.record.brief.composing.likeness.tables import case_table, opening
from tregua.record.brief.document import Block, Document

__all__ = ["tell_neighbours"]


def tell_neighbours(
    found: Neighbours, library: Library, catalogue: Catalogue, language: Language, made_on: date
) -> Document:
    """Return the cases nearest to one, after what the table of cases cannot show."""
    book = Book(nobodys(language), catalogue, library, language)
    title = book.text(library.cases[found.id].title)
    code = "likeness.near_none" if none_near(found.shown) else "likeness.near_table"
    caption = book.say(code, case=title, fewest=found.fewest_shared)
    blocks: list[Block] = [
        *opening(found.emptiness, book),
        case_table(found.shown, caption, found.key_facts, book),
        leaning(found.shown, len(found.weightings), stated_only=found.stated_only, book=book),
    ]
    return Document(
        title=title,
        subtitle=book.say("cases.heading"),
        language=language,
        made_on=made_on,
        facts=(),
        handling="",
        footer=book.say("footer"),
        page_words=book.say("page"),
        blocks=tuple(blocks),
    )


def nobodys(language: Language) -> Dossier:
    """Return a dossier that holds nothing, for words that speak of none."""
    blank = dict.fromkeys(("id", "version", "record_law"), "none")
    words = dict.fromkeys(("title", "place", "promoter", "purpose"), "–")
    rest = {"format": 1, "time_zone": "UTC", "locale": language, "languages": (language,)}
    return Dossier(DossierSheet.model_validate({**blank, **words, **rest, "as_of": "2012"}))

"""The engagement concept of a dossier: read, told in words, and written as documents."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tregua.design.concept import ConceptReading, Engagement, read_concept
from tregua.domain import Dossier
from tregua.errors import Declined, TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library, load_words
from tregua.knowledge.concept import load_concept
from tregua.knowledge.protecting import load_protection
from tregua.language import Language, say
from tregua.record.brief import plain
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.concept import DOCUMENTS, compose_concept, parts_of, read_for
from tregua.record.brief.rendering import render_files

if TYPE_CHECKING:
    from tregua.domain.knowledge.protection.papers import Audience
    from tregua.record.brief.document import Document
    from tregua.usecases.record.copying import Copy

__all__ = [
    "copy_concept_documents",
    "describe_concept",
    "read_dossier_concept",
    "write_concept_documents",
]


def read_dossier_concept(
    dossier: Dossier, *, day: date | None = None, parts: frozenset[str] | None = None
) -> ConceptReading:
    """Return the concept of a dossier as read on a day, with what the check found.

    What depends on the day stays unclear where none is given. `parts` reads only some of it.
    """
    return read_concept(engagement_of(dossier, day), parts)


def engagement_of(dossier: Dossier, day: date | None) -> Engagement:
    """Return a dossier's concept with all that is known, to be read on a day."""
    seen = dossier.view.day(day)
    known, library = load_catalogue(), load_library()
    measures = load_protection() if dossier.protection.meetings else None
    return Engagement(dossier, load_concept(), known, seen, library, load_words(), measures)


def book_of(dossier: Dossier, language: Language) -> Book:
    """Return the book a document of a concept is told from, in one language."""
    return Book(dossier, load_catalogue(), load_library(), language)


def describe_concept(dossier: Dossier, document: str, language: Language, made_on: date) -> str:
    """Return one document of the concept in words for a terminal.

    Raises
    ------
    TreguaError
        `unknown_document`.
    """
    check_documents((document,))
    reading = read_dossier_concept(dossier, day=made_on, parts=read_for(document))
    book = book_of(dossier, language)
    return plain(compose_concept(book, reading, load_concept(), document, made_on))


def write_concept_documents(
    dossier: Dossier,
    documents: Iterable[str],
    folder: Path | str,
    *,
    formats: Iterable[str],
    languages: Iterable[Language],
    made_on: date,
    told: Callable[[int, int], None] | None = None,
) -> tuple[Path, ...]:
    """Write documents of the concept in each format and language; all are written whole, or none.

    `told` is called after each one with how many are done and how many there are.

    Raises
    ------
    TreguaError
        `unknown_document`, `unknown_format` or `cannot_write`.
    """
    named, spoken = tuple(documents), tuple(languages)
    check_documents(named)
    reading = read_dossier_concept(dossier, day=made_on)
    known, start = load_concept(), dossier.sheet.file_name
    composed = {
        f"{start}.{document}.{language}": compose_concept(
            book_of(dossier, language), reading, known, document, made_on
        )
        for document in named
        for language in spoken
    }
    files = render_files(composed, Path(folder), formats, told)
    write_whole(files)
    return tuple(files)


def copy_concept_documents(
    dossier: Dossier,
    documents: Iterable[str],
    audience: str,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    choices: Mapping[str, str] | None = None,
) -> "Copy":
    """Write copies of documents for an audience, made from what it may read.

    Sources stand by class, names as roles, and nothing of what the check found is told; what may
    still give somebody away is listed for whoever hands the copy over.

    Raises
    ------
    Declined
        `copy_locked`, or `copy_empty` if no document holds a part this audience may read.
    Problems, TreguaError
        What `copy_dossier` raises, and `unknown_document`.
    """
    from tregua.usecases.record.copying import copied

    named = tuple(documents)
    check_documents(named)

    def concept(kept: Dossier, reader: "Audience") -> "dict[str, Document]":
        parts = frozenset(reader.keeps)
        open_to = [each for each in named if parts & parts_of(each)]
        if not open_to:
            raise Declined("copy_empty", audience=audience)
        reading = read_dossier_concept(kept, day=made_on)
        known = load_concept()
        name = say("copies.file", language)
        return {
            f"{name}.{each}": compose_concept(
                book_of(kept, language), reading, known, each, made_on, kept=parts
            )
            for each in open_to
        }

    return copied(
        dossier,
        audience,
        folder,
        concept,
        formats=formats,
        language=language,
        made_on=made_on,
        choices=choices,
    )


def check_documents(documents: Iterable[str]) -> None:
    """Refuse a document there is not."""
    for given in documents:
        if given not in DOCUMENTS:
            raise TreguaError("unknown_document", given=given, documents=", ".join(DOCUMENTS))

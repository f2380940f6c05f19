"""The engagement concept of a dossier: read, told in words, and written as documents."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import cast

from tregua.design.concept import ConceptReading, Engagement, read_concept
from tregua.domain import Dossier
from tregua.errors import TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.concept import load_concept
from tregua.knowledge.protecting import load_protection
from tregua.language import Language
from tregua.record.brief import FORMATS, Format, Material, plain, render
from tregua.record.brief.composing.concept import DOCUMENTS, compose_concept

__all__ = ["describe_concept", "read_dossier_concept", "write_concept_documents"]


def read_dossier_concept(dossier: Dossier, *, day: date | None = None) -> ConceptReading:
    """Return the concept of a dossier as read on a day, with what the check found.

    What depends on the day stays unclear where none is given.
    """
    return read_concept(engagement_of(dossier, day))


def engagement_of(dossier: Dossier, day: date | None) -> Engagement:
    """Return a dossier's concept with all that is known, to be read on a day."""
    seen = dossier.view.day(day)
    measures = load_protection() if dossier.protection.meetings else None
    return Engagement(
        dossier, load_concept(), load_catalogue(), seen, load_library(), protection=measures
    )


def describe_concept(dossier: Dossier, document: str, language: Language, made_on: date) -> str:
    """Return one document of the concept in words for a terminal.

    Raises
    ------
    TreguaError
        `unknown_document`.
    """
    check_documents((document,))
    reading = read_dossier_concept(dossier, day=made_on)
    held = Material(dossier, load_catalogue(), load_library())
    return plain(compose_concept(held, reading, load_concept(), document, language, made_on))


def write_concept_documents(
    dossier: Dossier,
    documents: Iterable[str],
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
) -> tuple[Path, ...]:
    """Write documents of the concept in each format; all are written whole, or none.

    Raises
    ------
    TreguaError
        `unknown_document`, `unknown_format` or `cannot_write`.
    """
    named, asked = tuple(documents), tuple(formats)
    check_documents(named)
    for given in asked:
        if given not in FORMATS:
            raise TreguaError("unknown_format", given=given)
    reading = read_dossier_concept(dossier, day=made_on)
    held = Material(dossier, load_catalogue(), load_library())
    sheet = dossier.sheet
    start = sheet.id if sheet.face == "named" else sheet.code or "dossier"
    files = {}
    for document in named:
        told = compose_concept(held, reading, load_concept(), document, language, made_on)
        for given in asked:
            path = Path(folder) / f"{start}.{document}.{language}.{given}"
            files[path] = render(told, cast(Format, given))
    write_whole(files)
    return tuple(files)


def check_documents(documents: Iterable[str]) -> None:
    """Refuse a document there is not."""
    for given in documents:
        if given not in DOCUMENTS:
            raise TreguaError("unknown_document", given=given, documents=", ".join(DOCUMENTS))

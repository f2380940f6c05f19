"""An ending of a dossier as read on a day, its sheet for a terminal and as documents."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tregua.design.concept.checking import check_concept
from tregua.design.concept.ending import EndingReading, read_ending
from tregua.domain import Dossier
from tregua.domain.engagement import EndingKind
from tregua.files import write_whole
from tregua.knowledge import load_library
from tregua.knowledge.concept import load_concept
from tregua.language import Language
from tregua.record.brief import Material, plain
from tregua.record.brief.composing.concept.ending import compose_ending
from tregua.record.brief.document import Document
from tregua.record.brief.rendering import render_files
from tregua.usecases.design.concepts import engagement_of

__all__ = ["describe_ending", "read_dossier_ending", "write_ending_sheet"]

PART = "ending"


def read_dossier_ending(dossier: Dossier, kind: str, *, day: date | None = None) -> EndingReading:
    """Return a pause, a hand-over or a closing of a dossier as read on a day.

    `kind` is `pause`, `hand-over` or `close`. Nothing is decided or changed.
    """
    return read_ending(engagement_of(dossier, day), EndingKind(kind))


def composed(dossier: Dossier, kind: str, language: Language, made_on: date) -> Document:
    """Return the sheet of an ending, with what the check found of it."""
    engagement = engagement_of(dossier, made_on)
    reading = read_ending(engagement, EndingKind(kind))
    found = check_concept(engagement).on((PART,))
    held = Material(dossier, engagement.catalogue, load_library())
    return compose_ending(held, reading, found, load_concept(), language, made_on)


def describe_ending(dossier: Dossier, kind: str, language: Language, made_on: date) -> str:
    """Return the sheet of an ending in words for a terminal."""
    return plain(composed(dossier, kind, language, made_on))


def write_ending_sheet(
    dossier: Dossier,
    kind: str,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
) -> tuple[Path, ...]:
    """Write the sheet of an ending in each format; all are written whole, or none.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    told = composed(dossier, kind, language, made_on)
    named = {f"{dossier.sheet.file_name}.{kind}.{language}": told}
    files = render_files(named, Path(folder), formats)
    write_whole(files)
    return tuple(files)

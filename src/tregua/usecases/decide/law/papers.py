"""Writing what to take to counsel, and the memo on what the law leaves open."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tregua.domain import Dossier
from tregua.language import Language
from tregua.usecases.decide.law.reading import material, read_law

if TYPE_CHECKING:
    from tregua.record.brief import Document

__all__ = ["counsel_questions", "gap_memo"]


def counsel_questions(
    dossier: Dossier,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    pair: tuple[str, str] | None = None,
    question: str = "",
) -> tuple[Path, ...]:
    """Write the two pages for counsel in each format and return where; all whole, or none.

    `question` is the client's own; without it the standing question is asked.

    Raises
    ------
    TreguaError
        `unknown_format`, `cannot_write`, or what `read_law` raises.
    """
    from tregua.record.brief.composing.law.documents import compose_counsel

    reading = read_law(dossier, day=made_on, pair=pair)
    document = compose_counsel(material(dossier), reading, question, language, made_on)
    return written(dossier, document, "counsel", folder, formats)


def gap_memo(
    dossier: Dossier,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
) -> tuple[Path, ...]:
    """Write the memo on what the law leaves open in each format and return where.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    from tregua.record.brief.composing.law.documents import compose_memo

    reading = read_law(dossier, day=made_on)
    document = compose_memo(material(dossier), reading, language, made_on)
    return written(dossier, document, "gaps", folder, formats)


def written(
    dossier: Dossier, document: "Document", named: str, folder: Path | str, formats: Iterable[str]
) -> tuple[Path, ...]:
    """Write a document in each format and return where."""
    from tregua.files import write_whole
    from tregua.record.brief import render_files

    name = f"{dossier.sheet.file_name}.{named}.{document.language}"
    files = render_files({name: document}, Path(folder), formats)
    write_whole(files)
    return tuple(files)

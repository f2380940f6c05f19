"""An evaluation told: as text, as documents with pictures, and as plain values."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tregua.domain import Dossier
from tregua.errors import Declined
from tregua.files import write_whole
from tregua.language import Language
from tregua.record.brief import plain, render_files
from tregua.record.brief.composing.book import lowered
from tregua.record.brief.composing.impact import Pen, tell_impact
from tregua.record.brief.document import Document
from tregua.usecases.deliver.impact.evaluating import Evaluated

__all__ = [
    "describe_impact",
    "impact_as_values",
    "pens_of",
    "refuse_unanswered",
    "write_impact",
]

FILE = "impact"


def pens_of(found: Sequence[Evaluated], language: Language) -> tuple[Pen, ...]:
    """Return what writes about some evaluations in one language."""
    return tuple(each.pen(language) for each in found)


def document(
    found: Sequence[Evaluated],
    language: Language,
    made_on: date,
    *,
    drawn: bool,
    about: Dossier | None,
) -> Document:
    """Return the page: bound as the dossier's others are, or standing alone."""
    pens = pens_of(found, language)
    if about is None:
        return tell_impact(pens, language, made_on, drawn=drawn)
    from tregua.knowledge import load_catalogue, load_library
    from tregua.record.brief.composing.binding import bound
    from tregua.record.brief.composing.book import Book
    from tregua.record.brief.composing.impact.page import studied_blocks

    book = Book(about, load_catalogue(), load_library(), language)
    return bound(studied_blocks(found, book, drawn=drawn), book, made_on, pens[0].tell("title"))


def describe_impact(
    found: Sequence[Evaluated], language: Language, made_on: date, *, about: Dossier | None = None
) -> str:
    """Return evaluations as text for a terminal; `about` is the dossier they come from, if any."""
    return plain(document(found, language, made_on, drawn=False, about=about))


def write_impact(
    found: Sequence[Evaluated],
    folder: Path | str,
    *,
    formats: Iterable[str],
    languages: Iterable[Language],
    made_on: date,
    about: Dossier | None = None,
) -> tuple[Path, ...]:
    """Write evaluations as documents with their pictures, and return where.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    name = FILE if about is None else f"{about.sheet.file_name}.{FILE}"
    made = render_files(
        {
            f"{name}.{language}": document(found, language, made_on, drawn=True, about=about)
            for language in languages
        },
        Path(folder),
        formats,
    )
    write_whole(made)
    return tuple(made)


def impact_as_values(found: Sequence[Evaluated]) -> dict[str, Any]:
    """Return evaluations as plain values: every design, what cannot be told, and the whole."""
    return {
        "designs": [design for each in found for design in each.designs()],
        "cannot_tell": [
            {"study": each.evaluation.study, **line}
            for each in found
            for line in each.evaluation.cannot_tell()
        ],
        "studies": [each.evaluation.to_dict() for each in found],
    }


def refuse_unanswered(found: Sequence[Evaluated], language: Language) -> None:
    """Decline where no design answers any study, naming every reason in one language.

    Raises
    ------
    Declined
        `impact_no_design`.
    """
    if any(one.main is not None for each in found for one in each.evaluation.designs):
        return
    reasons = dict.fromkeys(
        pen.remark(remark).rstrip(".")
        for pen in pens_of(found, language)
        for one in pen.evaluation.designs
        for remark in one.refused
    )
    raise Declined("impact_no_design", reasons="; ".join(map(lowered, reasons)))

"""The after-action review of a decision, from the dossier as known on the day and as it is now."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tregua.decide.assess import assess
from tregua.deliver.impact.calm import after_the_end
from tregua.domain import Dossier, active
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library
from tregua.language import Language
from tregua.record.brief import plain, render_files
from tregua.record.brief.composing.impact.after import Looked, review_document
from tregua.usecases.deliver.impact.evaluating import Evaluated, evaluate_impact
from tregua.usecases.deliver.impact.telling import pens_of

__all__ = ["describe_review", "write_review"]

FILE = "after-action"


def describe_review(
    dossier: Dossier,
    language: Language,
    made_on: date,
    *,
    known_on: date,
    study: str = "",
    seed: int = 1,
) -> str:
    """Return the review of what was decided by a day, as text for a terminal.

    Raises
    ------
    Problems, TreguaError
        As `evaluate_impact`.
    """
    found = studies_of(dossier, study, seed)
    return plain(review_document(looked(dossier, known_on, found, language), language, made_on))


def write_review(
    dossier: Dossier,
    folder: Path | str,
    *,
    known_on: date,
    study: str = "",
    formats: Iterable[str],
    languages: Iterable[Language],
    made_on: date,
    seed: int = 1,
) -> tuple[Path, ...]:
    """Write the review with its pictures, and return where; all are written whole, or none.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`, and as `evaluate_impact`.
    """
    found = studies_of(dossier, study, seed)
    name = f"{dossier.sheet.file_name}.{FILE}"
    documents = {
        f"{name}.{language}": review_document(
            looked(dossier, known_on, found, language), language, made_on, drawn=True
        )
        for language in languages
    }
    made = render_files(documents, Path(folder), formats)
    write_whole(made)
    return tuple(made)


def studies_of(dossier: Dossier, study: str, seed: int) -> tuple[Evaluated, ...]:
    """Return the studies of a dossier answered now; none where it asks none."""
    return evaluate_impact(dossier, study, seed=seed) if dossier.studies or study else ()


def looked(
    dossier: Dossier, known_on: date, found: tuple[Evaluated, ...], language: Language
) -> Looked:
    """Return what a review is made from; the day of the decision is that of its assessment."""
    then, catalogue = dossier.as_known(known_on), load_catalogue()
    ends = {each.id: each.end for each in dossier.treatments}
    asked = [each.evaluation.treatment for each in found] or list(ends)[:1]
    outlived = tuple(
        after_the_end(active(dossier.ending.gains), ends[treatment]) for treatment in asked
    )
    return Looked(
        then,
        dossier,
        known_on,
        assess(then, catalogue, day=known_on),
        outlived,
        pens_of(found, language),
        catalogue,
        load_library(),
    )

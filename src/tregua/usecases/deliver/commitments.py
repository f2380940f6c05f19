"""The duties of an agreement on a day, what follows if one is not kept, and what leaves of them."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tregua.design.agreement.commitments.reading import (
    CommitmentsReading,
    deal_of,
    read_commitments,
)
from tregua.design.agreement.commitments.walking import BreachWalk, walk_breach
from tregua.domain import Dossier
from tregua.errors import TreguaError
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library
from tregua.language import Language

if TYPE_CHECKING:
    from tregua.record.brief import Material

__all__ = [
    "describe_breach_walk",
    "describe_commitments",
    "read_dossier_commitments",
    "walk_dossier_breach",
    "write_commitments_calendar",
    "write_concession_ledger",
]


def read_dossier_commitments(dossier: Dossier, *, day: date) -> CommitmentsReading:
    """Return the duties of an agreement on the day looked from, and the registers beside them.

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none.
    """
    from tregua.usecases.decide.actors import read_actors

    on = dossier.view.day(day) or day
    catalogue = load_catalogue()
    deal_of(dossier, catalogue)
    promises = read_actors(dossier, today=on).promises
    return read_commitments(dossier, catalogue, on, promises)


def walk_dossier_breach(dossier: Dossier, clause: str, *, day: date, grade: str = "") -> BreachWalk:
    """Return what was agreed to follow if one clause were not kept from a day on.

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none.
    TreguaError
        `walk_clause_unknown`, `walk_no_grades` or `walk_grade_unknown`.
    """
    deal = deal_of(dossier, load_catalogue())
    held = deal.by_id.get(clause)
    if held is None:
        raise TreguaError("walk_clause_unknown", given=clause, clauses=", ".join(deal.by_id))
    grades = [each.id for each in held.breaches]
    if grade and not grades:
        raise TreguaError("walk_no_grades", clause=clause)
    if grade and grade not in grades:
        raise TreguaError("walk_grade_unknown", given=grade, grades=", ".join(grades))
    return walk_breach(deal, held, day, grade)


def describe_commitments(
    dossier: Dossier, reading: CommitmentsReading, language: Language, made_on: date
) -> str:
    """Return the duties and registers in words for a terminal."""
    from tregua.record.brief import plain
    from tregua.record.brief.composing.delivering import tell_commitments

    return plain(tell_commitments(material(dossier), reading, language, made_on))


def describe_breach_walk(
    dossier: Dossier, walk: BreachWalk, language: Language, made_on: date
) -> str:
    """Return what was agreed to follow, in words for a terminal."""
    from tregua.record.brief import plain
    from tregua.record.brief.composing.delivering import tell_walk

    return plain(tell_walk(material(dossier), walk, language, made_on))


def material(dossier: Dossier) -> "Material":
    """Return what the pages are made of."""
    from tregua.record.brief import Material

    return Material(dossier.as_merged(), load_catalogue(), load_library())


def write_commitments_calendar(
    dossier: Dossier, out: Path | str, *, day: date, language: Language
) -> Path:
    """Write the days to come as a calendar (.ics) without a name or a word of the dossier.

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none.
    TreguaError
        `calendar_format`, `draft_exists` or `cannot_write`.
    """
    from tregua.record.exchange.agreement import write_calendar

    path = Path(out)
    if path.suffix.lower() != ".ics":
        raise TreguaError("calendar_format", given=path.name)
    refuse_written(path)
    reading = read_dossier_commitments(dossier, day=day)
    write_whole({path: write_calendar(reading.ahead, dossier.sheet.id, day, language)})
    return path


def write_concession_ledger(
    dossier: Dossier, out: Path | str, *, day: date, language: Language
) -> Path:
    """Write the concession ledger as a table, in the format the name ends in (.csv or .xlsx).

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none.
    TreguaError
        `ledger_format`, `draft_exists`, `exchange_too_long` or `cannot_write`.
    """
    from tregua.record.exchange.agreement import write_ledger_csv, write_ledger_workbook

    path = Path(out)
    writers = {".csv": write_ledger_csv, ".xlsx": write_ledger_workbook}
    write = writers.get(path.suffix.lower())
    if write is None:
        raise TreguaError("ledger_format", given=path.name)
    refuse_written(path)
    reading = read_dossier_commitments(dossier, day=day)
    write_whole({path: write(reading.concessions, dossier.as_merged(), language)})
    return path


def refuse_written(path: Path) -> None:
    """Refuse a file that is there: somebody may have written into it."""
    if path.exists() or path.is_symlink():
        raise TreguaError("draft_exists", file=str(path))

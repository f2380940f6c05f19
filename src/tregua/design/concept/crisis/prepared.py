"""What stands ready for a night, what was never prepared, and what the register holds of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.domain import Dossier, Result, active
from tregua.domain.engagement.night.crisis import Night, NightSheet
from tregua.language import Text, Words

__all__ = ["IncidentRead", "LineRead", "incidents_of", "lacking", "lines_of"]


@dataclass(frozen=True, slots=True)
class IncidentRead(Result):
    """A row of incidents.csv linked to the night: kind, place and count, and nothing of whom.

    `found` is false where the register holds no such row.
    """

    id: str
    kind: str
    place: str
    count: int
    found: bool = True


@dataclass(frozen=True, slots=True)
class LineRead(Result):
    """A holding line in the languages it is written in; an empty one is still to be written."""

    id: str
    en: str
    es: str
    when: Words | None


def incidents_of(dossier: Dossier, night: Night | None) -> Iterator[IncidentRead]:
    """Yield the incidents linked to a night, with nothing of whom they are attributed to."""
    rows = {incident.id: incident for incident in dossier.incidents}
    for slug in night.incidents if night else ():
        row = rows.get(slug)
        if row is None:
            yield IncidentRead(slug, "", "", 0, found=False)
        else:
            yield IncidentRead(slug, row.kind, f"place:{row.place}", row.count)


def lines_of(dossier: Dossier) -> Iterator[LineRead]:
    """Yield the holding lines, each in both languages as far as it is written."""
    languages = dossier.sheet.languages
    for line in active(dossier.crisis.lines):
        if isinstance(line.says, Text):
            yield LineRead(line.id, line.says.en, line.says.es, line.when)
        else:
            spanish = bool(languages) and languages[0] == "es"
            said = ("", line.says) if spanish else (line.says, "")
            yield LineRead(line.id, *said, line.when)


def lacking(dossier: Dossier, sheet: NightSheet | None) -> Iterator[str]:
    """Yield the codes of what was never prepared, in the order of the page."""
    file, lines = dossier.crisis, tuple(lines_of(dossier))
    prepared = {
        "sheet": sheet is not None,
        "calls": bool(active(file.calls)),
        "numbers": bool(sheet and sheet.numbers_kept_by),
        "in_danger": bool(active(file.in_danger)),
        "lifts": bool(sheet and sheet.lifts),
        "line": bool(lines) and all(line.en and line.es for line in lines),
        "spokesperson": bool(sheet and sheet.spokesperson),
        "suspends": bool(sheet and sheet.suspends),
        "suspension": bool(sheet and sheet.suspension),
        "safe_moves": bool(sheet and sheet.safe_moves),
    }
    yield from (what for what, stands in prepared.items() if not stands)

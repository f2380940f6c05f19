"""Which records differ between two dossiers: added, withdrawn, replaced, gone or rewritten."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from tregua.domain import Dossier, Noun, Result
from tregua.domain.views import kind_of

__all__ = ["RecordChange", "record_changes"]


@dataclass(frozen=True, slots=True)
class RecordChange(Result):
    """One record that differs.

    `how` is `added`, `withdrawn` (a record that takes another back), `replaced` (a record that
    stands in place of another), `gone` (it is no longer there) or `rewritten` (it is there under
    the same id and says something else). `former` is the record it takes back or stands for.
    """

    kind: str
    id: str
    how: str
    former: str = ""


def record_changes(a: Dossier, b: Dossier) -> tuple[RecordChange, ...]:
    """Return the records that differ from one dossier to another, by kind, in their order."""
    before, after = dict(records_of(a)), dict(records_of(b))
    new = [changed(key, after[key]) for key in after if key not in before]
    gone = [RecordChange(*key, "gone") for key in before if key not in after]
    other = [
        RecordChange(*key, "rewritten")
        for key in after
        if key in before and after[key] != before[key]
    ]
    return (*new, *gone, *other)


def changed(key: tuple[str, str], record: Noun) -> RecordChange:
    """Return a record that was not there, as what it does to another one."""
    former = str(getattr(record, "replaces", None) or "")
    how = "withdrawn" if getattr(record, "withdrawn", False) else "added"
    return RecordChange(*key, "replaced" if former and how == "added" else how, former)


def records_of(dossier: Dossier) -> Iterator[tuple[tuple[str, str], Noun]]:
    """Yield every record of a dossier by kind and id; counts by series, days and source."""
    for field in fields(dossier):
        if field.name not in ("sheet", "view"):
            yield from held_in(field.name, getattr(dossier, field.name))
    for series, windows in dossier.windows.items():
        for window in windows:
            name = f"{series}:{window.start}/{window.end}:{window.source}:{window.vintage}"
            yield ("count", name), window


def held_in(part: str, held: Any) -> Iterator[tuple[tuple[str, str], Noun]]:
    """Yield the records of one part, or of each list of a register."""
    if isinstance(held, Noun):
        for name in type(held).model_fields:
            yield from held_in(name, getattr(held, name))
    elif isinstance(held, tuple):
        for record in held:
            if isinstance(record, Noun) and hasattr(record, "id"):
                yield (kind_of(part), str(record.id)), record

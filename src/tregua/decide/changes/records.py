"""Which records differ between two dossiers: added, withdrawn, replaced, gone or rewritten."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.domain import Dossier, Noun, Result

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
    """Yield every record of a dossier by kind and id; counts by series and days."""
    kinds: dict[str, tuple[Noun, ...]] = {
        "claim": dossier.claims,
        "event": dossier.events,
        "decision": dossier.decisions,
        "source": dossier.sources,
        "party": dossier.actors.parties,
        "faction": dossier.actors.factions,
        "body": dossier.actors.bodies,
        "place": dossier.actors.places,
        "person": dossier.actors.persons,
        "relation": dossier.actors.relations,
        "channel": dossier.actors.channels,
        "clause": dossier.agreement.clauses if dossier.agreement else (),
        "undertaking": dossier.undertakings,
        "commitment": dossier.commitments,
        "incident": dossier.incidents,
        "series": dossier.series,
        "treatment": dossier.treatments,
        "comparison": dossier.comparisons,
        "published": dossier.published,
    }
    for kind, records in kinds.items():
        for record in records:
            yield (kind, str(getattr(record, "id", ""))), record
    for series, windows in dossier.windows.items():
        for window in windows:
            name = f"{series}:{window.start}/{window.end}:{window.source}:{window.vintage}"
            yield ("count", name), window

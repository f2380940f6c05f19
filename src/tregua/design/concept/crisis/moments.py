"""A bad night as it stood at one moment: what was written of a later one is not there yet."""

from datetime import datetime
from typing import TypeVar

from tregua.domain import active
from tregua.domain.engagement.night.crisis import (
    CrisisFile,
    Lift,
    Night,
    NightSheet,
    Rumour,
    Statement,
    Told,
)

__all__ = [
    "hours_between",
    "lift_of",
    "night_at",
    "rumours_of",
    "sheet_at",
    "statements_of",
    "told_of",
]

N = TypeVar("N", Lift, Statement, Rumour, Told)


def sheet_at(file: CrisisFile, now: datetime) -> NightSheet | None:
    """Return the sheet that rules at a moment: the last that was adopted by then."""
    adopted = [s for s in active(file.sheets) if s.adopted.first <= now.date()]
    return max(adopted, key=lambda sheet: sheet.adopted.first, default=None)


def night_at(file: CrisisFile, now: datetime, name: str = "") -> Night | None:
    """Return the night of a name, or the last that had begun at a moment and was not closed."""
    if name:
        return next((night for night in file.nights if night.id == name), None)
    begun = (n for n in active(file.nights) if n.began <= now)
    open_ = [n for n in begun if n.closed is None or n.closed > now]
    return max(open_, key=lambda night: night.began, default=None)


def ids_of(file: CrisisFile, night: Night) -> frozenset[str]:
    """Return the ids a night was written down under: its own, and those it replaces."""
    former = {each.id: each.replaces for each in file.nights}
    found: list[str] = []
    here: str | None = night.id
    while here is not None and here not in found:
        found.append(here)
        here = former.get(here)
    later = [each.id for each in file.nights if each.replaces in found]
    return frozenset((*found, *later))


def told_of(file: CrisisFile, night: Night, now: datetime) -> dict[str, Told]:
    """Return the last word on whether each was reached by a moment, by whom it is about."""
    held = of_night(file.told, file, night)
    by_then = sorted((t for t in held if t.at <= now), key=lambda told: told.at)
    return {told.who: told for told in by_then}


def lift_of(file: CrisisFile, night: Night, now: datetime) -> Lift | None:
    """Return the first act by which the hold on attribution was lifted by a moment."""
    held = (lift for lift in of_night(file.lifts, file, night) if lift.at <= now)
    return min(held, key=lambda lift: lift.at, default=None)


def statements_of(
    file: CrisisFile, night: Night, stands: str, now: datetime
) -> tuple[Statement, ...]:
    """Return what is known, or what is not, at a moment."""
    held = of_night(file.statements, file, night)
    return tuple(s for s in held if s.stands == stands and (s.since is None or s.since <= now))


def rumours_of(file: CrisisFile, night: Night, now: datetime) -> tuple[Rumour, ...]:
    """Return the rumours of a night as they stood at a moment, the open ones first."""
    written = (r for r in file.rumours if r.heard_at <= now)
    by_then = tuple(r for r in written if r.checked_at is None or r.checked_at <= now)
    held = of_night(by_then, file, night)
    return tuple(sorted(held, key=lambda rumour: (rumour.state != "open", rumour.heard_at)))


def of_night(records: tuple[N, ...], file: CrisisFile, night: Night) -> tuple[N, ...]:
    """Return the standing records of one night."""
    names = ids_of(file, night)
    return tuple(record for record in active(records) if record.night in names)


def hours_between(start: datetime, end: datetime) -> int:
    """Return the whole hours from one moment to a later one; below zero where it lies before."""
    return int((end - start).total_seconds() // 3600)

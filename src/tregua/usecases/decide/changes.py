"""What changes answers: events written down, what they reopen, and what moved between dossiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from tregua.decide.assess import assess
from tregua.decide.changes import Difference, Reopened, compare_dossiers, what_reopens
from tregua.design.concept import Engagement
from tregua.design.concept.changing import ConceptChanges, concept_changes
from tregua.domain import Dossier, Event, When
from tregua.errors import Declined, Problem, Problems, TreguaError
from tregua.files import Tree, errors_of
from tregua.knowledge import load_catalogue, load_events
from tregua.knowledge.concept import load_concept
from tregua.record.store.recording import append_records
from tregua.usecases.decide.assessing import locks_on
from tregua.usecases.record.folders import open_dossier

__all__ = [
    "Compared",
    "RecordedEvent",
    "diff_dossiers",
    "read_view",
    "record_event",
    "what_events_reopen",
]

NEW = "new"
FILE = "events.yaml"


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """An event as written down, the dossier with it, what it reopens, and warnings of the event."""

    event: Event
    dossier: Dossier
    reopened: Reopened
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """Two dossiers, or views of one, and what moved from the first to the second.

    `concept` is what changed in the engagement concept, field by field.
    """

    a: Dossier
    b: Dossier
    difference: Difference
    concept: ConceptChanges


def what_events_reopen(dossier: Dossier, event: str = "") -> Reopened:
    """Return the answers that events have made old, and the findings and decisions to look at.

    With the id of an `event`, what that one reopens.
    """
    return what_reopens(dossier, load_catalogue(), event)


def record_event(
    folder: Path | str,
    fields: Mapping[str, Any],
    *,
    moment: datetime,
    today: date,
    already_happened: bool = False,
) -> RecordedEvent:
    """Write an event at the end of a dossier's `events.yaml`; return it and what it reopens.

    `fields` holds `kind`, `on` and `says`, and perhaps `about`, `until`, `learned_on`, `by` and
    `sources`. An event that is a step of ours towards the other side is declined while locks on
    it are shut; `already_happened` writes it down all the same, with the locks' names.

    Raises
    ------
    Declined
        `outward_locked`, naming the act and the locks.
    Problems
        `event_in_future`, or all that is wrong with the event or with the folder as it would be.
    """
    place = Path(folder)
    before = open_dossier(place).dossier
    kind = load_events().get(str(fields.get("kind", "")))
    event = read_event(fields, moment, today)
    if kind is not None and kind.outward is not None:
        shut = locks_shut(before, kind.outward, event.about, event.on.first)
        if shut and not already_happened:
            raise Declined("outward_locked", act=kind.outward, locks=", ".join(shut))
        event = event.model_copy(update={"in_spite_of": shut})
    (slug,) = append_records(place, FILE, [event], moment=moment, by=event.by or "", act="event")
    opened = open_dossier(place)
    after = opened.dossier
    written = next(held for held in after.events if held.id == slug)
    own = tuple(w for w in opened.warnings if w.file == FILE and f".{slug}." in w.field)
    return RecordedEvent(written, after, what_events_reopen(after, slug), own)


def locks_shut(dossier: Dossier, act: str, about: str, day: date) -> tuple[str, ...]:
    """Return the names of the locks that keep an outward act shut."""
    group = about if about.startswith("party:") else None
    held = locks_on(dossier, act, about=group, day=day).shut
    return tuple(dict.fromkeys(lock.id for lock in held))


def read_event(fields: Mapping[str, Any], moment: datetime, today: date) -> Event:
    """Return an event from what a person gave.

    Raises
    ------
    Problems
        What is wrong with each field, and `event_in_future`.
    """
    given = {name: value for name, value in fields.items() if value not in (None, (), "")}
    try:
        event = Event.model_validate({"id": NEW, "recorded": moment, **given})
    except ValidationError as error:
        raise Problems(errors_of(error, Tree(FILE, dict(given), {}), Event)) from None
    dates: dict[str, When | None] = {"on": event.on, "until": event.until}
    late = [
        Problem("event_in_future", FILE, 0, name, {"on": str(when), "today": today.isoformat()})
        for name, when in dates.items()
        if when is not None and when.first > today
    ]
    if late:
        raise Problems(late)
    return event


def read_view(text: str) -> tuple[Path, date | None]:
    """Return a folder and the day it is to be known on, from `FOLDER` or `FOLDER@DATE`.

    Raises
    ------
    TreguaError
        `bad_view`, if what follows the last @ is not a day.
    """
    folder, at, day = text.rpartition("@")
    if not at or Path(text).exists():
        return Path(text), None
    try:
        return Path(folder), date.fromisoformat(day)
    except ValueError:
        raise TreguaError("bad_view", given=text) from None


def diff_dossiers(a: str, b: str) -> Compared:
    """Return what moved from one dossier to another, each `FOLDER` or `FOLDER@DATE`.

    Raises
    ------
    Problems
        Everything that must be mended first in either folder.
    TreguaError
        `bad_view`.
    """
    (folder, on), (other, then) = read_view(a), read_view(b)
    first = open_dossier(folder, known_on=on).dossier
    second = open_dossier(other, known_on=then).dossier
    catalogue = load_catalogue()
    found = compare_dossiers(
        first, second, assess(first, catalogue), assess(second, catalogue), catalogue
    )
    known = load_concept()
    concept = concept_changes(
        *(Engagement(each, known, catalogue, each.view.day(None)) for each in (first, second))
    )
    return Compared(first, second, found, concept)

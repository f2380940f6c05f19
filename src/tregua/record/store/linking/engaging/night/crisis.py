"""What cannot stand in `crisis.yaml`: numbers, lifts by strangers, moments the wrong way round."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from tregua.domain import Dossier, Noun, active
from tregua.domain.engagement.night.crisis import CrisisFile, Rumour
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.language import Text
from tregua.record.store.written import Where, Written

__all__ = ["crisis_problems"]

FILE = "crisis.yaml"
NUMBER = re.compile(r"(?<![\w-])\+?\(?\d[\d().\s-]{5,}\d(?!\w)")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def crisis_problems(dossier: Dossier, held: Written, _known: ConceptKnowledge) -> Iterator[Problem]:
    """Yield what no sheet and no night can say: all of it, by file and line."""
    if FILE not in held.trees:
        return
    file = dossier.crisis
    yield from night_problems(dossier, held)
    yield from lift_problems(file, held)
    yield from people_problems(file, held)
    yield from moment_problems(file, held)
    for i, rumour in enumerate(file.rumours):
        if unchecked(rumour):
            where: Where = ("rumours", i, "state")
            yield held.problem(FILE, where, "rumour_unchecked", state=rumour.state)
    for where in numbers(file, ()):
        yield held.problem(FILE, where, "night_number")


def unchecked(rumour: Rumour) -> bool:
    """Tell whether a rumour is said to be settled though nobody looked into it."""
    return rumour.state != "open" and (rumour.checked_by is None or rumour.checked_at is None)


def night_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield nights closed before they began, and incidents the register does not hold."""
    rows = {incident.id for incident in dossier.incidents}
    for i, night in enumerate(dossier.crisis.nights):
        if night.closed is not None and night.closed < night.began:
            yield held.problem(FILE, ("nights", i, "closed"), "night_closed_early")
        for n, slug in enumerate(night.incidents):
            if slug not in rows:
                place: Where = ("nights", i, "incidents", n)
                yield held.problem(FILE, place, "night_incident_unknown", id=slug)


def lift_problems(file: CrisisFile, held: Written) -> Iterator[Problem]:
    """Yield acts that lifted the hold by somebody whom no sheet that stands allows to."""
    allowed = dict.fromkeys(owner for sheet in active(file.sheets) for owner in sheet.lifts)
    for i, lift in enumerate(file.lifts):
        if lift.by not in allowed:
            code = "night_lift_stranger" if allowed else "night_lift_nobody"
            values = {"by": lift.by, "may": ", ".join(allowed)} if allowed else {}
            yield held.problem(FILE, ("lifts", i, "by"), code, **values)


def people_problems(file: CrisisFile, held: Written) -> Iterator[Problem]:
    """Yield people told who stand on no list, and entries that say of nobody who they are."""
    known = dict.fromkeys(each.id for each in (*file.calls, *file.in_danger))
    for i, told in enumerate(file.told):
        if told.who not in known:
            values = {"given": told.who, "known": ", ".join(known) or "—"}
            yield held.problem(FILE, ("told", i, "who"), "night_told_unknown", **values)
    for i, each in enumerate(file.in_danger):
        if not (each.who or each.says or each.of):
            yield held.problem(FILE, ("in_danger", i, "kind"), "danger_nobody")


def moment_problems(file: CrisisFile, held: Written) -> Iterator[Problem]:
    """Yield moments that lie before the night they belong to began.

    What became known and what was heard may be older than the night; acts within it are not.
    """
    began = {night.id: night.began for night in file.nights}
    lists: dict[str, tuple[tuple[Any, ...], str]] = {
        "lifts": (file.lifts, "at"),
        "rumours": (file.rumours, "checked_at"),
        "told": (file.told, "at"),
    }
    for name, (records, field) in lists.items():
        for i, record in enumerate(records):
            when: datetime | None = getattr(record, field)
            start = began.get(record.night)
            if when is not None and start is not None and when < start:
                values = {"began": f"{start:%Y-%m-%dT%H:%MZ}"}
                yield held.problem(FILE, (name, i, field), "night_before_it_began", **values)


def numbers(noun: Noun, where: Where) -> Iterator[Where]:
    """Yield where a text looks as if it held a telephone number."""
    for name in type(noun).model_fields:
        value = getattr(noun, name)
        several = value if isinstance(value, tuple) else (value,)
        for i, each in enumerate(several):
            place = (*where, name, i) if isinstance(value, tuple) else (*where, name)
            if isinstance(each, Noun):
                yield from numbers(each, place)
            elif looks_dialled(each):
                yield place


def looks_dialled(value: Any) -> bool:
    """Tell whether words hold what looks like a telephone number; a date is none."""
    told = (value.en, value.es) if isinstance(value, Text) else (value,)
    return any(isinstance(t, str) and NUMBER.search(DATE.sub("", t)) for t in told)

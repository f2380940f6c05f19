"""What cannot stand in a victim plan: nobody named, a child, a closing without their view."""

from collections.abc import Iterator
from typing import Any

from tregua.domain import Answer, Dossier, Record, When, active
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.record.store.linking.people import under_18
from tregua.record.store.written import Written

__all__ = ["victims_problems"]

FILE = "victims.yaml"
NAMING = {"roles": "who", "promises": "to", "redress": "who"}
"""The lists whose records are about somebody, with the field that names an actor."""

ORDER = {
    "roles": (("consented", "withdrew"),),
    "promises": (("on", "due"), ("on", "kept_on"), ("on", "told")),
    "redress": (("on", "closed"), ("consented", "withdrew")),
    "consultations": (("on", "reported_on"),),
    "budget": (("since", "until"),),
    "capacity": (("set_on", "due"),),
}
"""The dates of each list of which the second cannot come before the first."""


def victims_problems(
    dossier: Dossier, held: Written, _known: ConceptKnowledge
) -> Iterator[Problem]:
    """Yield what is wrong in the victim plan beyond names that lead nowhere."""
    yield from person_problems(dossier, held)
    yield from date_problems(dossier, held)
    yield from redress_problems(dossier, held)
    yield from measured_problems(dossier, held)
    yield from twice_problems(dossier, held)


def places(dossier: Dossier, name: str) -> Iterator[tuple[int, Any]]:
    """Yield the standing records of a list, each with its place in the file."""
    written: tuple[Record, ...] = getattr(dossier.victims, name)
    standing = {record.id for record in active(written)}
    for i, record in enumerate(written):
        if record.id in standing:
            yield i, record


def person_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield records about nobody or about two, and roles or requests in the name of a child."""
    children = under_18(dossier)
    for name, field in NAMING.items():
        for i, record in places(dossier, name):
            who = getattr(record, field)
            if (who is None) == (record.called is None):
                yield held.problem(FILE, (name, i), "victim_unnamed", field=field)
            if who in children:
                yield held.problem(FILE, (name, i, field), "victim_under_18")
    for i, record in places(dossier, "consultations"):
        if not record.heard and record.called is None:
            yield held.problem(FILE, ("consultations", i), "victim_unnamed", field="heard")
        for place, who in enumerate(record.heard):
            if who in children:
                yield held.problem(FILE, ("consultations", i, "heard", place), "victim_under_18")


def date_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield dates that surely come before the ones they follow."""
    for name, pairs in ORDER.items():
        for i, record in places(dossier, name):
            for first, second in pairs:
                start, end = getattr(record, first), getattr(record, second)
                if surely_before(end, start):
                    shown = "from" if first == "since" else first
                    values = {"given": str(end), "first": shown, "day": str(start)}
                    yield held.problem(FILE, (name, i, second), "victim_dates", **values)


def surely_before(one: When | None, other: When | None) -> bool:
    """Tell whether a date surely lies before another."""
    return one is not None and other is not None and one.before(other) is Answer.MET


def redress_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield requests that were closed without the view of the one who asked."""
    for i, record in places(dossier, "redress"):
        if record.state == "closed" and record.view is None:
            yield held.problem(FILE, ("redress", i, "state"), "redress_without_view")


def measured_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield goals whose measure after surely lies before the one before."""
    for i, goal in places(dossier, "capacity"):
        if goal.before and goal.after and surely_before(goal.after.on, goal.before.on):
            values = {"given": str(goal.after.on), "first": "before", "day": str(goal.before.on)}
            yield held.problem(FILE, ("capacity", i, "after", "on"), "victim_dates", **values)


def twice_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield ways of justice that stand twice, so that nobody knows which word holds."""
    first: dict[str, int] = {}
    for i, record in places(dossier, "options"):
        if record.option in first:
            line = held.trees[FILE].line(("options", first[record.option]))
            values = {"option": record.option, "line": line}
            yield held.problem(FILE, ("options", i, "option"), "way_twice", **values)
        first.setdefault(record.option, i)

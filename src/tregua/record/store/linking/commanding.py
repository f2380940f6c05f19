"""Circles of command as they are written: a warning, since who commands whom may be mistaken."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tregua.domain import Relation, active
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.people import Actors, circles, merged
from tregua.errors import Problem
from tregua.record.store.written import Written

__all__ = ["circle_problems"]


def circle_problems(actors: Actors, held: Written, kinds: ActorKinds) -> Iterator[Problem]:
    """Warn of actors who would command themselves through others, on some day."""
    binding = {slug for slug, kind in kinds.ties.items() if kind.binds}
    written = {tie.id: i for i, tie in enumerate(actors.relations)}
    own = {tie.id for tie in actors.relations if tie.source_actor == tie.target_actor}
    read = active(merged(actors).relations)
    ties = [
        tie
        for tie in read
        if tie.kind in binding and (tie.source_actor != tie.target_actor or tie.id in own)
    ]
    for ring in at_one_time(ties):
        where = ("relations", written[ring[0].id])
        path = ", ".join([*(tie.source_actor for tie in ring), ring[0].source_actor])
        yield replace(held.problem("actors.yaml", where, "command_circle", path=path), warning=True)


def at_one_time(ties: list[Relation]) -> tuple[tuple[Relation, ...], ...]:
    """Return the circles whose ties may all hold on one day, each once."""
    found: dict[frozenset[str], tuple[Relation, ...]] = {}
    if circles(ties):
        for day in sorted({tie.during.first for tie in ties if tie.during} | {date.max}):
            there = [t for t in ties if not t.during or t.during.first <= day <= t.during.last]
            for ring in circles(there):
                found.setdefault(frozenset(tie.id for tie in ring), ring)
    return tuple(found.values())

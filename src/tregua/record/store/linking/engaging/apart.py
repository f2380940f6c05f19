"""What the parts of a concept check beyond names: phases that overlap or wait for each other."""

from collections.abc import Callable, Iterator
from typing import Any

from tregua.domain import Answer, Dossier, active
from tregua.domain.engagement import Phase
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.errors import Problem
from tregua.record.store.linking.engaging.choosing import choice_problems
from tregua.record.store.linking.engaging.night.crisis import crisis_problems
from tregua.record.store.linking.engaging.night.ending import ending_problems
from tregua.record.store.linking.engaging.process import process_problems
from tregua.record.store.linking.engaging.public.narrating import narrative_problems
from tregua.record.store.linking.engaging.public.victims import victims_problems
from tregua.record.store.linking.engaging.public.ways import ways_problems
from tregua.record.store.linking.engaging.rings import rings_of
from tregua.record.store.linking.engaging.safety import safety_problems
from tregua.record.store.written import Where, Written

__all__ = ["PARTS", "phase_problems"]

FILE = "concept.yaml"


def phase_problems(dossier: Dossier, held: Written, _known: ConceptKnowledge) -> Iterator[Problem]:
    """Yield phases that overlap, end before they begin, or wait for each other in a ring."""
    standing = active(dossier.concept.phases)
    places = {phase.id: i for i, phase in enumerate(dossier.concept.phases)}
    for i, phase in enumerate(standing):
        where: Where = ("phases", places[phase.id])
        if ends_early(phase):
            dates = {"since": str(phase.since), "until": str(phase.until)}
            yield held.problem(FILE, (*where, "until"), "phase_ends_early", **dates)
        for other in standing[:i]:
            if overlap(phase, other):
                line = held.trees[FILE].line(("phases", places[other.id]))
                values: dict[str, Any] = {"id": phase.id, "other": other.id, "line": line}
                yield held.problem(FILE, (*where, "since"), "phases_overlap", **values)
    yield from ring_problems(standing, places, held)


def ends_early(phase: Phase) -> bool:
    """Tell whether a phase surely ends before it begins."""
    if phase.since is None or phase.until is None:
        return False
    return phase.until.before(phase.since) is Answer.MET


def overlap(one: Phase, other: Phase) -> bool:
    """Tell whether two phases surely run on one day; one without a beginning is not placed yet."""
    if one.since is None or other.since is None or ends_early(one) or ends_early(other):
        return False
    one_first = one.since.first <= other.since.first
    first, second = (one, other) if one_first else (other, one)
    begins = second.since or one.since
    if first.until is None:
        return one.since.first == other.since.first
    return begins.before(first.until) is Answer.MET


def ring_problems(
    phases: tuple[Phase, ...], places: dict[str, int], held: Written
) -> Iterator[Problem]:
    """Yield each ring of phases that wait for each other, once."""
    waits = {phase.id: list(phase.after) for phase in phases}
    for path in rings_of(waits):
        where: Where = ("phases", places[path[0]], "after")
        yield held.problem(FILE, where, "phases_ring", path=", ".join(path))


PARTS: tuple[Callable[[Dossier, Written, ConceptKnowledge], Iterator[Problem]], ...] = (
    phase_problems,
    choice_problems,
    process_problems,
    safety_problems,
    narrative_problems,
    ways_problems,
    victims_problems,
    crisis_problems,
    ending_problems,
)
"""What each part of a concept checks of itself."""

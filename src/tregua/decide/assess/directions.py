"""Directions of travel: which pathway for which group now, what may follow, and who is exposed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tregua.decide.assess.pathways import PathwayAnswer
from tregua.domain import Answer, Dossier, Relation, Result, active

__all__ = ["Direction", "Exposure", "directions_of", "exposures_of"]

RIVAL = "rivalry"
STEP, AFTER = ("limited", "series"), "transformation"
ENDING = frozenset({"dissolution", "transformation"})


@dataclass(frozen=True, slots=True)
class Direction(Result):
    """A pathway for one group, in one form (empty: in none), and when.

    `when` is `now` for a pathway the facts can bear, and `later` for one that a limited agreement
    as a first step could lead to; `depends_on` then names the findings that are not met yet.
    """

    about: str
    pathway: str
    form: str
    answer: Answer
    when: str = "now"
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exposure(Result):
    """Two rivals on unlike ways: `about` would give up its arms while `to` keeps its own."""

    about: str
    pathway: str
    to: str
    to_pathway: str
    relation: str


def directions_of(pathways: Iterable[PathwayAnswer]) -> tuple[Direction, ...]:
    """Return the pathways that are met, once for each form that is, and what may follow them."""
    answers = tuple(pathways)
    now = [
        Direction(pathway.about, pathway.id, form, pathway.answer)
        for pathway in answers
        if pathway.answer is Answer.MET
        for form in [f.id for f in pathway.forms if f.answer is Answer.MET] or [""]
    ]
    return (*now, *later(now, answers))


def later(now: list[Direction], answers: tuple[PathwayAnswer, ...]) -> Iterator[Direction]:
    """Yield the transformation a first step could lead to, where facts do not bear it yet."""
    first = [d.about for d in now if (d.pathway, d.form) == STEP]
    for answer in answers:
        if answer.id == AFTER and answer.about in first and answer.answer is not Answer.MET:
            waits = answer.against + answer.unclear
            yield Direction(answer.about, AFTER, "", answer.answer, "later", waits)


def exposures_of(dossier: Dossier, directions: tuple[Direction, ...]) -> tuple[Exposure, ...]:
    """Return the groups that would end while a recorded rival would not, on what is borne now."""
    ways: dict[str, list[str]] = {}
    for direction in directions:
        if direction.when == "now" and direction.pathway not in ways.get(direction.about, []):
            ways.setdefault(direction.about, []).append(direction.pathway)
    found: dict[Exposure, None] = {}
    for tie in active(dossier.actors.relations):
        for one, other in both_ways(tie):
            for ending in (w for w in ways.get(one, ()) if w in ENDING):
                others = [w for w in ways.get(other, ("none",)) if w not in ENDING]
                found.update({Exposure(one, ending, other, w, tie.id): None for w in others})
    return tuple(found)


def both_ways(tie: Relation) -> tuple[tuple[str, str], ...]:
    """Return both ends of a rivalry, each first once; nothing for another tie."""
    if tie.kind != RIVAL:
        return ()
    ends = (tie.source_actor, tie.target_actor)
    return (ends, ends[::-1])

"""A whole map on its way in: what it would add to a dossier, and everything wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tregua.domain import Actors, Record, Relation, Result, active
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.people import circles
from tregua.errors import Problem, Problems
from tregua.language import say
from tregua.language.lookalikes import alike, hidden_marks, mixed_script
from tregua.record.exchange.actors.arriving.actors import Arriving, Given, Same
from tregua.record.exchange.actors.arriving.known import Known, names_in
from tregua.record.exchange.actors.arriving.ties import Ties
from tregua.record.exchange.actors.graph import Reading
from tregua.record.exchange.actors.kinds import NOUNS, KindWords

__all__ = ["Incoming", "incoming"]

SHOWN = 5
"""How often one mistake is told with its place before the rest of its kind is only counted."""
LIMITS = {"exchange_rough": 1}


@dataclass(frozen=True, slots=True)
class Incoming(Result):
    """What a map would add: new actors by list, new relations, and what stays as it is.

    `same` are names taken for actors the dossier knows, `held` how many relations it holds
    already, `aside` what of the file has no place here, with how often.
    """

    actors: Mapping[str, tuple[Record, ...]]
    relations: tuple[Relation, ...]
    same: tuple[Same, ...]
    held: int
    aside: Mapping[str, int]
    warnings: tuple[Problem, ...]

    @property
    def records(self) -> tuple[Record, ...]:
        """Every new record, actors before the relations that name them."""
        return (*(r for records in self.actors.values() for r in records), *self.relations)


def incoming(
    readings: Iterable[Reading],
    actors: Actors,
    sources: Iterable[str],
    kinds: ActorKinds,
    given: Given,
    *,
    new_id: str,
    more: Mapping[str, str] | None = None,
) -> Incoming:
    """Return what some files, read together, would add to the actors of a dossier.

    `sources` are the ids of the sources the dossier lists; `new_id` stands for an id that is
    still to be given; `more` are words of the files with our kind each stands for.

    Raises
    ------
    Problems
        Everything that must be mended first, over all files.
    """
    read = tuple(readings)
    problems = [problem for reading in read for problem in reading.problems]
    arriving = Arriving(Known(actors), KindWords(kinds, dict(more or {})), given)
    for reading in read:
        for node in reading.graph.nodes:
            arriving.take(node)
    records = arriving.records()
    ties = Ties(arriving, new_id)
    for reading in read:
        for edge in reading.graph.edges:
            ties.take(edge)
    problems += [*arriving.problems, *ties.problems, *ties.last()]
    problems += lost_sources((*(record for _, record in records), *ties.found), set(sources), read)
    problems += circle_problems(actors, ties.found, kinds, read)
    problems += name_problems(actors, records, read)
    told = tuple(gathered(problems))
    if any(not problem.warning for problem in told):
        raise Problems(told)
    listed: dict[str, tuple[Any, ...]] = {
        name: tuple(record for own, record in records if own == noun)
        for noun, name in NOUNS.items()
    }
    aside: dict[str, int] = {}
    for reading in read:
        for name, n in reading.aside.items():
            aside[name] = aside.get(name, 0) + n
    if arriving.unsaid:
        aside[say("exchange.aside.people", given.language)] = arriving.unsaid
    same = tuple(arriving.same)
    return Incoming(listed, tuple(ties.found), same, ties.held_already, aside, told)


def gathered(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems; of those that say the same in many places, the first and how many more."""
    several: dict[tuple[Any, ...], list[Problem]] = {}
    for problem in problems:
        values = tuple(sorted((k, str(v)) for k, v in problem.values.items()))
        several.setdefault((problem.file, problem.code, values), []).append(problem)
    for each in several.values():
        most = LIMITS.get(each[0].code, SHOWN)
        yield from each[:most]
        if len(each) > most:
            first = each[most]
            values_ = {"n": len(each) - most}
            yield replace(first, code="exchange_more", values=values_)


def shown(read: tuple[Reading, ...]) -> str:
    """Return the name of the first file, for what is wrong with all of them together."""
    nodes = [node.spot.file for reading in read for node in reading.graph.nodes]
    edges = [edge.spot.file for reading in read for edge in reading.graph.edges]
    return next(iter([*nodes, *edges]), "")


def lost_sources(
    records: Iterable[Record], known: set[str], read: tuple[Reading, ...]
) -> Iterator[Problem]:
    """Yield the sources the file names and the dossier lacks, each once."""
    named = dict.fromkeys(
        cite.source for record in records for cite in getattr(record, "sources", ())
    )
    for source in named:
        if source not in known:
            yield Problem("source_unknown", shown(read), values={"source": source})


def circle_problems(
    actors: Actors, ties: list[Relation], kinds: ActorKinds, read: tuple[Reading, ...]
) -> Iterator[Problem]:
    """Yield a warning for each circle of command that the new relations close."""
    binding = {slug for slug, kind in kinds.ties.items() if kind.binds}
    held = [tie for tie in active(actors.relations) if tie.kind in binding]
    new = [tie for tie in ties if tie.kind in binding]
    before = {frozenset(tie.source_actor for tie in ring) for ring in circles(held)}
    for ring in circles([*held, *new]):
        path = [tie.source_actor for tie in ring]
        if frozenset(path) not in before:
            values = {"path": ", ".join([*path, path[0]])}
            yield Problem("command_circle", shown(read), values=values, warning=True)


def name_problems(
    actors: Actors, records: list[tuple[str, Any]], read: tuple[Reading, ...]
) -> Iterator[Problem]:
    """Yield warnings of new names that look like others, mix scripts or hide marks."""
    new = dict.fromkeys(name for _, record in records for name in names_in(record))
    held = [record for name in NOUNS.values() for record in active(getattr(actors, name))]
    old = dict.fromkeys(name for record in held for name in names_in(record))
    for names in alike([*old, *new]):
        if any(name in new for name in names):
            values: dict[str, str] = {"names": " / ".join(names)}
            yield Problem("names_look_alike", shown(read), values=values, warning=True)
    for name in new:
        for word in mixed_script(name):
            yield Problem("name_mixed", shown(read), values={"name": word}, warning=True)
        if hidden_marks(name):
            yield Problem("name_hidden", shown(read), values={"name": name}, warning=True)

"""Actors and relations in and out: other programs' files read, said, added; copies written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from tregua.domain import Dossier, Part, Record, Result
from tregua.errors import Declined, Problem, TreguaError
from tregua.files import read_bytes, write_whole
from tregua.knowledge.people import load_actor_kinds
from tregua.language import Language
from tregua.record.exchange.actors import (
    ENDINGS,
    FORMATS,
    Given,
    Graph,
    Incoming,
    KindWords,
    alone,
    free_texts,
    incoming,
    names_of,
    read_map,
    role_graph,
    whole_graph,
    write_map,
)
from tregua.record.store import NEW_ID, append_all, note_act

__all__ = ["ActorsArrival", "ActorsCopy", "export_actors", "read_actors_file", "take_actors_in"]

GUARDS = frozenset([Part.CUSTODIAN, Part.REVIEWER, Part.SECURITY])
"""Of the two who stand for a copy with people, one keeps or checks; the other may facilitate."""
ALLOWED = GUARDS | {Part.FACILITATOR}
FILE = "actors.yaml"


@dataclass(frozen=True, slots=True)
class ActorsArrival(Result):
    """What files would add to a dossier; nothing is written yet."""

    by: str
    found: Incoming

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is worth knowing and stops nothing."""
        return self.found.warnings

    def to_dict(self) -> dict[str, Any]:
        """Return what would be added as plain values."""
        found = self.found
        return {
            "by": self.by,
            "actors": {name: [shown(r) for r in held] for name, held in found.actors.items()},
            "relations": [shown(tie) for tie in found.relations],
            "same": [{"name": each.name, "id": each.id} for each in found.same],
            "held": found.held,
            "aside": dict(found.aside),
        }


@dataclass(frozen=True, slots=True)
class ActorsCopy(Result):
    """A copy that was written: where, what is in it, and whether people are.

    `alone` are the roles in it behind which one person stands.
    """

    files: tuple[Path, ...]
    actors: int
    relations: int
    people: bool
    alone: tuple[str, ...] = ()


def shown(record: Record) -> dict[str, Any]:
    """Return a record as plain values, without a provisional id."""
    held = record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    return {key: value for key, value in held.items() if value != NEW_ID}


def read_actors_file(
    dossier: Dossier,
    files: Iterable[Path],
    *,
    by: str,
    moment: datetime,
    language: Language,
    confidence: str = "",
    source: str = "",
    people_as_roles: bool = False,
    kinds: Mapping[str, str] | None = None,
) -> ActorsArrival:
    """Return what some files, read together, would add to a dossier.

    `by` is a member of the team. `confidence` and `source` count where the file names none;
    `kinds` says what words of the file stand for. People become roles without their names, or
    their rows are refused.

    Raises
    ------
    Problems
        Everything that is wrong with the files, all at once.
    TreguaError
        `member_unknown`, `source_unknown`.
    """
    member(dossier, by)
    sources = {each.id for each in dossier.sources}
    if source and source not in sources:
        raise TreguaError("source_unknown", source=source)
    given = Given(moment, language, confidence, source, people_as_roles)
    readings = [read_map(read_bytes(path, path.name), path.name) for path in files]
    found = incoming(
        readings,
        dossier.actors,
        sources,
        load_actor_kinds(),
        given,
        new_id=NEW_ID,
        more=kinds,
    )
    return ActorsArrival(by, found)


def member(dossier: Dossier, slug: str) -> frozenset[Part]:
    """Return the parts of a member of the team.

    Raises
    ------
    TreguaError
        `member_unknown`.
    """
    for each in dossier.sheet.team:
        if each.id == slug:
            return frozenset(each.parts)
    raise TreguaError("member_unknown", id=slug)


def take_actors_in(folder: Path, arrival: ActorsArrival, *, moment: datetime) -> tuple[str, ...]:
    """Add what files brought, all of it or nothing, note it in the journal; return the new ids.

    Raises
    ------
    Problems
        All that would be wrong with the folder as it would be; nothing is written.
    TreguaError
        `changed_meanwhile` or `cannot_write`.
    """
    records = {FILE: arrival.found.records}
    return append_all(folder, records, moment=moment, by=arrival.by, act="import-actors")[FILE]


def export_actors(
    dossier: Dossier,
    folder: Path,
    out: Path,
    *,
    form: str,
    language: Language,
    moment: datetime,
    people: bool = False,
    by: str = "",
    and_by: str = "",
    reason: str = "",
) -> ActorsCopy:
    """Write the actors and relations of a dossier for other programs.

    Without `people` the copy holds roles and no listed name. With it, two different members of
    the team stand for it with a reason, and the journal keeps who, why and what.

    Raises
    ------
    TreguaError
        `exchange_format_unknown`, `exchange_two_people`, `member_unknown`, `exchange_no_part`,
        `exchange_name_left`, `exchange_exists`, `exchange_too_long` or `cannot_write`.
    Declined
        `exchange_nothing`.
    """
    if form not in FORMATS:
        raise TreguaError("exchange_format_unknown", given=form, allowed=", ".join(FORMATS))
    if people:
        stand_for(dossier, by, and_by, reason)
    graph = map_of(dossier, language, people)
    if not graph.nodes:
        raise Declined("exchange_nothing")
    held = write_map(graph, form)
    places = dict(zip(places_of(dossier, out, form), held, strict=True))
    for place in places:
        if place.exists() or place.is_symlink():
            raise TreguaError("exchange_exists", file=str(place))
    if people:
        digest = sha256(b"".join(held)).hexdigest()
        more = {"and_by": and_by, "reason": reason, "form": form, "digest": digest}
        note_act(
            folder,
            act="export-people",
            file=FILE,
            by=by,
            moment=moment,
            more=more,
            beside=places,
        )
    else:
        write_whole(places)
    single = () if people else alone(graph, language)
    return ActorsCopy(tuple(places), len(graph.nodes), len(graph.edges), people, single)


def stand_for(dossier: Dossier, by: str, and_by: str, reason: str) -> None:
    """Refuse a copy with people unless two different members who may do so stand for it."""
    if not by or not and_by or by == and_by or not reason.strip():
        raise TreguaError("exchange_two_people")
    parts = {slug: member(dossier, slug) for slug in (by, and_by)}
    for slug, held in parts.items():
        if not held & ALLOWED:
            raise TreguaError("exchange_no_part", id=slug)
    if not any(held & GUARDS for held in parts.values()):
        raise TreguaError("exchange_no_part", id=and_by)


def map_of(dossier: Dossier, language: Language, people: bool) -> Graph:
    """Return the map that leaves; one without people is searched for every listed name.

    Raises
    ------
    TreguaError
        `exchange_name_left`.
    """
    kinds = load_actor_kinds()
    words, title = KindWords(kinds, {}), heading(dossier)
    if people:
        return whole_graph(dossier.actors, words, language, title)
    graph = role_graph(dossier.actors, dossier.sources, words, language, title)
    names = names_of(dossier.actors)
    fixed = (*kinds.ties, *kinds.bodies, *kinds.factions, *kinds.reaches, *words.actors)
    left = sum(names.within(text) for text in free_texts(graph, fixed))
    if left:
        raise TreguaError("exchange_name_left", n=left)
    return graph


def heading(dossier: Dossier) -> str:
    """Return what a copy is called: under a neutral face the dossier's code alone."""
    return dossier.sheet.file_name


def places_of(dossier: Dossier, out: Path, form: str) -> tuple[Path, ...]:
    """Return where the files of a copy go: under the name asked for, or in the folder asked for."""
    endings = ENDINGS[form]
    if out.is_dir():
        return tuple(out / f"{heading(dossier)}.actors{ending}" for ending in endings)
    if len(endings) == 1:
        return (out,)
    bare = out.with_suffix("") if out.suffix == ".csv" else out
    return tuple(bare.with_name(bare.name + ending) for ending in endings)

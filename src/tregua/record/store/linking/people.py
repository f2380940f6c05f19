"""Actors and what ties them: kinds there are not, subjects not listed, and what must not be."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from tregua.domain import Dossier, active
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.people import as_one
from tregua.domain.people.merging import KINDS
from tregua.errors import Problem
from tregua.files import Tree
from tregua.language import LANGUAGES, words_in
from tregua.language.lookalikes import alike, hidden_marks, mixed_script
from tregua.record.store.linking.commanding import circle_problems
from tregua.record.store.written import Where, Written

__all__ = ["people_problems"]

FILE = "actors.yaml"
Named = tuple[Where, str | None]
CARRYING = frozenset({"channel", "command"})


def people_problems(
    dossier: Dossier, trees: Mapping[str, Tree], written: Written, kinds: ActorKinds
) -> Iterator[Problem]:
    """Yield what actors name that there is not, and what may not stand in this dossier."""
    held = Written(trees, written.unread)
    for where, about in subjects(dossier):
        wrong = written.unlisted(about) if about else None
        if wrong is not None:
            yield held.problem(FILE, where, wrong[0], **wrong[1])
    for where, given, allowed in listed(dossier, kinds):
        if given is not None and given not in allowed:
            yield unknown(held, where, given, allowed)
    team = {member.id for member in dossier.sheet.team}
    for where, slug in members(dossier):
        if slug and slug not in team:
            yield held.problem(FILE, where, "member_unknown", id=slug)
    yield from protected(dossier, held)
    yield from incomplete(dossier, held)
    yield from unlike(dossier, held)
    yield from circle_problems(dossier.actors, held, kinds)
    yield from deceiving(dossier, held)


def subjects(dossier: Dossier) -> Iterator[Named]:
    """Yield every subject that is named, with its place."""
    actors = dossier.actors
    for i, way in enumerate(actors.channels):
        yield from ((("channels", i, "trusted_by"), about) for about in way.trusted_by)
        yield ("channels", i, "deputy"), way.deputy
    for i, proof in enumerate(actors.authorities):
        yield ("authorities", i, "of"), proof.of
        yield ("authorities", i, "on_behalf"), proof.on_behalf
    for i, merge in enumerate(actors.merges):
        yield ("merges", i, "keep"), merge.keep
        yield from ((("merges", i, "same"), about) for about in merge.same)
    yield from ((("obstructions", i, "by"), o.by) for i, o in enumerate(actors.obstructions))
    yield from ((("inner_gains", i, "who"), g.who) for i, g in enumerate(actors.inner_gains))
    yield from ((("splits", i, "of"), s.of) for i, s in enumerate(actors.splits))
    yield from ((("tolerances", i, "of"), t.of) for i, t in enumerate(actors.tolerances))
    yield from ((("group_counts", i, "place"), g.place) for i, g in enumerate(actors.group_counts))
    for i, share in enumerate(actors.violence_shares):
        yield ("violence_shares", i, "of"), share.of
        yield from ((("violence_shares", i, "together_with"), a) for a in share.together_with)
        yield ("violence_shares", i, "in_whole"), share.in_whole


def listed(
    dossier: Dossier, kinds: ActorKinds
) -> Iterator[tuple[Where, str | None, Mapping[str, Any]]]:
    """Yield every kind that is named, with its place and those there are."""
    actors = dossier.actors
    yield from ((("factions", i, "kind"), f.kind, kinds.factions) for i, f in en(actors.factions))
    yield from ((("bodies", i, "kind"), b.kind, kinds.bodies) for i, b in en(actors.bodies))
    for i, tie in enumerate(actors.relations):
        yield ("relations", i, "kind"), tie.kind, kinds.ties
        yield from ((("relations", i, "covers"), slug, kinds.reaches) for slug in tie.covers)
    for i, proof in enumerate(actors.authorities):
        yield ("authorities", i, "proof"), proof.proof, kinds.proofs
        yield from ((("authorities", i, "covers"), slug, kinds.reaches) for slug in proof.covers)
    for i, conduct in enumerate(actors.obstructions):
        yield ("obstructions", i, "side"), conduct.side, kinds.sides


def en(records: tuple[Any, ...]) -> Iterator[tuple[int, Any]]:
    """Yield records with their numbers."""
    return iter(enumerate(records))


def unknown(held: Written, where: Where, given: str, allowed: Container[str]) -> Problem:
    """Return the problem of a kind that is not listed, with the nearest one."""
    known = list(allowed) if isinstance(allowed, Mapping) else []
    near = "".join(get_close_matches(given, known, n=1))
    code = "actor_kind_unknown_near" if near else "actor_kind_unknown"
    return held.problem(FILE, where, code, given=given, near=near, allowed=", ".join(known))


def members(dossier: Dossier) -> Iterator[Named]:
    """Yield every member of the team that is named, with its place."""
    actors = dossier.actors
    for i, proof in enumerate(actors.authorities):
        yield ("authorities", i, "checked_by"), proof.checked_by
    yield from ((("merges", i, "by"), merge.by) for i, merge in enumerate(actors.merges))
    yield from ((("splits", i, "by"), split.by) for i, split in enumerate(actors.splits))
    yield from ((("tolerances", i, "by"), t.by) for i, t in enumerate(actors.tolerances))


def protected(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield people under 18 used as a channel or voice, and answers only a state may keep."""
    young = under_18(dossier)
    for file, where, about in carriers(dossier):
        if about in young:
            yield held.problem(file, where, "under_18_channel")
    if not dossier.sheet.state_principal:
        for i, _ in enumerate(dossier.actors.deconflictions):
            yield held.problem(FILE, ("deconflictions", i), "deconfliction_not_here")


def under_18(dossier: Dossier) -> frozenset[str]:
    """Return everybody marked as under 18, under each of the names the person has."""
    names = as_one(dossier.actors.merges)
    persons = {f"person:{p.id}": p.under_18 for p in dossier.actors.persons}
    young = {names.get(about, about) for about, marked in persons.items() if marked}
    return frozenset(about for about in persons if names.get(about, about) in young)


def carriers(dossier: Dossier) -> Iterator[tuple[str, Where, str | None]]:
    """Yield who carries messages, speaks for others or passes on orders, each with the file."""
    actors = dossier.actors
    for i, way in enumerate(actors.channels):
        yield FILE, ("channels", i, "through"), way.through
        yield FILE, ("channels", i, "deputy"), way.deputy
    for i, proof in enumerate(actors.authorities):
        yield FILE, ("authorities", i, "of"), proof.of
    for i, tie in enumerate(actors.relations):
        if tie.kind in CARRYING:
            yield FILE, ("relations", i, "from"), tie.source_actor
            yield FILE, ("relations", i, "to"), tie.target_actor
    for i, clause in enumerate(dossier.agreement.clauses if dossier.agreement else ()):
        for j, assent in enumerate(clause.assents):
            yield "agreement.yaml", ("clauses", i, "assents", j, "through"), assent.through
    for i, promise in enumerate(dossier.undertakings):
        yield "undertakings.yaml", ("undertakings", i, "through"), promise.through


def incomplete(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield obstructions that name both somebody and nobody, or neither."""
    for i, conduct in enumerate(dossier.actors.obstructions):
        if (conduct.by is None) != conduct.none_known:
            yield held.problem(FILE, ("obstructions", i, "by"), "obstruction_who")


def unlike(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield merges of entries that are not of one kind, or of what is no actor."""
    for i, merge in enumerate(dossier.actors.merges):
        kinds = {about.partition(":")[0] for about in (merge.keep, *merge.same)}
        if merge in active(dossier.actors.merges) and (
            len(kinds) > 1 or not kinds <= set(KINDS.values())
        ):
            yield held.problem(FILE, ("merges", i, "same"), "merge_unlike")


def deceiving(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield warnings of names that look alike and are not the same, and of what hides in names."""
    places: dict[str, Where] = {}
    for where, name in names(dossier):
        places.setdefault(name, where)
    for several in alike(places):
        told = held.problem(
            FILE, places[several[-1]], "names_look_alike", names=" / ".join(several)
        )
        yield replace(told, warning=True)
    for name, where in places.items():
        for word in mixed_script(name):
            yield replace(held.problem(FILE, where, "name_mixed", name=word), warning=True)
        if hidden_marks(name):
            yield replace(held.problem(FILE, where, "name_hidden", name=name), warning=True)


def names(dossier: Dossier) -> Iterator[tuple[Where, str]]:
    """Yield every name an actor goes by, with its place."""
    for list_ in ("parties", "factions", "bodies", "places", "persons"):
        records = getattr(dossier.actors, list_)
        standing = {record.id for record in active(records)}
        for i, record in en(records):
            if record.id not in standing:
                continue
            for field in ("name", "short", "code_name"):
                words = getattr(record, field, None)
                for language in LANGUAGES if words else ():
                    yield (list_, i, field), words_in(words, language)
            for name in getattr(record, "aliases", ()):
                yield (list_, i, "aliases"), name

"""Of whom a legal test is asked: pairs that fight or are named, groups, and the dossier."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from tregua.domain import Dossier, PartyKind, Relation, active
from tregua.domain.knowledge import Question
from tregua.domain.people import as_one
from tregua.errors import Declined, TreguaError
from tregua.rules import Item, Scene, recorded, registered

__all__ = ["Subject", "party_of", "scene_of", "subjects_of"]

KINDS = {"party": "parties", "faction": "factions", "body": "bodies"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What one test is asked of: who it is, and the items around it for each group end."""

    about: str
    ends: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    within: tuple[tuple[Item, ...], ...] = ((),)


def scene_of(dossier: Dossier, questions: dict[str, Question] | Any) -> Scene:
    """Return the scene legal tests are judged on: standing claims, actors and registers.

    A group's label is not among the fields, so no test can read it; nor is what a relation says
    of itself where none of its sources was seen.
    """
    items = {
        "parties": tuple(party_item(f"party:{group.id}") for group in dossier.groups),
        "relations": tuple(tie_item(tie, dossier) for tie in active(dossier.actors.relations)),
        "places": tuple(Item("places", f"place:{p.id}") for p in active(dossier.actors.places)),
    }
    return Scene(questions, recorded(dossier), items | registered(dossier))


def party_item(about: str) -> Item:
    """Return a party as an item."""
    return Item("parties", about, {"id": about.partition(":")[2]})


def tie_item(tie: Relation, dossier: Dossier) -> Item:
    """Return a relation as an item, with which sides its ends are on."""
    ends = (tie.source_actor, tie.target_actor)
    sides = [side_of(end, dossier) for end in ends]
    fields: dict[str, Any] = {"id": tie.id, "kind": tie.kind}
    if all(sides):
        fields["with_state"] = PartyKind.STATE in sides
        fields["between_groups"] = set(sides) == {PartyKind.GROUP}
    if any(seen(cite.source, dossier) for cite in tie.sources):
        fields |= {"hold": tie.hold.value} if tie.hold else {}
        fields |= {"covers": tie.covers} if tie.covers else {}
    return Item("relations", f"relation:{tie.id}", fields)


def seen(source: str, dossier: Dossier) -> bool:
    """Tell whether anything was seen of a source."""
    found = dossier.source(source)
    return found is not None and found.seen != "not_seen"


def party_of(about: str, dossier: Dossier) -> str:
    """Return the party a party, faction, body or person belongs to, or nothing."""
    kind, _, slug = about.partition(":")
    actors = dossier.actors
    if kind == "person":
        of = next((p.of for p in active(actors.persons) if p.id == slug), None)
        return party_of(of, dossier) if of and not of.startswith("person:") else ""
    homes = {f.id: f.party for f in active(actors.factions)} if kind == "faction" else {}
    if kind == "body":
        homes = {b.id: b.party for b in active(actors.bodies) if b.party}
    home = slug if kind == "party" else homes.get(slug)
    return f"party:{home}" if home else ""


def side_of(about: str, dossier: Dossier) -> PartyKind | None:
    """Return the kind of party a subject is or belongs to; nothing where that is not said."""
    party = party_of(about, dossier).partition(":")[2]
    return next((p.kind for p in active(dossier.actors.parties) if p.id == party), None)


def subjects_of(
    asked_of: str,
    dossier: Dossier,
    scene: Scene,
    armed: Collection[str],
    pair: tuple[str, str] | None,
) -> tuple[Subject, ...]:
    """Return what a test is asked of, in the order recorded.

    Pairs are the standing relations of a kind that fights, or those between the two named.

    Raises
    ------
    TreguaError
        `pair_unknown` or `pair_is_one`.
    Declined
        `pair_no_tie`, where nothing is recorded between the two.
    """
    if asked_of == "dossier":
        return (Subject("dossier"),)
    if asked_of == "group":
        groups = (f"party:{group.id}" for group in dossier.groups)
        return tuple(Subject(g, (g,), (g,), ((party_item(g),),)) for g in groups)
    return tuple(pair_subject(tie, dossier, scene) for tie in ties(dossier, armed, pair))


def ties(
    dossier: Dossier, armed: Collection[str], pair: tuple[str, str] | None
) -> Iterator[Relation]:
    """Yield the relations to be read."""
    standing = active(dossier.actors.relations)
    if pair is None:
        yield from (tie for tie in standing if tie.kind in armed)
        return
    one, other = (named(each, dossier) for each in pair)
    same = as_one(dossier.actors.merges)
    if same.get(one, one) == same.get(other, other):
        raise TreguaError("pair_is_one", given=", ".join(pair))
    found = [tie for tie in standing if {tie.source_actor, tie.target_actor} == {one, other}]
    if not found:
        raise Declined("pair_no_tie", one=one, other=other)
    yield from found


def named(given: str, dossier: Dossier) -> str:
    """Return the actor a name on the command line means: `party:ID`, or the id alone."""
    known = [
        f"{kind}:{record.id}"
        for kind, field in KINDS.items()
        for record in active(getattr(dossier.actors, field))
    ]
    for about in (given, *(f"{kind}:{given}" for kind in KINDS)):
        if about in known:
            return about
    names = [*known, *(about.partition(":")[2] for about in known)]
    near = "".join(get_close_matches(given, names, n=1))
    raise TreguaError("pair_unknown_near" if near else "pair_unknown", given=given, near=near)


def pair_subject(tie: Relation, dossier: Dossier, scene: Scene) -> Subject:
    """Return a pair with the items around it: its relation inside the party at each group end.

    Where both ends belong to one party, what is recorded of that party tells neither from the
    other, so it stands around neither.
    """
    ends = (tie.source_actor, tie.target_actor)
    homes = [end for end in ends if side_of(end, dossier) is PartyKind.GROUP]
    groups = tuple(dict.fromkeys(party_of(end, dossier) for end in homes))
    if len({party_of(end, dossier) for end in ends}) == 1:
        groups = ()
    about = f"relation:{tie.id}"
    item = next(i for i in scene.items["relations"] if i.about == about)
    within = tuple((party_item(group), item) for group in groups) or ((item,),)
    return Subject(about, ends, groups, within)

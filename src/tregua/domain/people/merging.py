"""Reading several actors as one, and back: the records themselves are never rewritten."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import Field

from tregua.domain.claims import About, Noun, Record, Slug, active
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

if TYPE_CHECKING:
    from tregua.domain.people.actors import Actors

__all__ = ["KINDS", "Merge", "as_one", "merged", "renamed"]

N = TypeVar("N", bound=Noun)

KINDS = {
    "parties": "party",
    "factions": "faction",
    "bodies": "body",
    "places": "place",
    "persons": "person",
}
"""The lists of actors whose entries can be one under several names."""
BARE = {"party": "party", "within": "place"}
"""The fields that name an actor by its id alone, with the kind they mean."""


class Merge(Record):
    """That several entries are one actor under several names: which stays, who says so, and why.

    Taking the record back undoes it: nothing else was changed.
    """

    keep: About
    same: Annotated[tuple[About, ...], Field(min_length=1)]
    reason: Words
    by: Slug
    on: When
    sources: tuple[Citation, ...] = ()


def as_one(merges: tuple[Merge, ...]) -> dict[str, str]:
    """Return for each entry read as another the one it is read as, chains followed to their end.

    Entries that hang together through several merges are all one. The one that stays is read as
    no other; of several such the one written first, and of entries that name each other in a
    circle the first in the alphabet.
    """
    into: dict[str, list[str]] = {}
    for merge in active(merges):
        for other in merge.same:
            if other != merge.keep:
                into.setdefault(other, []).append(merge.keep)
                into.setdefault(merge.keep, [])
    found: dict[str, str] = {}
    for together in joined(into):
        ends = [each for each in together if not into[each]]
        kept = ends[0] if ends else min(circle_from(together[0], into))
        found.update({each: kept for each in together if each != kept})
    return found


def joined(into: Mapping[str, list[str]]) -> list[list[str]]:
    """Return the entries that hang together, each list in the order written."""
    beside: dict[str, list[str]] = {each: [] for each in into}
    for one, others in into.items():
        for other in others:
            beside[one].append(other)
            beside[other].append(one)
    order = {each: n for n, each in enumerate(into)}
    seen: set[str] = set()
    found: list[list[str]] = []
    for first in into:
        if first not in seen:
            reached, ahead = {first}, [first]
            while ahead:
                fresh = [each for each in beside[ahead.pop()] if each not in reached]
                reached.update(fresh)
                ahead.extend(fresh)
            seen |= reached
            found.append(sorted(reached, key=order.__getitem__))
    return found


def circle_from(start: str, into: Mapping[str, list[str]]) -> list[str]:
    """Return the circle that is come to from an entry, where every entry is read as another."""
    passed: list[str] = []
    here = start
    while here not in passed:
        passed.append(here)
        here = into[here][0]
    return passed[passed.index(here) :]


def merged(actors: "Actors") -> "Actors":
    """Return the actors with those that are one under several names read as one.

    The records given are not changed; without standing merges they come back as they are. What
    protects a person under 18 under one name protects the person under every name.
    """
    names = as_one(actors.merges)
    if not names:
        return actors
    under_18 = {names.get(f"person:{p.id}", f"person:{p.id}") for p in actors.persons if p.under_18}
    held: dict[str, Any] = {}
    for field in type(actors).model_fields:
        kind = KINDS.get(field, "")
        records = [r for r in getattr(actors, field) if f"{kind}:{r.id}" not in names]
        held[field] = tuple(renamed(r, names) for r in records)
    held["merges"] = actors.merges
    held["persons"] = tuple(
        p.model_copy(update={"under_18": True}) if f"person:{p.id}" in under_18 else p
        for p in held["persons"]
    )
    return actors.model_copy(update=held)


def renamed(record: N, names: Mapping[str, str]) -> N:
    """Return a record in which every entry read as another bears that one's name, however deep."""
    changed: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        new = called(name, value, names)
        if new is not value and new != value:
            changed[name] = new
    return record.model_copy(update=changed) if changed else record


def called(field: str, value: Any, names: Mapping[str, str]) -> Any:
    """Return what a field holds, with the names that stay."""
    if type(value) is str:
        kind = BARE.get(field, "")
        if kind and ":" not in value:
            stays, _, slug = names.get(f"{kind}:{value}", "").partition(":")
            return slug if stays == kind else value
        return names.get(value, value)
    if isinstance(value, Noun):
        return renamed(value, names)
    if isinstance(value, tuple) and value:
        if all(type(each) is str for each in value):
            return tuple(dict.fromkeys(names.get(each, each) for each in value))
        return tuple(called(field, each, names) for each in value)
    return value

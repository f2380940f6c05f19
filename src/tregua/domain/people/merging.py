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

__all__ = ["Merge", "as_one", "merged"]

N = TypeVar("N", bound=Noun)

KINDS = {
    "parties": "party",
    "factions": "faction",
    "bodies": "body",
    "places": "place",
    "persons": "person",
}
RENAMED = (
    *("relations", "channels", "authorities", "obstructions", "inner_gains", "splits"),
    *("tolerances", "group_counts", "violence_shares"),
)


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

    Of entries that name each other in a circle, the first in the alphabet stays.
    """
    into = {other: merge.keep for merge in active(merges) for other in merge.same}
    found: dict[str, str] = {}
    for other, first in into.items():
        seen, end = [other], first
        while end in into and end not in seen:
            seen.append(end)
            end = into[end]
        kept = min(seen[seen.index(end) :]) if end in seen else end
        if other != kept:
            found[other] = kept
    return found


def merged(actors: "Actors") -> "Actors":
    """Return the actors with those that are one under several names read as one.

    The records given are not changed; without standing merges they come back as they are.
    """
    names = as_one(actors.merges)
    if not names:
        return actors
    gone: dict[str, set[str]] = {}
    for other in names:
        kind, _, slug = other.partition(":")
        gone.setdefault(kind, set()).add(slug)
    held: dict[str, Any] = {}
    for field, kind in KINDS.items():
        stay = [r for r in getattr(actors, field) if r.id not in gone.get(kind, ())]
        held[field] = tuple(renamed(r, names) for r in stay)
    for field in RENAMED:
        held[field] = tuple(renamed(r, names) for r in getattr(actors, field))
    return actors.model_copy(update=held)


def renamed(record: N, names: Mapping[str, str]) -> N:
    """Return a record in which every entry read as another bears that one's name."""
    changed: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, str):
            slug = names.get(f"party:{value}", "") if name == "party" else ""
            new: Any = slug.partition(":")[2] if slug.startswith("party:") else value
            new = names.get(value, new) if type(value) is str else new
        elif isinstance(value, tuple) and all(isinstance(each, str) for each in value):
            new = tuple(dict.fromkeys(names.get(each, each) for each in value))
        else:
            continue
        if new != value:
            changed[name] = new
    return record.model_copy(update=changed) if changed else record

"""A dossier as its files have it, record by record: what is named, and what should be there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from tregua.errors import Problem
from tregua.files import Tree

__all__ = ["Where", "Written", "inside"]

Where = tuple[str | int, ...]

KINDS = {
    "party": "parties",
    "faction": "factions",
    "body": "bodies",
    "place": "places",
    "person": "persons",
    "relation": "relations",
    "channel": "channels",
}
CITING = ("source", "quoted_in")


@dataclass(frozen=True)
class Written:
    """The files that could be read, and the names of those that are there and could not.

    A name is looked for among all records, also those that must be mended, so that one mistake
    is not reported as several.
    """

    trees: Mapping[str, Tree]
    unread: frozenset[str]

    def ids(self, file: str, name: str) -> list[str]:
        """Return the ids in one list of a file, in their order."""
        data = self.trees[file].data if file in self.trees else None
        records = data.get(name) if isinstance(data, dict) else None
        listed = records if isinstance(records, list) else []
        return [own_id(each) for each in listed if own_id(each)]

    @cached_property
    def sources(self) -> frozenset[str]:
        """Every source that is listed."""
        return frozenset(self.ids("sources.yaml", "sources"))

    @cached_property
    def clauses(self) -> Mapping[str, None]:
        """Every clause that is written, in its order."""
        return dict.fromkeys(self.ids("agreement.yaml", "clauses"))

    def problem(self, file: str, where: Where, code: str, **values: Any) -> Problem:
        """Return a problem at a place in a file."""
        tree = self.trees[file]
        return Problem(code, file, tree.line(where), tree.field(where), values)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Every subject that is listed, as `kind:id`."""
        listed = {
            f"{kind}:{slug}" for kind in KINDS for slug in self.ids("actors.yaml", KINDS[kind])
        }
        clauses = {f"clause:{slug}" for slug in self.ids("agreement.yaml", "clauses")}
        return frozenset({"dossier"} | listed | clauses)

    def unlisted(self, about: str) -> tuple[str, dict[str, Any]] | None:
        """Return the code and values for a subject that is not listed, or nothing if it is."""
        known = self.subjects
        home = "agreement.yaml" if about.startswith("clause:") else "actors.yaml"
        if about in known or home in self.unread:
            return None
        kind, _, slug = about.partition(":")
        alike = sorted(k.removeprefix(f"{kind}:") for k in known if k.startswith(f"{kind}:"))
        near = [f"{kind}:{each}" for each in get_close_matches(slug, alike, n=1)]
        code = "about_unknown_near" if near else "about_unknown"
        return code, {"about": about, "near": "".join(near)}

    def lacks_source(self, source: str) -> bool:
        """Tell whether a source is not listed, as far as the list can be read."""
        return "sources.yaml" not in self.unread and source not in self.sources

    def twice(self) -> Iterator[Problem]:
        """Yield ids that stand twice in a list, and replacements of records that are not there."""
        for file, tree in self.trees.items():
            for where, records in lists(tree.data, ()):
                ids = [own_id(record) for record in records]
                for i, slug in enumerate(ids):
                    here = (*where, i)
                    if slug and ids.index(slug) != i:
                        line = tree.line((*where, ids.index(slug)))
                        yield self.problem(file, (*here, "id"), "duplicate_id", id=slug, other=line)
                    former = records[i].get("replaces") if slug else None
                    if isinstance(former, str) and former not in ids[:i] + ids[i + 1 :]:
                        yield self.problem(file, (*here, "replaces"), "replaces_unknown", id=former)

    def citations(self) -> Iterator[Problem]:
        """Yield sources that are cited and not listed."""
        for file, tree in self.trees.items():
            for where, source in cited(tree.data, ()):
                if self.lacks_source(source):
                    yield self.problem(file, where, "source_unknown", source=source)


def own_id(record: Any) -> str:
    """Return the id of a record as written, or nothing."""
    slug = record.get("id") if isinstance(record, dict) else None
    return slug if isinstance(slug, str) else ""


def parts(data: Any) -> Iterator[tuple[str | int, Any]]:
    """Yield what a mapping or list holds, with the name or number of each."""
    if isinstance(data, dict):
        yield from data.items()
    elif isinstance(data, list):
        yield from enumerate(data)


def lists(data: Any, where: Where) -> Iterator[tuple[Where, list[Any]]]:
    """Yield every list in a file with its place."""
    if isinstance(data, list):
        yield where, data
    for part, held in parts(data):
        yield from lists(held, (*where, part))


def cited(data: Any, where: Where) -> Iterator[tuple[Where, str]]:
    """Yield every source that a file names, with its place."""
    for part, held in parts(data):
        here = (*where, part)
        if part in CITING and isinstance(held, str):
            yield here, held
        elif part == "seen" and isinstance(held, str) and held.startswith("quoted_in "):
            yield here, held.removeprefix("quoted_in ").strip()
        elif part == "repeated_in" and isinstance(held, list):
            yield from (((*here, i), each) for i, each in enumerate(held) if isinstance(each, str))
        else:
            yield from cited(held, here)


def inside(folder: Path, name: str) -> bool:
    """Tell whether a file named in a dossier lies in its folder, links followed."""
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return False

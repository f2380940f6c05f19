"""The sources of teams' own cases, under names that never stand for a source of anybody else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tregua.domain import Citation
from tregua.domain.knowledge import PublishedSource
from tregua.domain.knowledge.own import PREFIX, Own, OwnSource
from tregua.knowledge.own.wording import both, signed

__all__ = ["Named", "named_sources"]


@dataclass(frozen=True, slots=True)
class Named:
    """The sources of one team's folder by the names they go by beside all others.

    `names` gives these by whose the source is (a case that carries its own, or nobody) and id.
    """

    names: Mapping[tuple[str, str], str]
    sources: Mapping[str, PublishedSource]

    def cites(self, cites: Iterable[Citation], case: str = "") -> tuple[Citation, ...]:
        """Return citations as they are told beside those of others; those of ours stay."""
        return tuple(Citation(self.called(cite.source, case), cite.at) for cite in cites)

    def called(self, source: str, case: str = "") -> str:
        """Return the name of a source: that of the case, that of the folder, or one of ours."""
        return self.names.get((case, source)) or self.names.get(("", source)) or source


def named_sources(several: Iterable[Own]) -> tuple[Named, ...]:
    """Return the sources of several folders, each under a name of its own.

    Those of the same id share a name only where they say the same.
    """
    taken: dict[str, PublishedSource] = {}
    found = []
    for own in several:
        names: dict[tuple[str, str], str] = {}
        held: dict[str, PublishedSource] = {}
        for case, source, owner in listed(own):
            shown = published(source, owner)
            name = free_name(f"{PREFIX}{source.id}", shown, taken)
            taken[name] = held[name] = shown
            names[case, source.id] = name
        found.append(Named(names, held))
    return tuple(found)


def listed(own: Own) -> Iterable[tuple[str, OwnSource, str]]:
    """Yield every source with the case that carries it, and whose it is."""
    for source in own.sources.values():
        yield "", source, own.owner.name
    for ident, case in own.cases.items():
        for source in case.sources:
            yield ident, source, own.owner_of(ident)


def free_name(name: str, shown: PublishedSource, taken: Mapping[str, PublishedSource]) -> str:
    """Return the name, with a number behind it where another source goes by it."""
    number, free = 1, name
    while free in taken and taken[free] != shown:
        number += 1
        free = f"{name}.{number}"
    return free


def published(source: OwnSource, owner: str) -> PublishedSource:
    """Return a source as it is listed; the title of one that is not public is not printed."""
    title = both(source.title) if source.may_leave else signed("", "own.source_of", owner)
    return PublishedSource(printed=title, short=title, kind=source.kind, seen=source.seen)

"""The names that must not leave: code names and aliases, and whether a text holds one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tregua.domain import Actors
from tregua.language.lookalikes import folded
from tregua.record.exchange.actors.graph import Graph

__all__ = ["Names", "free_texts", "names_of"]

SHORTEST = 2
"""A name of one letter or figure is not looked for: it stands in every text."""


@dataclass(frozen=True, slots=True)
class Names:
    """Every listed name, without case and accents, as one pattern of whole words."""

    pattern: re.Pattern[str] | None

    def within(self, text: str) -> bool:
        """Tell whether a text holds a listed name."""
        return bool(self.pattern and self.pattern.search(folded(text)))


def names_of(actors: Actors) -> Names:
    """Return the code names, the ids of people and the aliases of all actors, standing or not."""
    listed = [name for person in actors.persons for name in (person.code_name, person.id)]
    for records in (actors.parties, actors.factions, actors.bodies):
        listed.extend(alias for record in records for alias in record.aliases)
    found = {folded(name) for name in listed}
    words = sorted((name for name in found if len(name) >= SHORTEST), key=len, reverse=True)
    joined = "|".join(re.escape(word) for word in words)
    return Names(re.compile(rf"(?<!\w)(?:{joined})(?!\w)") if words else None)


def free_texts(graph: Graph, words: Iterable[str]) -> Iterator[str]:
    """Yield every text of a map that a person wrote, not the fixed words of kinds and grades."""
    fixed = {folded(word) for word in words}
    yield graph.title
    for node in graph.nodes:
        yield from (node.id, node.label, node.description, *node.side.values())
    for edge in graph.edges:
        yield from (edge.id, edge.source, edge.target, edge.label, edge.description)
        yield from (value for value in edge.side.values() if folded(value) not in fixed)

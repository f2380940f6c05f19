"""Rings of things that wait for each other."""

from collections.abc import Iterator, Mapping

__all__ = ["rings_of"]


def rings_of(waits: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Yield each ring once: the names in their order, the first of them again at the end."""
    seen: set[frozenset[str]] = set()
    for start in waits:
        path = ring_from(start, waits)
        if path and frozenset(path) not in seen:
            seen.add(frozenset(path))
            yield [*path, path[0]]


def ring_from(start: str, waits: Mapping[str, list[str]]) -> list[str]:
    """Return the shortest way from a name back to itself, or nothing."""
    line = [[start]]
    for path in line:
        for step in waits.get(path[-1], ()):
            if step == start:
                return path
            if step not in path and not any(step in other for other in line):
                line.append([*path, step])
    return []

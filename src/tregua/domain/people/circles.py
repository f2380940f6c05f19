"""Circles of command: who, by what is recorded, would give orders to themselves."""

from collections.abc import Iterable, Sequence

from tregua.domain.people.ties import Relation

__all__ = ["circles"]


def circles(ties: Sequence[Relation]) -> tuple[tuple[Relation, ...], ...]:
    """Return one circle for each set of actors who all command one another, in the order written.

    A tie from an actor to itself is a circle of one. Dates are not looked at.
    """
    ahead: dict[str, list[Relation]] = {}
    for tie in ties:
        ahead.setdefault(tie.source_actor, []).append(tie)
    sets = knotted(ahead)
    found: dict[int, tuple[Relation, ...]] = {}
    for tie in ties:
        knot = sets.get(tie.source_actor)
        alone = tie.source_actor == tie.target_actor
        inside = knot is not None and knot == sets.get(tie.target_actor)
        if (inside or alone) and knot is not None and knot not in found:
            found[knot] = (tie,) if alone else round_from(tie, ahead)
    return tuple(found.values())


def knotted(ahead: dict[str, list[Relation]]) -> dict[str, int]:
    """Return for each actor the number of the set of those who reach each other (Tarjan)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    sets: dict[str, int] = {}
    held: list[str] = []
    for root in ahead:
        if root in index:
            continue
        work = [(root, iter(ahead.get(root, ())))]
        index[root] = low[root] = len(index)
        held.append(root)
        while work:
            here, rest = work[-1]
            fresh = stepped(here, rest, index, low, sets)
            if fresh:
                index[fresh] = low[fresh] = len(index)
                held.append(fresh)
                work.append((fresh, iter(ahead.get(fresh, ()))))
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[here])
            if low[here] == index[here]:
                closed(here, held, sets)
    return sets


def stepped(
    here: str,
    rest: Iterable[Relation],
    index: dict[str, int],
    low: dict[str, int],
    sets: dict[str, int],
) -> str:
    """Return the next actor not yet come to, or nothing, noting how far back ties lead."""
    for tie in rest:
        there = tie.target_actor
        if there not in index:
            return there
        if there not in sets:
            low[here] = min(low[here], index[there])
    return ""


def closed(here: str, held: list[str], sets: dict[str, int]) -> None:
    """Give all actors held since one the number of their set."""
    number = len(sets)
    while True:
        one = held.pop()
        sets[one] = number
        if one == here:
            return


def round_from(tie: Relation, ahead: dict[str, list[Relation]]) -> tuple[Relation, ...]:
    """Return the shortest way from a tie's end back to its beginning, the tie first."""
    came: dict[str, Relation] = {}
    line = [tie.target_actor]
    for here in line:
        for step in ahead.get(here, ()):
            if step.target_actor not in came and step.target_actor != tie.target_actor:
                came[step.target_actor] = step
                line.append(step.target_actor)
        if tie.source_actor in came:
            break
    way: list[Relation] = []
    end = tie.source_actor
    while end != tie.target_actor:
        way.append(came[end])
        end = came[end].source_actor
    return (tie, *reversed(way))

"""What the text forbids by its shape: rings of waiting, and duties that can never fall due."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.design.agreement.states.machine import Duty, Machine, Need

__all__ = ["Never", "earliest", "never_due", "rings"]

Graph = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Never:
    """That a duty can never fall due, and why: the reason, and the condition it hangs on."""

    place: int
    why: str
    need: Need | None = None


def rings(machine: Machine) -> tuple[tuple[tuple[int, ...], bool], ...]:
    """Return the shortest ring of each set of duties that wait for each other.

    The second value tells whether each waits for the next by the text; else some stand in return
    for others with no day, and nothing says who goes first.
    """
    waits = {i: on_of(duty) for i, duty in enumerate(machine.duties)}
    place = {duty.id: i for i, duty in enumerate(machine.duties)}
    soft = {
        i: (*waits[i], *(place[a] for a in duty.answers if a in place and not duty.dated))
        for i, duty in enumerate(machine.duties)
    }
    hard = [(shortest(waits, knot), True) for knot in knots(waits)]
    within = {i for ring, _ in hard for i in ring}
    loose = [(shortest(soft, knot), False) for knot in knots(soft) if not within & set(knot)]
    return (*hard, *loose)


def on_of(duty: Duty) -> tuple[int, ...]:
    """Return the duties that one waits for."""
    return tuple(dict.fromkeys(need.on for need in duty.needs if need.on >= 0))


def knots(graph: Graph) -> list[tuple[int, ...]]:
    """Return the sets of places each of which leads to every other, itself by a loop included."""
    ahead = {i: reach(graph, i) for i in graph}
    found: dict[tuple[int, ...], None] = {}
    for i in graph:
        if i in ahead[i]:
            found[tuple(sorted(j for j in ahead[i] if i in ahead[j]))] = None
    return list(found)


def reach(graph: Graph, start: int) -> set[int]:
    """Return the places one leads to in one step or more."""
    found: set[int] = set()
    todo = list(graph[start])
    while todo:
        place = todo.pop()
        if place not in found:
            found.add(place)
            todo += graph[place]
    return found


def shortest(graph: Graph, knot: tuple[int, ...]) -> tuple[int, ...]:
    """Return the shortest ring within a knot, each place followed by one that it waits for."""
    best: tuple[int, ...] = ()
    for start in knot:
        layer: list[tuple[int, ...]] = [(start,)]
        seen = {start}
        while layer and (not best or len(layer[0]) < len(best)):
            closed = next((way for way in layer if start in graph[way[-1]]), None)
            if closed is not None:
                best = closed
                break
            wider: list[tuple[int, ...]] = []
            for way in layer:
                for place in graph[way[-1]]:
                    if place in knot and place not in seen:
                        seen.add(place)
                        wider.append((*way, place))
            layer = wider
    return best


def earliest(machine: Machine) -> dict[int, int]:
    """Return the first day on which each duty can be performed; a duty left out never can."""
    days: dict[int, int] = {}
    grown = True
    while grown:
        grown = False
        for place, duty in enumerate(machine.duties):
            if place not in days and why_not(duty, machine, days) is None:
                days[place] = day_of(duty, machine, days)
                grown = True
    return days


def day_of(duty: Duty, machine: Machine, days: Mapping[int, int]) -> int:
    """Return the first point of time on which a duty can be performed, given those before it."""
    wanted = [duty.first]
    for need in duty.needs:
        wanted += [days[need.on], need.from_day]
    return next((point for point in machine.points if point >= max(wanted)), -1)


def why_not(duty: Duty, machine: Machine, days: Mapping[int, int]) -> Never | None:
    """Return why a duty cannot be performed given those that can; nothing if it can."""
    place = machine.duties.index(duty)
    for need in duty.needs:
        if need.on < 0:
            return Never(place, "not_in_text", need)
        if not need.can_be_met:
            return Never(place, "no_verifier", need)
        if need.on not in days:
            return Never(place, "follows", need)
        if need.by is not None and days[need.on] > need.by:
            return Never(place, "too_late", need)
    day = day_of(duty, machine, days)
    if day < 0:
        return Never(place, "after_end")
    if duty.last is not None and day > duty.last:
        return Never(place, "window_shut")
    return None


def never_due(machine: Machine) -> tuple[Never, ...]:
    """Return the duties that can never fall due, each with the reason nearest to it."""
    days = earliest(machine)
    found: list[Never] = []
    for place, duty in enumerate(machine.duties):
        if place not in days:
            why = why_not(duty, machine, days)
            assert why is not None
            found.append(why)
    return tuple(found)

"""Exhaustive search of what can be performed, in which order, by which day: states in integers.

A state is packed into one 64-bit integer: a bit for each duty performed or under way, a bit for
each deadline missed, and the point of time reached. A move performs one duty or lets time reach
its next point; every move is one event, so a state stands in one layer only, the layers are the
numbers of events, and the first layer that answers a question has the shortest story.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tregua.design.agreement.states.machine import Duty, Machine, State, Target

__all__ = ["TIME", "Packed", "Search", "places", "search"]

Packed = NDArray[np.uint64]
Told = NDArray[np.bool_]
TIME = -1
"""The move in which time reaches its next point; the others are the places of duties."""
WIDEST = 63
"""How many bits a state may have."""
NEVER = 1 << 40
WIDENING = 4
"""How many times the states allowed one layer may lead to, counted before they are made."""


@dataclass(frozen=True)
class Layout:
    """Where the parts of a state lie in an integer, and the days a machine knows."""

    machine: Machine

    @property
    def duties(self) -> int:
        """How many duties there are; they lie lowest."""
        return len(self.machine.duties)

    @property
    def clock(self) -> int:
        """Where the point of time lies, above duties and deadlines."""
        return self.duties + self.machine.latches

    @property
    def fits(self) -> bool:
        """Tell whether a state fits into an integer."""
        return self.clock + len(self.machine.points).bit_length() <= WIDEST

    def done(self, states: Packed, place: int) -> Told:
        """Tell in which states a duty is performed or under way."""
        found: Told = (states >> np.uint64(place)) & np.uint64(1) == 1
        return found

    def day(self, states: Packed) -> NDArray[np.int64]:
        """Return the day reached in each state."""
        points = np.array(self.machine.points, dtype=np.int64)
        return points[(states >> np.uint64(self.clock)).astype(np.int64)]

    def unpack(self, state: int) -> State:
        """Return a state as its three parts."""
        duties = state & ((1 << self.duties) - 1)
        missed = (state >> self.duties) & ((1 << self.machine.latches) - 1)
        return duties, state >> self.clock, missed

    def may_begin(self, states: Packed, duty: Duty) -> Told:
        """Tell in which states what a duty waits for is met, and its day has come."""
        day = self.day(states)
        ready = (day >= duty.first) & (day <= (NEVER if duty.last is None else duty.last))
        for need in duty.needs:
            if not need.can_be_met:
                return np.zeros(states.shape, dtype=np.bool_)
            ready &= self.done(states, need.on) & (day >= need.from_day)
            if need.latch >= 0:
                ready &= ~self.done(states, self.duties + need.latch)
        return ready

    def due(self, states: Packed, place: int) -> Told:
        """Tell in which states a duty can be found not kept: it is due, or still under way."""
        duty = self.machine.duties[place]
        done = self.done(states, place)
        if not duty.ongoing:
            return self.may_begin(states, duty) & ~done
        running = self.day(states) < (NEVER if duty.last is None else duty.last)
        return (done | self.may_begin(states, duty)) & running

    def whole(self, states: Packed, place: int) -> Told:
        """Tell in which states a duty is performed in full: one kept over a time, to its end."""
        duty = self.machine.duties[place]
        done = self.done(states, place)
        if not duty.ongoing or duty.last is None:
            return done
        return done & (self.day(states) >= duty.last)

    def meets(self, states: Packed, target: Target) -> Told:
        """Tell which states are of the kind asked for."""
        held: Told = (states & np.uint64(target.done)) == np.uint64(target.done)
        for place in places(target.whole):
            held &= self.whole(states, place)
        if target.due >= 0:
            held &= self.due(states, target.due)
        if target.few is not None:
            own, fewer = target.few
            count = np.zeros(states.shape, dtype=np.int64)
            for place in places(own):
                if not self.machine.duties[place].endless:
                    count += self.whole(states, place)
            held &= count < fewer
        if target.day is not None:
            held &= self.day(states) >= target.day
        if target.missed >= 0:
            held &= self.done(states, self.duties + target.missed)
        return held

    def later(self, states: Packed) -> Packed:
        """Return the states after time has reached its next point, deadlines missed marked."""
        moved = states + np.uint64(1 << self.clock)
        before, after = self.day(states), self.day(moved)
        for duty in self.machine.duties:
            for need in duty.needs:
                if need.latch >= 0 and need.by is not None:
                    unmet = (before <= need.by) & (after > need.by)
                    if need.on >= 0:
                        unmet &= ~self.done(states, need.on)
                    bit = np.uint64(1 << (self.duties + need.latch))
                    moved = np.where(unmet, moved | bit, moved)
        return moved


def places(bits: int) -> list[int]:
    """Return the places of the bits that are set."""
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


@dataclass
class Search:
    """What was reached, in layers by the number of events; each state with one move into it."""

    layout: Layout
    layers: list[Packed] = field(default_factory=list)
    parents: list[NDArray[np.int64]] = field(default_factory=list)
    moves: list[NDArray[np.int64]] = field(default_factory=list)
    exhaustive: bool = True

    @property
    def visited(self) -> int:
        """How many states were reached."""
        return sum(len(layer) for layer in self.layers)

    @property
    def events(self) -> int:
        """How many events the longest search went through."""
        return max(0, len(self.layers) - 1)

    def first(self, target: Target) -> tuple[int, ...] | None:
        """Return the shortest way to a state of the kind asked for, or nothing if there is none."""
        for depth, layer in enumerate(self.layers):
            found = np.flatnonzero(self.layout.meets(layer, target))
            if len(found):
                return self.way(depth, int(found[0]))
        return None

    def way(self, depth: int, index: int) -> tuple[int, ...]:
        """Return the moves that lead to a state."""
        told: list[int] = []
        for layer in range(depth, 0, -1):
            told.append(int(self.moves[layer][index]))
            index = int(self.parents[layer][index])
        return tuple(reversed(told))


def search(machine: Machine, most: int) -> Search:
    """Return every state that can be reached, or the layers that fit into so many states.

    Raises
    ------
    OverflowError
        If a state does not fit into 63 bits.
    """
    layout = Layout(machine)
    if not layout.fits:
        raise OverflowError
    start = np.zeros(1, dtype=np.uint64)
    none = np.full(1, TIME, dtype=np.int64)
    found = Search(layout, [start], [none], [none])
    while len(found.layers[-1]):
        widest = len(found.layers[-1]) * (layout.duties + 1)
        if found.visited > most or widest > WIDENING * most:
            found.exhaustive = False
            return found
        states, parents, moves = step(layout, found.layers[-1])
        found.layers.append(states)
        found.parents.append(parents)
        found.moves.append(moves)
    for each in (found.layers, found.parents, found.moves):
        each.pop()
    return found


def step(layout: Layout, states: Packed) -> tuple[Packed, NDArray[np.int64], NDArray[np.int64]]:
    """Return the states one event further, each with one state it follows and the move."""
    parts = list(steps(layout, states))
    ahead = np.concatenate([part for part, _, _ in parts])
    origins = np.concatenate([origin for _, origin, _ in parts])
    moved = np.concatenate([np.full(len(part), move, np.int64) for part, _, move in parts])
    kept, index = np.unique(ahead, return_index=True)
    return kept, origins[index], moved[index]


def steps(layout: Layout, states: Packed) -> Iterator[tuple[Packed, NDArray[np.int64], int]]:
    """Yield the states after each kind of move, the places of those before, and the move.

    Of moves that lead to one state the first is kept as the last of its story: time passes as
    late as can be, and duties are told in the order of the text.
    """
    last = np.uint64(len(layout.machine.points) - 1)
    may = np.flatnonzero((states >> np.uint64(layout.clock)) < last)
    yield layout.later(states[may]), may, TIME
    for place, duty in reversed(tuple(enumerate(layout.machine.duties))):
        may = np.flatnonzero(layout.may_begin(states, duty) & ~layout.done(states, place))
        yield states[may] | np.uint64(1 << place), may, place

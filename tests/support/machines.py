"""Small machines drawn by chance, and a plain search over them that packs and skips nothing.

The plain search keeps a word for each duty, lets any number of breaches be supposed one after
another, and lets the others go on in between.
"""

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count
from math import ceil
from typing import NamedTuple

from hypothesis import strategies as st

from tregua.design.agreement.states.machine import (
    Answering,
    Chain,
    Duty,
    Machine,
    Need,
    Settling,
)
from tregua.domain.deal import ClauseState, Effect

SIDES = ("party:a", "party:b")


class Plain(NamedTuple):
    """A state with nothing packed: a word for each duty, the point of time, deadlines missed."""

    words: tuple[str, ...]
    clock: int
    missed: frozenset[int]


@st.composite
def machines(draw: st.DrawFn, most: int = 4) -> Machine:
    """Draw a machine of one to four duties with few days."""
    size = draw(st.integers(1, most))
    latches = count()
    duties = tuple(duty(draw, place, size, latches) for place in range(size))
    ends = draw(st.sampled_from([None, None, 6, 9]))
    days = {0, *(d.first for d in duties), *(d.last for d in duties if d.last is not None)}
    days |= {n.from_day for d in duties for n in d.needs}
    days |= {n.by + 1 for d in duties for n in d.needs if n.by is not None}
    points = tuple(sorted(day for day in days if ends is None or day <= ends))
    settling = draw(
        st.sampled_from(
            [Settling(False, (), False), Settling(True, (), False), Settling(True, ("x",), True)]
        )
    )
    return Machine(duties, points, ends, False, False, settling, next(latches), (), True)


def duty(draw: st.DrawFn, place: int, size: int, latches: Iterator[int]) -> Duty:
    """Draw one duty."""
    own = draw(st.sampled_from(SIDES))
    other = SIDES[1 - SIDES.index(own)]
    first = draw(st.integers(0, 3))
    last = draw(st.sampled_from([None, None, first + 1, first + 3]))
    needs = tuple(
        need(draw, on, latches) for on in draw(st.lists(st.integers(-1, size - 1), max_size=2))
    )
    chains = tuple(
        Chain(str(i), tuple(answer(draw, size) for _ in range(draw(st.integers(0, 2)))))
        for i in range(draw(st.integers(1, 2)))
    )
    return Duty(
        f"c{place}", (own,), (other,), draw(st.booleans()), first, last, needs,
        draw(st.booleans()), draw(st.booleans()), chains,
    )  # fmt: skip


def need(draw: st.DrawFn, on: int, latches: Iterator[int]) -> Need:
    """Draw what a duty waits for."""
    by = draw(st.sampled_from([None, None, 2, 4]))
    return Need(
        f"c{on}" if on >= 0 else "elsewhere", on, draw(st.sampled_from(ClauseState)),
        draw(st.booleans()), draw(st.integers(0, 4)), by, "lapses" if by is not None else "",
        -1 if by is None else next(latches),
    )  # fmt: skip


def answer(draw: st.DrawFn, size: int) -> Answering:
    """Draw one agreed answer."""
    effect = draw(st.sampled_from([*Effect, None]))
    return Answering(
        effect, draw(st.integers(1, (1 << size) - 1)), draw(st.booleans()), draw(st.booleans())
    )


def ready(machine: Machine, state: Plain, place: int) -> bool:
    """Tell whether a duty is due."""
    own, day = machine.duties[place], machine.points[state.clock]
    if day < own.first or (own.last is not None and day > own.last):
        return False
    return all(
        need.on >= 0
        and state.words[need.on] == "done"
        and (need.seen or need.state is not ClauseState.VERIFIED)
        and day >= need.from_day
        and need.latch not in state.missed
        for need in own.needs
    )


def breakable(machine: Machine, state: Plain, place: int) -> bool:
    """Tell whether a duty is due or still under way, so that a breach can be supposed."""
    own, word = machine.duties[place], state.words[place]
    day = machine.points[state.clock]
    if not own.ongoing:
        return word == "open" and ready(machine, state, place)
    over = own.last is not None and day >= own.last
    return not over and (word == "done" or (word == "open" and ready(machine, state, place)))


def full(machine: Machine, state: Plain, place: int) -> bool:
    """Tell whether a duty is performed in full."""
    own = machine.duties[place]
    over = own.last is None or machine.points[state.clock] >= own.last
    return state.words[place] == "done" and (over or not own.ongoing)


def given(machine: Machine, state: Plain, place: int) -> bool:
    """Tell whether a duty can no longer be withheld, being performed and at its end."""
    own = machine.duties[place]
    return full(machine, state, place) and not (own.ongoing and own.last is None)


def answered(machine: Machine, state: Plain, place: int, chain: Chain) -> tuple[str, Plain, int]:
    """Return what a breach comes to, the state after it, and how many events that took."""
    words = list(state.words)
    words[place] = "broken"
    length, changed, late, spoken = 1, False, False, False
    for each in chain.answers:
        length += 1
        if each.effect is Effect.REFER and machine.settling.forum:
            if not machine.settling.closes:
                return "dispute_open", state._replace(words=tuple(words)), length
            length += 1
        spoken |= each.effect in (Effect.TALK, Effect.REPAIR)
        spoken |= each.effect is Effect.REFER and machine.settling.forum
        if each.effect in (Effect.SUSPEND, Effect.REVOKE, Effect.END) and each.decided:
            if each.effect is Effect.END:
                return "ended", state._replace(words=("ended",) * len(words)), length
            held = [p for p in range(len(words)) if each.on >> p & 1]
            left = [p for p in held if p == place or not given(machine, state, p)]
            changed |= bool(left)
            late |= not left
            for p in left:
                words[p] = each.effect.value if words[p] in ("open", "done") else words[p]
    bare = "talk_only" if spoken else "dead_end"
    ends = "answered" if changed else "answer_too_late" if late else bare
    return ends, state._replace(words=tuple(words)), length


def later(machine: Machine, state: Plain) -> Plain:
    """Return the state after time has reached its next point."""
    day = machine.points[state.clock + 1]
    passed = {
        n.latch
        for d in machine.duties
        for n in d.needs
        if n.latch >= 0 and n.by is not None and machine.points[state.clock] <= n.by < day
        if n.on < 0 or state.words[n.on] != "done"
    }
    return Plain(state.words, state.clock + 1, state.missed | passed)


def moves(machine: Machine, state: Plain) -> Iterator[tuple[str, int, Plain, int]]:
    """Yield each move from a state: its kind, the duty, the state after, how many events."""
    if state.clock + 1 < len(machine.points) and "ended" not in state.words:
        yield "time", -1, later(machine, state), 1
    for place, own in enumerate(machine.duties):
        if state.words[place] == "open" and ready(machine, state, place):
            done = tuple("done" if p == place else w for p, w in enumerate(state.words))
            yield "done", place, state._replace(words=done), 1
        if breakable(machine, state, place):
            for chain in own.chains:
                kind, after, length = answered(machine, state, place, chain)
                yield kind, place, after, length


def searched(machine: Machine, *, breaches: bool = True) -> tuple[dict[Plain, int], dict]:
    """Return how few events each state takes, and each kind of breach by duty."""
    start = Plain(("open",) * len(machine.duties), 0, frozenset())
    best: dict[Plain, int] = {}
    found: dict[tuple[str, str], int] = {}
    queue: list[tuple[int, int, Plain]] = [(0, 0, start)]
    order = count(1)
    while queue:
        length, _, state = heappop(queue)
        if state in best:
            continue
        best[state] = length
        for kind, place, after, events in moves(machine, state):
            if kind in ("dead_end", "talk_only", "dispute_open", "answer_too_late"):
                key = (kind, machine.duties[place].id)
                found[key] = min(found.get(key, length + events), length + events)
            if kind in ("time", "done") or breaches:
                heappush(queue, (length + events, next(order), after))
    return best, found


def held_up(machine: Machine, best: dict[Plain, int], share: float) -> dict[str, int]:
    """Return how few events it takes a side to hold all with less than a share performed."""
    found: dict[str, int] = {}
    for side in SIDES:
        own = [i for i, d in enumerate(machine.duties) if side in d.owed_by]
        due = [i for i, d in enumerate(machine.duties) if side not in d.owed_by]
        lengths = [
            length
            for state, length in best.items()
            if own and due and all(full(machine, state, i) for i in due)
            if sum(given(machine, state, i) for i in own) < ceil(share * len(own))
        ]
        found |= {side: min(lengths)} if lengths else {}
    return found

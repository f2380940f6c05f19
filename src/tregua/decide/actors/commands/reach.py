"""Which lines of command are open on some subjects, level by level of how far they can be leant on.

Levels are few, so who reaches whom is kept for each as the bits of numbers, and ties are followed
only from those who are asked about to those whom they are known to reach.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tregua.decide.actors.commands.links import Label, Link

__all__ = ["Plane"]

Ahead = Mapping[str, tuple[tuple[str, Link], ...]]


@dataclass(frozen=True)
class Plane:
    """The ties on subjects that all of them treat alike, each with its rank there.

    `mask` are the subjects as bits. The lists are filled level by level, strongest first.
    """

    mask: int
    ranks: tuple[tuple[Link, int], ...]
    onward: list[Ahead] = field(default_factory=list)
    reached: list[Mapping[str, int]] = field(default_factory=list)

    @cached_property
    def levels(self) -> tuple[int, ...]:
        """The ranks that ties have here, strongest first."""
        return tuple(sorted({rank for _, rank in self.ranks}, reverse=True))

    @cached_property
    def bits(self) -> Mapping[str, int]:
        """The bit that stands for each actor at some end of a tie."""
        ties = [link.tie for link, _ in self.ranks]
        ends = dict.fromkeys(end for tie in ties for end in (tie.source_actor, tie.target_actor))
        return {end: 1 << n for n, end in enumerate(ends)}

    def lines(self, who: str, ends: Iterable[str]) -> dict[str, Label]:
        """Return the widest line from one actor to each of some others that has one."""
        at = self.bits
        left = {end: at[end] for end in ends if end in at} if who in at else {}
        found: dict[str, Label] = {}
        for n, width in enumerate(self.levels):
            if not left:
                break
            reached = self.at(n).get(who, 0)
            near = [end for end, bit in left.items() if reached & bit]
            for end, links in shortest(who, near, self.onward[n]).items():
                found[end] = Label(width, self.mask, links)
                del left[end]
        return found

    def at(self, level: int) -> Mapping[str, int]:
        """Return for each actor whom it reaches along ties no weaker than a level, as bits."""
        while len(self.reached) <= level:
            least = self.levels[len(self.reached)]
            ahead: dict[str, list[tuple[str, Link]]] = {}
            for link, rank in self.ranks:
                if rank >= least:
                    ahead.setdefault(link.tie.source_actor, []).append(
                        (link.tie.target_actor, link)
                    )
            self.onward.append({one: tuple(steps) for one, steps in ahead.items()})
            before = self.reached[-1] if self.reached else {}
            self.reached.append(closed(self.onward[-1], self.bits, before))
        return self.reached[level]


def closed(ahead: Ahead, bits: Mapping[str, int], before: Mapping[str, int]) -> dict[str, int]:
    """Return whom each actor reaches, from what is known of stronger ties alone."""
    found = dict(before)
    order = inside_out(ahead)
    moved = True
    while moved:
        moved = False
        for one in order:
            held = found.get(one, 0)
            for other, _ in ahead[one]:
                held |= bits[other] | found.get(other, 0)
            if held != found.get(one, 0):
                found[one], moved = held, True
    return found


def inside_out(ahead: Ahead) -> list[str]:
    """Return those who give orders, whoever takes theirs first, as far as circles allow."""
    found: list[str] = []
    seen: set[str] = set()
    for root in ahead:
        work = [] if root in seen else [(root, iter(ahead[root]))]
        seen.add(root)
        while work:
            here, rest = work[-1]
            fresh = next((one for one, _ in rest if one not in seen and one in ahead), None)
            if fresh is None:
                found.append(here)
                work.pop()
            else:
                seen.add(fresh)
                work.append((fresh, iter(ahead[fresh])))
    return found


def shortest(who: str, ends: Iterable[str], ahead: Ahead) -> dict[str, tuple[Link, ...]]:
    """Return the line of fewest ties to each of some others; of several the one written first."""
    came: dict[str, tuple[str, Link] | None] = {who: None}
    left = set(ends)
    queue = [who] if left else []
    for here in queue:
        for other, link in ahead.get(here, ()):
            if other not in came:
                came[other] = (here, link)
                queue.append(other)
                left.discard(other)
        if not left:
            break
    return {end: walked(end, came) for end in ends if end in came}


def walked(end: str, came: Mapping[str, tuple[str, Link] | None]) -> tuple[Link, ...]:
    """Return the ties that led to an actor, from their beginning."""
    found: list[Link] = []
    while (step := came[end]) is not None:
        end = step[0]
        found.append(step[1])
    return tuple(reversed(found))

"""Worths: steps as numbers on each side's own scale, and what cannot be told for want of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import lcm

from tregua.domain import Dossier, active
from tregua.domain.deal import DealStep, Worth
from tregua.domain.results import Result
from tregua.errors import TreguaError

__all__ = [
    "CannotTell",
    "Stakes",
    "WeighedDeal",
    "WeighedStep",
    "divided",
    "only",
    "sides_of",
    "stakes",
    "unweighed",
    "weighed",
    "worst_case",
]

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CannotTell(Result):
    """A step nobody weighed for a side: `what` is `costs` or `brings`."""

    step: str
    side: str
    what: str


@dataclass(frozen=True, slots=True)
class WeighedStep:
    """A step as numbers: who gives, who receives (by place among the sides), and two ranges.

    `costs` lies on the giver's scale, `brings` on the receiver's; the two are never set against
    each other. `after` are places of steps. A side that is none of the parties is -1.
    """

    id: str
    giver: int
    receiver: int
    costs: Range
    brings: Range
    after: tuple[int, ...]
    parts: int = 1
    part: int = 0


@dataclass(frozen=True, slots=True)
class WeighedDeal:
    """The steps of a deal in the order drafted, its sides, and each side's own unit.

    A side's unit is the least it has to give in all: the sum of the lower ends of its own costs,
    and at least 1. It does not change with the case that is looked at, so that a wider range never
    makes an exposure look smaller.
    """

    sides: tuple[str, ...]
    steps: tuple[WeighedStep, ...]
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stakes:
    """What each step changes for each side, as whole numbers on that side's own scale.

    `changes[p][i]` is what step i takes from side p less what it brings it. `units[p]` is what
    side p's exposure is divided by before it is compared. `after[i]` are the steps before i.
    """

    changes: tuple[tuple[int, ...], ...]
    units: tuple[int, ...]
    after: tuple[tuple[int, ...], ...]

    @property
    def size(self) -> int:
        """Return the number of steps."""
        return len(self.after)


def sides_of(dossier: Dossier) -> Mapping[str, str]:
    """Return the side of each party, faction and body: its party, or the body where it has none."""
    actors = dossier.actors
    found = {f"party:{p.id}": f"party:{p.id}" for p in active(actors.parties)}
    for kind, parts in (("faction", active(actors.factions)), ("body", active(actors.bodies))):
        for part in parts:
            about = f"{kind}:{part.id}"
            found[about] = f"party:{part.party}" if part.party else about
    return found


def unweighed(steps: Sequence[DealStep], side_of: Mapping[str, str]) -> tuple[CannotTell, ...]:
    """Return what nobody weighed: a cost for a giver, a worth for a receiver that is a side."""
    found = []
    for step in steps:
        asked = (("costs", step.by, step.costs), ("brings", step.to, step.brings))
        for what, about, worth in asked:
            if worth is None and about in side_of:
                found.append(CannotTell(step.id, side_of[about], what))
    return tuple(found)


def weighed(steps: Sequence[DealStep], side_of: Mapping[str, str]) -> WeighedDeal:
    """Return steps as numbers, where each was weighed; what was not weighed counts nowhere.

    Sides stand in the order in which they first give or receive; a receiver that is no side, such
    as a place, is left out. Call `unweighed` first: a side named there has no exposure to tell.

    Raises
    ------
    TreguaError
        `step_after_unknown` or `steps_in_ring`, naming the ring.
    """
    named = [side_of[about] for s in steps for about in (s.by, s.to) if about in side_of]
    sides = tuple(dict.fromkeys(named))
    places = {step.id: place for place, step in enumerate(steps)}
    found = []
    for step in steps:
        unknown = [name for name in step.after if name not in places]
        if unknown:
            raise TreguaError("step_after_unknown", id=step.id, after=unknown[0])
        giver, receiver = (
            sides.index(side_of[about]) if about in side_of else -1 for about in (step.by, step.to)
        )
        after = tuple(sorted({places[name] for name in step.after}))
        costs, brings = span(step.costs), span(step.brings)
        found.append(WeighedStep(step.id, giver, receiver, costs, brings, after, step.parts))
    ring = ring_of([step.after for step in found])
    if ring:
        raise TreguaError("steps_in_ring", ring=" -> ".join(steps[i].id for i in ring))
    least = [sum(s.costs[0] for s in found if s.giver == p) for p in range(len(sides))]
    return WeighedDeal(sides, tuple(found), tuple(max(1, each) for each in least))


def only(deal: WeighedDeal, sides: tuple[str, ...]) -> WeighedDeal:
    """Return a deal as it touches some of its sides."""
    new = {deal.sides.index(side): place for place, side in enumerate(sides)}
    steps = tuple(
        replace(step, giver=new.get(step.giver, -1), receiver=new.get(step.receiver, -1))
        for step in deal.steps
    )
    return WeighedDeal(sides, steps, tuple(deal.units[deal.sides.index(s)] for s in sides))


def span(worth: Worth | None) -> Range:
    """Return the two ends of a worth."""
    return (worth.low, worth.high) if worth is not None else (0, 0)


def ring_of(after: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """Return a ring of steps that wait for one another, its first step again at its end."""
    open_, done = list(range(len(after))), set[int]()
    while True:
        ready = [i for i in open_ if done.issuperset(after[i])]
        if not ready:
            break
        done.update(ready)
        open_ = [i for i in open_ if i not in done]
    if not open_:
        return ()
    way = [open_[0]]
    while way[-1] not in way[:-1]:
        way.append(next(i for i in after[way[-1]] if i not in done))
    return tuple(way[way.index(way[-1]) :])


def stakes(
    deal: WeighedDeal, costs: Sequence[int], brings: Sequence[int], scale: int = 1
) -> Stakes:
    """Return what each step changes under given values, which stand on scales `scale` times finer.

    A part of a divided step changes its equal share; all is made finer by as much as keeps whole
    numbers.
    """
    finer = lcm(*(step.parts if step.part else 1 for step in deal.steps), 1)
    changes = [[0] * len(deal.steps) for _ in deal.sides]
    for i, step in enumerate(deal.steps):
        share = finer // step.parts if step.part else finer
        if step.giver >= 0:
            changes[step.giver][i] += costs[i] * share
        if step.receiver >= 0:
            changes[step.receiver][i] -= brings[i] * share
    units = tuple(unit * finer * scale for unit in deal.units)
    after = tuple(step.after for step in deal.steps)
    return Stakes(tuple(tuple(each) for each in changes), units, after)


def worst_case(deal: WeighedDeal) -> Stakes:
    """Return the stakes in the worst case of every side at once: costs high, receipts low.

    What is worst for one side touches none of the other's values, so that one order can be the
    worst case of all sides together.
    """
    return stakes(deal, [s.costs[1] for s in deal.steps], [s.brings[0] for s in deal.steps])


def divided(deal: WeighedDeal, chosen: frozenset[int]) -> WeighedDeal:
    """Return a deal with the chosen steps in their equal parts, one part after another.

    What waited for a step waits for its last part.
    """
    first: list[int] = []
    last: list[int] = []
    for place, step in enumerate(deal.steps):
        first.append(last[-1] + 1 if last else 0)
        last.append(first[-1] + (step.parts if place in chosen else 1) - 1)
    found = []
    for place, step in enumerate(deal.steps):
        waits = tuple(last[other] for other in step.after)
        if place not in chosen:
            found.append(replace(step, after=waits, parts=1))
            continue
        for part in range(step.parts):
            after = waits if part == 0 else (first[place] + part - 1,)
            found.append(replace(step, after=after, part=part + 1))
    return replace(deal, steps=tuple(found))

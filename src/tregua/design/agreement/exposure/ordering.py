"""Ordering: the order whose worst exposure is least, with a proof or a bound."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tregua.design.agreement.exposure.curves import Ladder, unavoidable, worsts
from tregua.design.agreement.exposure.subsets import MOST, Subsets

__all__ = ["Ordered", "Search", "best_order", "least_worst", "search_of"]

Bounds = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order of steps, the rank of its worst exposure, and a rank no order can go below.

    `worsts` has each side's rank. The order is proved where `bound` equals `worst`. `exact` says
    that every set of steps was looked at, and so the order among equals was settled too.
    """

    order: tuple[int, ...]
    worst: int
    bound: int
    worsts: tuple[int, ...]
    exact: bool

    @property
    def proved(self) -> bool:
        """Tell whether no order has a lower worst exposure."""
        return self.bound == self.worst


class Search(Protocol):
    """Something that can tell whether an order keeps every side within its rank.

    `refused` are the ranks at which it was proved that all sides together cannot be kept.
    """

    refused: list[int]

    def possible(self, ranks: Sequence[int]) -> bool:
        """Tell whether there is such an order, as far as this can tell."""

    def order(self, ranks: Sequence[int]) -> tuple[int, ...]:
        """Return such an order."""


def step_by_step(ladder: Ladder) -> tuple[int, ...]:
    """Return an order that takes at each place the step which leaves the worst side least out.

    It is seldom the best one; it says from where down to search.
    """
    stakes = ladder.stakes
    totals, left, found = [0] * len(stakes.changes), set(range(stakes.size)), list[int]()

    def after(step: int) -> int:
        held = (max(0, t + c[step]) for t, c in zip(totals, stakes.changes, strict=True))
        return max((ladder.rank(side, each) for side, each in enumerate(held)), default=0)

    while left:
        free = [step for step in sorted(left) if left.isdisjoint(stakes.after[step])]
        step = min(free, key=after)
        totals = [t + c[step] for t, c in zip(totals, stakes.changes, strict=True)]
        found.append(step)
        left.remove(step)
    return tuple(found)


def least_worst(ladder: Ladder, search: Search) -> int:
    """Return the lowest rank at which every side can be kept all along."""
    free: Bounds = (None,) * len(ladder.stakes.changes)
    return lowest(ladder, search, free, max(worsts(ladder, step_by_step(ladder)), default=0))


def lowest(ladder: Ladder, search: Search, bounds: Bounds, most: int) -> int:
    """Return the lowest rank at which the sides without a bound can be kept; `most` is possible."""
    left = unavoidable(ladder)
    low = max((left[side] for side, bound in enumerate(bounds) if bound is None), default=0)
    high = most
    while low < high:
        middle = (low + high) // 2
        if search.possible([middle if bound is None else bound for bound in bounds]):
            high = middle
        else:
            low = middle + 1
    return high


def all_bounds(ladder: Ladder, search: Search, worst: int) -> list[tuple[int, ...]]:
    """Return the bounds of all sides that are least when the highest is compared first.

    One side after another is held at the lowest rank at which it can be the highest of those left.
    Each that could be that one is tried; what leaves more to the others is dropped.
    """
    free: Bounds = (None,) * len(ladder.stakes.changes)
    held = {free: worst}
    for left in range(len(free), 0, -1):
        least = min(held.values())
        one_more = sorted(
            {
                tuple(least if place == side else each for place, each in enumerate(bounds))
                for bounds, rank in held.items()
                if rank == least
                for side in range(len(free))
                if bounds[side] is None
            },
            key=lambda bounds: [-1 if rank is None else rank for rank in bounds],
        )
        if left == 1:
            return [tuple(rank or 0 for rank in bounds) for bounds in one_more]
        held = {bounds: lowest(ladder, search, bounds, least) for bounds in one_more}
    return [()]


def best_order(ladder: Ladder, *, seed: int = 1, seconds: float = 10.0) -> Ordered:
    """Return the order whose worst exposure, over all sides and all moments, is least.

    Among equals the second highest side counts, then the third; then the order that keeps nearest
    to the one drafted, taking at each place the step drafted earliest. Up to `MOST` steps every set
    of steps is looked at. Beyond, a solver seeks an order and a bound within about so many seconds
    of work, counted so that every machine gives the same answer.
    """
    exact = ladder.stakes.size <= MOST
    search = search_of(ladder, seed, seconds)
    worst = least_worst(ladder, search)
    found = [search.order(ranks) for ranks in all_bounds(ladder, search, worst)]
    order = min(found, key=lambda each: (sorted(worsts(ladder, each), reverse=True), each))
    each = worsts(ladder, order)
    highest = max(each, default=0)
    refused = max((rank + 1 for rank in search.refused), default=0)
    bound = highest if exact else max(refused, *unavoidable(ladder), 0)
    return Ordered(order, highest, min(bound, highest), each, exact)


def search_of(ladder: Ladder, seed: int, seconds: float) -> Search:
    """Return the exact search, or for more steps than it can hold the solver, loaded only then."""
    if ladder.stakes.size <= MOST:
        return Subsets(ladder)
    from tregua.design.agreement.exposure.solving import Solver

    return Solver(ladder, step_by_step(ladder), seed=seed, seconds=seconds)

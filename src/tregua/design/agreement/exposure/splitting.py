"""Splitting: which steps to hand over in parts so that the worst exposure is lower."""

from dataclasses import dataclass

import numpy as np

from tregua.design.agreement.exposure.curves import Ladder
from tregua.design.agreement.exposure.ordering import Ordered, best_order, search_of
from tregua.design.agreement.exposure.worths import WeighedDeal, divided, worst_case

__all__ = ["ROOM", "Split", "best_split"]

ROOM = 40
"""So many steps and parts together are searched at most."""


@dataclass(frozen=True)
class Split:
    """A deal with some steps divided, its best order, and the undivided ones on the same ladder.

    `undivided` is the rank of the best undivided order's worst exposure; `left_out` are steps
    that could be divided but were not tried, for there would be too many.
    """

    deal: WeighedDeal
    ladder: Ladder
    ordered: Ordered
    undivided: int
    chosen: tuple[int, ...]
    left_out: tuple[int, ...]


def tried(deal: WeighedDeal) -> tuple[list[int], list[int]]:
    """Return which divisible steps there is room to divide, the heaviest first, and the others."""
    heavy = sorted(
        (i for i, step in enumerate(deal.steps) if step.parts > 1),
        key=lambda i: (-weight(deal, i), i),
    )
    size, chosen, left = len(deal.steps), list[int](), list[int]()
    for i in heavy:
        fits = size + deal.steps[i].parts - 1 <= ROOM
        (chosen if fits else left).append(i)
        size += deal.steps[i].parts - 1 if fits else 0
    return chosen, sorted(left)


def weight(deal: WeighedDeal, place: int) -> float:
    """Return what a step costs its giver at most, as a share of the giver's unit."""
    step = deal.steps[place]
    return step.costs[1] / deal.units[step.giver] if step.giver >= 0 else 0.0


def best_split(
    deal: WeighedDeal, whole: Ladder, ordered: Ordered, *, seed: int = 1, seconds: float = 10.0
) -> Split | None:
    """Return the division that lowers the worst exposure with fewest steps divided, or nothing.

    A step in parts handed over one after another never exposes anybody more than the step whole,
    so that all are divided first; then each, from the lightest, is left whole where that changes
    nothing. `whole` and `ordered` are the undivided deal's.
    """
    chosen, left_out = tried(deal)
    if not chosen or ordered.worst == 0:
        return None
    before = float(whole.shares[ordered.worst])
    ladder = Ladder(worst_case(divided(deal, frozenset(chosen))))
    found = best_order(ladder, seed=seed, seconds=seconds)
    reached = float(ladder.shares[found.worst])
    if reached >= before:
        return None
    kept = list(chosen)
    for i in reversed(chosen):
        fewer = Ladder(worst_case(divided(deal, frozenset(kept) - {i})))
        if can_reach(fewer, reached, seed, seconds / len(chosen)):
            kept.remove(i)
    if len(kept) < len(chosen):
        ladder = Ladder(worst_case(divided(deal, frozenset(kept))))
        found = best_order(ladder, seed=seed, seconds=seconds)
    split = divided(deal, frozenset(kept))
    undivided = int(np.searchsorted(ladder.shares, before))
    return Split(split, ladder, found, undivided, tuple(sorted(kept)), tuple(left_out))


def can_reach(ladder: Ladder, share: float, seed: int, seconds: float) -> bool:
    """Tell whether an order keeps every side at or below a share."""
    rank = int(np.searchsorted(ladder.shares, share, side="right")) - 1
    if rank < 0:
        return False
    return search_of(ladder, seed, seconds).possible([rank] * len(ladder.stakes.changes))

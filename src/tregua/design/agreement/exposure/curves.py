"""Curves: each side's exposure along an order, and the ladder of levels it is told on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from tregua.design.agreement.exposure.worths import Stakes

__all__ = ["Ladder", "along", "balances", "breaks", "outstanding", "unavoidable", "worsts"]

Levels = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Ladder:
    """All levels of exposure there could be, from lowest to highest, so that each has a rank.

    A level is what one side could be out of pocket after some set of steps, whatever must come
    after what, as a share of its own unit. Rank 0 is nothing out of pocket. Shares of two sides
    stand on one ladder only for the search and for ranks; nothing else is ever told of it.
    """

    stakes: Stakes

    @cached_property
    def own(self) -> tuple[Levels, ...]:
        """Return each side's own levels, as whole numbers on its own scale, rising."""
        found = []
        for changes in self.stakes.changes:
            sums = np.zeros(1, dtype=np.int64)
            for change in changes:
                if change:
                    sums = np.unique(np.concatenate([sums, sums + change]))
            found.append(np.unique(np.maximum(sums, 0)))
        return tuple(found)

    @cached_property
    def shares(self) -> npt.NDArray[np.float64]:
        """Return all levels as shares, rising.

        Division rounds correctly, so equal shares stay equal; unequal ones stay apart while the
        product of two units is below 2 ** 52.
        """
        held = [own / unit for own, unit in zip(self.own, self.stakes.units, strict=True)]
        return np.unique(np.concatenate([np.zeros(1), *held]))

    @cached_property
    def ranks(self) -> tuple[Levels, ...]:
        """Return the rank on the ladder of each of a side's own levels."""
        pairs = zip(self.own, self.stakes.units, strict=True)
        return tuple(np.searchsorted(self.shares, own / unit) for own, unit in pairs)

    @property
    def size(self) -> int:
        """Return the number of levels."""
        return len(self.shares)

    def rank(self, side: int, exposure: int) -> int:
        """Return the rank of a side's exposure among all levels."""
        return int(self.ranks[side][self.place(side, exposure)])

    def place(self, side: int, exposure: int) -> int:
        """Return the rank of a side's exposure among its own levels alone."""
        return int(np.searchsorted(self.own[side], exposure))

    def most(self, side: int, rank: int) -> int:
        """Return the highest exposure of a side that stands no higher than a rank."""
        below = int(np.searchsorted(self.ranks[side], rank, side="right")) - 1
        return int(self.own[side][below])


def balances(stakes: Stakes, order: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return what each side has given less what it has received, before and after each step."""
    return tuple(
        tuple(accumulate((changes[step] for step in order), initial=0))
        for changes in stakes.changes
    )


def along(stakes: Stakes, order: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Return each side's exposure before the first step and after each, on its own scale.

    It is the balance, and never below nothing.
    """
    return tuple(tuple(max(0, each) for each in own) for own in balances(stakes, order))


def worsts(ladder: Ladder, order: Sequence[int]) -> tuple[int, ...]:
    """Return the rank of each side's highest exposure along an order."""
    held = along(ladder.stakes, order)
    return tuple(ladder.rank(side, max(curve)) for side, curve in enumerate(held))


def outstanding(balance: Sequence[int]) -> tuple[int, int]:
    """Return when a balance is first highest, and from when on what passed is told of it.

    That is when nothing was last outstanding; or, where the side stood in credit then, when that
    credit began, so that what it had received in advance is told too.
    """
    peak = balance.index(max(balance))
    if balance[peak] <= 0:
        return 0, 0
    even = max(place for place in range(peak) if balance[place] <= 0)
    return peak, max(place for place in range(even + 1) if balance[place] >= 0)


def breaks(stakes: Stakes, order: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return each step that stands before one it must come after, with that other one."""
    places = {step: place for place, step in enumerate(order)}
    pairs = ((step, other) for step in order for other in stakes.after[step])
    return tuple((step, other) for step, other in pairs if places[other] > places[step])


def unavoidable(ladder: Ladder) -> tuple[int, ...]:
    """Return the rank each side is left at when all steps are done, in whatever order."""
    totals = [max(0, sum(changes)) for changes in ladder.stakes.changes]
    return tuple(ladder.rank(side, total) for side, total in enumerate(totals))

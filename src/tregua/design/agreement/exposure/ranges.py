"""Ranges: how much the order chosen depends on values nobody knows exactly."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tregua.design.agreement.exposure.curves import Ladder, worsts
from tregua.design.agreement.exposure.ordering import least_worst
from tregua.design.agreement.exposure.subsets import MOST, Subsets
from tregua.design.agreement.exposure.worths import Stakes, WeighedDeal, stakes
from tregua.domain.results import Result

__all__ = ["CaseRead", "Dependence", "depends"]

DRAWS = ((14, 100), (18, 30), (MOST, 10))
"""How many sets of values are drawn for deals of up to so many steps."""
PURPOSE = 1
"""The stream of chance that draws of worths come from."""


@dataclass(frozen=True, slots=True)
class CaseRead(Result):
    """How far the chosen order stands above the best one when values lie in one place.

    `case` is `middle` or `favourable`; `above` counts levels, of `levels` there are.
    """

    case: str
    above: int
    levels: int


@dataclass(frozen=True, slots=True)
class Dependence(Result):
    """How much the chosen order depends on the ranges.

    Of `drawn` sets of values it is among the best in `best_in`. `orders` counts the orders that
    were best, the chosen one wherever it is among them. `most_above` is the farthest it stood
    above the best one, in levels, and `of_levels` how many there were then.
    """

    cases: tuple[CaseRead, ...]
    drawn: int
    best_in: int
    orders: int
    most_above: int
    of_levels: int


def depends(deal: WeighedDeal, order: tuple[int, ...], *, seed: int = 1) -> Dependence | None:
    """Return how much an order depends on the ranges; nothing where there are no ranges.

    Each value is drawn evenly and independently from its range, from streams keyed by the seed.
    Nothing either for more steps than can be searched exactly.
    """
    wide = any(s.costs[0] < s.costs[1] or s.brings[0] < s.brings[1] for s in deal.steps)
    if not wide or len(deal.steps) > MOST:
        return None
    cases = []
    for case, held in placed(deal):
        above, levels, _ = judged(held, order)
        cases.append(CaseRead(case, above, levels))
    best_in, farthest, found = 0, (0, 0), set[tuple[int, ...]]()
    draws = next(draws for most, draws in DRAWS if len(deal.steps) <= most)
    for replica in range(draws):
        above, levels, best = judged(drawn(deal, seed, replica), order)
        best_in += above == 0
        farthest = max(farthest, (above, levels))
        found.add(best)
    return Dependence(tuple(cases), draws, best_in, len(found), *farthest)


def placed(deal: WeighedDeal) -> Iterator[tuple[str, Stakes]]:
    """Yield the stakes with every value in the middle of its range, and at its better end."""
    twice = [sum(s.costs) for s in deal.steps], [sum(s.brings) for s in deal.steps]
    best = [s.costs[0] for s in deal.steps], [s.brings[1] for s in deal.steps]
    yield "middle", stakes(deal, twice[0], twice[1], scale=2)
    yield "favourable", stakes(deal, best[0], best[1])


def drawn(deal: WeighedDeal, seed: int, replica: int) -> Stakes:
    """Return the stakes with every value drawn from its range."""
    chance = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(PURPOSE, replica)))
    costs = [int(chance.integers(s.costs[0], s.costs[1] + 1)) for s in deal.steps]
    brings = [int(chance.integers(s.brings[0], s.brings[1] + 1)) for s in deal.steps]
    return stakes(deal, costs, brings)


def judged(held: Stakes, order: tuple[int, ...]) -> tuple[int, int, tuple[int, ...]]:
    """Return how many levels an order stands above the best, of how many, and a best order."""
    ladder = Ladder(held)
    search = Subsets(ladder)
    least = least_worst(ladder, search)
    above = max(worsts(ladder, order), default=0) - least
    best = order if above == 0 else search.order([least] * len(held.changes))
    return above, ladder.size, best

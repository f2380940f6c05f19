"""Every order of a small deal, gone through one by one: the plain twin of the ordering."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations, product

from tests.support.deals import step
from tregua.design.agreement.exposure.curves import Ladder
from tregua.design.agreement.exposure.ordering import best_order
from tregua.design.agreement.exposure.worths import weighed, worst_case
from tregua.domain.deal import DealStep

__all__ = ["SIDES", "Best", "best_of_all", "lowest_in_parts", "made", "same_as_brute_force"]

SIDES = {f"party:{name}": f"party:{name}" for name in ("a", "b", "c")}


@dataclass(frozen=True)
class Best:
    """The best order, and each side's highest share along it, the highest first."""

    order: tuple[str, ...]
    shares: tuple[Fraction, ...]


def made(seed: int, most: int = 6, least: int = 1) -> tuple[DealStep, ...]:
    """Return a small deal by chance: ties, turns to keep, ranges, steps that divide."""
    draw = random.Random(seed)
    size = draw.randint(least, most)
    sides = list(SIDES)[: draw.choice((2, 2, 3))]
    top = draw.choice((2, 5, 100))
    rank = draw.sample(range(size), size)
    steps = []
    for i in range(size):
        by, to = draw.sample(sides, 2)
        costs, brings = (sorted(draw.choices(range(top + 1), k=2)) for _ in range(2))
        after = [f"s{j}" for j in range(size) if rank[j] < rank[i] and draw.random() < 0.2]
        parts = draw.choice((1, 1, 1, 2, 3))
        ranges = (costs[0], costs[1]), (brings[0], brings[1])
        steps.append(step(f"s{i}", by, to, *ranges, after=after, parts=parts))
    return tuple(steps)


def units(steps: Sequence[DealStep]) -> dict[str, int]:
    """Return the least each side has to give in all, and at least 1."""
    found = dict.fromkeys((s for each in steps for s in (each.by, each.to)), 0)
    for each in steps:
        assert each.costs is not None
        found[each.by] += each.costs.low
    return {side: max(1, unit) for side, unit in found.items()}


def shares(order: Sequence[tuple[DealStep, int]], unit: dict[str, int]) -> list[Fraction]:
    """Return each side's highest share along an order of steps, each in so many parts."""
    total, highest = dict.fromkeys(unit, Fraction(0)), dict.fromkeys(unit, Fraction(0))
    for each, parts in order:
        assert each.costs is not None
        assert each.brings is not None
        total[each.by] += Fraction(each.costs.high, parts)
        total[each.to] -= Fraction(each.brings.low, parts)
        highest = {side: max(highest[side], total[side]) for side in unit}
    return sorted((highest[side] / unit[side] for side in unit), reverse=True)


def best_of_all(steps: Sequence[DealStep]) -> Best:
    """Return the best of all orders that keep the turns, by the definition and nothing else."""
    unit = units(steps)
    found = []
    for order in permutations(range(len(steps))):
        names = [steps[i].id for i in order]
        if all(set(steps[i].after) <= set(names[:k]) for k, i in enumerate(order)):
            found.append((shares([(steps[i], 1) for i in order], unit), order))
    least, order = min(found)
    return Best(tuple(steps[i].id for i in order), tuple(least))


def lowest_in_parts(steps: Sequence[DealStep], most: int = 7) -> Fraction:
    """Return the lowest worst share over all ways to divide and all orders of up to `most`."""
    unit = units(steps)
    lows = [best_of_all(steps).shares[0]]
    for chosen in product(*({1, each.parts} for each in steps)):
        items = [(i, n, part) for i, n in enumerate(chosen) for part in range(n)]
        if len(items) <= most:
            lows.extend(
                shares([(steps[i], n) for i, n, _ in order], unit)[0]
                for order in permutations(items)
                if keeps(order, steps)
            )
    return min(lows)


def keeps(order: Sequence[tuple[int, int, int]], steps: Sequence[DealStep]) -> bool:
    """Tell whether an order of parts keeps the parts in turn and the turns of whole steps."""
    done = dict.fromkeys(range(len(steps)), 0)
    whole: set[str] = set()
    for i, parts, part in order:
        if part != done[i] or not set(steps[i].after) <= whole:
            return False
        done[i] += 1
        if done[i] == parts:
            whole.add(steps[i].id)
    return True


def same_as_brute_force(seeds: Sequence[int], most: int) -> list[int]:
    """Return the seeds of those deals whose order is not the best of all orders."""
    wrong = []
    for seed in seeds:
        steps = made(seed, most)
        found = best_order(Ladder(worst_case(weighed(steps, SIDES)))).order
        if tuple(steps[i].id for i in found) != best_of_all(steps).order:
            wrong.append(seed)
    return wrong

"""How the ordering of steps grows, beside going through every order and beside CP-SAT.

Deals of two sides are made from a seed, with ranges and few turns to keep. Up to eight steps every
order is gone through; up to 22 the exact search is set beside CP-SAT asked to find and prove the
same; beyond there is CP-SAT alone, with what it proved. Ratios come first.
"""

import random
import time
from collections.abc import Callable
from itertools import permutations

from tregua.design.agreement.exposure.curves import Ladder, breaks, worsts
from tregua.design.agreement.exposure.ordering import best_order, step_by_step
from tregua.design.agreement.exposure.solving import Solver
from tregua.design.agreement.exposure.subsets import layers
from tregua.design.agreement.exposure.worths import Stakes

SMALL, EXACT, FAR = (5, 6, 7, 8), (10, 14, 18, 20, 22), (26, 32, 40)
SECONDS = 60.0


def made(steps: int, seed: int = 1) -> Stakes:
    """Make a deal of so many steps, each side giving every other one, with a turn in six."""
    draw = random.Random(seed * 1000 + steps)
    gives = [draw.randint(5, 60) for _ in range(steps)]
    gets = [draw.randint(5, 60) for _ in range(steps)]
    changes = tuple(
        tuple(gives[i] if i % 2 == side else -gets[i] for i in range(steps)) for side in range(2)
    )
    units = tuple(sum(gives[side::2]) for side in range(2))
    after = tuple((draw.randrange(i),) if i and draw.random() < 1 / 6 else () for i in range(steps))
    return Stakes(changes, units, after)


def spent(act: Callable[[], object], times: int = 3) -> float:
    """Give the least time of an act."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        found.append(time.perf_counter() - start)
    return min(found)


def one_by_one(stakes: Stakes) -> tuple[list[int], tuple[int, ...]]:
    """Give the best of all orders and its ranks, the highest first, by trying each."""
    ladder = Ladder(stakes)
    orders = (o for o in permutations(range(stakes.size)) if not breaks(stakes, o))
    return min((sorted(worsts(ladder, order), reverse=True), order) for order in orders)


def proved(stakes: Stakes, worst: int) -> bool:
    """Tell whether CP-SAT finds an order at a rank and proves that there is none below."""
    ladder = Ladder(stakes)
    solver = Solver(ladder, tuple(step_by_step(ladder)), seed=1, seconds=SECONDS)
    sides = len(stakes.changes)
    return solver.possible([worst] * sides) and not solver.possible([worst - 1] * sides)


def main() -> None:
    print(f"{'steps':<8}{'all orders x':>14}{'CP-SAT x':>12}{'growth':>10}{'exact s':>10}")
    cold = spent(lambda: best_order(Ladder(made(22))), 1)
    layers.cache_clear()
    before = 0.0
    for steps in (*SMALL, *EXACT):
        stakes = made(steps)
        found = best_order(Ladder(stakes))
        wait = spent(lambda s=stakes: best_order(Ladder(s)))
        growth = f"{wait / before:.1f}" if before else ""
        every, solver = "", ""
        if steps in SMALL:
            ranks, order = one_by_one(stakes)
            if (order, ranks) != (found.order, sorted(found.worsts, reverse=True)):
                raise SystemExit(f"{steps} steps: going through all orders finds another one")
            every = f"{spent(lambda s=stakes: one_by_one(s), 1) / wait:.0f}"
        else:
            if not proved(stakes, found.worst):
                raise SystemExit(f"{steps} steps: CP-SAT does not agree with the exact search")
            solver = f"{spent(lambda s=stakes, w=found.worst: proved(s, w), 1) / wait:.1f}"
        print(f"{steps:<8}{every:>14}{solver:>12}{growth:>10}{wait:>10.3f}")
        before = wait
    print(f"\n22 steps the first time in a process: {cold:.2f} s\n")
    print(f"{'steps':<8}{'CP-SAT s':>10}   found, bound, levels")
    for steps in FAR:
        ladder = Ladder(made(steps))
        start = time.perf_counter()
        found = best_order(ladder, seconds=SECONDS)
        wait = time.perf_counter() - start
        print(f"{steps:<8}{wait:>10.1f}   {found.worst}, {found.bound}, {ladder.size - 1}")


if __name__ == "__main__":
    main()

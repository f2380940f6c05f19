"""The ordering agrees with going through every order, and the solver with the exact search."""

from fractions import Fraction

import pytest

from tests.support.deals import step
from tests.support.orders import SIDES, lowest_in_parts, made, same_as_brute_force
from tregua.design.agreement.exposure.curves import Ladder, worsts
from tregua.design.agreement.exposure.ordering import best_order, step_by_step
from tregua.design.agreement.exposure.solving import Solver
from tregua.design.agreement.exposure.splitting import best_split
from tregua.design.agreement.exposure.subsets import Subsets
from tregua.design.agreement.exposure.worths import weighed, worst_case


def lowest_split(seed: int) -> Fraction:
    deal = weighed(made(seed, 4), SIDES)
    whole = Ladder(worst_case(deal))
    ordered = best_order(whole)
    split = best_split(deal, whole, ordered)
    ladder, rank = (split.ladder, split.ordered.worst) if split else (whole, ordered.worst)
    return Fraction(float(ladder.shares[rank])).limit_denominator(10**6)


def test_two_hundred_small_deals_get_the_order_that_going_through_all_orders_finds():
    assert same_as_brute_force(range(200), 5) == []


@pytest.mark.trials
def test_a_thousand_small_deals_get_the_order_that_going_through_all_orders_finds():
    assert same_as_brute_force(range(1000), 7) == []


def test_no_way_to_divide_a_small_deal_lowers_the_worst_further():
    chosen = [seed for seed in range(120) if sum(s.parts for s in made(seed, 4)) <= 7]
    assert len(chosen) > 60
    assert [s for s in chosen if lowest_split(s) != lowest_in_parts(made(s, 4))] == []


@pytest.mark.parametrize("seed", range(6))
def test_the_solver_finds_and_proves_what_the_exact_search_finds(seed):
    ladder = Ladder(worst_case(weighed(made(seed, 14, 10), SIDES)))
    exact = best_order(ladder)
    solver = Solver(ladder, step_by_step(ladder), seed=1, seconds=60)
    kept = [exact.worst] * len(ladder.stakes.changes)
    assert solver.possible(kept)
    assert max(worsts(ladder, solver.order(kept))) <= exact.worst
    assert not solver.possible([rank - 1 for rank in kept])
    assert solver.refused == [exact.worst - 1]


def test_more_steps_than_can_be_held_are_refused_by_the_exact_search():
    steps = tuple(step(f"s{i}", "party:a", "party:b", 1, 1) for i in range(23))
    with pytest.raises(ValueError, match="23 steps are more than 22"):
        Subsets(Ladder(worst_case(weighed(steps, SIDES))))

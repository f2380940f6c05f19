"""What must hold of every deal: names, wider ranges, seeds, and steps beyond enumeration."""

import sys
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.deals import step
from tests.support.orders import SIDES, made
from tregua.design.agreement.exposure import read_exposure
from tregua.design.agreement.exposure.curves import Ladder
from tregua.design.agreement.exposure.ordering import best_order
from tregua.design.agreement.exposure.worths import weighed, worst_case
from tregua.domain.deal import DealStep
from tregua.errors import Declined

SEEDS = st.integers(0, 10**6)


def worst_share(steps: tuple[DealStep, ...]) -> Fraction:
    ladder = Ladder(worst_case(weighed(steps, SIDES)))
    return Fraction(float(ladder.shares[best_order(ladder).worst]))


def wider(each: DealStep, by: int) -> DealStep:
    spans = [
        (max(0, worth.low - by), min(100, worth.high + by)) for worth in (each.costs, each.brings)
    ]
    return step(each.id, each.by, each.to, *spans, after=each.after, parts=each.parts)


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(0, 7), st.integers(1, 30))
def test_a_wider_range_never_lowers_the_worst_exposure(seed, place, by):
    steps = made(seed, 7)
    place %= len(steps)
    changed = (*steps[:place], wider(steps[place], by), *steps[place + 1 :])
    assert worst_share(changed) >= worst_share(steps)


@settings(max_examples=12, deadline=None)
@given(SEEDS)
def test_other_names_for_sides_and_steps_change_nothing_but_the_names(seed):
    steps = made(seed, 6)
    turn = {"party:a": "party:zulu", "party:b": "party:alfa", "party:c": "party:mike"}
    renamed = tuple(
        each.model_copy(
            update={
                "id": f"x{each.id}",
                "by": turn[each.by],
                "to": turn[each.to],
                "after": tuple(f"x{name}" for name in each.after),
            }
        )
        for each in steps
    )
    one = read_exposure(steps, SIDES)
    other = read_exposure(renamed, {name: name for name in turn.values()})
    assert [f"x{each.step}" for each in one.order] == [each.step for each in other.order]
    assert one.worst == other.worst
    assert one.ranges == other.ranges
    assert [c.ranks for c in one.reordered.sides] == [c.ranks for c in other.reordered.sides]


@settings(max_examples=12, deadline=None)
@given(SEEDS)
def test_the_order_is_never_worse_than_one_drafted_in_turn(seed):
    found = read_exposure(made(seed, 8), SIDES)
    assert found.out_of_turn or found.worst.reordered <= found.worst.as_drafted
    assert found.worst.bound <= found.worst.reordered <= found.worst.levels


@settings(max_examples=12, deadline=None)
@given(SEEDS)
def test_dividing_never_leaves_the_worst_higher(seed):
    divided = read_exposure(made(seed, 6), SIDES).divided
    assert divided is None or divided.worst.reordered < divided.undivided


def long_deal(size: int) -> tuple[DealStep, ...]:
    return tuple(
        step(f"s{i}", *(("party:a", "party:b")[:: 1 if i % 2 else -1]), 5 + 7 * i % 11, 4 + i % 9)
        for i in range(size)
    )


@pytest.mark.slow
def test_beyond_twenty_two_steps_the_solver_answers_with_a_bound_and_the_same_each_time():
    found = [read_exposure(long_deal(26), SIDES, seconds=4) for _ in range(2)]
    assert found[0] == found[1]
    assert not found[0].exact
    assert found[0].worst.bound <= found[0].worst.reordered <= found[0].worst.as_drafted
    assert found[0].ranges is None


def test_without_the_solver_a_long_deal_is_declined_in_words(monkeypatch):
    monkeypatch.setitem(sys.modules, "ortools.sat.python", None)
    with pytest.raises(Declined) as refused:
        read_exposure(long_deal(26), SIDES, seconds=4)
    assert refused.value.code == "solver_missing"


def test_the_same_seed_draws_the_same_and_another_may_not():
    steps = made(11, 6)
    one, same, other = (read_exposure(steps, SIDES, seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert other.order == one.order


def test_values_without_ranges_leave_nothing_to_depend_on():
    steps = (step("a", "party:a", "party:b", 5, 5), step("b", "party:b", "party:a", 5, 5))
    assert read_exposure(steps, SIDES).ranges is None


def test_an_order_that_hangs_on_a_range_is_told_to_depend_on_it():
    steps = (
        step("one", "party:a", "party:b", (10, 30), 100),
        step("back", "party:b", "party:a", (10, 30), 100),
    )
    held = read_exposure(steps, SIDES).ranges
    assert held.drawn == 100
    assert held.best_in < held.drawn
    assert held.orders == 2
    assert 0 < held.most_above < held.of_levels

"""A pool lies among the answers it is made of, and is never without the lowest and highest."""

import math

import pytest
from hypothesis import given, strategies as st

from tregua.decide.judgement import pool_chances, pool_levels, pool_ranges, pooled_quantiles

CHANCE = st.floats(0.01, 0.99)
SEVERAL = st.dictionaries(st.sampled_from("abcdef"), CHANCE, min_size=2)
LEVELS = ("low", "medium", "high")


def test_the_linear_pool_is_the_weighted_mean_and_the_other_the_mean_of_the_log_odds():
    # Means of log odds as documented for LOArMean in the R package aggreCAT 1.0.0:
    # odds of 0.2 and 0.5 are 1/4 and 1; the root of their product is 1/2, a chance of 1/3.
    pool = pool_chances({"a": 0.2, "b": 0.5})
    assert pool.linear == pytest.approx(0.35)
    assert pool.log_odds == pytest.approx(1 / 3)
    assert (pool.lowest, pool.highest, pool.pulled) == (0.2, 0.5, ())


def test_weights_move_both_pools_towards_the_heavier():
    pool = pool_chances({"a": 0.2, "b": 0.5}, {"a": 3.0, "b": 1.0})
    assert pool.linear == pytest.approx(0.275)
    assert pool.log_odds == pytest.approx(1 / (1 + 4**0.75))


@given(SEVERAL)
def test_a_pool_lies_between_the_lowest_and_the_highest(chances):
    pool = pool_chances(chances)
    assert pool.lowest - 1e-12 <= pool.linear <= pool.highest + 1e-12
    assert pool.lowest - 1e-12 <= pool.log_odds <= pool.highest + 1e-12


@given(SEVERAL)
def test_asking_for_no_instead_of_yes_turns_the_pools_round(chances):
    yes, no = pool_chances(chances), pool_chances({k: 1 - v for k, v in chances.items()})
    assert no.linear == pytest.approx(1 - yes.linear)
    assert no.log_odds == pytest.approx(1 - yes.log_odds)


@given(CHANCE)
def test_analysts_who_agree_pool_to_what_they_say(chance):
    pool = pool_chances({"a": chance, "b": chance})
    assert pool.linear == pytest.approx(chance)
    assert pool.log_odds == pytest.approx(chance)


def test_one_who_says_nought_does_not_settle_the_pool_alone_and_is_named():
    pool = pool_chances({"a": 0.0, "b": 0.9, "c": 1.0})
    assert 0.5 < pool.log_odds < 0.9
    assert pool.pulled == ("a", "c")
    assert (pool.lowest, pool.highest) == (0.0, 1.0)
    assert pool.linear == pytest.approx(1.9 / 3)


@pytest.mark.parametrize("chances", [{"a": 0.4}, {}, {"a": 0.4, "b": 1.1}, {"a": -0.1, "b": 0.5}])
def test_one_analyst_is_no_pool_and_a_chance_lies_from_0_to_1(chances):
    with pytest.raises(ValueError, match="pool"):
        pool_chances(chances)


@pytest.mark.parametrize("weights", [{"a": 0, "b": 0}, {"a": -1, "b": 2}])
def test_weights_are_not_negative_and_not_all_nought(weights):
    with pytest.raises(ValueError, match="weights"):
        pool_chances({"a": 0.2, "b": 0.5}, weights)


def test_levels_are_pooled_one_by_one_each_with_its_spread():
    pool = pool_levels(
        {"a": {"low": 0.5, "medium": 0.5}, "b": {"medium": 0.5, "high": 0.5}}, LEVELS
    )
    assert pool.linear == pytest.approx({"low": 0.25, "medium": 0.5, "high": 0.25})
    assert pool.lowest == {"low": 0.0, "medium": 0.5, "high": 0.0}
    assert pool.highest == {"low": 0.5, "medium": 0.5, "high": 0.5}
    assert pool.pulled == ("a", "b")
    root = math.sqrt(0.5 * 0.01)
    assert pool.log_linear == pytest.approx(
        {
            "low": root / (2 * root + 0.5),
            "medium": 0.5 / (2 * root + 0.5),
            "high": root / (2 * root + 0.5),
        }
    )


@given(st.lists(st.tuples(CHANCE, CHANCE, CHANCE), min_size=2, max_size=5))
def test_pooled_levels_add_up_to_one(rows):
    said = {
        str(i): {level: x / sum(row) for level, x in zip(LEVELS, row, strict=True)}
        for i, row in enumerate(rows)
    }
    pool = pool_levels(said, LEVELS)
    assert sum(pool.linear.values()) == pytest.approx(1)
    assert sum(pool.log_linear.values()) == pytest.approx(1)


def test_a_level_there_is_not_is_refused():
    with pytest.raises(ValueError, match="levels"):
        pool_levels({"a": {"low": 1.0}, "b": {"lowest": 1.0}}, LEVELS)


def test_two_ranges_far_apart_average_to_a_narrow_one_and_mix_to_a_wide_one():
    pool = pool_ranges({"a": (0, 5, 10), "b": (100, 105, 110)}, 0.8)
    assert pool.averaged == (50, 55, 60)
    assert pool.mixed[0] < 10
    assert pool.mixed[2] > 100
    assert (pool.lowest, pool.highest) == (0, 110)


def test_quantiles_of_a_mixture_are_those_worked_out_by_hand():
    # a spreads 1/2 over 0..1 and 1/2 over 1..4; b spreads 1/2 over 0..3 and 1/2 over 3..4.
    # Half lies below x where 1/2 (1/2 + (x - 1) / 6) + 1/2 (x / 6) = 1/2, so at x = 2.
    assert pooled_quantiles({"a": (1.0,), "b": (3.0,)}, (0.5,), (0.0, 4.0)) == pytest.approx((2,))


def test_an_end_that_cannot_be_is_not_pooled_into():
    pool = pool_ranges({"a": (0, 2, 9), "b": (0, 3, 12)}, 0.8, possible=(0, None))
    assert pool.mixed[0] >= 0


@given(
    st.lists(st.tuples(*[st.floats(-1e3, 1e3)] * 3).map(sorted).map(tuple), min_size=2, max_size=4)
)
def test_pooled_ranges_rise_and_stay_within_the_widest_answer_and_its_margin(ranges):
    pool = pool_ranges({str(i): each for i, each in enumerate(ranges)}, 0.8)
    reach = 0.1 * (pool.highest - pool.lowest) + 1e-6
    for ends in (pool.averaged, pool.mixed):
        assert list(ends) == sorted(ends)
        assert pool.lowest - reach <= ends[0]
        assert ends[2] <= pool.highest + reach


def test_one_range_is_no_pool():
    with pytest.raises(ValueError, match="two analysts"):
        pool_ranges({"a": (0, 1, 2)}, 0.8)

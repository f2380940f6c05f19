"""What holds of the coefficient whatever was coded."""

import math

from hypothesis import assume, given, strategies as some

from tests.support.chance import few
from tregua.decide.compare.coders import Metric, Unit, alpha
from tregua.decide.compare.coders.distances import distance_for, jaccard, masi

ONE_SCALE = [Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL, Metric.RATIO]
VALUES = some.none() | some.integers(0, 4)
UNITS = some.lists(some.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=12)
SETS = some.frozensets(some.sampled_from("abcde"), min_size=1)


def of(units, metric, scale="s"):
    return alpha([Unit(scale, tuple(values)) for values in units], metric)


@few(30)
@given(some.lists(some.integers(0, 4), min_size=2), some.sampled_from(ONE_SCALE))
def test_perfect_agreement_gives_one_wherever_values_vary(values, metric):
    found = of([(value, value) for value in values], metric)
    assert found.value == (1 if len(set(values)) > 1 else None)


@few(30)
@given(some.lists(some.integers(0, 4), min_size=2))
def test_one_value_throughout_gives_no_coefficient_and_says_why(values):
    found = of([(values[0], values[0]) for _ in values], Metric.NOMINAL)
    assert (found.value, found.none) == (None, "no_variation")


@few(30)
@given(UNITS, some.permutations(range(3)), some.sampled_from(ONE_SCALE))
def test_the_order_of_the_coders_is_irrelevant(units, order, metric):
    turned = [tuple(values[i] for i in order) for values in units]
    assert same(of(units, metric).value, of(turned, metric).value)


@few(30)
@given(UNITS, some.randoms(use_true_random=False), some.sampled_from(ONE_SCALE))
def test_the_order_of_the_units_is_irrelevant(units, chance, metric):
    turned = list(units)
    chance.shuffle(turned)
    assert same(of(units, metric).value, of(turned, metric).value)


@few(30)
@given(UNITS, some.sampled_from(ONE_SCALE))
def test_a_coder_who_gave_nothing_changes_nothing(units, metric):
    assert same(of(units, metric).value, of([(*v, None) for v in units], metric).value)


@few(30)
@given(UNITS, some.sampled_from(ONE_SCALE))
def test_it_never_exceeds_one(units, metric):
    found = of(units, metric).value
    assume(found is not None)
    assert found <= 1 + 1e-12


@few(30)
@given(UNITS)
def test_names_may_be_anything_as_long_as_they_differ(units):
    named = [tuple(None if v is None else f"name-{v}" for v in values) for values in units]
    assert same(of(units, Metric.NOMINAL).value, of(named, Metric.NOMINAL).value)


@few(30)
@given(UNITS, some.integers(1, 50))
def test_years_may_be_counted_from_any_year(units, start):
    moved = [tuple(None if v is None else v + start for v in values) for values in units]
    assert same(of(units, Metric.INTERVAL).value, of(moved, Metric.INTERVAL).value)


@few(30)
@given(UNITS, some.sampled_from(ONE_SCALE))
def test_the_same_units_on_two_scales_give_what_each_gives_alone(units, metric):
    both = [Unit(scale, values) for scale in ("one", "other") for values in units]
    assert same(alpha(both, metric).value, of(units, metric).value)


def test_values_of_different_scales_are_never_set_against_each_other():
    apart = [Unit("a", (1, 1)), Unit("a", (1, 1)), Unit("b", (2, 2)), Unit("b", (2, 2))]
    together = [Unit("a", unit.values) for unit in apart]
    assert alpha(apart, Metric.NOMINAL).none == "no_variation"
    assert alpha(together, Metric.NOMINAL).value == 1


def test_a_scale_met_once_stays_out_and_is_counted():
    units = [Unit("a", (1, 2)), Unit("a", (2, 2)), Unit("b", (5, 9))]
    found = alpha(units, Metric.NOMINAL)
    assert (found.units, found.alone) == (2, 1)
    assert found.value == alpha(units[:2], Metric.NOMINAL).value


def test_nothing_coded_twice_gives_no_coefficient_and_says_why():
    found = of([(1, None), (None, 2)], Metric.NOMINAL)
    assert (found.value, found.none, found.units) == (None, "no_pairs", 0)


def test_two_coders_who_always_differ_fall_below_chance():
    found = of([(0, 1), (1, 0), (0, 1), (1, 0)], Metric.NOMINAL)
    assert found.value == 1 - 8 / (2 * 4 * 4 / 7)


@few(30)
@given(SETS, SETS)
def test_lists_lie_between_alike_and_wholly_apart(one, other):
    for distance in (jaccard, masi):
        assert distance(one, other) == distance(other, one)
        assert 0 <= distance(one, other) <= 1
        assert (distance(one, other) == 0) == (one == other)
        assert (distance(one, other) == 1) == (not one & other)
    assert masi(one, other) >= jaccard(one, other) - 1e-12


@few(30)
@given(SETS, SETS, SETS)
def test_a_way_round_by_a_third_list_is_never_shorter(one, other, third):
    assert jaccard(one, other) <= jaccard(one, third) + jaccard(third, other) + 1e-12


def test_lists_that_share_half_of_what_they_name_are_half_apart():
    apart = distance_for(Metric.JACCARD, [])
    assert apart(frozenset({"a", "b", "c"}), frozenset({"b", "c", "d"})) == 0.5


def test_ranks_lie_as_far_apart_as_values_stand_between_them():
    apart = distance_for(Metric.ORDINAL, [0, 0, 1, 1, 1, 2])
    assert (apart(0, 1), apart(0, 2), apart(2, 2)) == (2.5**2, 4.5**2, 0)


def same(one, other):
    """Tell whether two coefficients are one, or are both none."""
    return one == other or (None not in (one, other) and math.isclose(one, other, abs_tol=1e-9))

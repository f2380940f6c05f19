"""Synthetic difference in differences: limits, what is not used, gaps, and the least weights."""

from dataclasses import replace

import numpy as np
import pytest

from tests.calibration.impact.worlds import asked_of, draw
from tregua.deliver.impact.sdid import SyntheticDifference
from tregua.deliver.impact.sdid.ridged import ridged_weights
from tregua.deliver.impact.sdid.weights import of_periods, of_places
from tregua.deliver.impact.study import Asked, Table
from tregua.deliver.impact.synthetic.weighing import simplex_weights

DESIGN = SyntheticDifference()


def test_a_place_that_is_another_and_a_level_is_expected_to_stay_so() -> None:
    rng = np.random.default_rng(1)
    counts = rng.poisson(20.0, (6, 30)).astype(float)
    counts[0] = counts[3] + 7
    pools = np.arange(6)[None] == 3
    design = SyntheticDifference(proportional=False)
    given = design(Table(counts, np.ones_like(counts), 12), Asked(*at(0, 20), pools))
    np.testing.assert_allclose(given.expected[0], counts[0])


def test_a_place_that_is_another_many_times_over_is_expected_to_stay_so_in_proportion() -> None:
    rng = np.random.default_rng(1)
    counts = rng.poisson(20.0, (6, 30)).astype(float)
    counts[0] = counts[3] * 7
    pools = np.arange(6)[None] == 3
    given = DESIGN(Table(counts, np.ones_like(counts), 12), Asked(*at(0, 20), pools))
    np.testing.assert_allclose(given.expected[0], counts[0])


def at(row: int, first: int) -> tuple[np.ndarray, np.ndarray]:
    return np.array([row]), np.array([first])


def test_own_counts_from_the_start_on_change_nothing() -> None:
    world = draw("ar1", 1, places=12, periods=36, start=24)
    other = world.table.counts.copy()
    other[world.treated, 24:] = 999
    asked = asked_of(world)
    np.testing.assert_array_equal(
        DESIGN(world.table, asked).expected,
        DESIGN(replace(world.table, counts=other), asked).expected,
    )


def test_weights_are_the_least_of_what_they_minimise() -> None:
    """First-order conditions of the paper's two problems, with ridge and intercept."""
    rng = np.random.default_rng(2)
    before, after = rng.normal(size=(9, 20)), rng.normal(size=(9, 16))
    pools = np.arange(9)[None] > 0
    weights, stuck = of_places(before, np.array([0]), pools, 16)
    places, periods = weights[0, 1:], of_periods(before, after, pools)[0]
    level = before - before.mean(axis=1, keepdims=True)
    apart = level[1:] - level[0]
    ridge = 20 * 4 * np.diff(before[1:], axis=1).std(ddof=1) ** 2
    slope = apart @ (places @ apart) + ridge * places
    np.testing.assert_allclose(slope[places > 0], slope.min(), rtol=1e-8)
    shape = (before[1:] - before[1:].mean(axis=0)).T
    wanted = after[1:].mean(axis=1) - after[1:].mean()
    other = (shape - wanted) @ (periods @ shape - wanted)
    np.testing.assert_allclose(other[periods > 0], other.min(), rtol=1e-6, atol=1e-9)
    assert (weights.sum(), periods.sum(), stuck[0]) == (pytest.approx(1), pytest.approx(1), False)


@pytest.mark.parametrize("ridge", [1e-3, 1.0, 100.0])
def test_newton_steps_end_where_an_active_set_does(ridge: float) -> None:
    rng = np.random.default_rng(5)
    outcomes = rng.normal(size=(40, 12))
    rows = np.arange(5)
    pools = np.tile(np.arange(40) > 4, (5, 1))
    weights, settled = ridged_weights(outcomes, rows, pools, np.full(5, ridge))
    assert settled.all()
    exact = simplex_weights(outcomes, rows, pools, ridge=ridge).dense(40)
    np.testing.assert_allclose(weights, exact, atol=1e-8)


def test_the_answer_for_one_row_does_not_rest_on_who_else_is_asked() -> None:
    world = draw("independent", 3, places=14, periods=36, start=24, treated=3, staggered=True)
    asked = asked_of(world)
    alone = Asked(asked.rows[1:2], asked.first[1:2], asked.pools[1:2])
    np.testing.assert_allclose(
        DESIGN(world.table, asked).expected[1], DESIGN(world.table, alone).expected[0], rtol=1e-9
    )


def test_a_place_with_a_missing_month_is_not_leaned_on() -> None:
    world = draw("independent", 4, places=10, periods=30, start=20)
    asked = asked_of(world)
    gone = int(np.flatnonzero(asked.pools[0])[0])
    holed = world.table.counts.copy()
    holed[gone, 25] = np.nan
    fewer = asked.pools.copy()
    fewer[0, gone] = False
    given = DESIGN(replace(world.table, counts=holed), asked)
    wanted = DESIGN(world.table, Asked(asked.rows, asked.first, fewer))
    assert given.notes == ("gaps_left_out",)
    np.testing.assert_allclose(given.expected, wanted.expected, rtol=1e-9)


def test_one_period_before_is_too_few() -> None:
    given = DESIGN(Table(np.ones((3, 5)), np.ones((3, 5)), 1), Asked(*at(0, 1), pools=others()))
    assert given.notes == ("too_few_before",)
    assert np.isnan(given.expected).all()


def others() -> np.ndarray:
    return np.array([[False, True, True]])

"""Exact weights: stationary, the same by every way, and none lost where the numbers are poor."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from tests.deliver.impact.synthetic.weighing.conditions import least, short_of_least
from tregua.deliver.impact.study import BoolArray, FloatArray
from tregua.deliver.impact.synthetic.weighing import simplex_weights
from tregua.deliver.impact.synthetic.weighing.plain import by_active_set

COMPILED, ONE_BY_ONE = 0, 10**9


def others(places: int) -> BoolArray:
    return ~np.eye(places, dtype=bool)


def counts(seed: int, places: int, periods: int) -> FloatArray:
    rng = np.random.default_rng(seed)
    means = np.exp(rng.normal(1.5, 0.8, (places, 1)))
    return rng.negative_binomial(4, 4 / (4 + means), (places, periods)).astype(float)


@given(
    seed=st.integers(0, 10**6),
    places=st.integers(2, 25),
    periods=st.integers(1, 40),
    ridge=st.sampled_from([0.0, 0.3, 50.0]),
    penalty=st.sampled_from([0.0, 0.05, 2.0]),
    way=st.sampled_from([COMPILED, ONE_BY_ONE]),
)
@settings(max_examples=60, deadline=None)
def test_nothing_is_left_to_be_had_by_moving_weight(
    seed: int, places: int, periods: int, ridge: float, penalty: float, way: int
) -> None:
    outcomes = counts(seed, places, periods)
    row = np.array([seed % places])
    leaning = simplex_weights(
        outcomes, row, others(places)[row], ridge=ridge, penalty=penalty, small=way
    )
    short = short_of_least(
        outcomes, row[0], others(places)[row[0]], leaning.dense(places)[0], ridge, penalty
    )
    assert leaning.converged.all()
    assert short < 1e-8


@given(
    seed=st.integers(0, 10**6),
    places=st.integers(3, 25),
    periods=st.integers(2, 30),
    penalty=st.sampled_from([0.0, 0.1]),
)
@settings(max_examples=40, deadline=None)
def test_solved_together_or_one_by_one_the_least_is_the_same(
    seed: int, places: int, periods: int, penalty: float
) -> None:
    outcomes, rows = counts(seed, places, periods), np.arange(places)
    together, alone = (
        simplex_weights(outcomes, rows, others(places), penalty=penalty, small=way).dense(places)
        for way in (COMPILED, ONE_BY_ONE)
    )
    sums = [
        [least(outcomes, row, weights[row], 0.0, penalty) for row in rows]
        for weights in (together, alone)
    ]
    np.testing.assert_allclose(*sums, rtol=1e-8, atol=1e-8)


def test_with_more_periods_than_places_the_weights_themselves_are_the_same_to_the_bit() -> None:
    outcomes = counts(1, 40, 90)
    ways = [
        simplex_weights(outcomes, np.arange(40), others(40), ridge=ridge, small=way).dense(40)
        for ridge in (0.0, 1.0)
        for way in (COMPILED, ONE_BY_ONE)
    ]
    np.testing.assert_array_equal(ways[0], ways[1])
    np.testing.assert_allclose(ways[2], ways[3], atol=1e-8)


def test_the_plain_twin_gives_the_same_weights() -> None:
    outcomes = counts(2, 30, 80)
    apart = outcomes[1:] - outcomes[0]
    half = 0.05 * np.sum(apart**2, axis=1)
    plain = by_active_set(apart, half, 2.0)
    leaning = simplex_weights(
        outcomes, np.array([0]), others(30)[:1], ridge=2.0, penalty=0.1, small=COMPILED
    )
    np.testing.assert_allclose(leaning.dense(30)[0, 1:], plain, atol=1e-8)


def test_a_row_is_answered_the_same_to_the_bit_in_any_company() -> None:
    outcomes = counts(3, 150, 40)
    whole = simplex_weights(outcomes, np.arange(150), others(150))
    alone = simplex_weights(outcomes, np.array([101]), others(150)[101:102])
    turned = simplex_weights(outcomes, np.arange(150)[::-1], others(150)[::-1])
    np.testing.assert_array_equal(whole.dense(150)[101], alone.dense(150)[0])
    np.testing.assert_array_equal(whole.dense(150), turned.dense(150)[::-1])


@pytest.mark.parametrize("way", [COMPILED, ONE_BY_ONE])
@pytest.mark.parametrize(
    "outcomes",
    [
        pytest.param(np.tile(np.arange(6.0), (5, 1)), id="all rows equal"),
        pytest.param(np.zeros((5, 6)), id="all nought"),
        pytest.param(np.repeat(counts(4, 6, 8), 3, axis=0), id="rows in threes"),
        pytest.param(np.vstack([counts(5, 7, 9), np.zeros((4, 9))]), id="some rows nought"),
        pytest.param(counts(6, 2, 5), id="one place to lean on"),
        pytest.param(counts(7, 30, 1), id="one period"),
        pytest.param(counts(8, 50, 4), id="many more places than periods"),
        pytest.param(counts(9, 20, 30) * np.r_[1e6, np.ones(19)][:, None], id="one giant"),
        pytest.param(counts(10, 20, 30) + 1e7, id="a high level all share"),
    ],
)
def test_poor_numbers_still_get_the_best_weights(outcomes: FloatArray, way: int) -> None:
    places = len(outcomes)
    dense = simplex_weights(outcomes, np.arange(places), others(places), small=way).dense(places)
    short = [short_of_least(outcomes, r, others(places)[r], dense[r]) for r in range(places)]
    assert max(short) < 1e-8


def test_a_penalty_great_enough_leaves_the_nearest_place_alone() -> None:
    outcomes = counts(11, 25, 30)
    apart = np.sum((outcomes[1:] - outcomes[0]) ** 2, axis=1)
    leaning = simplex_weights(outcomes, np.array([0]), others(25)[:1], penalty=1e6)
    np.testing.assert_array_equal(leaning.places[0], [1 + np.argmin(apart)])


def test_a_ridge_great_enough_shares_the_weight_out_evenly() -> None:
    outcomes = counts(12, 80, 30)
    leaning = simplex_weights(outcomes, np.array([0]), others(80)[:1], ridge=1e12)
    np.testing.assert_allclose(leaning.weights[0], 1 / 79, rtol=1e-6)


@pytest.mark.parametrize(
    ("outcomes", "pool", "ridge", "words"),
    [
        ([[1.0, np.nan], [1.0, 2.0]], [False, True], 0.0, "finite"),
        ([[1.0, 2.0], [1.0, 2.0]], [False, False], 0.0, "another place"),
        ([[1.0, 2.0], [1.0, 2.0]], [True, True], 0.0, "never itself"),
        ([[1.0, 2.0], [1.0, 2.0]], [False, True], -1.0, "not negative"),
    ],
)
def test_a_question_without_sense_is_refused(
    outcomes: list[list[float]], pool: list[bool], ridge: float, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        simplex_weights(np.array(outcomes), np.array([0]), np.array([pool]), ridge=ridge)

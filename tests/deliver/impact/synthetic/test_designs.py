"""What the three controls share: pools kept to, own later counts unused, gaps, poor fits."""

from dataclasses import replace

import numpy as np
import pytest

from tests.calibration.impact.worlds import asked_of, draw
from tregua.deliver.impact.study import Asked, Design, Table
from tregua.deliver.impact.synthetic import (
    AugmentedControl,
    PenalisedControl,
    Scale,
    SyntheticControl,
    without_each,
)

DESIGNS = [
    pytest.param(SyntheticControl(), id="synthetic"),
    pytest.param(SyntheticControl(demeaned=True), id="demeaned"),
    pytest.param(SyntheticControl(scale=Scale.LOG), id="logarithms"),
    pytest.param(PenalisedControl(), id="penalised"),
    pytest.param(AugmentedControl(left_out=5), id="augmented"),
]
WORLD = draw("season_and_trend", 1, places=20, periods=40, start=30, treated=2)
ASKED = asked_of(WORLD)


def alone(counts: list[list[float]], first: int) -> tuple[Table, Asked]:
    """Return a table without populations, and the question of its first row."""
    table = Table(np.array(counts), np.ones((len(counts), len(counts[0]))), 1)
    pool = np.arange(len(counts)) > 0
    return table, Asked(np.array([0]), np.array([first]), pool[None])


@pytest.mark.requirement("R174")
@pytest.mark.parametrize("design", DESIGNS)
def test_own_counts_from_the_start_on_change_nothing(design: Design) -> None:
    counts = WORLD.table.counts.copy()
    counts[WORLD.treated, 30:] = 999
    other = replace(WORLD.table, counts=counts)
    np.testing.assert_array_equal(
        design(WORLD.table, ASKED).expected, design(other, ASKED).expected
    )


@pytest.mark.parametrize("design", DESIGNS)
def test_each_row_is_answered_as_if_alone(design: Design) -> None:
    whole = design(WORLD.table, ASKED)
    second = Asked(ASKED.rows[1:], ASKED.first[1:], ASKED.pools[1:])
    np.testing.assert_array_equal(whole.expected[1:], design(WORLD.table, second).expected)


@pytest.mark.parametrize("design", DESIGNS)
def test_only_the_pool_is_leaned_on_and_weights_sum_to_one(design: Design) -> None:
    given = design(WORLD.table, ASKED)
    assert given.weights is not None
    np.testing.assert_allclose(given.weights.sum(axis=1), 1)
    assert (given.weights[~ASKED.pools] == 0).all()


@pytest.mark.parametrize("design", [DESIGNS[0], DESIGNS[1], DESIGNS[3], DESIGNS[4]])
def test_twice_the_people_and_counts_give_twice_the_expected_counts(design: Design) -> None:
    times = np.where(np.isin(np.arange(20), WORLD.treated), 2.0, 1.0)[:, None]
    double = Table(WORLD.table.counts * times, WORLD.table.exposure * times, 12)
    twice, once = design(double, ASKED).expected, design(WORLD.table, ASKED).expected
    np.testing.assert_allclose(twice, 2 * once, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("design", DESIGNS)
def test_a_place_without_a_figure_is_not_leaned_on_and_it_is_said(design: Design) -> None:
    counts = WORLD.table.counts.copy()
    gap = int(np.flatnonzero(ASKED.pools[0])[0])
    counts[gap, 35] = np.nan
    given = design(replace(WORLD.table, counts=counts), ASKED)
    assert given.weights is not None
    assert (given.weights[:, gap] == 0).all()
    assert np.isfinite(given.expected).all()
    assert "gaps_left_out" in given.notes


def test_a_period_without_an_own_figure_is_left_out_of_the_fit() -> None:
    """By hand: without the third period, equal shares of both places fit exactly."""
    table, asked = alone([[3, 5, np.nan, 1], [2, 6, 90, 8], [4, 4, 10, 6]], 3)
    given = SyntheticControl()(table, asked)
    np.testing.assert_allclose(given.expected, [[3, 5, 50, 7]])
    assert given.notes == ("gaps_left_out",)


def test_a_period_of_which_no_place_has_a_figure_is_not_expected() -> None:
    table, asked = alone([[3, 5, 1, 1], [2, 6, 8, np.nan], [4, 4, 6, np.nan]], 2)
    given = SyntheticControl()(table, asked)
    np.testing.assert_allclose(given.expected, [[3, 5, 7, np.nan]])


@pytest.mark.parametrize(("figure", "first"), [(np.nan, 2), (7.0, 0)])
def test_a_row_without_a_place_or_a_period_is_not_answered(figure: float, first: int) -> None:
    table, asked = alone([[3, 5, 1], [figure] * 3], first)
    given = SyntheticControl()(table, asked)
    assert np.isnan(given.expected).all()
    assert "nothing_to_lean_on" in given.notes


def test_a_level_no_mixture_reaches_is_followed_poorly_and_by_an_intercept_well() -> None:
    table, asked = alone([[90, 92, 91, 50], [2, 4, 3, 2], [4, 6, 5, 4]], 3)
    plain, demeaned = (SyntheticControl(demeaned=each)(table, asked) for each in (False, True))
    assert "poor_fit" in plain.notes
    assert demeaned.notes == ()
    np.testing.assert_allclose(demeaned.expected, [[90, 92, 91, 90]])


def test_on_the_log_scale_the_expected_counts_before_add_up_to_the_recorded_ones() -> None:
    given = SyntheticControl(scale=Scale.LOG)(WORLD.table, ASKED)
    own = WORLD.table.counts[WORLD.treated]
    np.testing.assert_allclose(given.expected[:, :30].sum(axis=1), own[:, :30].sum(axis=1))


def test_counts_below_nought_are_set_to_nought_and_it_is_said() -> None:
    table, asked = alone([[1, 2, 1, 0], [11, 12, 11, 0], [11, 12, 11, 0]], 3)
    given = SyntheticControl(demeaned=True)(table, asked)
    assert given.expected[0, 3] == 0
    assert given.notes == ("below_nought",)


def test_a_penalty_is_chosen_by_the_last_quarter_before() -> None:
    """Two distant places cancel out until the last quarter, where only the near one follows."""
    early, late = np.tile([5.0, 6.0], 6), np.tile([5.0, 6.0], 2)
    counts = np.vstack(
        [
            np.r_[early, late],
            np.r_[early + 1, late + 0.2],
            np.r_[early + 9, late + 10],
            np.r_[early - 4, late - 3],
        ]
    )
    table, asked = alone(np.c_[counts, counts[:, :1]].tolist(), 16)
    given, plain = (design(table, asked) for design in (PenalisedControl(), SyntheticControl()))
    assert given.weights is not None
    assert plain.weights is not None
    assert given.weights[0, 1] > plain.weights[0, 1] + 0.05


def test_with_few_periods_before_the_middle_penalty_is_taken_and_it_is_said() -> None:
    table, asked = alone([[3, 5, 1], [2, 6, 8], [4, 4, 6]], 2)
    given = PenalisedControl()(table, asked)
    middle = PenalisedControl(grid=(0.03,))(table, asked)
    assert given.notes == ("penalty_not_chosen",)
    np.testing.assert_array_equal(given.expected, middle.expected)


@pytest.mark.parametrize("grid", [(), (-1.0,), (1.0, 0.1)])
def test_penalties_out_of_order_are_refused(grid: tuple[float, ...]) -> None:
    table, asked = alone([[3, 5, 1], [2, 6, 8]], 2)
    with pytest.raises(ValueError, match="ascending"):
        PenalisedControl(grid=grid)(table, asked)


def test_mending_brings_the_fit_nearer_at_the_price_of_negative_weights() -> None:
    rng = np.random.default_rng(5)
    course = 20 + 5 * np.sin(np.arange(40) / 3)
    pool = np.linspace(0.3, 1.0, 12)[:, None] * course + rng.normal(0, 0.2, (12, 40))
    table, asked = alone(np.vstack([1.4 * course, pool]).tolist(), 30)
    plain, mended = (design(table, asked) for design in (SyntheticControl(), AugmentedControl()))
    own = table.counts[0, 30:]
    assert mended.weights is not None
    assert mended.weights.min() < 0
    assert (
        np.abs(mended.expected[0, 30:] - own).mean() < np.abs(plain.expected[0, 30:] - own).mean()
    )


def test_with_two_periods_before_nothing_is_mended_and_it_is_said() -> None:
    table, asked = alone([[3, 5, 1], [2, 6, 8], [4, 4, 6]], 2)
    given = AugmentedControl()(table, asked)
    assert given.notes == ("not_mended",)
    np.testing.assert_array_equal(given.expected, SyntheticControl()(table, asked).expected)


def test_each_of_the_heaviest_places_is_left_out_in_turn() -> None:
    whole = SyntheticControl()(WORLD.table, ASKED)
    assert whole.weights is not None
    heaviest = list(np.argsort(-whole.weights.mean(axis=0))[:3])
    given = without_each(SyntheticControl(), WORLD.table, ASKED, most=3)
    assert list(given) == heaviest
    kept = [given[row].weights for row in heaviest]
    assert all(
        weights is not None and weights[0, row] == 0
        for weights, row in zip(kept, heaviest, strict=True)
    )

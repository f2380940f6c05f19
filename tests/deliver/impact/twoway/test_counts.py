"""Imputation for counts: closed form, by turns, with gaps, and each row on its own."""

import numpy as np
import pytest

from tests.calibration.impact.worlds import asked_of, draw
from tregua.deliver.impact.study import Asked, Table
from tregua.deliver.impact.twoway import TwoWayCounts
from tregua.deliver.impact.twoway.proportional import fitted_by_turns

DESIGN = TwoWayCounts()


def asked(rows: list[int], first: list[int], places: int) -> Asked:
    pools = np.ones((len(rows), places), dtype=bool)
    pools[:, rows] = False
    return Asked(np.array(rows), np.array(first), pools)


def test_a_place_is_expected_to_change_as_the_pool_did() -> None:
    """By hand: 10 before, the pool 20 before and 5 after: 10 x 5 / 20."""
    table = Table(np.array([[4.0, 6.0, 1.0], [8.0, 12.0, 5.0]]), np.ones((2, 3)), 1)
    given = DESIGN(table, asked([0], [2], 2))
    np.testing.assert_allclose(given.expected, [[4.0, 6.0, 2.5]])


def test_own_counts_from_the_start_on_change_nothing() -> None:
    world = draw("season_and_trend", 1, treated=3, staggered=True)
    changed = world.table.counts.copy()
    changed[world.treated, 84:] = 999
    other = Table(changed, world.table.exposure, 12)
    np.testing.assert_array_equal(
        DESIGN(world.table, asked_of(world)).expected, DESIGN(other, asked_of(world)).expected
    )


def test_fitting_by_turns_ends_where_the_closed_form_is() -> None:
    world = draw("independent", 2, treated=3, staggered=True)
    turned, settled = fitted_by_turns(world.table, asked_of(world), tolerance=1e-12, turns=500)
    assert settled
    np.testing.assert_allclose(turned, DESIGN(world.table, asked_of(world)).expected, rtol=1e-9)


def test_exact_products_come_back_whole_through_gaps_and_uneven_populations() -> None:
    """Counts that are level x factor x exposure: whatever is hidden is found again."""
    rng = np.random.default_rng(3)
    exposure = rng.uniform(1, 3, (12, 30))
    whole = rng.uniform(1, 9, (12, 1)) * rng.uniform(0.5, 2, 30) * exposure
    counts = np.where(rng.random(whole.shape) < 0.2, np.nan, whole)
    given = DESIGN(Table(counts, exposure, 12), asked([0, 5], [20, 25], 12))
    np.testing.assert_allclose(given.expected, whole[[0, 5]], rtol=1e-6)
    assert given.notes == ("gaps_left_out",)


def test_counts_and_levels_add_up_as_the_likelihood_asks_through_gaps() -> None:
    """At the Poisson maximum, fitted and recorded counts of the row's own cells have one sum."""
    rng = np.random.default_rng(4)
    counts = rng.poisson(6.0, (10, 24)).astype(float)
    counts[1:, 3][:4] = np.nan
    given = DESIGN(Table(counts, np.ones_like(counts), 12), asked([0], [18], 10))
    assert given.expected[0, :18].sum() == pytest.approx(counts[0, :18].sum(), rel=1e-8)


def test_a_period_that_no_cell_ties_to_the_past_is_not_expected() -> None:
    counts = np.array([[3.0, 3.0, 3.0, 3.0], [5.0, 5.0, 5.0, np.nan], [np.nan] * 3 + [7.0]])
    given = DESIGN(Table(counts, np.ones_like(counts), 1), asked([0], [2], 3))
    assert np.isfinite(given.expected[0]).tolist() == [True, True, True, False]


def test_the_answer_for_one_row_does_not_rest_on_who_else_is_asked() -> None:
    rng = np.random.default_rng(5)
    table = Table(rng.poisson(4.0, (9, 20)).astype(float), rng.uniform(1, 2, (9, 20)), 12)
    pools = np.tile(np.arange(9) > 2, (3, 1))
    together = DESIGN(table, Asked(np.arange(3), np.array([10, 12, 15]), pools)).expected
    alone = DESIGN(table, Asked(np.array([1]), np.array([12]), pools[:1])).expected
    np.testing.assert_allclose(together[1], alone[0], rtol=1e-9)


def test_a_place_without_a_single_count_before_is_expected_none_and_noted() -> None:
    counts = np.array([[0.0, 0.0, 2.0], [4.0, 5.0, 6.0]])
    given = DESIGN(Table(counts, np.ones_like(counts), 1), asked([0], [2], 2))
    assert given.expected[0, 2] == 0
    assert given.notes == ("own_all_nought",)

"""Difference in differences of levels and of proportions: by hand, with gaps, and what is noted."""

import numpy as np
import pytest

from tregua.deliver.impact.study import Asked, Table
from tregua.deliver.impact.twoway import CohortDifference, DifferenceInDifferences, TwoWayCounts

COUNTS = np.array([[4.0, 6.0, 1.0, 2.0], [8.0, 12.0, 5.0, 20.0], [2.0, 2.0, 1.0, 4.0]])


def table(counts: np.ndarray) -> Table:
    return Table(counts, np.ones_like(counts), 1)


def asked(first: int) -> Asked:
    return Asked(np.array([0]), np.array([first]), np.array([[False, True, True]]))


def test_levels_add_the_mean_change_of_the_pool() -> None:
    """By hand: own 5; the pool's changes from 10 and 2 are -5 and -1, then 10 and 2."""
    given = DifferenceInDifferences()(table(COUNTS), asked(2))
    np.testing.assert_allclose(given.expected[0, 2:], [5 - 3, 5 + 6])


def test_proportions_multiply_by_the_change_of_the_mean_rate() -> None:
    """By hand: own 5; the pool's mean rate 6 becomes 3, then 12."""
    given = CohortDifference()(table(COUNTS), asked(2))
    np.testing.assert_allclose(given.expected[0, 2:], [2.5, 10])


def test_a_base_of_one_period_is_the_last_before() -> None:
    given = DifferenceInDifferences(base=1)(table(COUNTS), asked(2))
    np.testing.assert_allclose(given.expected[0, 2:], [6 - 4, 6 + 5])


def test_without_populations_proportions_agree_with_imputed_counts_after_the_start() -> None:
    np.testing.assert_allclose(
        CohortDifference()(table(COUNTS), asked(2)).expected[:, 2:],
        TwoWayCounts()(table(COUNTS), asked(2)).expected[:, 2:],
    )


@pytest.mark.parametrize("design", [DifferenceInDifferences(), CohortDifference()])
def test_a_place_without_a_figure_is_not_leaned_on_in_that_period(
    design: DifferenceInDifferences | CohortDifference,
) -> None:
    holed = COUNTS.copy()
    holed[2, 3] = np.nan
    given = design(table(holed), asked(2))
    alone = Asked(np.array([0]), np.array([2]), np.array([[False, True, False]]))
    assert given.notes == ("gaps_left_out",)
    assert given.expected[0, 3] == design(table(COUNTS), alone).expected[0, 3]
    assert given.expected[0, 2] == design(table(COUNTS), asked(2)).expected[0, 2]


@pytest.mark.parametrize("design", [DifferenceInDifferences(), CohortDifference()])
def test_a_row_never_counted_before_has_no_base(
    design: DifferenceInDifferences | CohortDifference,
) -> None:
    holed = COUNTS.copy()
    holed[0, :2] = np.nan
    given = design(table(holed), asked(2))
    assert np.isnan(given.expected).all()
    assert "no_base" in given.notes


def test_expected_counts_below_nought_are_noted_and_not_mended() -> None:
    given = DifferenceInDifferences()(table(COUNTS * np.array([[0.1], [1], [1]])), asked(2))
    assert given.expected[0, 2] == pytest.approx(0.5 - 3)
    assert given.notes == ("below_nought",)

"""Residuals moved round in time: shares solved by hand, and supposed effects taken out."""

import numpy as np
import pytest

from tregua.deliver.impact.conformal import (
    chance_by_moving,
    interval_by_moving,
    moved_round,
    supposed,
)
from tregua.deliver.impact.interrupted import InterruptedSeries
from tregua.deliver.impact.study import Asked, Table

ASKED = Asked(np.array([0]), np.array([30]), np.zeros((1, 1), dtype=bool))
OVER = np.arange(40) >= 30


def place(after: float) -> Table:
    counts = 20.0 + np.array([0, 3, -2, 1, -4]).repeat(8)[np.random.default_rng(3).permutation(40)]
    counts[30:] = np.round(counts[30:] * after)
    return Table(counts[None], np.ones((1, 40)), 1)


def test_two_of_four_turns_are_as_far_off():
    residuals = np.array([1.0, -1.0, 2.0, 2.0])
    assert moved_round(residuals, np.array([True, True, False, False])) == 1.0
    assert moved_round(residuals, np.array([False, False, True, True])) == 0.25
    assert moved_round(residuals, np.array([False, True, False, False])) == 1.0


def test_a_supposed_effect_is_divided_out_and_pauses_are_left_empty():
    over = OVER & (np.arange(40) != 35)
    table, asked = supposed(place(0.5), ASKED, over, np.array([1.0, 0.5]))
    assert table.counts[2, 31] == 2 * table.counts[0, 31]
    assert np.isnan(table.counts[1:, 35]).all()
    assert asked.first.tolist() == [40, 40]
    assert not asked.pools[:, 1:].any()


def test_halved_counts_rule_out_no_effect_and_not_a_half():
    design = InterruptedSeries(trend=False)
    chances = chance_by_moving(design, place(0.5), ASKED, OVER, np.array([1.0, 0.5]))
    assert chances[0] == pytest.approx(1 / 40)
    assert chances[1] > 0.05


@pytest.mark.requirement("R173")
def test_the_interval_holds_the_half_and_not_one():
    found = interval_by_moving(InterruptedSeries(trend=False), place(0.5), ASKED, OVER)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.5 < found.high < 1
    assert found.p == found.floor == 1 / 40


def test_without_a_fit_nothing_is_said():
    empty = Table(np.zeros((1, 40)), np.ones((1, 40)), 1)
    assert interval_by_moving(InterruptedSeries(), empty, ASKED, OVER).p is None

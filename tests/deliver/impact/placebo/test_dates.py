"""A design asked at earlier dates of one place, with windows as long as the truce's."""

from dataclasses import dataclass

import numpy as np
import pytest

from tregua.deliver.impact.placebo.dates import AtDates, among_dates, at_earlier_dates
from tregua.deliver.impact.study import Asked, Imputed, Table


@dataclass(frozen=True, slots=True)
class TenAlways:
    """Expects ten in every period."""

    def __call__(self, table, asked):
        return Imputed(np.full((len(asked.rows), table.counts.shape[1]), 10.0))


def at(first: int) -> Asked:
    return Asked(np.array([0]), np.array([first]), np.zeros((1, 1), dtype=bool))


def yearly(*counts: float) -> Table:
    return Table(np.array([counts]), np.ones((1, len(counts))), 1)


def test_every_earlier_window_ends_before_the_real_start_and_leaves_two_years_before():
    table = yearly(10, 10, 10, 10, 10, 10, 4, 4)
    found = at_earlier_dates(TenAlways(), table, at(6), np.arange(8) >= 6)
    assert found.dates == (2, 3, 4)
    assert found.gaps == (0, 0, 0)
    assert found.own == pytest.approx(np.log(8.5 / 20.5))
    assert (found.as_large, found.apart) == (0, 2)


def test_a_pause_is_a_pause_at_earlier_dates_too():
    table = yearly(10, 10, 50, 10, 50, 4, 90, 4)
    found = at_earlier_dates(TenAlways(), table, at(5), np.isin(np.arange(8), [5, 7]))
    assert found.dates == (2,)
    assert found.gaps == (pytest.approx(np.log(100.5 / 20.5)),)


def test_where_the_time_before_is_too_short_there_are_no_dates():
    found = at_earlier_dates(TenAlways(), yearly(10, 10, 10, 4, 4), at(3), np.arange(5) >= 3)
    assert (found.dates, found.as_large, found.apart) == ((), None, 0)
    assert among_dates(found).why == "no_earlier_dates"


def test_with_19_dates_the_interval_reaches_as_far_as_the_largest_gap():
    gaps = tuple(float(gap) for gap in np.linspace(-0.3, 0.15, 19))
    found = among_dates(AtDates(tuple(range(19)), gaps, -0.5, 0.0, 3))
    assert (found.p, found.floor) == (0.05, 0.05)
    assert found.low == pytest.approx(np.exp(-0.8))
    assert found.high == pytest.approx(np.exp(-0.2))


def test_a_gap_that_rules_out_no_effect_has_an_interval_without_it_and_the_reverse():
    gaps = tuple(float(gap) for gap in np.linspace(-0.39, 0.2, 40))
    out = among_dates(AtDates(tuple(range(40)), gaps, -0.381, 0.05, 3))
    kept = among_dates(AtDates(tuple(range(40)), gaps, -0.37, 0.05, 3))
    assert out.p == pytest.approx(2 / 41)
    assert out.high is not None
    assert out.high < 1
    assert kept.p == pytest.approx(3 / 41)
    assert kept.high is not None
    assert kept.high > 1


def test_eighteen_dates_give_no_interval():
    found = among_dates(AtDates(tuple(range(18)), (0.1,) * 18, -0.5, 0.0, 3))
    assert (found.low, found.why) == (None, "too_few_earlier_dates")


def test_without_an_expectation_there_is_no_ratio():
    assert among_dates(AtDates((), (), None, None, 0)).why == "no_expectation"

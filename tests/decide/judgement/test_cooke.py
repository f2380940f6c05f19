"""Calibration and information against printed figures and by hand.

The figures are those printed by the example notebook of anduryl 1.2.2 for the panel "tobacco" of
the Delft University of Technology expert judgment data base (Cooke and Goossens 2008): seven
experts, ten seed variables, quantiles 5, 25, 50, 75 and 95. They lie where that package's
chi-squared is right; for a small misfit, where it is not, stand known values of the distribution.
"""

import math

import numpy as np
import pytest

from tregua.decide.judgement import calibration, counts, information
from tregua.decide.judgement.cooke import interval_chances

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
CHANCES = interval_chances(LEVELS)
PRINTED = [
    ((1, 3, 2, 1, 0, 3), 0.036982),
    ((1, 0, 3, 3, 1, 2), 0.171575),
    ((0, 2, 0, 4, 0, 4), 0.001053),
    ((1, 0, 5, 2, 0, 2), 0.023658),
    ((2, 1, 1, 3, 2, 1), 0.439946),
    ((0, 1, 1, 4, 1, 3), 0.077960),
    ((0, 2, 3, 1, 3, 1), 0.687587),
]
FIRST_EXPERT = [
    # True value; the quantiles; the lowest and highest of all answers and the true value.
    (13.11, (5, 12, 25, 35, 50), (1, 1000)),
    (77.3, (2, 7, 10, 11, 12), (0, 100)),
    (7.0, (5, 8, 10, 15, 20), (1, 20)),
    (74.28, (10, 25, 40, 50, 60), (0, 100)),
    (34.0, (20, 35, 50, 60, 75), (10, 75)),
    (1.26, (1, 1.1, 1.25, 1.4, 1.8), (0.3, 2)),
    (1.2, (1, 1.2, 1.3, 1.4, 1.5), (0.7, 2)),
    (0.777, (0.5, 0.75, 1, 1.1, 1.25), (0.33, 1.25)),
    (1.83, (0.8, 1, 1.5, 1.6, 1.8), (0.67, 3)),
    (21.3, (40, 45, 55, 60, 65), (15, 85)),
]


@pytest.mark.parametrize(("counted", "printed"), PRINTED)
def test_calibration_is_as_printed_for_each_expert(counted, printed):
    assert calibration(counted, CHANCES) == pytest.approx(printed, abs=5e-7)


def test_true_values_are_counted_and_ranges_informative_as_printed_for_the_first_expert():
    pairs = [(true, quantiles) for true, quantiles, _ in FIRST_EXPERT]
    assert counts(pairs) == PRINTED[0][0]
    told = [
        information(quantiles, LEVELS, (low - 0.1 * (high - low), high + 0.1 * (high - low)))
        for _, quantiles, (low, high) in FIRST_EXPERT
    ]
    assert sum(told) / len(told) == pytest.approx(0.929125, abs=5e-7)


def test_a_perfect_fit_has_calibration_one():
    assert calibration((5, 45, 45, 5), (0.05, 0.45, 0.45, 0.05)) == 1.0
    assert calibration((1, 1, 1, 1), (0.25,) * 4) == 1.0


@pytest.mark.parametrize(("misfit", "known"), [(0.01, 0.9997), (0.1, 0.9918), (7.8147, 0.05)])
def test_a_small_misfit_has_the_known_value_of_chi_squared_with_three_degrees(misfit, known):
    counted, chances = (2, 1, 1), (0.25, 0.25, 0.25, 0.25)
    told = sum(n / 4 * math.log(n / 4 / 0.25) for n in counted)
    found = calibration((*counted, 0), chances, seeds=misfit / (2 * told))
    assert found == pytest.approx(known, abs=5e-5)


def test_a_true_value_on_a_quantile_falls_below_it():
    assert counts([(5.0, (5.0, 6.0, 7.0))]) == (1, 0, 0, 0)
    assert counts([(7.1, (5.0, 6.0, 7.0))]) == (0, 0, 0, 1)


def test_a_range_that_spreads_evenly_says_nothing_and_a_narrow_one_much():
    assert information((10, 50, 90), (0.1, 0.5, 0.9), (0, 100)) == pytest.approx(0)
    assert information((49, 50, 51), (0.1, 0.5, 0.9), (0, 100)) > 2


def test_quantiles_that_do_not_rise_are_refused():
    with pytest.raises(ValueError, match="rise"):
        information((50, 50, 90), (0.1, 0.5, 0.9), (0, 100))


def test_ranges_that_hold_as_said_fall_below_one_in_twenty_about_one_time_in_twenty():
    # 600 analysts whose true values fall as they said, on 200 seeds each.
    rng = np.random.default_rng(1)
    chances = (0.1, 0.4, 0.4, 0.1)
    drawn = rng.multinomial(200, chances, size=600)
    share = np.mean([calibration(tuple(map(int, row)), chances) < 0.05 for row in drawn])
    assert 0.025 < share < 0.08


def test_ranges_far_too_narrow_score_low():
    # Stated as 80 in a hundred, they hold 40 in a hundred.
    rng = np.random.default_rng(2)
    drawn = rng.multinomial(20, (0.3, 0.2, 0.2, 0.3), size=200)
    scores = [calibration(tuple(map(int, row)), (0.1, 0.4, 0.4, 0.1)) for row in drawn]
    assert np.median(scores) < 0.01

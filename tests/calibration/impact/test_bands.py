"""Bands of single periods: about what was expected, and of event time. Each for one place of 40."""

import pytest

from tests.calibration.impact.bands import bands_held

MEASURED = {
    ("two_way_counts", "independent"): (0.9567, 0.9532, 0.9449),
    ("two_way_counts", "ar1"): (0.9589, 0.9553, 0.9515),
    ("two_way_counts", "season_and_trend"): (0.9600, 0.9539, 0.9518),
    ("two_way_counts", "donors_shift"): (0.9604, 0.9553, 0.9485),
    ("interrupted_series", "independent"): (0.9487, 0.9474, 0.9436),
    ("interrupted_series", "ar1"): (0.9499, 0.9522, 0.9489),
    ("interrupted_series", "season_and_trend"): (0.9533, 0.9468, 0.9454),
    ("interrupted_series", "donors_shift"): (0.9561, 0.9508, 0.9457),
    ("synthetic_control", "independent"): (0.9535, 0.9592, 0.9545),
    ("synthetic_control", "ar1"): (0.9513, 0.9536, 0.9495),
    ("synthetic_control", "season_and_trend"): (0.9533, 0.9570, 0.9579),
    ("synthetic_control", "donors_shift"): (0.9533, 0.9573, 0.9516),
    ("synthetic_difference", "independent"): (0.9598, 0.9590, 0.9502),
    ("synthetic_difference", "ar1"): (0.9525, 0.9531, 0.9477),
    ("synthetic_difference", "season_and_trend"): (0.9583, 0.9535, 0.9550),
    ("synthetic_difference", "donors_shift"): (0.9590, 0.9522, 0.9459),
    ("structural_series", "independent"): (0.9479, 0.9528, 0.9493),
    ("structural_series", "ar1"): (0.9549, 0.9563, 0.9451),
    ("structural_series", "season_and_trend"): (0.9514, 0.9389, 0.9451),
    ("structural_series", "donors_shift"): (0.9639, 0.9604, 0.9493),
    ("penalised_control", "independent"): (0.9536, 0.9578, 0.9519),
    ("penalised_control", "ar1"): (0.9505, 0.9602, 0.9518),
    ("penalised_control", "season_and_trend"): (0.9589, 0.9512, 0.9555),
    ("penalised_control", "donors_shift"): (0.9563, 0.9593, 0.9470),
    ("augmented_control", "independent"): (0.9521, 0.9566, 0.9485),
    ("augmented_control", "ar1"): (0.9464, 0.9524, 0.9462),
    ("augmented_control", "season_and_trend"): (0.9542, 0.9531, 0.9541),
    ("augmented_control", "donors_shift"): (0.9552, 0.9572, 0.9431),
}
"""Held without an effect, the same of event time, and that with an effect of 0.7.

Periods from the start on, 24 a world; so many worlds a cell as stand in `WORLDS`. Periods of a
world hang together, so that the standard error is measured among worlds: 0.003 to 0.005.
"""

WORLDS = {
    "two_way_counts": 300,
    "interrupted_series": 300,
    "synthetic_control": 200,
    "synthetic_difference": 200,
    "structural_series": 60,
    "penalised_control": 80,
    "augmented_control": 80,
}


@pytest.mark.parametrize("cell", MEASURED)
def test_the_measured_bands_hold_in_93_to_97_of_100_periods(cell):
    assert all(0.93 <= share <= 0.97 for share in MEASURED[cell])


def test_a_few_worlds_agree_with_what_was_measured():
    found = bands_held("two_way_counts", "ar1", 1.0, range(30))
    expected, ratio, _ = MEASURED["two_way_counts", "ar1"]
    assert found.expected == pytest.approx(expected, abs=0.035)
    assert found.ratio == pytest.approx(ratio, abs=0.035)


@pytest.mark.trials
@pytest.mark.parametrize("cell", MEASURED)
def test_the_bands_are_measured_again_as_recorded(cell):
    worlds = range(WORLDS[cell[0]])
    still, fall = (bands_held(*cell, effect, worlds) for effect in (1.0, 0.7))
    assert (still.expected, still.ratio, fall.ratio) == pytest.approx(MEASURED[cell], abs=0.002)

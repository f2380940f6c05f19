"""The textbook p-value of an interrupted series, shown failing: why none is given."""

import numpy as np
import pytest

from tests.calibration.impact.worlds import draw
from tregua.deliver.impact.interrupted.naive import naive_p

MEASURED = {
    ("independent", "poisson"): 0.20675,
    ("independent", "quasi_poisson"): 0.05575,
    ("independent", "negative_binomial"): 0.05725,
    ("ar1", "poisson"): 0.32575,
    ("ar1", "quasi_poisson"): 0.101,
    ("ar1", "negative_binomial"): 0.105,
}
"""Share of true "no change" rejected at 5 %: 4,000 series of 96 months in 100 worlds a kind.

The standard error is 0.4 to 0.8 points; rows of one world are drawn independently in both kinds.
"""


def rejected(kind, family, worlds):
    counts = np.vstack([draw(kind, seed).table.counts for seed in range(worlds)])
    return float(np.mean(naive_p(counts, 72, 12, family=family) < 0.05))


@pytest.mark.parametrize("family", ["poisson", "quasi_poisson", "negative_binomial"])
def test_where_months_hang_together_the_textbook_p_rejects_far_too_often(family):
    assert rejected("ar1", family, 8) > 0.08


def test_counts_taken_for_poisson_reject_far_too_often_even_if_months_are_independent():
    assert rejected("independent", "poisson", 5) > 0.12


@pytest.mark.trials
@pytest.mark.parametrize("cell", MEASURED)
def test_the_shares_are_measured_again_as_recorded(cell):
    assert rejected(*cell, 100) == pytest.approx(MEASURED[cell], abs=0.0005)

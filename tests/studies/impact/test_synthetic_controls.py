"""Known answers: synthetic controls of three published panels, on outcomes alone."""

import numpy as np
import pytest

from tests.studies.impact.panels import basque, germany, mean_gap, tobacco
from tregua.deliver.impact.study import Asked
from tregua.deliver.impact.synthetic import SyntheticControl
from tregua.deliver.impact.synthetic.weighing import simplex_weights

TABLE, ASKED, STATES = tobacco()


def test_california_is_expected_to_smoke_19_51_packs_more_a_head() -> None:
    """Exact least squares: mlsynth 1.0 (VanillaSC), non-negative least squares by scipy and a

    gradient method of ours agreed to 1e-6 on -19.51363. Arkhangelsky and others 2021 print -19.6
    (not opened), by a search that stops short of the least: not the same estimator.
    """
    given = SyntheticControl()(TABLE, ASKED)
    assert mean_gap(TABLE, ASKED, given.expected)[0] == pytest.approx(-19.51363, abs=5e-5)
    assert given.notes == ()


def test_california_is_followed_by_six_states() -> None:
    """The same weights by an interior point: Clarabel in cvxpy 1.9.3, to six places."""
    given = SyntheticControl()(TABLE, ASKED)
    assert given.weights is not None
    heavy = {STATES[at]: round(float(w), 3) for at, w in enumerate(given.weights[0]) if w > 0}
    assert heavy == {
        "Utah": 0.394,
        "Montana": 0.232,
        "Nevada": 0.205,
        "Connecticut": 0.109,
        "New Hampshire": 0.045,
        "Colorado": 0.015,
    }


def test_compiled_or_not_california_leans_on_the_same() -> None:
    outcomes = TABLE.counts[:, :19]
    one, other = (
        simplex_weights(outcomes, ASKED.rows, ASKED.pools, small=way).dense(39) for way in (0, 99)
    )
    np.testing.assert_array_equal(one, other)


def test_two_other_states_depart_further_after_1988_than_california() -> None:
    """Mean squares after over before, every state asked: California is third of 39 (p .077)."""
    others = ~np.eye(39, dtype=bool)
    others[:, ASKED.rows[0]] = False
    every = Asked(np.arange(39), np.full(39, 19), others)
    gaps = (TABLE.counts - SyntheticControl()(TABLE, every).expected) ** 2
    ratios = gaps[:, 19:].mean(axis=1) / gaps[:, :19].mean(axis=1)
    assert np.sum(ratios >= ratios[ASKED.rows[0]]) == 3


def test_west_germany_is_followed_by_the_six_published_countries() -> None:
    """C. Mendez, "Quantifying uncertainty in Germany's reunification impact" (slides, 2026).

    By scpi (Cattaneo and others), simplex, 1960-1990 before: the six weights to three places; a
    page beside it prints 3,465 dollars a head less than expected in 2003. Both seen in excerpt.
    Clarabel in cvxpy 1.9.3 gives the same: -3.465190.
    """
    table, asked, countries = germany()
    given = SyntheticControl()(table, asked)
    assert given.weights is not None
    heavy = {countries[at]: round(float(w), 3) for at, w in enumerate(given.weights[0]) if w > 0}
    assert heavy == {
        "Austria": 0.291,
        "USA": 0.273,
        "Italy": 0.191,
        "Netherlands": 0.133,
        "Switzerland": 0.081,
        "France": 0.03,
    }
    last = table.counts[asked.rows[0], -1] - given.expected[0, -1]
    assert last == pytest.approx(-3.465190, abs=5e-5)


def test_the_basque_country_is_followed_by_catalonia_and_madrid() -> None:
    """Clarabel in cvxpy 1.9.3: .8264, .1683, .0052; product a head -0.691528 from 1975 on.

    Abadie and Gardeazabal 2003, American Economic Review 93 (not opened), who match predictors of
    the outcome too, lean on the same two: Catalonia .851 and Madrid .149, as pysyncon 1.7 prints in
    its example. Ours matches outcomes alone, so that figure is near and not the same.
    """
    table, asked, regions = basque()
    given = SyntheticControl()(table, asked)
    assert given.weights is not None
    heavy = {regions[at]: round(float(w), 3) for at, w in enumerate(given.weights[0]) if w > 0}
    assert heavy == {"Cataluña": 0.826, "Madrid": 0.168, "Asturias": 0.005}
    assert mean_gap(table, asked, given.expected)[0] == pytest.approx(-0.691528, abs=2e-5)

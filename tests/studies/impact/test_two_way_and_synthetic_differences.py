"""Known answers: differences in differences and synthetic differences on published panels.

The figures were printed by the package or the page each test names; no paper was opened.
"""

from dataclasses import replace

import numpy as np
import pytest

from tests.studies.impact.panels import castle, mean_gap, tobacco
from tregua.deliver.impact.sdid import SyntheticDifference
from tregua.deliver.impact.study import Table
from tregua.deliver.impact.twoway import CohortDifference, DifferenceInDifferences, TwoWayCounts


def test_difference_in_differences_of_the_tobacco_panel_is_the_published_one() -> None:
    """synthdid-py 0.1: -27.34911; Arkhangelsky et al. 2021 print -27.3 (quoted)."""
    table, asked, _ = tobacco()
    expected = DifferenceInDifferences()(table, asked).expected
    assert mean_gap(table, asked, expected)[0] == pytest.approx(-27.34911, abs=2e-5)


def test_the_same_in_logs_is_the_figure_of_lee_and_wooldridge() -> None:
    """Their Stata package lwdid 2.4.2: -0.422174615 (recorded in diff-diff's files)."""
    table, asked, _ = tobacco()
    table = replace(table, counts=np.log(table.counts))
    expected = DifferenceInDifferences()(table, asked).expected
    assert mean_gap(table, asked, expected)[0] == pytest.approx(-0.422174615, abs=2e-6)


def test_synthetic_difference_of_the_tobacco_panel_is_the_published_one() -> None:
    """Published -15.6 (quoted): the R package's search gives -15.60383, the exact least -15.60540.

    So does mlsynth 1.0, which also solves the quadratic programme.
    """
    table, asked, _ = tobacco()
    given = SyntheticDifference(proportional=False)(table, asked)
    gap = mean_gap(table, asked, given.expected)[0]
    assert gap == pytest.approx(-15.605398, abs=2e-5)
    assert gap == pytest.approx(-15.6038278727, abs=2e-3)


def test_synthetic_difference_leans_on_the_published_states_of_the_tobacco_panel() -> None:
    table, asked, states = tobacco()
    given = SyntheticDifference(proportional=False)(table, asked)
    assert given.weights is not None
    heaviest = [states[at] for at in np.argsort(-given.weights[0])[:4]]
    assert heaviest == ["Nevada", "New Hampshire", "Connecticut", "Delaware"]
    assert given.weights.sum() == pytest.approx(1)


def test_staggered_laws_of_armed_self_defence_give_the_published_figure() -> None:
    """Lee and Wooldridge 2026 print .092 in logs (quoted); their Stata package 0.0917453871.

    Twenty-one states from five different years against 29 without such a law, the whole time
    before as base, each state counting alike.
    """
    rates, _, asked = castle()
    table = Table(np.log(rates), np.ones_like(rates), 1)
    expected = DifferenceInDifferences()(table, asked).expected
    each = mean_gap(table, asked, expected)
    assert each.mean() == pytest.approx(0.0917453871, abs=1e-6)
    assert each[asked.first == 6].mean() == pytest.approx(0.0682359, abs=1e-6)


def test_counts_imputed_for_the_same_laws_are_those_of_a_poisson_regression() -> None:
    """No published figure: 21 regressions by statsmodels 0.15, states and years as factors.

    Populations move in step here, so that the closed form is held against a general fit.
    """
    rates, people, asked = castle()
    table = Table(rates * people / 1e5, people, 1)
    after = np.arange(11) >= asked.first[:, None]
    expected = TwoWayCounts()(table, asked).expected
    assert expected[after].sum() == pytest.approx(33403.779170296824, rel=1e-9)


def test_designs_part_where_places_differ_much_in_level() -> None:
    """Recorded over expected homicides after the laws: a warning in one published panel."""
    rates, people, asked = castle()
    table = Table(rates * people / 1e5, people, 1)
    after = np.arange(11) >= asked.first[:, None]
    observed = table.counts[asked.rows][after].sum()
    designs = (
        TwoWayCounts(),
        CohortDifference(),
        DifferenceInDifferences(),
        SyntheticDifference(proportional=False),
        SyntheticDifference(),
    )
    logs = [np.log(observed / one(table, asked).expected[after].sum()) for one in designs]
    assert logs == pytest.approx([0.0669, 0.0186, -0.0006, 0.0332, 0.0587], abs=2e-4)

"""Known answers on published tables: what R's QCA 3.23 tells, and what printed pages show.

`answers.yaml` holds what R tells; README.md names the publications of the tables.
"""

import numpy as np
import pytest

from tests.support.memberships import published
from tests.support.qca_answers import Answer, answers, necessary_of, solution_of
from tregua.decide.compare.qca import Cuts, Memberships
from tregua.decide.compare.qca.analysing import analyse
from tregua.decide.compare.qca.necessity import necessary
from tregua.decide.compare.qca.settings import Settings
from tregua.decide.compare.qca.truth import truth_table

NEAR = 1e-6


def by_id(found: list[Answer]) -> list[object]:
    return [pytest.param(one, id=one.id) for one in found]


@pytest.mark.parametrize("asked", by_id(answers("solutions")))
def test_all_tied_models_and_their_figures_are_those_of_r(asked: Answer) -> None:
    # when
    analysis = analyse(asked.given, asked.settings)

    # then every tied model, no other, and each parameter of fit
    found = solution_of(analysis, asked)
    assert found.keys() == asked.models.keys()
    assert [(key, found[key]) for key in found] == [
        (key, {name: pytest.approx(row, abs=NEAR) for name, row in asked.models[key].items()})
        for key in found
    ]


@pytest.mark.parametrize("asked", by_id(answers("tables")))
def test_truth_tables_are_those_of_r(asked: Answer) -> None:
    # when
    table = truth_table(asked.given, asked.settings.cuts)

    # then
    found = {row.levels: [row.outcome, row.n, row.inclusion, row.pri] for row in table.rows}
    assert found.keys() == asked.rows.keys()
    assert [found[levels][:2] for levels in found] == [asked.rows[levels][:2] for levels in found]
    assert [found[levels][2:] for levels in found] == [
        pytest.approx(asked.rows[levels][2:], abs=NEAR) for levels in found
    ]


@pytest.mark.parametrize("asked", by_id(answers("necessary")))
def test_conditions_found_necessary_are_those_of_r(asked: Answer) -> None:
    # when
    found = necessary_of(
        necessary(asked.given, inclusion=0.9, ron=0.5, coverage=0.0, size=len(asked.given.counts)),
        asked.given,
    )

    # then
    assert found.keys() == asked.needed.keys()
    assert [found[key] for key in found] == [
        pytest.approx(asked.needed[key], abs=NEAR) for key in found
    ]


def test_lipset_fuzzy_has_one_easy_and_eleven_difficult_counterfactuals() -> None:
    """The documentation of setqca says so of R on this table (excerpt seen)."""
    # given
    given = published("lipset-fuzzy", "SURV")
    present = tuple((name, 1) for name in given.conditions)

    # when
    (pair,) = analyse(given, Settings(expectations=present)).assumed

    # then
    assert (pair.n_easy, pair.n_difficult, pair.n_simplifying) == (1, 11, 12)


def test_lipset_without_stability_contradicts_itself_in_three_rows() -> None:
    """The table printed at rstudio-pubs 1210283 (excerpt seen), after Rihoux and De Meur 2009."""
    # given wealth from 600 dollars, and no stability of governments
    raw = published("lipset-raw", "SURV", ("DEV", "URB", "LIT", "IND"))
    held = (raw.held >= np.array([600, 50, 75, 30])).astype(float)
    outcome = (raw.outcome >= 0).astype(float)
    given = Memberships(
        raw.cases, raw.conditions, raw.of, held, outcome, (2, 2, 2, 2), raw.families
    )

    # when
    table = truth_table(given, Cuts(inclusion=1.0, against=0.01))

    # then
    assert {
        "".join(map(str, row.levels)): (row.outcome, row.n, round(row.inclusion or 0, 3))
        for row in table.rows
    } == {
        "0000": ("0", 5, 0.0),
        "0010": ("C", 4, 0.25),
        "0111": ("1", 1, 1.0),
        "1010": ("1", 1, 1.0),
        "1011": ("C", 3, 0.667),
        "1111": ("C", 4, 0.75),
    }


def test_lipset_crisp_has_these_necessary_conditions_without_a_cut_on_relevance() -> None:
    """As R's superSubset prints them in a test published with it (excerpt seen)."""
    # given
    given = published("lipset-crisp", "SURV")

    # when
    found = necessary_of(necessary(given, inclusion=0.9, ron=0.0, coverage=0.0, size=2), given)

    # then
    printed = {
        "DEV": [1, 0.8, 0.8],
        "LIT": [1, 0.5, 0.615],
        "STB": [1, 0.7, 0.727],
        "DEV*LIT": [1, 0.8, 0.8],
        "DEV*STB": [1, 1, 1],
        "LIT*STB": [1, 0.9, 0.889],
    }
    assert {key: found[frozenset({key})] for key in printed} == {
        key: pytest.approx(row, abs=5e-4) for key, row in printed.items()
    }
    assert found[frozenset({"~URB", "IND"})] == pytest.approx([1, 0, 0.444], abs=5e-4)

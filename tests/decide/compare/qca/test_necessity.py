"""What the outcome was never seen without, against R and against trying everything."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given

from tests.support.chance import few
from tests.support.memberships import crisp, drawn, published
from tregua.decide.compare.qca import FREE, Memberships, Necessary, Term, necessity_fit, written
from tregua.decide.compare.qca.necessity import necessary


def shown(given_here: Memberships, found: tuple[Necessary, ...]) -> dict[str, tuple[float, ...]]:
    """Return what was found as R prints it."""
    names, counts = given_here.conditions, given_here.counts
    return {
        written(one.terms, names, counts): tuple(
            round(share or 0, 3) for share in one.fit.to_dict().values()
        )
        for one in found
    }


def test_lipsets_fuzzy_table_has_the_supersets_r_gives():
    """R QCA 3.23: superSubset(LF, outcome="SURV", incl.cut=0.9, ron.cut=0.5)."""
    table = published("lipset-fuzzy", "SURV")
    assert shown(table, necessary(table)) == {
        "LIT": (0.991, 0.509, 0.643),
        "STB": (0.920, 0.680, 0.707),
        "LIT*STB": (0.915, 0.800, 0.793),
        "DEV + URB + IND": (0.903, 0.704, 0.716),
    }


def test_without_a_cut_of_relevance_what_nearly_all_cases_have_is_listed_too():
    """R QCA 3.23: superSubset(LF, outcome="SURV", incl.cut=0.9)."""
    table = published("lipset-fuzzy", "SURV")
    found = shown(table, necessary(table, ron=0))
    assert len(found) == 10
    assert found["~URB + IND"] == (0.989, 0.157, 0.511)
    assert found["DEV + ~LIT + IND"] == (0.919, 0.417, 0.569)


def test_lipsets_crisp_table_has_the_supersets_r_gives():
    """R QCA 3.23: superSubset(LC, outcome="SURV", incl.cut=0.9, cov.cut=0.5)."""
    table = published("lipset-crisp", "SURV")
    assert shown(table, necessary(table, coverage=0.5)) == {
        "DEV": (1.0, 0.8, 0.8),
        "LIT": (1.0, 0.5, 0.615),
        "STB": (1.0, 0.7, 0.727),
        "DEV*LIT": (1.0, 0.8, 0.8),
        "DEV*STB": (1.0, 1.0, 1.0),
        "LIT*STB": (1.0, 0.9, 0.889),
        "DEV*LIT*STB": (1.0, 1.0, 1.0),
    }


def test_conditions_of_three_levels_have_the_supersets_r_gives():
    """R QCA 3.23: superSubset(LM, outcome="SURV", incl.cut=0.9, ron.cut=0.5)."""
    table = published("lipset-multi", "SURV")
    assert shown(table, necessary(table)) == {
        "LIT": (1.0, 0.5, 0.615),
        "STB": (1.0, 0.7, 0.727),
        "LIT*STB": (1.0, 0.9, 0.889),
        "DEV{1} + IND": (1.0, 0.8, 0.8),
    }


def test_the_absence_of_the_outcome_is_searched_on_its_own():
    table = published("lipset-crisp", "SURV")
    assert "~DEV + ~STB" in shown(table, necessary(table, absent=True))


def test_a_condition_all_cases_have_is_left_out_as_irrelevant():
    table = crisp([[1, 1, 1], [1, 0, 0], [1, 0, 0]])
    assert "A" not in shown(table, necessary(table))
    assert "A" in shown(table, necessary(table, ron=0))


def test_nothing_is_necessary_for_what_never_was():
    assert necessary(crisp([[1, 0], [0, 0]])) == ()


@pytest.mark.parametrize("size", [1, 2])
def test_no_disjunction_is_longer_than_asked(size):
    table = published("lipset-fuzzy", "SURV")
    assert max(len(one.terms) for one in necessary(table, ron=0, size=size)) == size


@few(30)
@given(drawn())
def test_the_disjunctions_found_are_those_that_trying_everything_finds(table: Memberships):
    found = {
        frozenset(one.terms) for one in necessary(table, ron=0, size=4) if not one.terms[0].size > 1
    }
    assert found == tried(table, 0.9)


def tried(table: Memberships, cut: float) -> set[frozenset[Term]]:
    """Return the disjunctions of one level a condition that reach a cut, none holding another."""
    free = (FREE,) * len(table.conditions)
    single = [
        Term((*free[:place], level, *free[place + 1 :]))
        for place in range(len(free))
        for level in (0, 1)
    ]
    reaching = [
        frozenset(terms)
        for n in range(1, len(free) + 1)
        for terms in combinations(single, n)
        if np.all(np.sum([np.array(t.levels) != FREE for t in terms], axis=0) <= 1)
        and (necessity_fit(table, terms).inclusion or 0) >= cut - 1e-9
    ]
    return {one for one in reaching if not any(other < one for other in reaching)}

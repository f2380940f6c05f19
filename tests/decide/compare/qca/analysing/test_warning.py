"""Warnings: what a reader must know before the solutions, and only where it is so."""

from dataclasses import replace

import pytest

from tests.support.memberships import crisp, published
from tregua.decide.compare.qca import Cuts, Settings, analyse

FUZZY = published("lipset-fuzzy", "SURV")


def codes(table, **chosen):
    return [one.code for one in analyse(table, Settings(**chosen)).warned]


def values(table, code, **chosen):
    warned = analyse(table, Settings(**chosen)).warned
    return next(dict(one.values) for one in warned if one.code == code)


def test_eight_conditions_of_a_few_cases_are_far_more_rows_than_cases():
    table = crisp([(*map(int, f"{n:08b}"), n % 2) for n in range(10)])
    assert values(table, "qca_far_more_rows") == {
        "conditions": "8",
        "possible": "256",
        "observed": "10",
        "cases": "10",
        "families": "10",
    }
    assert "qca_far_more_rows" not in codes(crisp([(1, 1), (0, 0)]))


def test_cases_of_one_family_count_once_against_the_possible_rows():
    rows = [(*map(int, f"{n:05b}"), n % 2) for n in range(18)]
    alone = crisp(rows)
    assert "qca_far_more_rows" not in codes(alone)
    assert "qca_far_more_rows" in codes(replace(alone, families=("one",) * 18))


def test_one_family_behind_most_cases_with_the_outcome_is_named():
    table = crisp([(1, 1), (1, 1), (1, 1), (0, 0)])
    found = values(replace(table, families=("north", "north", "c", "d")), "qca_one_family")
    assert found == {"family": "north", "n": "2", "of": "3"}
    assert "qca_one_family" not in codes(table)


def test_no_case_often_enough_comes_first():
    assert codes(FUZZY, cuts=Cuts(frequency=9))[0] == "qca_all_remainders"


def test_without_any_row_against_the_outcome_anything_would_do():
    assert "qca_no_negative" in codes(crisp([(1, 1), (0, 1)]))


def test_the_absence_of_an_outcome_is_named_as_such():
    assert values(crisp([(1, 1), (0, 1)]), "qca_no_positive", absent=True)["of"] == "~Y"


def test_several_models_that_say_it_as_briefly_are_counted():
    table = crisp([(1, 1, 1), (0, 0, 0)])
    assert values(table, "qca_tied_parsimonious") == {"n": "2"}
    assert "qca_tied_conservative" not in codes(table)


def test_models_left_out_are_said_to_be():
    table = crisp([(1, 1, 1), (0, 0, 0)])
    assert "qca_cut_short" in codes(table, most=1)
    assert "qca_cut_short" not in codes(table)


def test_terms_too_short_to_cover_every_row_are_said_to_be():
    # exclusive or: no single condition is enough for either row
    table = crisp([(1, 0, 1), (0, 1, 1), (0, 0, 0), (1, 1, 0)])
    assert "qca_depth_too_low" in codes(table, depth=1)
    assert "qca_depth_too_low" not in codes(table)


@pytest.mark.parametrize("how", ["negative", "positive", "free"])
def test_rows_that_contradict_themselves_are_counted_with_what_they_count_as(how):
    table = crisp([(1, 1, 1), (1, 0, 1), (1, 0, 0), (0, 0, 0)])
    chosen = {"cuts": Cuts(inclusion=0.8, against=0.4), "contradictions": how}
    assert values(table, f"qca_contradict_{how}", **chosen) == {"n": "1"}


def test_rows_enough_for_an_outcome_and_for_its_absence_are_counted():
    table = crisp([(0.6, 0.55), (0.6, 0.45), (0.1, 0.1), (0.2, 0.6)])
    assert values(table, "qca_both_ways", cuts=Cuts(inclusion=0.75)) == {"n": "1"}
    assert "qca_both_ways" not in codes(FUZZY)


def test_contradictory_assumptions_are_counted_until_they_are_kept_out():
    assert values(FUZZY, "qca_contradictory_assumed") == {"n": "8"}
    assert "qca_contradictory_left" not in codes(FUZZY, enhanced=True)


def test_stated_expectations_end_the_warning_that_there_are_none():
    assert "qca_no_expectations" in codes(FUZZY)
    assert "qca_no_expectations" not in codes(FUZZY, expectations=(("DEV", 1),))


def test_contradictions_not_sought_are_said_to_be(monkeypatch):
    monkeypatch.setattr("tregua.decide.compare.qca.solving.standard.MOST_OPPOSITE", 1)
    assert "qca_contradictory_not_sought" in codes(FUZZY, enhanced=True)

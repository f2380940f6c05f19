"""The bounds over every completion are those that listing every completion finds."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.decide.compare.qca.robustness.tables import (
    ends,
    every_completion,
    models,
    of,
    shares,
    with_gaps,
)
from tests.support.chance import few
from tregua.decide.compare.qca import FREE, Term
from tregua.decide.compare.qca.robustness import coverage_bounds, inclusion_bounds

A = Term((1, FREE))


@pytest.mark.requirement("R241")
@few(30)
@given(st.data())
def test_the_bounds_are_the_extremes_over_every_completion(data: st.DataObject) -> None:
    table = data.draw(with_gaps())
    terms = data.draw(models(table))

    listed = [shares(lines, terms) for lines in every_completion(table)]

    inclusion, coverage = inclusion_bounds(table, terms), coverage_bounds(table, terms)
    assert (inclusion.low, inclusion.high) == pytest.approx(ends([one for one, _ in listed]))
    assert (coverage.low, coverage.high) == pytest.approx(ends([two for _, two in listed]))


def test_without_gaps_both_ends_are_the_figure_itself() -> None:
    table = of({"v": "101", "w": "110", "x": "001", "y": "000"})

    assert (inclusion_bounds(table, (A,)).low, inclusion_bounds(table, (A,)).high) == (0.5, 0.5)
    assert (coverage_bounds(table, (A,)).low, coverage_bounds(table, (A,)).high) == (0.5, 0.5)


def test_an_unknown_outcome_moves_inclusion_by_its_case_alone() -> None:
    table = of({"v": "101", "w": "11?", "x": "001"})

    found = inclusion_bounds(table, (A,))

    assert (found.low, found.high) == (0.5, 1.0)


def test_a_case_that_may_stay_out_of_the_model_never_has_to_harm_it() -> None:
    table = of({"v": "101", "w": "?10"})

    found = inclusion_bounds(table, (A,))

    assert (found.low, found.high) == (0.5, 1.0)


def test_a_model_no_completion_fills_has_no_inclusion() -> None:
    table = of({"v": "0?1", "w": "000"})

    found = inclusion_bounds(table, (A,))

    assert (found.low, found.high) == (None, None)


def test_a_model_only_one_kind_of_case_can_fill_has_one_inclusion() -> None:
    table = of({"v": "?11", "w": "000"})

    found = inclusion_bounds(table, (A,))

    assert (found.low, found.high) == (1.0, 1.0)


@few(30)
@given(st.data())
def test_the_bounds_of_the_absence_are_those_of_the_outcome_turned_round(
    data: st.DataObject,
) -> None:
    table = data.draw(with_gaps())
    terms = data.draw(models(table))
    turned = replace(table, outcome=tuple(one if one is None else 1 - one for one in table.outcome))

    assert inclusion_bounds(table, terms, absent=True) == inclusion_bounds(turned, terms)
    assert coverage_bounds(table, terms, absent=True) == coverage_bounds(turned, terms)

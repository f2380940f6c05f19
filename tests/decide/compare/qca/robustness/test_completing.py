"""Which models survive every filling of the cells nobody knows."""

import pytest
from hypothesis import given

from tests.decide.compare.qca.robustness.tables import every_completion, of, with_gaps
from tests.support.chance import few
from tests.support.cut_analysis import plain_analysis
from tregua.decide.compare.qca import Cuts
from tregua.decide.compare.qca.robustness import completions
from tregua.decide.compare.qca.robustness.completing import every, filled

CUTS = Cuts(inclusion=0.8)
FIRM = {"u": "111", "v": "101", "w": "010", "x": "000", "y": "00?"}
WEAK = {"u": "111", "w": "010", "x": "000", "y": "10?"}


def kept(found, what="model", kind="parsimonious"):
    """Give how often each model or term was kept, by its text."""
    return {
        one.text: (one.kept, one.of)
        for one in found.survivals
        if one.what == what and one.kind == kind
    }


def test_a_model_no_filling_touches_survives_them_all():
    table = of(FIRM)
    first = plain_analysis(table.complete(), CUTS)

    found = completions(table, first, plain_analysis)

    assert (found.unknown, found.cases, found.number, found.exact) == (1, 1, 2, True)
    assert kept(found) == {"A": (2, 2)}
    assert dict(found.different) == {
        "conservative": 1,
        "parsimonious": 1,
        "intermediate": 1,
    }


@pytest.mark.requirement("R241")
def test_a_model_one_filling_breaks_is_counted_as_lost():
    table = of(WEAK)
    first = plain_analysis(table.complete(), CUTS)

    found = completions(table, first, plain_analysis)

    assert kept(found) == {"A": (1, 2)}
    (bound,) = [one for one in found.bounds if one.kind == "parsimonious"]
    assert (bound.inclusion.low, bound.inclusion.high) == (0.5, 1.0)


def test_too_many_fillings_are_sampled_and_said_to_be():
    table = of({**FIRM, "z1": "???", "z2": "???"})
    first = plain_analysis(of(FIRM).complete(), CUTS)

    found = completions(table, first, plain_analysis, largest=100, sample=50, seed=7)
    again = completions(table, first, plain_analysis, largest=100, sample=50, seed=7)

    assert (found.number, found.exact, found.seed) == (128, False, 7)
    assert found.tried == 50 + 3 * 2
    assert found == again


def test_a_sample_of_one_still_finds_the_filling_that_breaks_a_model():
    table = of({**WEAK, "z1": "???", "z2": "???"})
    first = plain_analysis(of(WEAK).complete(), CUTS)

    found = completions(table, first, plain_analysis, largest=1, sample=1)

    assert not found.exact
    assert all(times < of_all for times, of_all in kept(found).values())


def test_fillings_with_nothing_to_explain_are_counted_apart():
    table = of({"u": "11?", "v": "001"})
    first = plain_analysis(of({"u": "111", "v": "000"}).complete(), CUTS)
    nothing = of({"u": "11?", "v": "000"})

    found = completions(nothing, first, plain_analysis)

    assert (found.number, found.empty) == (2, 1)
    assert completions(table, first, plain_analysis).empty == 0


@few(30)
@given(with_gaps(width=2, cases=4))
def test_every_filling_is_tried_once(table):
    listed = sorted(map(sorted, every_completion(table)))

    ours = [filled(table, fill) for fill in every(table)]

    lines = [[one.line(row) for row in range(len(one.cases))] for one in ours]
    assert sorted(map(sorted, lines)) == listed
    assert all(not one.unknown for one in ours)


@few(30)
@given(with_gaps(width=2, cases=3))
def test_equal_tables_analysed_once_count_as_often_as_they_come(table):
    full = of({"u": "111", "v": "000"})
    first = plain_analysis(full.complete(), CUTS)

    found = completions(table, first, plain_analysis)

    assert found.tried == found.number == len(list(every_completion(table)))
    assert all(one.kept <= one.of == found.number for one in found.survivals)

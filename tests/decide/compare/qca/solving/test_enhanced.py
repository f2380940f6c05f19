"""The enhanced standard analysis: what cannot be defended is assumed by no model."""

import pytest
from hypothesis import given

from tests.support.chance import few
from tests.support.questions import (
    DEMOCRACIES,
    ETHNIC_PROTEST,
    opposite_of,
    question,
    questions,
)
from tregua.decide.compare.qca import FREE, Necessary, NecessityFit, Settings, Term, written
from tregua.decide.compare.qca.solving import (
    Both,
    barred_by,
    contradictory,
    excluded_of,
    opposite,
    parsimonious,
    terms_of,
)
from tregua.decide.compare.qca.solving.parts import less, meets

NAMES = ("DEV", "URB", "LIT", "IND", "STB")
NO_LIT, NO_STB = Term((FREE, FREE, 0, FREE, FREE)), Term((FREE, FREE, FREE, FREE, 0))


@pytest.mark.parametrize(
    ("barred", "models"),
    [
        ((NO_LIT,), {"DEV*LIT*~IND + URB*LIT*STB"}),
        ((NO_STB,), {"URB*STB + DEV*~IND*STB"}),
        ((NO_LIT, NO_STB), {"URB*LIT*STB + DEV*LIT*~IND*STB"}),
        (
            (Term((FREE, FREE, 0, 0, FREE)),),
            {"DEV*LIT*~IND + URB*LIT*STB", "DEV*LIT*~IND + URB*IND*STB"},
        ),
    ],
)
def test_models_of_the_democracies_keep_clear_of_what_is_barred(barred, models):
    # known answers: R QCA 3.23, minimize(include = "?", exclude = ...)
    found = parsimonious(DEMOCRACIES, barred).models
    assert {written(model, NAMES, (2,) * 5) for model in found} == models


def test_eight_models_of_ethnic_protest_are_left_without_one_quarter_of_the_rows():
    # known answer: R QCA 3.23, exclude = "~ETHFRACT*~POLDIS"
    found = parsimonious(ETHNIC_PROTEST, (Term((FREE, 0, FREE, 0, FREE)),))
    assert [len(model) for model in found.models] == [5] * 8


def test_one_row_seen_with_the_outcome_is_not_excluded_with_the_rest():
    asked = question("01 11", "00")
    (excluded,) = excluded_of(
        barred_by((), Settings(needed=((("A", 1),),)), "AB", (2, 2)), (), asked, parsimonious(asked)
    )
    assert (excluded.reason, excluded.what, excluded.rows) == ("necessity", "A", 0)


def test_what_is_necessary_bars_the_rows_without_it_and_single_conditions_only():
    fit = NecessityFit(1.0, 1.0, 1.0)
    alone = Necessary((Term((1, FREE)),), fit)
    both = Necessary((Term((1, 1)),), fit)
    either = Necessary((Term((1, FREE)), Term((FREE, 1))), fit)
    (barred,) = barred_by((alone, both, either), Settings(), "AB", (2, 3))
    assert (barred.what, barred.terms) == ("A", (Term((0, FREE)),))


def test_what_the_analyst_calls_necessary_takes_the_place_of_what_was_found():
    found = Necessary((Term((1, FREE)),), NecessityFit(1.0, 1.0, 1.0))
    chosen = Settings(needed=((("A", 1), ("B", 2)),))
    (barred,) = barred_by((found,), chosen, "AB", (2, 3))
    assert barred.what == "A + B{2}"
    assert set(barred.terms) == {Term((0, 0)), Term((0, 1))}


def test_an_impossible_configuration_is_barred_as_it_stands():
    chosen = Settings(impossible=((("A", 1), ("B", 0)),))
    (barred,) = barred_by((), chosen, "AB", (2, 2))
    assert (barred.what, barred.terms, barred.impossible) == ("A*~B", (Term((1, 0)),), True)


def test_each_model_is_told_how_many_excluded_rows_it_had_used():
    barred = barred_by((), Settings(impossible=((("LIT", 0),),)), NAMES, (2,) * 5)
    (excluded,) = excluded_of(barred, (), DEMOCRACIES, parsimonious(DEMOCRACIES))
    # 16 rows without LIT, two of them seen; DEV*~IND + URB*STB takes seven
    assert (excluded.reason, excluded.rows, excluded.used) == ("impossible", 14, (7,))


@few(30)
@given(asked=questions())
def test_after_exclusion_no_unseen_row_is_assumed_both_ways(asked):
    against = opposite_of(asked)
    both = Both(asked, against, opposite(against))
    gone, whole = contradictory(both, (), ())
    short, other = parsimonious(asked, gone), parsimonious(against, gone)
    assert whole
    assert not less(meets(terms_of(short), terms_of(other)), both.seen, asked.counts)
    assert not meets(gone, both.seen)


def test_excluding_contradictions_of_the_democracies_leaves_models_that_never_meet():
    against = opposite_of(DEMOCRACIES)
    both = Both(DEMOCRACIES, against, opposite(against))
    gone, whole = contradictory(both, (), ())
    assert whole
    assert not meets(gone, DEMOCRACIES.positive)
    assert parsimonious(DEMOCRACIES, gone).models != parsimonious(DEMOCRACIES).models

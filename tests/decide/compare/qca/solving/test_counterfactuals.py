"""What models take for granted of rows nobody saw: every row found, none twice."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.support import qca_oracle as slow
from tests.support.chance import few
from tests.support.questions import (
    DEMOCRACIES,
    ETHNIC_PROTEST,
    levels_of,
    opposite_of,
    question,
    questions,
    rows,
)
from tregua.decide.compare.qca.solving import (
    Both,
    assumed_of,
    conservative,
    intermediate,
    opposite,
    parsimonious,
)


def every_assumed(asked, against=None):
    short = parsimonious(asked)
    against = against or opposite_of(asked)
    both = Both(asked, against, opposite(against))
    _, pairs = intermediate(asked, conservative(asked), short)
    return assumed_of(pairs, short, both)


def test_of_twelve_assumptions_on_the_fuzzy_democracies_one_is_easy():
    # known answer: R QCA 3.23, SA, EC and DC of the one pair
    (assumed,) = every_assumed(DEMOCRACIES)
    assert assumed.easy == rows("11101")
    assert assumed.difficult == rows(
        "01001 01011 01101 01111 10000 10001 10100 11000 11001 11011 11100"
    )
    assert set(assumed.simplifying) == {*assumed.easy, *assumed.difficult}
    assert (assumed.n_simplifying, assumed.n_easy, assumed.n_difficult) == (12, 1, 11)


def test_eight_rows_are_assumed_for_survival_and_for_its_absence():
    # known answer: R QCA 3.23, findRows(type = 2): rows 10 12 14 16 17 21 25 29
    (assumed,) = every_assumed(DEMOCRACIES)
    assert assumed.contradictory == rows("01001 01011 01101 01111 10000 10100 11000 11100")
    assert assumed.n_contradictory == 8


def test_over_all_tied_models_five_rows_of_ethnic_protest_are_assumed_both_ways():
    # known answer: R QCA 3.23, findRows(type = 2): rows 1 3 7 12 26
    # two rows are enough for protest and for its absence at an inclusion of 0.8
    against = question(
        "00001 00100 00101 00111 01001 01101 10011 10101 11011 11101",
        "01110 01111 10111 11010 11100 11110 11111",
    )
    every = every_assumed(ETHNIC_PROTEST, against)
    found = {row for assumed in every for row in assumed.contradictory}
    assert found == set(rows("00000 00010 00110 01011 11001"))


@few(30)
@given(asked=questions())
def test_simplifying_assumptions_are_the_unseen_rows_a_model_covers(asked):
    models = [levels_of(model) for model in parsimonious(asked).models]
    positive = levels_of(asked.positive)
    found = {
        assumed.parsimonious: levels_of(assumed.simplifying) for assumed in every_assumed(asked)
    }
    assert [found[place] for place in range(len(models))] == [
        slow.assumptions(asked.counts, model, positive) for model in models
    ]


@few(30)
@given(asked=questions())
def test_each_assumption_is_either_easy_or_difficult(asked):
    for_each = every_assumed(asked)
    assert all({*one.easy, *one.difficult} == set(one.simplifying) for one in for_each)
    assert all(one.n_easy + one.n_difficult == one.n_simplifying for one in for_each)


@few(30)
@given(asked=questions())
def test_contradictory_assumptions_are_unseen_rows_both_answers_take(asked):
    taken = {
        row
        for model in opposite(opposite_of(asked)).models
        for row in slow.assumptions(asked.counts, levels_of(model), levels_of(asked.negative))
    }
    for_each = every_assumed(asked)
    assert [levels_of(one.contradictory) for one in for_each] == [
        levels_of(one.simplifying) & taken for one in for_each
    ]


def test_many_assumptions_stand_as_terms_with_their_exact_number():
    asked = question("1" * 20, "0" * 20)
    found = every_assumed(asked)
    assert len(found) == 20
    assert {one.n_simplifying for one in found} == {2**19 - 1}
    assert max(len(one.simplifying) for one in found) == 19


def test_contradictions_are_not_sought_among_too_many_primes(monkeypatch):
    monkeypatch.setattr("tregua.decide.compare.qca.solving.standard.MOST_OPPOSITE", 1)
    found = opposite(opposite_of(ETHNIC_PROTEST))
    assert found.models == ()
    assert not found.complete


@pytest.mark.parametrize("wide", [4, 30])
def test_a_term_that_asks_for_nothing_assumes_all_that_was_not_seen(wide):
    bare = replace(question("1" * wide, "0" * wide), negative=())
    (assumed,) = every_assumed(bare)
    assert assumed.n_simplifying == 2**wide - 1

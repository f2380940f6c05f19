"""The three solutions: against the definitions, and against published tables."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, strategies as st

from tests.support import qca_oracle as slow
from tests.support.chance import few
from tests.support.questions import (
    DEMOCRACIES,
    ETHNIC_PROTEST,
    found_sets,
    levels_of,
    question,
    questions,
)
from tregua.decide.compare.qca import FREE, Term, written
from tregua.decide.compare.qca.solving import conservative, intermediate, parsimonious
from tregua.decide.compare.qca.solving.parts import less, meets

ALL_PRESENT = dict.fromkeys(range(5), (1,))
NAMES = ("DEMOC", "ETHFRACT", "GEOCON", "POLDIS", "NATPRIDE")


def spelled(found, names, counts):
    return {frozenset(term.written(names, counts) for term in model) for model in found.models}


def found_in_order(found):
    return [sorted(levels_of(model)) for model in found.models]


def test_four_parsimonious_models_say_it_equally_briefly_for_ethnic_protest():
    # known answer: R QCA 3.23, minimize(include = "?")
    assert spelled(parsimonious(ETHNIC_PROTEST), NAMES, (2,) * 5) == {
        frozenset({"~NATPRIDE", "~DEMOC*ETHFRACT*POLDIS", "DEMOC*ETHFRACT*GEOCON",
                   "DEMOC*GEOCON*POLDIS"}),
        frozenset({"~NATPRIDE", "~DEMOC*ETHFRACT*POLDIS", "DEMOC*ETHFRACT*~POLDIS",
                   "DEMOC*GEOCON*POLDIS"}),
        frozenset({"~NATPRIDE", "DEMOC*ETHFRACT*GEOCON", "DEMOC*GEOCON*POLDIS",
                   "ETHFRACT*GEOCON*POLDIS"}),
        frozenset({"~NATPRIDE", "DEMOC*ETHFRACT*~POLDIS", "DEMOC*GEOCON*POLDIS",
                   "ETHFRACT*GEOCON*POLDIS"}),
    }  # fmt: skip


def test_one_intermediate_model_of_five_terms_follows_from_all_four_pairs_of_ethnic_protest():
    # known answer: R QCA 3.23, minimize(include = "?", dir.exp = "1,1,1,1,1")
    cautious, short = conservative(ETHNIC_PROTEST), parsimonious(ETHNIC_PROTEST)
    between, pairs = intermediate(ETHNIC_PROTEST, cautious, short)
    assert spelled(between, NAMES, (2,) * 5) == {
        frozenset({"GEOCON*~NATPRIDE", "DEMOC*ETHFRACT*GEOCON", "DEMOC*GEOCON*POLDIS",
                   "ETHFRACT*GEOCON*POLDIS", "DEMOC*ETHFRACT*POLDIS*~NATPRIDE"})
    }  # fmt: skip
    assert [pair.models for pair in pairs] == [(0,)] * 4


def test_easy_rows_are_minimised_again_and_not_only_literals_dropped():
    # Lipset's fuzzy table: R QCA 3.23; dropping literals alone leaves DEV*URB*LIT*IND*STB
    asked = DEMOCRACIES
    between, _ = intermediate(asked, conservative(asked), parsimonious(asked))
    names = ("DEV", "URB", "LIT", "IND", "STB")
    assert [written(model, names, asked.counts) for model in between.models] == [
        "DEV*URB*LIT*STB + DEV*LIT*~IND*STB"
    ]


@pytest.mark.parametrize("level", [1, 2])
def test_a_condition_of_several_levels_is_opened_whole_where_one_of_its_levels_is_expected(level):
    # R QCA 3.23 opens A wholly with dir.exp "A{1}" and with "A{2}"
    asked = question("01", "00 10 20", {0: (level,), 1: (1,)}, (3, 2))
    between, _ = intermediate(asked, conservative(asked), parsimonious(asked))
    assert spelled(between, ("A", "B"), (3, 2)) == {frozenset({"B"})}


def test_three_pairs_of_a_several_valued_table_give_three_intermediate_models():
    # Lipset's several-valued table, DEV expected at 2, all else present: R QCA 3.23
    counts, names = (3, 2, 2, 2, 2), ("DEV", "URB", "LIT", "IND", "STB")
    asked = question(
        "10101 11111 20111 21111",
        "00000 00001 00100 00101 10110 11110",
        {**ALL_PRESENT, 0: (2,)},
        counts,
    )
    between, pairs = intermediate(asked, conservative(asked), parsimonious(asked))
    assert spelled(between, names, counts) == {
        frozenset({"DEV{1}*LIT*STB", "DEV{2}*LIT*IND*STB"}),
        frozenset({"DEV{1}*URB*LIT*STB", "DEV{1}*LIT*~IND*STB", "DEV{2}*LIT*IND*STB"}),
        frozenset({"DEV{1}*LIT*~IND*STB", "DEV{2}*LIT*IND*STB", "URB*LIT*IND*STB"}),
    }
    assert sorted(len(pair.models) for pair in pairs) == [1, 1, 2]


@few(30)
@given(asked=questions())
def test_conservative_models_are_those_of_the_definitions(asked):
    positive = levels_of(asked.positive)
    primes = slow.primes(asked.counts, positive, positive)
    found = conservative(asked)
    assert found.primes == len(primes)
    assert found_sets(found) == slow.covers(primes, positive)


@few(30)
@given(asked=questions())
def test_parsimonious_models_are_those_of_the_definitions(asked):
    positive = levels_of(asked.positive)
    free = set(slow.corners(asked.counts)) - levels_of(asked.negative)
    primes = slow.primes(asked.counts, positive, free)
    found = parsimonious(asked)
    assert found.primes == len(primes)
    assert found_sets(found) == slow.covers(primes, positive)


@few(30)
@given(asked=questions())
def test_intermediate_models_and_easy_rows_are_those_of_the_definitions_pair_by_pair(asked):
    cautious, short = conservative(asked), parsimonious(asked)
    between, pairs = intermediate(asked, cautious, short)
    positive, rows = levels_of(asked.positive), list(slow.corners(asked.counts))
    unseen = [less(pair.easy, asked.positive, asked.counts) for pair in pairs]
    found = [
        (
            {frozenset(levels_of(between.models[at])) for at in pair.models},
            {row for row in rows if any(one.covers(row) for one in easy)},
        )
        for pair, easy in zip(pairs, unseen, strict=True)
    ]
    models = product(found_in_order(cautious), found_in_order(short))
    assert found == [
        slow.intermediate(asked.counts, positive, pair, asked.expected) for pair in models
    ]


@pytest.mark.slow
@few(30)
@given(asked=questions(5, levels=(2,)))
def test_parsimonious_models_among_five_conditions_are_those_of_the_definitions(asked):
    positive = levels_of(asked.positive)
    free = set(slow.corners(asked.counts)) - levels_of(asked.negative)
    primes = slow.primes(asked.counts, positive, free)
    assert found_sets(parsimonious(asked)) == slow.covers(primes, positive)


@few(30)
@given(asked=questions())
def test_every_model_covers_every_positive_row_and_no_negative_one(asked):
    cautious, short = conservative(asked), parsimonious(asked)
    between, _ = intermediate(asked, cautious, short)
    models = (*cautious.models, *short.models, *between.models)
    covered = [
        [any(term.covers(row.levels) for term in model) for row in rows]
        for model, rows in product(models, (asked.positive, asked.negative))
    ]
    assert all(all(one) for one in covered[::2])
    assert not any(any(one) for one in covered[1::2])


@few(30)
@given(asked=questions())
def test_intermediate_models_lie_between_the_models_of_their_pair(asked):
    cautious, short = conservative(asked), parsimonious(asked)
    between, pairs = intermediate(asked, cautious, short)
    lying = [
        (cautious.models[pair.conservative], between.models[at], short.models[pair.parsimonious])
        for pair in pairs
        for at in pair.models
    ]
    assert not [one for one in lying if less(one[0], one[1], asked.counts)]
    assert not [one for one in lying if less(one[1], one[2], asked.counts)]


@few(30)
@given(asked=questions())
def test_intermediate_models_assume_nothing_but_what_is_easy(asked):
    between, pairs = intermediate(asked, conservative(asked), parsimonious(asked))
    assumed = [
        less(between.models[at], (*asked.positive, *pair.easy), asked.counts)
        for pair in pairs
        for at in pair.models
    ]
    assert not any(assumed)


@few(30)
@given(asked=questions())
def test_without_expectations_the_intermediate_solution_is_the_conservative_one(asked):
    bare = replace(asked, expected=(frozenset(),) * len(asked.counts))
    cautious = conservative(bare)
    between, _ = intermediate(bare, cautious, parsimonious(bare))
    assert set(between.models) == set(cautious.models)


@few(30)
@given(asked=questions(), terms=st.data())
def test_what_is_excluded_is_covered_by_no_parsimonious_model(asked, terms):
    levels = st.tuples(*(st.sampled_from((FREE, *range(count))) for count in asked.counts))
    barred = [Term(one) for one in terms.draw(st.lists(levels, max_size=3))]
    unseen = less(barred, (*asked.positive, *asked.negative), asked.counts)
    models = parsimonious(asked, barred).models
    assert models
    assert not [model for model in models if meets(model, unseen)]
    assert not [model for model in models if less(asked.positive, model, asked.counts)]


def test_a_positive_row_stays_covered_although_an_exclusion_covers_it():
    asked = question("11 00", "10")
    models = parsimonious(asked, (Term((0, FREE)),)).models
    assert models == ((Term((0, 0)), Term((1, 1))),)


def test_no_positive_row_has_no_model():
    asked = replace(question("11", "10"), positive=())
    assert parsimonious(asked).models == conservative(asked).models == ()
    assert intermediate(asked, conservative(asked), parsimonious(asked))[0].models == ()


def test_models_beyond_the_most_wanted_are_left_out_and_said_to_be():
    few = replace(ETHNIC_PROTEST, most=2)
    assert len(parsimonious(few).models) == 2
    assert not parsimonious(few).complete


def test_forty_conditions_are_solved_without_listing_rows():
    wide = 40
    asked = question(
        " ".join(("1" * wide, "1" * 20 + "0" * 20)),
        " ".join(("0" * wide, "0" * 20 + "1" * 20, "0" * 10 + "1" * 30)),
        dict.fromkeys(range(wide), (1,)),
    )
    shallow = replace(asked, depth=1)
    cautious, short = conservative(shallow), parsimonious(shallow)
    between, _ = intermediate(shallow, cautious, short)
    assert [len(model) for model in short.models] == [1] * 10
    assert between.models
    assert not short.complete

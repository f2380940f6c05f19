"""Ways of pairing, against Fisher's exact test and against going through every completion."""

from itertools import product

import pytest
from hypothesis import given, settings, strategies as st
from scipy.stats import fisher_exact

from tregua.decide.compare.propositions.weighing import completions, share_of, ways_of

COUNTS = st.tuples(*(st.integers(0, 8) for _ in range(4)))


@pytest.mark.parametrize(
    ("quadrants", "answer"),
    [
        ((3, 1, 1, 3), (17, 70)),  # the lady tasting tea, Fisher 1935: 1 + 16 of 70
        ((4, 0, 0, 4), (1, 70)),
        ((0, 4, 4, 0), (70, 70)),
        ((2, 3, 0, 4), (35, 126)),
    ],
)
def test_ways_known_from_elsewhere(quadrants, answer):
    assert ways_of(quadrants) == answer


@given(COUNTS)
@settings(max_examples=60, deadline=None)
def test_the_share_is_the_probability_of_fishers_exact_test(quadrants):
    ways, every = ways_of(quadrants)
    for_, against, yes, no = quadrants
    told = fisher_exact([[for_, against], [yes, no]], alternative="greater").pvalue
    assert ways / every == pytest.approx(told, abs=1e-9)


OPEN = st.lists(
    st.sampled_from([frozenset({0, 1}), frozenset({2, 3}), frozenset({0, 2}), frozenset(range(4))]),
    max_size=4,
)


@given(COUNTS, OPEN)
@settings(max_examples=60)
def test_completions_are_those_of_placing_each_open_family_in_turn(known, open_):
    each = product(*(sorted(places) for places in open_))
    told = {tuple(known[q] + placed.count(q) for q in range(4)) for placed in each}
    found = list(completions(known, tuple(open_)))
    assert len(found) == len(set(found))
    assert set(found) == told


@given(st.tuples(*(st.integers(3, 8) for _ in range(4))), OPEN)
@settings(max_examples=60)
def test_what_is_unknown_only_widens_what_the_share_could_be(known, open_):
    share = share_of(known, tuple(open_))
    assert share.low - 1e-12 <= share.high
    bare = share_of(known, ())
    assert bare.low == bare.high == bare.ways / bare.all_ways


@pytest.mark.requirement("R243")
@pytest.mark.parametrize("known", [(2, 0, 9, 9), (9, 9, 1, 1)])
def test_with_fewer_than_three_families_on_one_side_nothing_is_weighed(known):
    assert share_of(known, ()) is None

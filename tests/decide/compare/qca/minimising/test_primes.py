"""Prime implicants against their definition, and the compiled search against its plain twin."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from tests.support.chance import few
from tests.support.combinations import prime_terms, rows_of
from tregua.decide.compare.qca import FREE, Term
from tregua.decide.compare.qca.minimising import primes_against, primes_within
from tregua.decide.compare.qca.minimising.hitting import hitting_sets, smallest
from tregua.decide.compare.qca.minimising.kernels import hitting_kernel
from tregua.errors import Declined


@st.composite
def tables(draw):
    """Draw numbers of levels, and disjoint positive and negative rows."""
    counts = tuple(draw(st.lists(st.integers(2, 3), min_size=1, max_size=4)))
    row = st.tuples(*(st.integers(0, count - 1) for count in counts))
    rows = draw(st.lists(row, min_size=1, max_size=12, unique=True))
    cut = draw(st.integers(1, len(rows)))
    return counts, rows[:cut], rows[cut:]


@few(30)
@given(tables())
def test_they_are_the_shortest_terms_with_a_positive_and_no_negative_row(table):
    counts, positive, negative = table
    found = primes_against(positive, negative, counts)
    assert len(set(found.terms)) == len(found)
    assert set(found.terms) == prime_terms(positive, negative, counts)


@few(30)
@given(tables())
def test_within_the_allowed_rows_they_cover_nothing_else(table):
    counts, allowed, _ = table
    everything = rows_of(Term((FREE,) * len(counts)), counts)
    found = primes_within(allowed, counts)
    assert set(found.terms) == prime_terms(allowed, everything - set(allowed), counts)


@few(30)
@given(tables(), st.integers(0, 4))
def test_a_depth_leaves_out_the_longer_ones_and_says_so(table, depth):
    counts, positive, negative = table
    whole = primes_against(positive, negative, counts)
    found = primes_against(positive, negative, counts, depth)
    assert found.terms == tuple(t for t in whole.terms if t.size <= depth)
    assert found.complete or len(whole) >= len(found)
    assert not found.complete or found.terms == whole.terms


def test_what_is_allowed_may_be_terms_and_only_some_rows_need_be_covered():
    allowed = [(1, FREE, FREE), (0, 1, 1)]
    found = primes_within(allowed, (2, 2, 2), covering=[(0, 1, 1)])
    assert found.terms == (Term((FREE, 1, 1)),)


def test_without_a_negative_row_nothing_need_be_asked():
    assert primes_against([(0, 1)], [], (2, 2)).terms == (Term((FREE, FREE)),)


def test_without_a_positive_row_there_is_none():
    assert primes_against([], [(0, 1)], (2, 2)).terms == ()


def test_the_shortest_come_first_and_of_those_the_ones_that_name_earlier_conditions():
    found = primes_against([(1, 1, 1)], [(0, 0, 1), (1, 0, 0), (0, 1, 0)], (2, 2, 2))
    sizes = [term.size for term in found.terms]
    assert sizes == sorted(sizes)
    assert found.terms[0] == Term((1, 1, FREE))


def test_a_row_on_both_sides_is_a_mistake():
    with pytest.raises(ValueError, match="both positive and negative"):
        primes_against([(0, 1)], [(0, 1)], (2, 2))


def test_more_conditions_than_a_word_has_bits_are_declined():
    with pytest.raises(Declined) as caught:
        primes_against([(1,) * 65], [(0,) * 65], (2,) * 65)
    assert (caught.value.code, caught.value.values) == (
        "too_many_conditions",
        {"n": 65, "most": 64},
    )


@few(30)
@given(
    st.lists(st.integers(1, 2**20 - 1), min_size=1, max_size=70, unique=True), st.integers(1, 20)
)
def test_the_compiled_search_lists_the_same_sets_as_its_plain_twin(edges, depth):
    least = smallest(edges)
    plain = hitting_sets(least, depth)
    found = np.empty(1 << 16, np.uint64)
    count, complete = hitting_kernel(np.array(least, np.uint64), 20, depth, found)
    assert sorted(found[:count].tolist()) == sorted(plain.sets)
    assert bool(complete) == plain.complete


def test_the_compiled_search_says_when_there_is_no_room():
    edges = np.array([0b0011, 0b1100], np.uint64)
    assert hitting_kernel(edges, 4, 4, np.empty(3, np.uint64))[0] == -1


def test_many_conditions_give_what_few_give_beside_conditions_that_never_differ():
    positive, negative = [(1, 0, 1), (0, 1, 1)], [(0, 0, 1), (1, 1, 0)]
    few = primes_against(positive, negative, (2, 2, 2)).terms
    wide = primes_against(
        [(*row, *(0,) * 20) for row in positive],
        [(*row, *(0,) * 20) for row in negative],
        (2,) * 23,
    ).terms
    assert tuple(term.levels[:3] for term in wide) == tuple(term.levels for term in few)


def test_levels_beyond_two_are_packed_into_as_many_words_as_they_need():
    counts = (5,) * 30
    positive = [tuple((n * k) % 5 for n in range(30)) for k in (1, 2)]
    negative = [tuple((n * n + k) % 5 for n in range(30)) for k in (0, 1)]
    found = primes_against(positive, negative, counts)
    assert len({term.levels for term in found.terms}) == len(found)
    assert not any(term.covers(row) for term in found.terms for row in negative)

"""Covers against their definition: all the smallest, none twice; and all that can spare no term."""

import pytest
from hypothesis import given

from tests.decide.compare.qca.minimising.test_primes import tables
from tests.support.chance import few
from tests.support.combinations import least_covers, spare_none
from tregua.decide.compare.qca.minimising import covers, primes_against
from tregua.decide.compare.qca.minimising.choosing import (
    as_words,
    covers_of,
    fewest,
    least,
    maximal,
)
from tregua.decide.compare.qca.minimising.covering_kernels import maximal_kernel

COLUMNS = [0b000111, 0b111000, 0b001100, 0b110000, 0b000011, 0b100001, 0b011010]
FULL = 0b111111


@few(30)
@given(tables())
def test_all_the_smallest_are_found_and_none_twice(table):
    counts, positive, negative = table
    primes = primes_against(positive, negative, counts)
    found = covers(primes, positive)
    assert found.complete
    assert len(set(map(frozenset, found.models))) == len(found.models)
    assert set(map(frozenset, found.models)) == least_covers(primes.terms, positive)


@few(30)
@given(tables())
def test_all_that_can_spare_no_term_are_found_on_demand(table):
    counts, positive, negative = table
    primes = primes_against(positive[:5], negative, counts)
    few = type(primes)(primes.levels[:9])
    found = covers(few, positive[:5], irredundant=True)
    assert set(map(frozenset, found.models)) == spare_none(few.terms, positive[:5])


def test_more_than_wanted_are_said_to_be_more():
    ring = [(0, 0, 1), (0, 1, 1), (0, 1, 0), (1, 1, 0), (1, 0, 0), (1, 0, 1)]
    primes = primes_against(ring, [(0, 0, 0), (1, 1, 1)], (2, 2, 2))
    whole = covers(primes, ring)
    assert (len(whole.models), len(whole.models[0]), whole.complete) == (2, 3, True)
    cut = covers(primes, ring, most=1)
    assert set(cut.models) < set(whole.models)
    assert (len(cut.models), cut.complete, cut.proved) == (1, False, True)


def test_a_row_no_term_covers_leaves_no_model_and_no_row_leaves_the_empty_one():
    primes = primes_against([(1, 1)], [(0, 0)], (2, 2))
    assert covers(primes, [(1, 1), (0, 0)]).models == ()
    assert covers(primes, []).models == ((),)


def test_cp_sat_finds_a_smallest_cover_and_proves_it():
    cover, proved = least(maximal(COLUMNS), FULL)
    assert (len(cover), proved) == (2, True)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_the_compiled_search_finds_the_covers_of_its_plain_twin(size):
    plain, whole = covers_of(COLUMNS, FULL, size, 100, 300)
    compiled, also = covers_of_compiled(size)
    assert sorted(map(sorted, plain)) == sorted(map(sorted, compiled))
    assert (whole, also) == (True, True)


def covers_of_compiled(size):
    import numpy as np

    from tregua.decide.compare.qca.minimising.covering_kernels import covering_kernel

    room = np.full((100, size), -1, np.int64)
    total, left = covering_kernel(as_words(COLUMNS), as_words([FULL])[0], size, room, 10_000)
    lines = room[:total].tolist()
    return [tuple(COLUMNS[n] for n in line if n >= 0) for line in lines], left >= 0


def test_columns_of_more_rows_than_a_word_are_searched_too():
    low, high = (1 << 70) - 1, ((1 << 140) - 1) ^ ((1 << 70) - 1)
    odd = sum(1 << n for n in range(1, 140, 2))
    found = fewest([low, high, odd], low | high, 10)
    assert (found.covers, found.complete) == (((low, high),), True)
    assert as_words([low, high]).shape == (2, 3)


def test_the_compiled_choice_of_the_widest_is_that_of_its_plain_twin():
    ordered = sorted(COLUMNS, key=lambda c: (-c.bit_count(), c))
    stays = maximal_kernel(as_words(ordered))
    assert [c for c, wide in zip(ordered, stays, strict=True) if wide] == maximal(COLUMNS)


def test_a_search_cut_short_still_gives_a_smallest_cover_and_says_it_is_not_all():
    found = fewest(COLUMNS, FULL, 100, steps=0)
    assert (len(found.covers[0]), found.complete, found.proved) == (2, False, True)

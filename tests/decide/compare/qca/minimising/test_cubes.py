"""Cubes: what lies outside, in disjoint parts, and how much of it, against plain listing."""

from hypothesis import given, strategies as st

from tests.support.chance import few
from tests.support.combinations import rows_of
from tregua.decide.compare.qca import FREE, Term
from tregua.decide.compare.qca.minimising import disjoint, outside, volume


@st.composite
def cubes(draw):
    counts = tuple(draw(st.lists(st.integers(2, 3), min_size=1, max_size=4)))
    term = st.tuples(*(st.integers(FREE, count - 1) for count in counts))
    return counts, draw(st.lists(term, max_size=6))


def together(terms, counts):
    return set().union(*(rows_of(Term(tuple(levels)), counts) for levels in terms))


@few(30)
@given(cubes())
def test_outside_is_everything_else_in_parts_that_do_not_touch(given_cubes):
    counts, terms = given_cubes
    parts = [term.levels for term in outside(terms, counts)]
    everything = rows_of(Term((FREE,) * len(counts)), counts)
    assert together(parts, counts) == everything - together(terms, counts)
    assert sum(len(rows_of(Term(p), counts)) for p in parts) == len(together(parts, counts))


@few(30)
@given(cubes())
def test_disjoint_parts_cover_the_same_and_their_volume_is_their_number(given_cubes):
    counts, terms = given_cubes
    parts = [term.levels for term in disjoint(terms, counts)]
    assert together(parts, counts) == together(terms, counts)
    assert volume(terms, counts) == len(together(terms, counts))


def test_thirty_conditions_are_counted_without_being_listed():
    term = (1, 0, *(FREE,) * 28)
    assert volume([term], (2,) * 30) == 2**28
    assert volume([t.levels for t in outside([term], (2,) * 30)], (2,) * 30) == 2**30 - 2**28

"""Parts of sets of configurations: disjoint, exact, and never listed where they are many."""

from hypothesis import given, strategies as st

from tests.support.chance import few
from tests.support.qca_oracle import corners
from tregua.decide.compare.qca import FREE, Term
from tregua.decide.compare.qca.solving.parts import less, listed, meet, number

COUNTS = (2, 3, 2, 2)
TERMS = st.builds(
    lambda *levels: Term(levels), *(st.sampled_from((FREE, *range(count))) for count in COUNTS)
)


@few(30)
@given(one=TERMS, other=TERMS)
def test_the_meeting_of_two_terms_covers_the_rows_both_cover(one, other):
    shared = meet(one, other)
    both = {row for row in corners(COUNTS) if one.covers(row) and other.covers(row)}
    assert both == {row for row in corners(COUNTS) if shared and shared.covers(row)}


@few(30)
@given(terms=st.lists(TERMS, max_size=4), gone=st.lists(TERMS, max_size=4))
def test_what_is_left_is_covered_once_and_nothing_taken_away_is(terms, gone):
    left = less(terms, gone, COUNTS)
    times = {row: sum(one.covers(row) for one in left) for row in corners(COUNTS)}
    wanted = {
        row: int(any(t.covers(row) for t in terms) and not any(g.covers(row) for g in gone))
        for row in corners(COUNTS)
    }
    assert times == wanted
    assert number(left, COUNTS) == sum(wanted.values())


def test_few_configurations_are_listed_and_many_stay_terms():
    wide = (Term((1, *[FREE] * 29)),)
    few = (Term((1, FREE, 0, 1)),)
    assert listed(wide, (2,) * 30) == wide
    assert listed(few, COUNTS) == tuple(Term((1, level, 0, 1)) for level in range(3))


def test_the_numbers_of_configurations_are_exact_among_thirty_conditions():
    size = (2,) * 30
    wide, row = Term((1, *[FREE] * 29)), Term((1,) * 30)
    assert number(less((wide,), (row,), size), size) == 2**29 - 1

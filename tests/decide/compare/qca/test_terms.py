"""Terms: what they cover, and how they are written."""

import numpy as np

from tregua.decide.compare.qca import FREE, Memberships, Term, written

NAMES, COUNTS = ("A", "B", "C"), (2, 2, 3)


def test_a_term_covers_the_rows_that_have_every_level_it_asks_for():
    term = Term((1, FREE, 2))
    assert term.covers((1, 0, 2))
    assert not term.covers((1, 0, 1))


def test_a_term_is_written_with_a_tilde_for_absence_and_braces_for_several_levels():
    assert Term((1, 0, FREE)).written(NAMES, COUNTS) == "A*~B"
    assert Term((FREE, 1, 0)).written(NAMES, COUNTS) == "B*C{0}"


def test_what_asks_for_nothing_is_one_and_no_term_is_nought():
    assert Term((FREE, FREE, FREE)).written(NAMES, COUNTS) == "1"
    assert written((), NAMES, COUNTS) == "0"
    terms = (Term((1, FREE, FREE)), Term((FREE, 0, FREE)))
    assert written(terms, NAMES, COUNTS) == "A + ~B"


def test_a_longer_term_lies_within_a_shorter_one_and_not_the_other_way_round():
    short, longer = Term((1, FREE, FREE)), Term((1, 0, FREE))
    assert longer.within(short)
    assert not short.within(longer)


def test_membership_in_a_term_is_the_least_of_its_parts_and_in_a_union_the_greatest():
    held = np.array([[0.8, 0.3, 2.0], [0.4, 0.9, 0.0]])
    given = Memberships(("x", "y"), NAMES, "Y", held, np.array([0.9, 0.1]), COUNTS, ("x", "y"))
    assert given.within(Term((1, 0, 2))).tolist() == [0.7, 0.0]
    assert given.within(Term((FREE, FREE, FREE))).tolist() == [1.0, 1.0]
    both = (Term((1, FREE, FREE)), Term((FREE, 1, FREE)))
    assert given.union(both).tolist() == [0.8, 0.9]
    assert given.union(()).tolist() == [0.0, 0.0]

"""One place's rank among others has the chance that counting gives, and its interval follows."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from tregua.deliver.impact.placebo import Sums, among_others
from tregua.deliver.impact.placebo.other_places import put_in


def sums(observed: list[float], expected: float = 100.0, spread: float = 1.0) -> Sums:
    n = len(observed)
    return Sums(
        np.array(observed, dtype=float),
        np.full(n, expected),
        np.full(n, spread),
        np.full(n, 12, dtype=np.int64),
    )


EVEN = [100.0 + step for step in range(-19, 20)]


def test_the_farthest_of_forty_has_a_chance_of_one_in_forty() -> None:
    found = among_others(sums([40.0]), sums(EVEN), (1,))
    assert found.p == pytest.approx(1 / 40)
    assert found.floor == pytest.approx(1 / 40)
    assert found.ratio == pytest.approx(0.4)


def test_a_place_in_the_middle_of_the_others_has_a_chance_of_one() -> None:
    assert among_others(sums([100.0]), sums(EVEN), (1,)).p == pytest.approx(1.0)


def test_the_interval_leaves_out_no_change_exactly_where_the_test_rejects() -> None:
    far, near = (among_others(sums([each]), sums(EVEN), (1,)) for each in (70.0, 95.0))
    assert far.p is not None
    assert far.high is not None
    assert far.p <= 0.05
    assert far.high < 1
    assert near.p is not None
    assert near.high is not None
    assert near.p > 0.05
    assert near.high > 1


def test_eighteen_other_places_are_too_few_for_an_interval_and_nineteen_are_not() -> None:
    few = among_others(sums([40.0]), sums(EVEN[:18]), (1,))
    enough = among_others(sums([40.0]), sums(EVEN[:19]), (1,))
    assert (few.low, few.high, few.why) == (None, None, "too_few_other_places")
    assert few.p == pytest.approx(1 / 19)
    assert enough.high is not None


def test_a_steady_place_is_farther_out_than_an_unsteady_one_with_the_same_ratio() -> None:
    steady = among_others(sums([80.0], spread=1.0), sums(EVEN, spread=2.0), (1,))
    unsteady = among_others(sums([80.0], spread=6.0), sums(EVEN, spread=2.0), (1,))
    assert steady.p is not None
    assert unsteady.p is not None
    assert steady.p < unsteady.p


def test_a_place_of_which_nothing_was_expected_has_no_ratio() -> None:
    assert among_others(sums([3.0], expected=0.0), sums(EVEN), (1,)).why == "no_expectation"


def test_a_supposed_effect_leaves_out_its_share_of_events_and_none_at_one() -> None:
    counts = np.full(200, 50.0)
    assert put_in(counts, 0.7, (1,)).mean() == pytest.approx(35.0, rel=0.01)
    assert put_in(counts, 1.4, (1,)).mean() == pytest.approx(70.0, rel=0.01)
    assert (put_in(counts, 1.0, (1,)) == counts).all()


@given(st.lists(st.integers(1, 300), min_size=19, max_size=40), st.integers(0, 300))
def test_the_ratio_lies_within_its_interval(others: list[int], own: int) -> None:
    found = among_others(sums([float(own)]), sums([float(each) for each in others]), (1,))
    assert found.ratio is not None
    ends = (found.low or 0.0, found.high or float("inf"))
    assert ends[0] <= found.ratio + 0.01
    assert found.ratio - 0.01 <= ends[1]

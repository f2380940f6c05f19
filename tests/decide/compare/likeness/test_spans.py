"""Distances by hand and by their laws, and the encoded table against its plain twin."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from tests.support.chance import few
from tests.support.likenesses import KINDS, LEVELS, RULER, WEIGHTS
from tregua.decide.compare.likeness.encoded import distances, encode
from tregua.decide.compare.likeness.pairs import distance, pair_of, span_of
from tregua.domain.knowledge.cases import Way

SINGLE = st.sampled_from([frozenset({level}) for level in LEVELS])
SEVERAL = st.frozensets(st.sampled_from(KINDS), min_size=1)
WHOLE = st.fixed_dictionaries(
    {
        "calm": SINGLE,
        "force": SINGLE,
        "talks": st.sampled_from([frozenset({kind}) for kind in KINDS]),
        "crimes": SEVERAL,
        "offers": SEVERAL,
        "groups": st.integers(0, 9).map(lambda n: frozenset({str(n)})),
    }
)
PARTLY = st.tuples(WHOLE, st.frozensets(st.sampled_from(sorted(WEIGHTS)))).map(
    lambda held: {name: value for name, value in held[0].items() if name not in held[1]}
)


def one(*words: str) -> frozenset[str]:
    return frozenset(words)


def bounds(ours, theirs):
    return span_of(pair_of(ours, theirs, RULER).apart, WEIGHTS)


@pytest.mark.parametrize(
    ("ours", "theirs", "way", "apart"),
    [
        (one("low"), one("high"), Way.STEPS, 1.0),
        (one("low"), one("medium"), Way.STEPS, 0.5),
        (one("low"), one("elsewhere"), Way.STEPS, None),
        (one("a"), one("b"), Way.SAME, 1.0),
        (one("a"), one("a", "b"), Way.SAME, None),
        (one("a", "b"), one("b", "c"), Way.OVERLAP, 2 / 3),
        (one("6"), one("2"), Way.RATIO, 2 / 3),
        (one("0"), one("0"), Way.RATIO, 0.0),
    ],
)
def test_two_values_are_as_far_apart_as_counted_by_hand(ours, theirs, way, apart):
    assert distance(ours, theirs, way, LEVELS) == (apart if apart is None else pytest.approx(apart))


def test_a_span_counted_by_hand():
    ours = {"calm": one("low"), "talks": one("a"), "offers": one("a", "b")}
    theirs = {"calm": one("medium"), "talks": one("b"), "crimes": one("a")}
    # of a weight of 8.5: calm 2 x 1/2, talks 1 x 1; offers, crimes, force and groups (5.5) unknown
    assert bounds(ours, theirs) == pytest.approx((2 / 8.5, 7.5 / 8.5))


@few(30)
@given(PARTLY, PARTLY)
def test_likeness_is_the_same_from_either_side_and_its_bounds_lie_between_nought_and_one(a, b):
    low, high = bounds(a, b)
    assert (low, high) == pytest.approx(bounds(b, a))
    assert 0 <= low <= high <= 1 + 1e-12


@few(30)
@given(WHOLE)
def test_what_is_wholly_known_is_at_no_distance_from_itself(row):
    assert bounds(row, row) == (0.0, 0.0)


@few(30)
@given(WHOLE, PARTLY, st.sampled_from(sorted(WEIGHTS)))
def test_a_fact_more_never_widens_the_span(row, other, field):
    before = bounds({n: v for n, v in row.items() if n != field}, other)
    after = bounds(row, other)
    assert before[0] - 1e-12 <= after[0]
    assert after[0] <= after[1]
    assert after[1] <= before[1] + 1e-12


@few(30)
@given(WHOLE, WHOLE)
def test_with_nothing_unknown_both_bounds_are_gowers_distance(a, b):
    apart = {n: distance(a[n], b[n], RULER.ways[n], RULER.scales[n]) for n in WEIGHTS}
    gower = np.average([apart[n] for n in WEIGHTS], weights=list(WEIGHTS.values()))
    assert bounds(a, b) == pytest.approx((gower, gower))


@few(30)
@given(PARTLY, st.lists(PARTLY, min_size=1, max_size=6))
def test_the_encoded_table_agrees_with_its_plain_twin(row, others):
    rows = {str(at): other for at, other in enumerate(others)}
    table = encode(rows, RULER, WEIGHTS)
    low, high = distances(encode({"x": row}, RULER, WEIGHTS, like=table), table)
    plain = [bounds(row, other) for other in others]
    assert np.allclose(np.column_stack([low, high]), plain)


def test_a_row_of_the_table_is_at_no_distance_from_itself():
    whole = {name: frozenset({"1"} if name == "groups" else {"a"}) for name in WEIGHTS}
    rows = {"x": {**whole, "calm": one("low"), "force": one("high")}}
    table = encode(rows, RULER, WEIGHTS)
    low, high = distances(table.row("x"), table)
    assert (low.tolist(), high.tolist()) == ([0.0], [0.0])


def test_a_list_of_more_values_than_a_word_has_bits_is_refused():
    rows = {"x": {"crimes": frozenset(map(str, range(65)))}}
    with pytest.raises(ValueError, match="64"):
        encode(rows, RULER, WEIGHTS)


def test_without_any_weight_nothing_is_said():
    table = encode({"x": {"calm": one("low")}}, RULER, {})
    assert [float(each[0]) for each in distances(table, table)] == [0.0, 1.0]
    assert span_of({}, {}) == (0.0, 1.0)

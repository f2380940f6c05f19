"""Shares per head: known answers, limits, and what holds for every number."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from tests.support.ways import page, read, with_plan
from tregua.design.concept.institutions.fairness import HeadShare, divided, per_head
from tregua.domain.engagement.public.institutions import ShareSide

AMOUNTS = st.integers(0, 10**9)
HEADS = st.integers(1, 10**6)


def side(total=(1000, 2000), heads=(10, 20)):
    """Return one side of a comparison."""
    told = {"of": ["party:residents"]}
    told |= {"total": dict(zip(("low", "high"), total, strict=True))} if total else {}
    told |= {"heads": dict(zip(("low", "high"), heads, strict=True))} if heads else {}
    return ShareSide.model_validate(told)


@pytest.mark.requirement("R193")
@pytest.mark.parametrize(
    ("total", "heads", "low", "high"),
    [
        ((1000, 1000), (10, 10), 100.0, 100.0),
        ((1000, 2000), (10, 20), 50.0, 200.0),
        ((1000, 1000), (3, 3), 333.33, 333.33),
        ((0.1, 0.3), (1, 1), 0.1, 0.3),
        ((1, 1), (200, 200), 0.01, 0.01),
        ((0, 0), (7, 7), 0.0, 0.0),
    ],
)
def test_the_least_total_goes_over_the_most_heads_and_the_most_over_the_least(
    total, heads, low, high
):
    assert per_head(side(total, heads)) == HeadShare(low, high)


@pytest.mark.requirement("R193")
@pytest.mark.parametrize(
    ("total", "heads", "missing"),
    [
        (None, (1, 2), ("total",)),
        ((1, 2), None, ("heads",)),
        ((1, 2), (0, 5), ("heads",)),
        (None, None, ("total", "heads")),
    ],
)
def test_without_heads_or_total_nothing_is_told_and_what_is_missing_is_named(total, heads, missing):
    assert per_head(side(total, heads)) == HeadShare(missing=missing)


@given(AMOUNTS, AMOUNTS, HEADS, HEADS)
def test_a_share_lies_between_its_ends_whatever_the_numbers(a, b, c, d):
    total, heads = sorted((a, b)), sorted((c, d))
    share = per_head(side(total, heads))
    assert share.low <= share.high
    assert abs(Fraction(str(share.low)) - Fraction(total[0], heads[1])) <= Fraction(1, 200)


@given(AMOUNTS, HEADS)
def test_a_share_is_rounded_once_to_the_hundredth(total, heads):
    assert abs(Fraction(str(divided(total, heads))) - Fraction(total, heads)) <= Fraction(1, 200)


COMPARED = {
    "title": "Places",
    "period": "2027",
    "currency": "USD",
    "members": {
        "of": ["party:lanterns"],
        "total": {"low": 9000, "high": 9000},
        "heads": {"low": 30, "high": 30},
        "not_counted": "A reserve",
    },
    "neighbours": {"of": ["party:residents"], "total": {"low": 9000, "high": 9000}},
}


@pytest.mark.requirement("R193")
def test_the_page_shows_both_sides_what_is_not_counted_and_where_it_cannot_tell():
    told = page(with_plan(per_head=[COMPARED]))
    assert "300 USD" in told
    assert "Cannot tell: it is not written how many people" in told
    assert "A reserve" in told


@pytest.mark.requirement("R193")
def test_swapping_what_the_two_sides_receive_swaps_what_is_told_of_them():
    swapped = {
        **COMPARED,
        "members": COMPARED["neighbours"],
        "neighbours": COMPARED["members"],
    }
    one, other = (
        read(with_plan(per_head=[each])).parts["institutions"].shares[0]
        for each in (COMPARED, swapped)
    )
    assert (one.members, one.neighbours) == (other.neighbours, other.members)


@pytest.mark.requirement("R193")
def test_where_members_gain_and_neighbours_are_not_counted_it_is_found():
    heads = {"heads": {"low": 100, "high": 100}}
    whole = {**COMPARED, "neighbours": {**COMPARED["neighbours"], **heads}}
    key = "shares-not-compared@dossier"
    rules = {f.key for f in read(with_plan(per_head=[COMPARED])).check.found}
    assert key in rules
    assert key not in {f.key for f in read(with_plan(per_head=[whole])).check.found}

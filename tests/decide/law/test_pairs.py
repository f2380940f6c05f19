"""Which pairs are read, and what is refused."""

import pytest

from tests.support.laws import held, reading, tie
from tregua.errors import Declined, TreguaError


def pairs(found):
    return {test.about for test in found.tests if test.asked_of == "pair"}


def test_only_ties_of_a_kind_that_fights_are_read_of_themselves():
    ties = [tie("fight"), tie("kin", kind="kinship", other="party:b")]
    assert pairs(reading(held(ties=ties))) == {"relation:fight"}


def test_two_actors_named_are_read_whatever_ties_them():
    ties = [tie("fight"), tie("kin", kind="kinship", other="party:b")]
    assert pairs(reading(held(ties=ties), pair=("b", "party:a"))) == {"relation:kin"}


@pytest.mark.parametrize(
    ("pair", "code"),
    [
        (("a", "nobody"), "pair_unknown"),
        (("a", "stat"), "pair_unknown_near"),
        (("a", "party:a"), "pair_is_one"),
    ],
)
def test_a_pair_that_is_none_is_refused(pair, code):
    with pytest.raises(TreguaError) as refused:
        reading(held(), pair=pair)
    assert refused.value.code == code


def test_two_names_read_as_one_actor_are_no_pair():
    merge = {"id": "m", "recorded": "2026-01-01", "keep": "party:a", "same": ["party:b"]}
    more = {"reason": "one name", "by": "x", "on": "2026"}
    with pytest.raises(TreguaError) as refused:
        reading(held(actors={"merges": [merge | more]}), pair=("a", "b"))
    assert refused.value.code == "pair_is_one"


def test_a_pair_nothing_is_recorded_of_is_declined():
    with pytest.raises(Declined) as declined:
        reading(held(), pair=("a", "b"))
    assert declined.value.code == "pair_no_tie"

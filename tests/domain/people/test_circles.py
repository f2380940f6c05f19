"""Circles of command are found, named by one way round, and only where there is one."""

from hypothesis import given, strategies as st

from tests.support.actors import tie
from tregua.domain.people import circles

NODES = [f"faction:{letter}" for letter in "abcde"]
TIES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=12)


def named(pairs):
    return [tie(one, other, id=f"r{i}") for i, (one, other) in enumerate(pairs)]


def beyond(start, pairs):
    """Give everybody who can be come to from an actor, one step at least."""
    found: set[str] = set()
    ahead = {other for one, other in pairs if one == start}
    found |= ahead
    return found if not ahead else closure(found, pairs)


def closure(found, pairs):
    """Give all that can be come to, found by as many rounds as there are actors."""
    rounds = [found := found | {b for a, b in pairs if a in found} for _ in NODES]
    return rounds[-1]


@given(TIES)
def test_there_is_a_circle_exactly_where_somebody_comes_back_to_themselves(pairs):
    assert bool(circles(named(pairs))) == any(node in beyond(node, pairs) for node in NODES)


@given(TIES)
def test_each_circle_is_a_closed_way_of_ties(pairs):
    rings = circles(named(pairs))
    assert all(
        one.target_actor == other.source_actor
        for ring in rings
        for one, other in zip(ring, (*ring[1:], ring[0]), strict=True)
    )


def test_a_circle_is_told_from_the_tie_written_first():
    (ring,) = circles(named([("faction:b", "faction:c"), ("faction:c", "faction:b")]))
    assert [tie.id for tie in ring] == ["r0", "r1"]

"""Measures are of groups, parts and bodies; what cuts a party off is found as by trying each."""

import json

from hypothesis import given, settings, strategies as st

from tests.support.actors import body, cast, channel, faction, person, tie
from tests.support.around import around, inside
from tregua.decide.actors.around.cutting import cut_off, pieces


def bridge():
    """Return two groups that one church alone ties together, beside people of all kinds."""
    return cast(
        parties=inside("a", "b"),
        bodies=[body("church")],
        factions=[faction("young")],
        persons=[person("p1"), person("p2")],
        relations=[
            tie("party:a", "body:church", "channel"),
            tie("person:p1", "party:a"),
            tie("person:p1", "person:p2", "kinship"),
        ],
        channels=[
            channel("body:church", "party:b"),
            channel("person:p2", "party:a", "party:b"),
        ],
    )


def test_no_person_is_among_the_nodes_or_in_any_measure():
    measures = around(bridge()).measures
    assert "person:" not in json.dumps(measures.to_dict())
    assert measures.people_left_out == 3


def test_the_church_and_each_line_through_it_are_what_the_other_group_hangs_on():
    measures = around(bridge()).measures
    assert [(cut.what, cut.leaves_out) for cut in measures.cuts] == [
        ("body:church", ("party:b",)),
        ("relation:channel-party-a-body-church", ("party:b",)),
        ("channel:by-body-church", ("party:b",)),
    ]


def test_ties_are_counted_by_kind_and_never_in_one_number():
    measures = around(bridge()).measures
    assert [(t.about, t.kinds) for t in measures.ties] == [
        ("party:a", (("channel", 1),)),
        ("body:church", (("channel", 1),)),
    ]


def test_no_measure_orders_actors_by_a_number():
    read = around(
        cast(
            parties=inside("a", "b", "c"),
            relations=[
                tie("party:c", "party:b", "alliance"),
                tie("party:c", "party:a", "alliance"),
            ],
        )
    )
    assert [t.about for t in read.measures.ties] == ["party:a", "party:b", "party:c"]


@st.composite
def networks(draw):
    """Draw a small network and which of its nodes are wanted."""
    count = draw(st.integers(1, 9))
    nodes = [f"n{i}" for i in range(count)]
    pairs = st.tuples(st.sampled_from(nodes), st.sampled_from(nodes))
    edges = {tuple(sorted(pair)) for pair in draw(st.lists(pairs, max_size=14))}
    near = {
        n: tuple(b if a == n else a for a, b in sorted(edges) if n in (a, b) and a != b)
        for n in nodes
    }
    return near, tuple(draw(st.lists(st.sampled_from(nodes), unique=True)))


def without(network, gone):
    """Return a network without one node."""
    return {n: tuple(m for m in near if m != gone) for n, near in network.items() if n != gone}


def by_trying(network, wanted):
    """Return each node whose going splits wanted nodes, with how many are cut off."""
    whole = {node: piece for piece in pieces(network) for node in piece}
    found = {}
    for gone in network:
        left = [
            [w for w in wanted if w in piece]
            for piece in pieces(without(network, gone))
            if set(piece) <= set(whole[gone])
        ]
        held = sorted(len(piece) for piece in left if piece)
        if len(held) > 1:
            found[gone] = sum(held[:-1])
    return found


@given(networks())
@settings(max_examples=300)
def test_the_nodes_that_cut_others_off_are_those_found_by_taking_each_away(drawn):
    network, wanted = drawn
    found = {node: len(out) for node, out in cut_off(network, wanted)}
    assert found == by_trying(network, wanted)


def test_a_long_chain_is_walked_without_recursion():
    names = [f"n{i}" for i in range(5000)]
    chain = {
        n: tuple(names[j] for j in (i - 1, i + 1) if 0 <= j < 5000) for i, n in enumerate(names)
    }
    ends = (names[0], names[-1])
    assert sum(1 for _ in cut_off(chain, ends)) == 4998

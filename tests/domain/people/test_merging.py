"""Actors under several names: read as one wherever they are named, and back."""

import pytest
from hypothesis import given, strategies as st

from tests.support.actors import (
    authority,
    body,
    cast,
    channel,
    faction,
    merge,
    person,
    tie,
    unmerged,
)
from tests.support.dossiers import NOW, agreement, claim as claimed, clause, decision, event, party
from tregua.domain import Undertaking, active
from tregua.domain.people import as_one, merged
from tregua.domain.people.conduct import Obstruction
from tregua.domain.people.extent import ViolenceShare

FACTIONS = tuple(f"faction:{letter}" for letter in "uvwxyz")
MERGES = st.lists(
    st.builds(
        lambda keep, same: (keep, tuple(same)),
        st.sampled_from(FACTIONS),
        st.lists(st.sampled_from(FACTIONS), min_size=1, max_size=3, unique=True),
    ),
    max_size=4,
)
TIES = st.lists(st.tuples(st.sampled_from(FACTIONS), st.sampled_from(FACTIONS)), max_size=6)


def actors(merges, ties=()):
    parts = [faction(name.partition(":")[2]) for name in FACTIONS]
    held = [merge(keep, *same, id=f"m{i}") for i, (keep, same) in enumerate(merges)]
    relations = [tie(one, other, id=f"r{i}") for i, (one, other) in enumerate(ties)]
    return cast(factions=parts, relations=relations, merges=held).actors


def names_in(held):
    named = {end for tie in held.relations for end in (tie.source_actor, tie.target_actor)}
    return named | {f"faction:{part.id}" for part in held.factions}


@given(MERGES, TIES)
def test_to_merge_and_to_take_it_back_is_to_have_done_nothing(merges, ties):
    plain = actors((), ties)
    back = merged(unmerged(actors(merges, ties)))
    assert back.model_copy(update={"merges": ()}) == plain


@given(MERGES, TIES)
def test_no_name_that_is_read_as_another_is_left_anywhere(merges, ties):
    held = actors(merges, ties)
    assert names_in(merged(held)).isdisjoint(as_one(held.merges))


@given(MERGES, TIES)
def test_merging_twice_is_merging_once_and_leaves_what_was_given(merges, ties):
    held = actors(merges, ties)
    before = held.model_dump()
    assert merged(merged(held)) == merged(held)
    assert held.model_dump() == before


@given(MERGES)
def test_whoever_a_merge_names_is_one_with_whoever_it_keeps(merges):
    names = as_one(actors(merges).merges)
    pairs = [(keep, other) for keep, same in merges for other in same]
    assert all(names.get(keep, keep) == names.get(other, other) for keep, other in pairs)
    assert not set(names) & set(names.values())


@pytest.mark.parametrize(
    ("merges", "kept"),
    [
        ([("faction:x", ("faction:y",)), ("faction:y", ("faction:z",))], "faction:x"),
        ([("faction:z", ("faction:y",)), ("faction:y", ("faction:z",))], "faction:y"),
        ([("faction:x", ("faction:z",)), ("faction:y", ("faction:z",))], "faction:x"),
        ([("faction:y", ("faction:y",)), ("faction:y", ("faction:x",))], "faction:y"),
    ],
    ids=["a chain", "a circle", "kept twice", "itself"],
)
def test_chains_are_followed_and_circles_end(merges, kept):
    names = as_one(actors(merges).merges)
    assert set(names.values()) == {kept}


def test_a_group_under_two_names_is_one_wherever_the_dossier_names_it():
    assent = {"party": "party:b", "through": "person:two", "on": "2020", "form": "oral"}
    promised = {
        "id": "u",
        "recorded": NOW,
        "made_by": "party:b",
        "made_to": ["party:state", "party:b"],
        "known_by": ["party:a", "party:b"],
        "promise": "Calm",
    }
    share = {"of": "party:b", "in_whole": "party:b", "low": 0, "high": 1, "as_of": "2020"}
    graded = {"recorded": NOW, "confidence": "low"}
    hindered = {"id": "o", "side": "inside", "by": "party:b", "as_of": "2020"}
    held = cast(
        "ab",
        claims=(claimed("cohesion", "low", "party:b"),),
        events=(event("split", "2020", about="party:b"),),
        decisions=(
            decision(kind="deems", what="pathway:none", about="party:b", by="x", on="2020"),
        ),
        agreement=agreement(clause("c", ["party:b"], towards=["party:b"], assents=[assent])),
        undertakings=(Undertaking.model_validate(promised),),
        factions=[faction("north", "b")],
        bodies=[body("board", party="b")],
        persons=[person("one"), person("two", of="party:b")],
        relations=[tie("person:two", "party:b")],
        channels=[channel("person:two", "party:b", "party:state", trusted_by=["party:b"])],
        authorities=[authority("person:two", "party:b")],
        obstructions=[Obstruction.model_validate(graded | hindered)],
        violence_shares=[ViolenceShare.model_validate(graded | {"id": "v"} | share)],
        merges=[merge("party:a", "party:b"), merge("person:one", "person:two")],
    )
    read = held.as_merged()
    seen = {k: v for k, v in vars_of(read).items() if k != "actors"} | {
        "actors": read.actors.model_copy(update={"merges": ()})
    }
    assert "party:b" not in str(seen)
    assert "person:two" not in str(seen)
    assert read.actors.factions[0].party == read.actors.bodies[0].party == "a"
    assert read.undertakings[0].known_by == ("party:a",)
    assert held.claims[0].about == "party:b"


def vars_of(dossier):
    return {name: getattr(dossier, name) for name in dossier.__slots__}


def test_what_protects_a_person_under_18_holds_under_every_name():
    held = cast(
        persons=[person("one"), person("two", under_18=True)],
        merges=[merge("person:one", "person:two")],
    )
    (kept,) = merged(held.actors).persons
    assert kept.under_18


def test_a_dossier_without_merges_is_given_back_as_it_is():
    held = cast("ab", merges=[merge("party:a", "party:b", withdrawn=True)])
    assert held.as_merged() is held
    assert active(held.actors.parties) == (*held.groups, party("state", kind="state"))

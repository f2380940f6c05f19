"""A recorded list holds every act that counsel's note on it does not name, and opens none."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.decide.assess.gates.test_outward import ALL_OPEN, CATALOGUE, DAY, FACTS, TEAM
from tests.support.dossiers import claims, dossier, sheet
from tests.support.laws import law_file
from tregua.decide.assess import may_step_outward

LISTING = {
    "of": "party:a",
    "regime": "own",
    "says": "A list",
    "answer": "listed",
    "on": "2025",
    "confidence": "high",
}
NOTE = {"counsel_note": "A meeting is allowed"}


def step(*listings, act="meet", **more):
    held = dossier(
        claims(FACTS), sheet=sheet(team=TEAM), decisions=ALL_OPEN, law=law_file(listings=listings)
    )
    return may_step_outward(replace(held, **more), CATALOGUE, act, day=DAY)


def shut(*listings, **more):
    return {lock.id for lock in step(*listings, **more).shut}


def test_a_list_without_counsels_note_holds_a_step_that_all_else_allows():
    assert shut() == set()
    assert shut(LISTING) == {"listing"}


@pytest.mark.parametrize(
    ("more", "held"),
    [
        (NOTE, True),
        (NOTE | {"allows": ["send-message"]}, True),
        (NOTE | {"allows": ["meet"]}, False),
        ({"allows": ["meet"]}, True),
        ({"answer": "unclear"}, True),
        ({"answer": "not_found"}, False),
        ({"bars": ["funds"]}, True),
        ({"of": "party:b"}, False),
        ({"of": "dossier"}, True),
    ],
)
def test_only_a_note_that_names_the_act_lets_it_through(more, held):
    assert ("listing" in shut(LISTING | more)) is held


@pytest.mark.parametrize("of", ["faction:wing", "person:one", "body:front"])
def test_a_list_on_a_part_or_a_person_of_a_group_holds_the_group(of):
    written = {"recorded": "2026-01-01"}
    given = dossier(claims(FACTS), sheet=sheet(team=TEAM), decisions=ALL_OPEN)
    actors = given.actors.model_validate(
        given.actors.model_dump(by_alias=True)
        | {
            "factions": [written | {"id": "wing", "party": "a", "name": "Wing"}],
            "persons": [
                written | {"id": "one", "code_name": "Pine", "role": "voice", "of": "faction:wing"}
            ],
            "bodies": [
                written | {"id": "front", "name": "Front", "kind": "business", "party": "a"}
            ],
        }
    )
    assert "listing" in shut(LISTING | {"of": of}, actors=actors)


def test_the_lock_names_the_list_that_holds_it():
    (lock,) = step(LISTING).shut
    assert [reason.records for reason in lock.because if reason.term == "listing"] == [
        ("listings-0",)
    ]


ANY = st.fixed_dictionaries(
    {
        "of": st.sampled_from(["party:a", "party:b", "dossier"]),
        "answer": st.sampled_from(["listed", "not_found", "unclear"]),
        "allows": st.sets(st.sampled_from(["meet", "sign"])).map(sorted),
        "counsel_note": st.none() | st.just("A note"),
    }
)


@given(st.lists(ANY, max_size=3), st.booleans(), st.sampled_from(["meet", "sign"]))
def test_lists_can_only_shut_a_lock_further(listings, opened, act):
    decisions = ALL_OPEN if opened else ()
    bare = step(act=act, decisions=decisions)
    with_lists = step(*(LISTING | each for each in listings), act=act, decisions=decisions)
    assert {lock.id for lock in bare.shut} <= {lock.id for lock in with_lists.shut}

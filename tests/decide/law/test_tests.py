"""What may move a legal test, and what may not: silence, unseen sources, dissent, names."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import claim, claims, party
from tests.support.laws import (
    HIGH_ORGANISATION,
    INTENSE,
    LOW_INTENSITY,
    LOW_ORGANISATION,
    STRICTER,
    held,
    one_test,
    reading,
    tie,
)
from tregua.decide.law import Indication

FACTS = HIGH_ORGANISATION | INTENSE | STRICTER
AGAINST = LOW_ORGANISATION | LOW_INTENSITY
MIXED = st.fixed_dictionaries(
    {key: st.sampled_from([FACTS[key], AGAINST.get(key), None]) for key in FACTS}
)


def readings(given_):
    return {
        (test.id, test.about, element.id, element.of): element.reading
        for test in given_.tests
        for element in test.elements
    }


@given(MIXED, st.sets(st.sampled_from(sorted(FACTS))))
def test_taking_claims_away_moves_an_element_only_to_unclear(facts, gone):
    before = readings(reading(held(facts)))
    after = readings(reading(held({k: v for k, v in facts.items() if k not in gone})))
    assert all(after[key] in (before[key], Indication.UNCLEAR) for key in before)


@given(MIXED)
def test_claims_on_sources_nobody_saw_answer_no_element(facts):
    unseen = tuple(
        each.model_copy(update={"sources": (each.sources[0].__class__("unseen"),)})
        for each in claims(facts)
    )
    found = readings(reading(replace(held(), claims=unseen)))
    assert found == readings(reading(held()))


@given(MIXED)
def test_nothing_is_told_together_but_where_every_element_bears_it(facts):
    for test in reading(held(facts)).tests:
        told = {element.reading for element in test.elements}
        assert (test.together == "all_indicated") <= (told == {Indication.INDICATED})


@pytest.mark.requirement("R214")
def test_nothing_recorded_leaves_every_element_of_claims_unclear():
    found = readings(reading(held(ties=[tie(one="party:a", other="party:state")])))
    assert set(found.values()) == {Indication.UNCLEAR}


def test_claims_that_differ_leave_an_element_unclear():
    two = (claim("command", "high", "party:a"), claim("command", "low", "party:a", id="other"))
    facts = claims({k: v for k, v in FACTS.items() if k != "command@party:a"})
    found = one_test(reading(replace(held(), claims=(*facts, *two))), "ap2")
    assert found.element("responsible-command").reading is Indication.UNCLEAR


def test_what_a_group_is_called_moves_no_element():
    named = party("a", label="terrorist", aliases=["cartel"])
    plain = held(FACTS)
    actors = plain.actors.model_copy(update={"parties": (named, *plain.actors.parties[1:])})
    assert reading(replace(plain, actors=actors)).to_dict() == reading(plain).to_dict()


def test_between_two_groups_each_end_is_told_and_both_must_bear_it():
    both = HIGH_ORGANISATION | {
        f"{k.partition('@')[0]}@party:b": v for k, v in LOW_ORGANISATION.items()
    }
    facts = held(both | INTENSE, ties=[tie(other="party:b")])
    found = one_test(reading(facts), "armed-conflict")
    told = {e.of: e.reading.value for e in found.elements if e.id == "organisation"}
    assert told == {"party:a": "indicated", "party:b": "not_indicated"}
    assert found.together == "one_not_indicated"


def test_what_is_recorded_of_a_whole_tells_neither_of_two_parts_of_it():
    parts = [{"id": n, "recorded": "2026-01-01", "party": "a", "name": n} for n in ("n", "s")]
    facts = held(FACTS, ties=[tie(one="faction:n", other="faction:s")], actors={"factions": parts})
    found = one_test(reading(facts), "armed-conflict")
    assert found.element("organisation").reading is Indication.UNCLEAR


def test_a_tie_without_a_source_that_was_seen_says_nothing_of_itself():
    unseen = tie(sources=[{"source": "unseen"}], hold="firm")
    from tregua.decide.law.testing import scene_of
    from tregua.knowledge import load_questions

    scene = scene_of(held(ties=[unseen]), load_questions())
    assert "hold" not in scene.items["relations"][0].fields

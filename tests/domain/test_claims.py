"""Records are never overwritten: which of them stand, and what a claim must say."""

from datetime import date

import pytest
from hypothesis import given, strategies as st
from pydantic import ValidationError

from tests.support.dossiers import claim, dossier, event
from tregua.domain import NOT_KNOWN, active


def ids(records) -> list[str]:
    return [record.id for record in records]


def test_a_record_stands_until_another_replaces_it():
    old, new = claim("cohesion", "low", id="c1"), claim("cohesion", "high", id="c2", replaces="c1")
    assert ids(active((old,))) == ["c1"]
    assert ids(active((old, new))) == ["c2"]


def test_what_is_withdrawn_does_not_stand_and_brings_nothing_back():
    old = claim("cohesion", "low", id="c1")
    gone = claim("cohesion", "low", id="c2", replaces="c1", withdrawn=True)
    assert active((old, gone)) == ()


@given(st.permutations(["c1", "c2", "c3"]))
def test_which_records_stand_does_not_hang_on_their_order(order):
    held = {
        "c1": claim("cohesion", "low", id="c1"),
        "c2": claim("cohesion", "medium", id="c2", replaces="c1"),
        "c3": claim("cohesion", "high", id="c3"),
    }
    assert set(ids(active(tuple(held[slug] for slug in order)))) == {"c2", "c3"}


def test_a_claim_learned_before_it_was_so_is_refused():
    with pytest.raises(ValidationError, match="2019"):
        claim("cohesion", "low", as_of="2020", learned_on="2019")


def test_a_claim_learned_in_the_year_it_was_so_is_taken():
    assert claim("cohesion", "low", as_of="2020-06", learned_on="2020").value == "low"


@pytest.mark.requirement("R029")
def test_nothing_is_accepted_without_a_source_and_asked_not_known_is_an_answer():
    with pytest.raises(ValidationError, match="sources"):
        claim("cohesion", "low", sources=[])
    assert claim("cohesion", NOT_KNOWN).not_known


@pytest.mark.requirement("R009")
def test_a_range_stays_the_range_that_was_recorded():
    recorded = {"low": "hundreds", "high": "thousands", "unit": None}
    held = claim("size", recorded, "party:a")
    assert held.model_dump()["value"] == recorded


def test_a_dossier_as_known_then_holds_what_had_been_learned_by_that_day():
    early = claim("cohesion", "low", id="c1", learned_on="2020-05")
    late = claim("cohesion", "high", id="c2", learned_on="2021", replaces="c1")
    known = dossier([early, late]).as_known(date(2020, 5, 31))
    assert ids(active(known.claims)) == ["c1"]
    assert dossier([early, late]).as_known(date(2020, 5, 30)).claims == ()
    assert ids(active(dossier([early, late]).as_known(date(2021, 12, 31)).claims)) == ["c2"]


def test_a_dossier_as_known_then_holds_no_event_that_came_later():
    before, after = event("leak", "2020-05"), event("spike", "2021")
    known = dossier([], events=(before, after)).as_known(date(2020, 12, 31))
    assert ids(known.events) == ["leak"]

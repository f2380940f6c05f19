"""Lists: what a search gave, and what is no listing at all."""

import pytest

from tests.support.dossiers import claim, party
from tests.support.laws import held, law_file, reading
from tregua.knowledge.law import load_law

REGIME = next(iter(load_law().regimes))
SEEN = {"sources": [{"source": "text"}]}
SEARCH = {"of": "party:a", "regime": REGIME, "on": "2025", "confidence": "high"} | SEEN


def search(answer, **more):
    return SEARCH | {"answer": answer} | more


def found(*searches, **more):
    told = reading(held(law=law_file(listings=searches), **more)).listings
    return next(each for each in told if (each.about, each.regime) == ("party:a", REGIME))


@pytest.mark.parametrize(
    ("searches", "answer"),
    [
        ((), "never_searched"),
        ((search("listed"),), "listed"),
        ((search("not_found"),), "not_found"),
        ((search("unclear"),), "unclear"),
        ((search("not_found"), search("listed")), "listed"),
        ((search("not_found"), search("unclear")), "unclear"),
        ((search("not_found", sources=[]),), "unclear"),
        ((search("not_found", sources=[{"source": "unseen"}]),), "unclear"),
        ((search("not_found", confidence="low"),), "unclear"),
        ((search("listed", sources=[]),), "unclear"),
    ],
)
def test_a_list_is_listed_not_found_unclear_or_never_searched(searches, answer):
    assert found(*searches).answer == answer


def test_every_list_is_told_of_every_group_regime_by_regime():
    told = {(each.about, each.regime) for each in reading(held()).listings}
    assert told == {(f"party:{g}", regime) for g in "ab" for regime in load_law().regimes}


def told_elsewhere(**more):
    listings = reading(held(law=law_file(**more))).listings
    return {each.regime for each in listings if each.elsewhere}


ONE_STATE = {slug for slug, regime in load_law().regimes.items() if regime.state}
HAITI = {"id": "h", "recorded": "2026-01-01", "state": "Haiti", "part": "third", "asked": False}
HAITIAN = {"un-2653-haiti", "eu-haiti"}


def test_lists_of_one_state_stand_apart_until_that_state_is_recorded():
    assert told_elsewhere() == ONE_STATE
    assert told_elsewhere(jurisdictions=[HAITI]) == ONE_STATE - HAITIAN


def test_a_list_of_another_state_that_was_searched_is_told_like_any_other():
    searches = [search("not_found", of=f"party:{g}", regime="eu-haiti") for g in "ab"]
    assert told_elsewhere(listings=searches) == ONE_STATE - {"eu-haiti"}


@pytest.mark.requirement("R212")
def test_what_somebody_calls_a_group_is_no_listing():
    named = held({"purpose-gain": ("reduce-violence",)})
    called = party("a", label="terrorist", aliases=["terrorists"])
    actors = named.actors.model_copy(update={"parties": (called, *named.actors.parties[1:])})
    words = claim("group-motives", ("power",), "party:a", note="The minister: “terrorists”")
    given = held(actors=actors.model_dump(by_alias=True), claims=(words,))
    assert {each.answer for each in reading(given).listings} == {"never_searched"}


def test_each_way_a_list_could_reach_us_is_recorded_or_missing():
    told = found(search("listed", reaches=["donors"]))
    states = {reach.id: reach.state for reach in told.reaches}
    assert states == dict.fromkeys(load_law().reaches, "missing") | {"donors": "recorded"}


def test_a_note_that_names_no_act_allows_none_and_without_a_note_none_is_named():
    told = found(search("listed", counsel_note="Talks are fine"))
    assert [each.allows for each in told.searches] == [()]
    bare = found(search("listed", allows=["meet"]))
    assert [each.allows for each in bare.searches] == [()]

"""The chain from an incident to a clause, an indicator and an agreed answer, both ways."""

import pytest

from tests.support.actors import body, faction
from tests.support.commitments import calm, deal, incident, visits
from tests.support.dossiers import NOW, clause, party
from tregua.design.agreement.breaches import (
    attribution_of,
    covering,
    incidents_of,
    responses_for,
    touched_by,
)
from tregua.domain import Actors, PartyKind
from tregua.domain.people import Site

KILLING = {"covers": ["killing"]}
WARN = {"does": "Warn", "effect": "talk"}
GRADED = [
    {"id": "minor", "says": "One", "responses": [WARN]},
    {"id": "grave", "says": "Many", "responses": [WARN, {"does": "End", "effect": "end"}]},
]


def touches(one, *clauses, **more):
    """Return the clauses an incident touches, how, and whether whoever did it is bound."""
    told = touched_by(deal(*clauses, **more), one)
    return [(touch.clause, touch.by, touch.bound.value) for touch in told]


def test_an_incident_touches_the_clause_it_names_and_those_that_cover_its_kind():
    one = incident("i", clause="visits")
    assert touches(one, calm(**KILLING), visits()) == [
        ("calm", "covers", "unclear"),
        ("visits", "recorded", "unclear"),
    ]


@pytest.mark.requirement("R170")
def test_an_act_of_the_states_agents_touches_the_states_clause_by_the_same_rule():
    ours = clause("no-raids", ("party:state",), **KILLING)
    by_state = incident("i", attribution="body:police", grade="B2")
    by_group = incident("j", attribution="faction:north", grade="B2")
    actors = Actors(
        parties=(party("a"), party("state", kind="state")),
        bodies=(body("police", "police", party="state"),),
        factions=(faction("north"),),
    )
    told = [touches(one, calm(**KILLING), ours, actors=actors) for one in (by_state, by_group)]
    assert told == [
        [("calm", "covers", "not_met"), ("no-raids", "covers", "met")],
        [("calm", "covers", "met"), ("no-raids", "covers", "not_met")],
    ]
    sides = [touch.sides for touch in touched_by(deal(calm(**KILLING), ours), by_state)]
    assert sides == [(PartyKind.GROUP,), (PartyKind.STATE,)]


def test_an_attribution_is_held_until_it_is_graded():
    held = [
        attribution_of(incident("i", **more)).held
        for more in ({}, {"attribution": "party:a"}, {"attribution": "party:a", "grade": "B2"})
    ]
    assert held == [True, True, False]


def test_a_clause_of_a_larger_place_covers_what_happens_inside_it_and_nowhere_else():
    sites = (
        Site(id="city", recorded=NOW, name="City"),
        Site(id="harbour", recorded=NOW, name="Harbour", within="city"),
        Site(id="hills", recorded=NOW, name="Hills"),
    )
    held = deal(calm(**KILLING, where=["place:city"]), actors=Actors(places=sites))
    told = [[c.id for c in covering(held, "killing", place)] for place in ("harbour", "hills")]
    assert told == [["calm"], []]


def test_a_clause_covers_what_happens_in_its_time_and_not_before_or_after():
    timed = calm(**KILLING, **{"from": "2026-05-01"}, until="2026-05-31")
    days = ("2026-04-30", "2026-05-10", "2026-06-01", "2026-04")
    told = [bool(touches(incident("i", on=day), timed)) for day in days]
    assert told == [False, True, False, False]
    assert touches(incident("i", on="2026-04/2026-05"), timed)


def test_incidents_of_a_clause_are_those_that_touch_it():
    seen = (incident("i"), incident("j", kind="extortion"), incident("k", clause="calm", kind="x"))
    held = deal(calm(**KILLING), incidents=seen)
    assert [touch.incident for touch in incidents_of(held, "calm")] == ["i", "k"]
    assert incidents_of(held, "nowhere") == ()


def test_the_answers_agreed_are_found_by_clause_and_grade_the_mildest_first():
    held = deal(calm(breaches=GRADED))
    assert [r.does for r in responses_for(held, "calm", "grave")] == ["Warn", "End"]
    assert len(responses_for(held, "calm")) == 3
    assert responses_for(held, "calm", "other") == responses_for(held, "other") == ()


def test_a_touched_clause_says_whether_anything_was_agreed_to_follow():
    told = [
        touched_by(deal(calm(**KILLING, **more)), incident("i"))[0].answered
        for more in ({}, {"response": "Talk"}, {"breaches": GRADED})
    ]
    assert told == [False, True, True]

"""Which answers an event makes old, and what that reopens: known answers."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.support.dated import dated_dossiers
from tests.support.dossiers import claim, dossier, event, example, party
from tregua.decide.changes import marks_of, stale_answers, what_reopens
from tregua.domain import NOT_KNOWN, Actors, Answer, Faction
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
RECORDED = {"recorded": "2026-01-01"}

LOST = {
    *("structure-ms13", "cohesion-1-ms13", "cohesion-2-ms13", "about-ms13", "demands-1-ms13"),
    *("demands-2-ms13", "status-quo-2-ms13", "motives-1-ms13", "motives-2-ms13", "form-ms13"),
    *("power-ms13", "families-ms13", "decides-ms13", "unity-ms13", "force-1-ms13"),
    *("force-2-ms13", "reason-1-ms13", "reason-2-ms13", "elders-motives-ms13"),
    *("elders-stance-ms13", "pain-state-ms13", "way-group-ms13", "way-state-ms13"),
    *("inner-discipline-ms13", "led-from-ms13"),
}
NOT_BY_SPLIT = {
    *("about-ms13", "families-ms13", "force-1-ms13", "force-2-ms13", "pain-state-ms13"),
    *("way-group-ms13", "way-state-ms13"),
}
SPLIT = (LOST - NOT_BY_SPLIT) | {
    *("relation-1", "size-ms13", "territory-ms13", "harmed-1-ms13", "harmed-2-ms13"),
    *("women-ms13", "identity-rests-ms13", "structured-ms13", "lasting-ms13", "ground-ms13"),
    *("calm-ms13", "clash-attributed-rivals"),
}
LEAK = {
    *("purpose-1", "purpose-2", "beneficiaries-1", "beneficiaries-2", "go-betweens-1"),
    *("government-part-1", "government-part-2", "politics-ms13", "politics-barrio18"),
    *("corruption-1", "police-1", "community-1", "victims-1", "deterrence-ms13"),
    *("deterrence-barrio18", "standing-1", "word-out-1", "church-stance", "oas-stance"),
    *("relatives-stance", "municipalities-stance", "dea-stance", "opposition-stance"),
}


def injected(kind, about="dossier"):
    """Return what an event of 2022 reopens in the example."""
    held = example()
    one = event(kind, "2022-01-01", id="injected", about=about)
    return what_reopens(replace(held, events=(*held.events, one)), CATALOGUE, "injected")


def old(claims, *events, **more):
    """Return which claims events have made old, with the order of the two."""
    held = dossier(claims, events=events, **more)
    return {(s.claim, s.event): s.order for s in stale_answers(held, CATALOGUE)}


@pytest.mark.requirement("R007")
@pytest.mark.parametrize(
    ("kind", "about", "claims"),
    [
        ("leader-lost", "party:ms13", LOST),
        ("split", "party:ms13", SPLIT),
        ("leak", "dossier", LEAK),
        ("meeting-held", "dossier", set()),
        ("a-word-of-ones-own", "dossier", set()),
    ],
)
def test_an_event_in_the_example_makes_exactly_these_answers_old(kind, about, claims):
    assert {s.claim for s in injected(kind, about).stale} == claims


@pytest.mark.requirement("R007")
def test_the_loss_of_a_leader_reopens_the_findings_and_pathways_of_that_group_alone():
    found = injected("leader-lost", "party:ms13")
    assert {key.partition("@")[2] for key in found.marks} == {"party:ms13", "faction:ms13-elders"}
    assert {key.partition("@")[0] for key in found.marks} >= {"group-weak", "wishes-lawful-form"}
    assert found.pathways == tuple(
        f"{each}@party:ms13" for each in ("limited", "transformation", "dissolution", "none")
    )


@pytest.mark.requirement("R007")
def test_a_leak_reopens_the_pathways_of_every_group():
    assert {key.partition("@")[2] for key in injected("leak").pathways} == {
        "party:ms13",
        "party:barrio18",
    }


def test_a_mark_names_the_old_answers_a_finding_rests_on():
    found = injected("leader-lost", "party:ms13")
    (key,) = [key for key in found.marks if key.startswith("wishes-lawful-form@")]
    assert [s.claim for s in found.marks[key]] == ["form-ms13"]
    assert marks_of(found.stale)[key] == found.marks[key]


@pytest.mark.parametrize(
    ("so", "order"),
    [
        ("2019-12-31", Answer.MET),
        ("2020-03-01", None),
        ("2021", None),
        ("2020", Answer.UNCLEAR),
        ("~2020-03", Answer.UNCLEAR),
    ],
)
def test_an_answer_is_old_by_the_time_it_speaks_of_and_an_open_order_is_said(so, order):
    answer = claim("cohesion", "low", "party:a", as_of=so, learned_on="2025")
    found = old([answer], event("split", "2020-03-01"))
    assert found == ({(answer.id, "split"): order} if order else {})


def test_an_answer_learned_late_on_an_early_time_is_old_all_the_same():
    answer = claim("cohesion", "low", "party:a", as_of="2012", learned_on="2025")
    assert old([answer], event("split", "2020"))


def test_what_nobody_could_answer_is_no_old_answer():
    assert old([claim("cohesion", NOT_KNOWN, "party:a")], event("split", "2024")) == {}


def test_a_withdrawn_event_makes_nothing_old():
    held = [claim("cohesion", "low", "party:a")]
    assert old(held, event("split", "2024", withdrawn=True)) == {}


FACTIONS = Actors(
    parties=(party("a"), party("b")),
    factions=tuple(
        Faction.model_validate({"id": slug, "party": of, "name": slug} | RECORDED)
        for slug, of in (("north", "a"), ("south", "a"), ("east", "b"))
    ),
)


@pytest.mark.requirement("R007")
@pytest.mark.parametrize(
    ("about", "subjects"),
    [
        ("party:a", {"party:a", "dossier"}),
        ("faction:north", {"party:a", "dossier"}),
        ("faction:east", {"party:b", "dossier"}),
        ("dossier", {"party:a", "party:b", "dossier"}),
    ],
)
def test_what_happened_to_one_group_leaves_the_answers_on_another_as_they_are(about, subjects):
    answers = [
        claim("cohesion", "low", "party:a"),
        claim("cohesion", "low", "party:b"),
        claim("relation-negotiated", "inter-group", "dossier"),
    ]
    held = dossier(answers, events=(event("split", "2024", about=about),), actors=FACTIONS)
    assert {s.about for s in stale_answers(held, CATALOGUE)} == subjects


@pytest.mark.requirement("R044")
def test_the_end_of_a_shock_asks_again_what_was_answered_while_it_lasted():
    answers = [
        claim("what-follows", "next-stage", as_of="2020-06", learned_on="2021"),
        claim("end-date", True, as_of="2022", learned_on="2022"),
    ]
    shock = event("shock", "2020-03", until="2021-10")
    held = dossier(answers, events=(shock,))
    (found,) = stale_answers(held, CATALOGUE)
    assert (found.question, found.kind, found.on) == ("what-follows", "shock-ends", "2021-10")
    going_on = replace(held, events=(event("shock", "2020-03"),))
    assert stale_answers(going_on, CATALOGUE) == ()


@given(dated_dossiers())
def test_no_answer_that_surely_came_after_an_event_is_old(held):
    claims = {c.id: c for c in held.claims}
    events = {e.id: e for e in held.events}
    found = stale_answers(held, CATALOGUE)
    assert all(
        claims[s.claim].as_of.before(events[s.event].on) is not Answer.NOT_MET for s in found
    )
    assert {s.order for s in found} <= {Answer.MET, Answer.UNCLEAR}


@given(dated_dossiers())
def test_a_finding_marked_is_one_that_an_assessment_gives(held):
    rules = CATALOGUE.rules
    marked = what_reopens(held, CATALOGUE).marks
    assert {key.partition("@")[0] for key in marked} <= set(rules)
    assert {key.partition("@")[2] for key in marked} <= {"dossier", "party:a"}

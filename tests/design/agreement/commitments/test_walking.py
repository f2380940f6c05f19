"""Scripted walks: what follows if a duty were not kept, step by step, to a decision."""

from datetime import date

import pytest

from tests.support.commitments import DAY, RULING, calm, deal, recorded, visits
from tregua.design.agreement.commitments.walking import walk_breach

PANEL = {
    "body": "body:panel",
    "brought_by": "Either side",
    "decides": "The panel",
    "steps": [
        {"id": "hotline", "does": "Ask the other side", "before": "The hotline", "within_days": 2},
        {"id": "panel", "does": "Bring it", "before": "The panel", "within_days": 7},
    ],
}
WARN = {
    "does": "Warn in writing",
    "effect": "talk",
    "decided_by": "The panel",
    "hears": "Both sides and residents",
    "within_days": 3,
    "appeal": "The bishop",
}
SUSPEND = WARN | {"does": "Suspend visits", "effect": "suspend", "on": ["visits"], "within_days": 5}
GRADES = [
    {"id": "minor", "says": "One act", "responses": [WARN]},
    {"id": "grave", "says": "Several acts", "responses": [WARN, SUSPEND]},
]
WATCHED = {"indicator": "Killings recorded", "verifier": "Observers"}


def walked(grade="grave", clause=None, whole=None, **more):
    """Walk through the group's duty, with the state's visits beside it."""
    own = clause or calm(breaches=GRADES, **WATCHED)
    whole = {"dispute": PANEL} if whole is None else whole
    held = deal(own, visits(due="2026-12-01"), whole=whole, **more)
    return walk_breach(held, held.by_id[own.id], DAY, grade)


@pytest.mark.requirement("R154", "R161")
def test_a_walk_with_every_step_agreed_ends_in_a_decision_and_has_the_day_of_each_step():
    walk = walked()
    assert (walk.ends_in_decision, walk.missing, walk.decides) == (True, (), "The panel")
    assert [(step.kind, str(step.by_day or "")) for step in walk.steps] == [
        ("seen", ""),
        ("forum", "2026-06-03"),
        ("forum", "2026-06-10"),
        ("heard", ""),
        ("response", "2026-06-13"),
        ("response", "2026-06-15"),
        ("appeal", ""),
    ]
    assert walk.decided_by_day == date(2026, 6, 15)


@pytest.mark.requirement("R154")
def test_what_a_decision_would_change_is_told_and_nothing_changes_before_it():
    told = {(o.clause, o.owed_by): (o.now, o.after) for o in walked().outcomes}
    assert told == {
        ("calm", "party:a"): ("undated", ()),
        ("visits", "party:state"): ("coming", ("suspended",)),
    }


def test_a_milder_grade_leaves_every_benefit_as_it_is():
    assert {o.after for o in walked("minor").outcomes} == {()}


@pytest.mark.requirement("R161")
def test_a_walk_on_a_bare_clause_names_each_step_that_is_missing():
    walk = walked("", clause=calm(), whole={})
    assert (walk.ends_in_decision, walk.steps) == (False, ())
    assert walk.missing == (
        "indicator",
        "verifier",
        "forum",
        "grade",
        "hearing",
        "decider",
        "response",
        "appeal",
    )


@pytest.mark.requirement("R161")
def test_of_several_grades_one_has_to_be_named_and_the_only_one_need_not_be():
    assert "grade_not_chosen" in walked("").missing
    alone = calm(breaches=GRADES[:1], **WATCHED)
    assert walked("", clause=alone).grade == "minor"


@pytest.mark.requirement("R161")
def test_where_a_step_has_no_time_limit_that_is_said_and_no_later_day_is_counted():
    steps = [PANEL["steps"][0] | {"within_days": None}, PANEL["steps"][1]]
    walk = walked(whole={"dispute": PANEL | {"steps": steps}})
    assert "time_limit" in walk.missing
    assert [step.by_day for step in walk.steps if step.kind == "forum"] == [None, None]
    assert walk.decided_by_day is None


def test_a_response_that_ends_the_whole_touches_every_duty():
    ends = [{"id": "end", "says": "A war", "responses": [WARN | {"effect": "end"}]}]
    walk = walked("end", clause=calm(breaches=ends, **WATCHED))
    assert {(o.clause, o.after) for o in walk.outcomes} == {
        ("calm", ("ended",)),
        ("visits", ("ended",)),
    }


def test_a_decision_already_recorded_on_the_clause_is_told():
    found = recorded("c", "calm", "party:a", "not_kept", ruling=RULING)
    walk = walked(commitments=(found,))
    assert [ruling.reason for ruling in walk.rulings] == ["Both were heard"]
    assert walk.outcomes[0].now == "not_kept"


def test_a_walk_on_a_duty_of_the_state_goes_by_the_same_steps():
    own = visits(breaches=GRADES, **WATCHED)
    held = deal(own, calm(), whole={"dispute": PANEL})
    walk = walk_breach(held, own, DAY, "minor")
    assert [step.kind for step in walk.steps] == [step.kind for step in walked("minor").steps]
    assert walk.ends_in_decision

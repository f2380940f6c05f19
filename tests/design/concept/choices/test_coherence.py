"""The choices beside each other: what sits badly is found again whenever one of them changes."""

import pytest

from tests.support.choosing import OPTIONS, choice, engaged, planned
from tregua.design.concept.changing import concept_changes
from tregua.design.concept.checking import check_concept

WHOLE = [choice(name) for name in OPTIONS]


def found(*facts, **lists):
    return {f.key for f in check_concept(engaged(planned(*facts, **lists))).found}


@pytest.mark.requirement("R078")
@pytest.mark.parametrize(
    ("facts", "warned"),
    [
        ({"body-infiltrated@body:post": "known"}, True),
        ({"body-stance@body:post": "against"}, True),
        ({"body-infiltrated@body:post": "none-found", "body-stance@body:post": "for"}, False),
    ],
)
def test_an_infiltrated_or_hostile_body_on_the_list_is_told(facts, warned):
    entry = {"id": "i", "who": "body:post", "how": "tell", "leak_risk": "low", "reason": "Why"}
    assert ("told-body-unsafe@informed:i" in found(facts, informed=[entry])) is warned


@pytest.mark.requirement("R076")
def test_a_first_approach_asks_whether_it_doubles_another():
    held = [choice("initiating", options=["first-approach"])]
    key = "new-channel-unasked@choice:initiating"
    assert key in found(choices=held)
    assert key not in found(choices=held, channel_checks=[{"answer": "Nobody else talks"}])


@pytest.mark.requirement("R097")
@pytest.mark.requirement("R100")
def test_a_lone_outsider_who_leads_asks_for_a_reason_and_a_deputy():
    lead = {"id": "c", "who": "member:b", "seat": "lead", "stands": "outsider", "chosen": True}
    keys = {"outsider-lead-unexplained@candidate:c", "one-person-no-deputy@candidate:c"}
    answered = {**lead, "instead_of_insiders": "Threats", "deputy": "party:state"}
    assert keys <= found(candidates=[lead])
    assert not keys & found(candidates=[answered])


@pytest.mark.requirement("R101")
@pytest.mark.parametrize(("checked", "barred"), [("checked-barred", True), ("checked-free", True)])
def test_meeting_face_to_face_waits_for_counsel_and_not_for_the_facts_alone(checked, barred):
    facts = {"listing-checked@party:a": checked}
    mode = {"id": "m", "phase": "p", "secrecy": "secret", "formality": "formal", "exit": "so"}
    lists = {"phases": [{"id": "p", "title": "P"}], "modes": [mode | {"directness": "direct"}]}
    assert ("direct-while-barred@mode:m" in found(facts, **lists)) is barred
    apart = lists | {"modes": [mode | {"directness": "shuttle"}]}
    assert "direct-while-barred@mode:m" not in found(facts, **apart)


@pytest.mark.requirement("R080")
@pytest.mark.parametrize(("days", "short"), [(3, True), (7, True), (14, False)])
def test_a_group_that_decides_together_needs_longer_than_one_whose_leader_decides(days, short):
    facts = {
        "decision-making@party:a": "consensus-democratic",
        "decision-making@party:b": "leader-command",
    }
    design = [
        {"element": "rhythm", "says": "Monthly", "of": "party:a", "break_days": days},
        {"element": "rhythm", "says": "Monthly", "of": "party:b", "break_days": 7},
    ]
    keys = found(facts, groups=("a", "b"), design=design)
    assert ("consensus-without-time@party:a" in keys) is short
    assert "consensus-without-time@party:b" not in keys


@pytest.mark.requirement("R081")
def test_an_agenda_of_the_groups_alone_is_told():
    matter = {"title": "Transfers", "serves": ["party:a"]}
    streets = {"title": "Streets", "serves": ["party:residents"]}
    assert "agenda-serves-groups-only@dossier" in found(agenda=[matter])
    assert "agenda-serves-groups-only@dossier" not in found(agenda=[matter, streets])


@pytest.mark.requirement("R075")
def test_a_changed_choice_is_told_field_by_field_and_the_others_are_looked_at_again():
    before = planned(choices=WHOLE)
    changed = choice("design", id="design-2", replaces="design", options=["standing-dialogue"])
    after = planned(choices=[*WHOLE, changed])
    found = concept_changes(engaged(before), engaged(after))
    (record,) = found.records
    assert (record.how, record.former) == ("changed", "design")
    assert [(f.field, f.after) for f in record.fields] == [("options", ("standing-dialogue",))]
    assert "dialogue-against-logic@choice:design-2" in found.arose


def test_nothing_changed_is_told_as_nothing():
    held = planned(choices=WHOLE)
    assert concept_changes(engaged(held), engaged(held)).nothing


def test_what_came_and_what_was_taken_back_are_told_apart():
    first = {"id": "one", "title": "One"}
    back = {"id": "one-back", "replaces": "one", "withdrawn": True, "title": "One"}
    before = planned(agenda=[first])
    after = planned(agenda=[first, back, {"id": "two", "title": "Two"}])
    found = concept_changes(engaged(before), engaged(after))
    assert [(r.id, r.how) for r in found.records] == [("one-back", "withdrawn"), ("two", "came")]

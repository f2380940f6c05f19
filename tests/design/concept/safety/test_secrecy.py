"""Secrecy as planned: what is ready, what is lacking by name, and who learns in what order."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.support.safeties import (
    DRILL,
    OUTREACH,
    RECORD,
    SHEET,
    STEP,
    read,
    rules_found,
    safe,
    without,
)

LOGISTIC = {"id": "cars", **RECORD, "kind": "transport", "says": "Cars"}
TERMS = {
    "id": "terms",
    **RECORD,
    "who": "party:a",
    "mandate": "To carry words",
    "reports_to": "party:a",
    "protection": "A letter",
    "protection_written": True,
}
STEP_FIELDS = ("to", "phase", "when", "spokesperson", "moves")
DRILL_PARTS = {
    "line": "line",
    "spokesperson": "spokesperson",
    "warns": "warns",
    "calls": "calls",
    "moves": "moves",
    "drilled_on": "drilled_on",
    "learned": "learned",
}


def part(**lists):
    """Return the reading of secrecy of a dossier with some lists."""
    return read(safe(**lists)).parts["safety"]


@pytest.mark.requirement("R103")
def test_a_sheet_is_read_with_both_of_its_columns():
    (sheet,) = part(secrecy=[SHEET]).sheets
    assert [each.says for each in (*sheet.gives, *sheet.costs)] == [
        "Steps can be taken back",
        "Families hear of it last",
    ]


@pytest.mark.requirement("R103")
def test_secret_work_without_a_sheet_is_found_and_with_one_it_is_not():
    assert "secrecy-not-weighed" in rules_found(safe(outreach=[OUTREACH]))
    assert "secrecy-not-weighed" not in rules_found(safe(outreach=[OUTREACH], secrecy=[SHEET]))


@pytest.mark.requirement("R103")
def test_secrecy_without_a_sign_that_ends_it_is_found():
    assert "secrecy-without-end" in rules_found(safe(secrecy=[SHEET]))


@pytest.mark.requirement("R104")
def test_an_arrangement_without_lawful_authority_is_an_error_and_one_with_it_is_none():
    bare = read(safe(logistics=[LOGISTIC]))
    found = {f.rule: f.severity for f in bare.check.found}
    assert found["logistics-without-authority"] == "error"
    held = LOGISTIC | {"authority": "A court decided"}
    assert "logistics-without-authority" not in rules_found(safe(logistics=[held]))


@pytest.mark.requirement("R105")
def test_a_planned_disclosure_with_all_it_needs_is_ready():
    (step,) = part(disclosures=[STEP]).disclosures
    assert (step.state, step.missing) == ("ready", ())


@pytest.mark.requirement("R105")
@given(st.sets(st.sampled_from(STEP_FIELDS)).map(lambda fields: fields | {"spokesperson"}))
def test_a_disclosure_without_a_spokesperson_is_never_ready(left_out):
    (step,) = part(disclosures=[without(STEP, *left_out)]).disclosures
    assert step.state == "not_ready"
    assert "spokesperson" in step.missing


@pytest.mark.requirement("R105")
@pytest.mark.parametrize("left_out", DRILL_PARTS)
def test_a_leak_drill_without_one_of_its_parts_is_incomplete_by_that_name(left_out):
    (drill,) = part(leak_drills=[without(DRILL, left_out)]).leak_drills
    assert drill.missing == (DRILL_PARTS[left_out],)


@pytest.mark.requirement("R105")
def test_a_holding_line_in_one_language_is_not_enough():
    (drill,) = part(leak_drills=[DRILL | {"line": "We listen."}]).leak_drills
    assert drill.missing == ("line_in_both",)


@pytest.mark.requirement("R105")
def test_secret_work_with_nothing_prepared_for_a_leak_is_an_error():
    assert "leak-drill-missing" in rules_found(safe(secrecy=[SHEET]))
    assert "leak-drill-missing" not in rules_found(safe(secrecy=[SHEET], leak_drills=[DRILL]))


@pytest.mark.requirement("R108")
@pytest.mark.parametrize(
    ("kind", "found"),
    [("contents", False), ("offer", False), ("mandate", True), ("protection", True)],
)
def test_a_denial_that_takes_the_written_protection_away_is_found(kind, found):
    terms = TERMS | {"may_deny": [{"kind": kind}]}
    assert ("denial-removes-protection" in rules_found(safe(go_betweens=[terms]))) is found


@pytest.mark.requirement("R108")
@pytest.mark.parametrize("left_out", ["mandate", "reports_to", "protection", "protection_written"])
def test_somebody_who_goes_between_without_one_of_the_terms_is_found(left_out):
    bare = without(TERMS, left_out)
    assert "go-between-without-terms" in rules_found(safe(go_betweens=[bare]))


@pytest.mark.requirement("R109")
def test_the_list_shows_who_learns_in_the_order_of_days_and_undated_last():
    told = [
        without(OUTREACH, "on", id="undated"),
        OUTREACH | {"id": "later", "on": "2026-05"},
        OUTREACH | {"id": "sooner", "on": "2026-03-02"},
    ]
    assert [each.record.id for each in part(outreach=told).outreach] == [
        "sooner",
        "later",
        "undated",
    ]


@pytest.mark.requirement("R109")
@pytest.mark.parametrize("left_out", ["learns", "on", "why", "by", "leak_reason"])
def test_what_is_not_settled_of_somebody_who_learns_early_is_named(left_out):
    (each,) = part(outreach=[without(OUTREACH, left_out)]).outreach
    assert each.missing == (left_out,)


@pytest.mark.requirement("R110")
def test_the_rules_on_keeping_stand_with_the_plan():
    held = safe(secrecy=[SHEET])
    rule = {"id": "r", **RECORD, "profile": "ngo", "days": 60, "adopted_by": "lawyer", "on": "2026"}
    kept = held.protection.model_validate({"record_rules": [rule]})
    assert [r.days for r in read(replace(held, protection=kept)).parts["safety"].rules] == [60]

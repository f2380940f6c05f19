"""What keeps the promoter safe at the invented harbour: known answers, day by day."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.protective import HARBOUR, logged, read
from tregua.design.concept.protection import read_protection
from tregua.domain import Answer, Severity
from tregua.knowledge import load_locks
from tregua.knowledge.protecting import load_protection
from tregua.language import LANGUAGES
from tregua.usecases import describe_protection

DAY = date(2026, 3, 1)
DOSSIER = read(HARBOUR)
KNOWN = load_protection()
ACTS = tuple(load_locks().acts)
FIVE = {"safety", "reputation", "stress", "legal-doubt", "malicious-prosecution"}


def reading(day=DAY, dossier=DOSSIER):
    """Return what keeps the promoter of the harbour safe on a day."""
    return read_protection(dossier, KNOWN, day, acts=ACTS)


def gaps(code, found=None):
    """Return whom one gap is about, with what it names."""
    held = found or reading()
    return {gap.about: gap.names for gap in held.gaps if gap.code == code}


def without(**lists):
    """Return the harbour with other lists in its protection."""
    return replace(DOSSIER, protection=DOSSIER.protection.model_copy(update=lists))


@pytest.mark.requirement("R223")
@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 1, 9), "not_yet"),
        (date(2026, 1, 10), "in_force"),
        (date(2026, 2, 13), "in_force"),
        (date(2026, 2, 14), "ends_soon"),
        (date(2026, 4, 15), "ends_soon"),
        (date(2026, 4, 16), "over"),
    ],
)
def test_a_mandate_is_in_force_from_its_first_to_its_last_day(day, state):
    assert {m.id: m.state for m in reading(day).mandates}["m1"] == state


@pytest.mark.requirement("R223")
def test_without_a_mandate_in_force_there_is_an_error():
    assert gaps("mandate_missing") == {}
    found = reading(date(2026, 5, 1))
    assert gaps("mandate_missing", found) == {"dossier": ()}
    assert next(g.severity for g in found.gaps if g.code == "mandate_missing") is Severity.ERROR


@pytest.mark.requirement("R223")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mandate_in_force_is_said_to_be_needed_and_never_enough(language):
    told = describe_protection(DOSSIER, reading(), language, DAY)
    said = {"en": "needed and is never enough", "es": "es necesario y nunca basta"}
    assert said[language] in " ".join(told.split())


def test_an_act_that_no_mandate_names_is_allowed_by_none():
    covers = {cover.act: cover.mandates for cover in reading().acts}
    assert covers["meet"] == ("m1",)
    assert covers["make-offer"] == ()


@pytest.mark.requirement("R222")
def test_the_five_risks_stand_for_each_member_and_each_body_gone_through():
    profiles = reading().profiles
    whoever = ["member:analyst-1", "member:facilitator-1", "member:counsel-1", "body:parish"]
    assert [each.who for each in profiles] == whoever
    assert all({risk.risk for risk in each.risks} == FIVE for each in profiles)


@pytest.mark.requirement("R222")
def test_risks_nobody_looked_at_are_named_for_each():
    found = gaps("risk_missing")
    assert set(found["member:analyst-1"]) == FIVE - {"stress"}
    assert set(found["member:counsel-1"]) == FIVE
    assert "member:facilitator-1" not in found


@pytest.mark.requirement("R222")
def test_a_day_to_look_again_that_has_passed_is_named():
    assert gaps("risk_review") == {"member:facilitator-1": ("safety",)}


def test_a_grave_risk_without_measure_or_owner_is_named():
    assert gaps("risk_no_measure") == {"member:facilitator-1": ("stress",)}
    assert gaps("risk_no_owner") == {"member:facilitator-1": ("stress",)}


@pytest.mark.requirement("R227")
def test_whoever_has_neither_a_plan_of_support_nor_refused_one_is_named():
    assert [each.support for each in reading().profiles] == [
        "declined",
        "plan",
        "missing",
        "not_asked",
    ]
    assert set(gaps("support_missing")) == {"member:counsel-1"}


@pytest.mark.requirement("R226")
def test_a_plan_for_afterwards_must_reach_past_the_closing():
    assert reading().closing == date(2026, 12, 31)
    assert [each.aftermath for each in reading().profiles] == [
        "short",
        "reaches",
        "missing",
        "missing",
    ]


@pytest.mark.requirement("R226")
def test_where_no_closing_is_dated_it_stays_unclear_whether_a_plan_reaches_past_it():
    found = reading(dossier=replace(DOSSIER, agreement=None))
    assert [each.aftermath for each in found.profiles][:2] == ["unclear", "unclear"]


def test_a_member_without_a_sheet_on_what_to_report_is_named():
    assert set(gaps("duty_missing")) == {"member:analyst-1", "member:counsel-1"}


def test_people_stand_in_the_order_of_the_team_whatever_their_risks():
    turned = tuple(reversed(DOSSIER.protection.exposures))
    found = reading(dossier=without(exposures=turned))
    assert [p.who for p in found.profiles] == [p.who for p in reading().profiles]
    assert found.profiles == reading().profiles


def test_the_protective_record_lacks_purpose_and_advice_until_they_are_entered(tmp_path):
    assert set(gaps("purpose_missing")) == set(gaps("advice_missing")) == {"dossier"}
    found = reading(dossier=read(logged(tmp_path)))
    assert found.entries == {
        "mandate": 0,
        "purpose": 1,
        "advice": 1,
        "reported": 0,
        "refused": 0,
        "step": 1,
        "passed": 0,
    }
    assert not gaps("purpose_missing", found)


def test_notes_older_than_the_rules_and_notes_whose_day_has_come_are_named():
    found = reading(date(2026, 3, 20))
    assert gaps("rules_after_notes", found) == {"dossier": ("n-old",)}
    assert gaps("notes_due", found) == {"dossier": ("n-short", "n-early")}


def test_without_rules_on_keeping_that_is_said():
    assert gaps("rules_missing", reading(dossier=without(record_rules=()))) == {"dossier": ()}


def test_the_words_never_hold_a_working_note():
    told = describe_protection(DOSSIER, reading(), "en", DAY)
    assert "n-short" not in told
    assert "tired" not in told


@pytest.mark.requirement("R099")
def test_the_relation_to_the_state_raises_risks_as_known():
    raises = KNOWN.relations["consulted-or-briefed"].raises
    assert reading().raised == {"consulted-or-briefed": raises}


def test_a_point_for_another_relation_to_the_state_is_left_out():
    (point,) = [item for item in KNOWN.checklist.values() if item.relations == ("bypassed",)][:1]
    assert point.id not in {each.id for each in reading().checklist}
    unknown = reading(dossier=replace(DOSSIER, claims=()))
    assert {p.id: p.answer for p in unknown.checklist}[point.id] is Answer.UNCLEAR

"""How duties stand on a day, each worked out by hand."""

from datetime import date

import pytest

from tests.support.commitments import (
    RULING,
    calm,
    declared,
    named,
    only,
    read,
    recorded,
    stands,
    visits,
)
from tests.support.dossiers import clause

APRIL, MAY = date(2026, 4, 30), date(2026, 5, 1)
NEEDS_CALM = {"requires": [{"clause": "calm", "state": "verified"}]}
SEEN = {"verifier": "Observers"}


@pytest.mark.requirement("R170")
def test_a_duty_of_the_state_is_late_on_the_same_day_and_in_the_same_list_as_one_of_a_group():
    reading = read(calm(due="2026-05-01"), visits(due="2026-05-01"))
    assert stands(reading) == {("calm", "party:a"): "late", ("visits", "party:state"): "late"}
    assert [duty.days_late for duty in reading.late] == [31, 31]
    assert [duty.side for duty in reading.late] == ["group", "state"]


@pytest.mark.requirement("R143", "R170")
def test_promises_to_victims_are_told_first_among_those_that_are_late_then_the_oldest():
    truth = clause("truth", ("party:state",), due="2026-05-20", beneficiaries=["victims"])
    kin = clause("return", ("party:a",), due="2026-05-25", towards=["party:kin"])
    reading = read(calm(due="2026-05-10"), visits(due="2026-05-01"), truth, kin)
    assert named(reading.late) == ["truth", "return", "visits", "calm"]


def test_a_duty_is_due_on_its_day_and_late_from_the_day_after():
    due = {"due": "2026-05-01"}
    days = (APRIL, MAY, date(2026, 5, 2))
    assert [only(calm(**due), on=day).stands for day in days] == ["coming", "due", "late"]


def test_a_duty_of_a_loose_day_is_late_only_when_that_day_has_surely_passed():
    days = (APRIL, date(2026, 5, 31), date(2026, 6, 1))
    assert [only(calm(due="2026-05"), on=day).stands for day in days] == ["coming", "due", "late"]


def test_a_duty_that_runs_is_neither_due_nor_late_and_is_over_when_its_time_has_passed():
    running = calm(**{"from": "2026-05-01"}, until="2026-05-31")
    days = (APRIL, MAY, date(2026, 6, 1))
    assert [only(running, on=day).stands for day in days] == ["coming", "running", "over"]


def test_a_duty_that_began_and_has_no_end_is_open_and_not_said_to_be_running():
    assert only(calm(**{"from": "2012-03"})).stands == "open"


@pytest.mark.requirement("R170")
def test_what_the_giver_says_was_done_is_not_what_somebody_saw():
    told = recorded("c1", "calm", "party:a", "performed", since="2026-04-29")
    seen = recorded("c2", "calm", "party:a", "verified", since="2026-05-03", replaces="c1")
    assert only(calm(), commitments=(told,)).stands == "performed"
    assert only(calm(), commitments=(told, seen)).stands == "verified"


def test_a_duty_done_after_its_day_says_by_how_many_days():
    done = recorded("c", "calm", "party:a", "performed", since="2026-05-04")
    assert only(calm(), commitments=(done,)).days_late == 3
    on_time = recorded("c", "calm", "party:a", "performed", since="2026-05-01")
    assert only(calm(), commitments=(on_time,)).days_late is None


@pytest.mark.requirement("R154")
@pytest.mark.parametrize("state", ["not_kept", "suspended", "revoked"])
def test_a_benefit_changes_state_only_from_the_day_of_a_decision_on(state):
    due = recorded("v1", "visits", "party:state", due="2026-12-01")
    without = recorded("v2", "visits", "party:state", state, replaces="v1", since="2026-05-02")
    decided = without.model_copy(
        update={"ruling": recorded("x", "visits", "party:a", state, ruling=RULING).ruling}
    )
    bare = only(visits(), commitments=(due, without))
    assert (bare.stands, bare.undecided) == ("coming", ("v2",))
    before, after = (
        only(visits(), on=day, commitments=(due, decided)).stands
        for day in (date(2026, 5, 19), date(2026, 5, 20))
    )
    assert (before, after) == ("coming", state)


def test_a_decision_stays_beside_a_benefit_that_was_restored():
    lost = recorded("v1", "visits", "party:state", "suspended", ruling=RULING)
    back = recorded(
        "v2",
        "visits",
        "party:state",
        "restored",
        replaces="v1",
        ruling=RULING | {"on": "2026-05-28", "reason": "Repaired"},
    )
    duty = only(visits(), commitments=(lost, back))
    assert (duty.stands, duty.ruling.reason) == ("restored", "Repaired")


@pytest.mark.requirement("R155")
def test_a_condition_that_nobody_verifies_never_counts_as_met():
    done = (recorded("c", "calm", "party:a", "verified", since="2026-05-05"),)
    bare = only(visits(due="2026-05-10", **NEEDS_CALM), calm(), commitments=done)
    assert (bare.stands, bare.conditions[0].why) == ("waiting", "nobody_verifies")
    seen = only(visits(due="2026-05-10", **NEEDS_CALM), calm(**SEEN), commitments=done)
    assert (seen.stands, seen.conditions[0].answer) == ("late", "met")


def test_a_duty_waits_while_what_it_waits_for_is_not_recorded_and_is_not_late_then():
    duty = only(visits(due="2026-05-10", **NEEDS_CALM), calm(**SEEN))
    assert (duty.stands, duty.conditions[0].why) == ("waiting", "not_recorded")


def test_a_condition_of_days_kept_is_met_after_so_many_days_and_not_after_a_decision_against():
    needs = {"requires": [{"clause": "calm", "state": "kept", "for_days": 30}]}
    begun = {"from": "2026-05-01"}
    early = only(visits(**needs), calm(**begun, **SEEN), on=date(2026, 5, 20))
    enough = only(visits(**needs), calm(**begun, **SEEN))
    found = recorded("c", "calm", "party:a", "not_kept", ruling=RULING)
    against = only(visits(**needs), calm(**begun, **SEEN), commitments=(found,))
    answers = [duty.conditions[0].answer for duty in (early, enough, against)]
    assert answers == ["not_met", "met", "not_met"]


def test_under_a_dialogue_nothing_is_late_and_what_is_past_its_day_is_looked_at_again():
    clauses = (calm(due="2026-05-01", review="2026-05-15"), visits(due="2026-05-01"))
    reading = read(*clauses, logic="dialogue", whole={"ends": "2026-05-01"})
    assert set(stands(reading).values()) == {"look_again"}
    assert (reading.late, reading.expiry.in_sight) == ((), False)
    assert only(calm(due="2026-05-01"), logic="dialogue").stands == "understood"
    assert not [each for each in reading.ahead if each.what in ("due", "ends")]


def test_an_understanding_whose_written_end_has_passed_is_looked_at_again():
    assert only(calm(until="2026-05"), logic="dialogue").stands == "look_again"


def test_a_draft_binds_nobody_and_has_no_day_ahead():
    reading = read(calm(due="2026-05-01"), whole={"draft": True})
    assert (reading.draft, reading.duties[0].stands, reading.late, reading.ahead) == (
        True,
        "drafted",
        (),
        (),
    )


def test_what_was_recorded_of_a_clause_follows_it_to_the_clause_that_replaced_it():
    old, new = calm(), clause("calm-2", replaces="calm")
    done = recorded("c", "calm", "party:a", "performed", since="2026-05-01")
    assert stands(read(old, new, commitments=(done,))) == {("calm-2", "party:a"): "performed"}


def test_a_withdrawn_record_leaves_the_duty_as_the_text_has_it():
    done = recorded("c1", "calm", "party:a", "performed", since="2026-05-01")
    back = recorded("c2", "calm", "party:a", "performed", replaces="c1", withdrawn=True)
    assert only(calm(due="2026-05-01"), commitments=(done, back)).stands == "late"


def test_a_clause_that_frames_and_has_nothing_to_perform_is_no_duty():
    assert stands(read(calm(), clause("panel", kind="forum"))) == {("calm", "party:a"): "undated"}


@pytest.mark.requirement("R171")
def test_an_end_without_a_next_step_is_flagged_ninety_days_ahead_and_not_ninety_one():
    ends = {"ends": "2026-08-30"}
    near = read(calm(), whole=ends, on=date(2026, 6, 1))
    early = read(calm(), whole=ends, on=date(2026, 5, 31))
    assert (near.expiry.days_left, near.expiry.unprepared) == (90, True)
    assert (early.expiry.days_left, early.expiry.unprepared) == (91, False)
    assert near.ahead[0].what == "agreement_ends"


@pytest.mark.requirement("R171")
def test_an_end_with_a_next_stage_or_a_renewal_is_told_and_not_flagged():
    for_next = read(calm(), whole={"ends": "2026-07-01", "next_stage": "Talks go on"})
    renewed = read(calm(), whole={"ends": "2026-07-01", "renewal": "By both"})
    assert [r.expiry.unprepared for r in (for_next, renewed)] == [False, False]
    assert for_next.expiry.in_sight


def test_days_ahead_are_told_in_spans_of_thirty_sixty_and_ninety_days():
    reading = read(
        clause("one", due="2026-07-01"),
        clause("two", due="2026-07-31"),
        clause("three", due="2026-08-30"),
        clause("four", due="2026-08-31"),
    )
    assert [each.within for each in reading.ahead] == [30, 60, 90, None]


def test_a_duty_done_is_not_ahead_and_a_decision_can_be_contested_until_its_day():
    done = recorded("c", "calm", "party:a", "verified", due="2026-07-01", since="2026-05-01")
    ruled = recorded(
        "v",
        "visits",
        "party:state",
        "suspended",
        due="2026-07-01",
        ruling=RULING | {"appeal_until": "2026-06-19"},
    )
    reading = read(calm(), visits(), commitments=(done, ruled))
    told = [(each.what, each.clause, str(each.day)) for each in reading.ahead]
    assert told == [
        ("appeal_until", "visits", "2026-06-19"),
        ("due", "visits", "2026-07-01"),
    ]


def test_voices_that_differ_are_all_told_newest_first_and_none_is_chosen():
    said = (
        declared("d1", "in_force", "party:state", "2026-05-01"),
        declared("d2", "suspended", "party:a", "2026-05-20"),
        declared("d3", "disputed", "party:state", "2026-05-10"),
    )
    register = read(calm(), declarations=said).agreement_register
    assert [(each.id, each.stands) for each in register.said] == [
        ("d2", True),
        ("d3", True),
        ("d1", False),
    ]
    assert register.differ


def test_a_voice_that_speaks_of_one_clause_does_not_differ_from_one_that_speaks_of_all():
    said = (
        declared("d1", "in_force", "party:state", "2026-05-01"),
        declared("d2", "suspended", "body:panel", "2026-05-20", clauses=["calm"]),
    )
    assert not read(calm(), declarations=said).agreement_register.differ


def test_the_level_of_violence_is_not_read_here():
    level = read(calm()).level_register
    assert (level.answer, level.why) == ("cannot_tell", "not_measured")

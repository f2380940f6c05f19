"""What is owed to victims: late first, however it was promised, and never told twice."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import NOW, agreement, clause, sheet
from tests.support.victim_plans import DAY, plan, read, with_plan
from tregua.domain import Commitment, Undertaking


def commitment(clause_id, due, state="due", **more):
    fields = {"id": f"of-{clause_id}", "recorded": NOW, "clause": clause_id, "owed_by": "party:a"}
    return Commitment.model_validate(fields | {"due": due, "state": state} | more)


FOR_VICTIMS = agreement(clause("search", beneficiaries=["victims"]), clause("light"))


@pytest.mark.requirement("R143")
def test_the_longest_late_stands_first_with_how_many_days():
    held = plan(promises=[{"due": "2026-05-30"}, {"due": "2026-05-01"}, {"due": "2026-07-01"}])
    reading = read(with_plan(held))
    assert [(each.record, each.days) for each in reading.late] == [
        ("promises-2", 31),
        ("promises-1", 2),
    ]
    assert [each.record for each in reading.owed] == ["promises-3"]


def test_a_promise_is_not_late_on_its_own_last_day_and_is_the_day_after():
    held = with_plan(plan(promises=[{"due": "2026-06-01"}]))
    assert read(held, date(2026, 6, 1)).late == ()
    assert [each.days for each in read(held, date(2026, 6, 2)).late] == [1]


def test_a_promise_for_a_month_is_late_only_when_the_month_is_over():
    held = with_plan(plan(promises=[{"due": "2026-05"}]))
    assert read(held, date(2026, 5, 31)).late == ()
    assert read(held, date(2026, 6, 1)).late[0].days == 1


@given(st.integers(0, 3000), st.sampled_from(["open", "part", "late", "not_kept"]))
def test_what_is_late_on_a_day_is_later_on_every_day_after(days, state):
    held = with_plan(plan(promises=[{"due": "2026-05-01", "state": state}]))
    on = date(2026, 5, 2) + timedelta(days=days)
    assert read(held, on).late[0].days == days + 1


def test_what_was_kept_is_never_late():
    assert read(with_plan(plan(promises=[{"due": "2026-03-01", "state": "kept"}]))).late == ()


def test_without_a_day_nothing_is_called_late_save_what_people_called_late():
    held = with_plan(plan(promises=[{"due": "2026-03-01"}, {"state": "late"}]))
    assert [(each.record, each.days) for each in read(held, None).late] == [("promises-2", None)]


@pytest.mark.requirement("R143")
def test_a_commitment_for_victims_is_owed_to_them_and_one_for_others_is_not():
    due = (commitment("search", "2026-04-01"), commitment("light", "2026-04-01"))
    reading = read(with_plan(agreement=FOR_VICTIMS, commitments=due))
    assert [(each.kind, each.about) for each in reading.late] == [("commitment", "clause:search")]


@pytest.mark.parametrize("state", ["performed", "verified", "expired", "restored"])
def test_a_commitment_that_no_longer_waits_is_not_late(state):
    done = (commitment("search", "2026-04-01", state, since="2026-04-01"),)
    assert read(with_plan(agreement=FOR_VICTIMS, commitments=done)).late == ()


def test_a_commitment_that_a_promise_stands_for_is_not_told_twice():
    held = plan(promises=[{"due": "2026-04-01", "clause": "search"}])
    due = (commitment("search", "2026-04-01"),)
    reading = read(with_plan(held, agreement=FOR_VICTIMS, commitments=due))
    assert [each.kind for each in reading.late] == ["promise"]


def test_a_clause_for_victims_whose_day_passed_with_nothing_recorded_is_late():
    deal = agreement(clause("fund", kind="victims", due="2026-05-01"))
    reading = read(with_plan(agreement=deal))
    assert [(each.kind, each.state, each.days) for each in reading.late] == [
        ("clause", "untold", 31)
    ]


def test_a_promise_outside_the_text_to_a_party_of_victims_is_owed_to_them():
    fields = {"id": "funerals", "recorded": NOW, "made_by": "party:a", "promise": "Burials"}
    said = Undertaking.model_validate(fields | {"made_to": ["party:families"]})
    other = Undertaking.model_validate(fields | {"id": "march", "made_to": ["party:a"]})
    reading = read(with_plan(undertakings=(said, other)))
    assert [(each.about, each.late) for each in reading.owed] == [("undertaking:funerals", False)]


def test_in_an_open_dialogue_only_what_was_promised_to_victims_falls_due():
    held = plan(promises=[{"due": "2026-05-01"}])
    due = (commitment("search", "2026-04-01"),)
    talks = with_plan(held, agreement=FOR_VICTIMS, commitments=due, sheet=sheet(logic="dialogue"))
    assert [each.kind for each in read(talks, DAY).late] == ["promise"]

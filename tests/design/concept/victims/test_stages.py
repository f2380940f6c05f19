"""Each phase that has begun needs its own word on victims."""

from datetime import date

import pytest

from tests.support.victim_plans import found, plan, with_plan

PHASES = (
    {"id": "first", "title": "First", "since": "2026-01-10"},
    {"id": "second", "title": "Second", "since": "2026-04-10"},
)
RULE = "stage-without-victims"
MAY = date(2026, 5, 1)


@pytest.mark.requirement("R142")
def test_a_phase_that_has_begun_with_no_entry_is_an_error_by_name():
    assert found(with_plan(phases=PHASES), RULE, MAY) == ["phase:first", "phase:second"]


@pytest.mark.requirement("R142")
def test_a_plan_untouched_since_the_last_phase_fails_for_the_new_one():
    held = plan(stages=[{"phase": "first", "on": "2026-01-12"}])
    assert found(with_plan(held, PHASES), RULE, MAY) == ["phase:second"]


@pytest.mark.requirement("R142")
def test_an_entry_older_than_the_phase_before_is_no_word_for_the_new_one():
    held = plan(stages=[{"phase": "first"}, {"phase": "second", "on": "2026-01-09"}])
    assert found(with_plan(held, PHASES), RULE, MAY) == ["phase:second"]


def test_an_entry_written_while_the_phase_before_ran_counts():
    held = plan(stages=[{"phase": "first"}, {"phase": "second", "on": "2026-04-01"}])
    assert found(with_plan(held, PHASES), RULE, MAY) == []


def test_an_entry_of_a_day_to_come_does_not_count_yet():
    held = plan(stages=[{"phase": "first", "on": "2026-06-01"}])
    assert found(with_plan(held, PHASES[:1]), RULE, MAY) == ["phase:first"]


def test_a_phase_still_to_come_needs_nothing_yet():
    assert found(with_plan(phases=PHASES), RULE, date(2026, 1, 1)) == []


def test_an_entry_taken_back_no_longer_counts():
    held = plan(stages=[{"phase": "first", "withdrawn": True}])
    assert found(with_plan(held, PHASES[:1]), RULE, MAY) == ["phase:first"]


@pytest.mark.requirement("R142")
def test_a_dossier_with_no_plan_at_all_is_told_so():
    assert found(with_plan(), "victim-plan-unopened") == ["dossier"]
    assert found(with_plan(plan(roles=[{}])), "victim-plan-unopened") == []

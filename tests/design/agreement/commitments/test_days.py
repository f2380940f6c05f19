"""The day a duty falls on, each worked out by hand."""

from datetime import date

from tests.support.commitments import calm, only, read, recorded, visits
from tests.support.dossiers import clause
from tregua.design.agreement.commitments.days import moved
from tregua.domain import When

AFTER_CALM = {"days": 10, "after": "calm", "once": "verified"}
BEGINS = {"begins": "2026-04-01"}


def test_a_written_day_is_told_as_written():
    due = only(calm(due="2026-05-03")).due
    assert (str(due.when), due.how) == ("2026-05-03", "written")


def test_a_day_counted_from_the_beginning_of_the_agreement_is_a_day_of_the_calendar():
    due = only(calm(due={"days": 30}), whole=BEGINS).due
    assert (str(due.when), due.how, due.after) == ("2026-05-01", "counted", "agreement")


def test_where_the_agreement_has_no_recorded_beginning_the_day_is_not_known_yet():
    duty = only(calm(due={"days": 30}))
    assert (duty.due.when, duty.due.how, duty.due.days) == (None, "not_known", 30)
    assert duty.stands == "not_known"


def test_a_day_counted_from_another_clause_waits_until_that_clause_is_recorded_as_verified():
    waiting = only(visits(due=AFTER_CALM), calm())
    assert (waiting.due.how, waiting.due.after, waiting.due.once) == (
        "not_known",
        "calm",
        "verified",
    )
    seen = (recorded("c", "calm", "party:a", "verified", since="2026-05-05"),)
    assert str(only(visits(due=AFTER_CALM), calm(), commitments=seen).due.when) == "2026-05-15"


def test_the_givers_word_alone_does_not_start_a_count_from_verification():
    told = (recorded("c", "calm", "party:a", "performed", since="2026-05-05"),)
    assert only(visits(due=AFTER_CALM), calm(), commitments=told).due.how == "not_known"
    by_word = AFTER_CALM | {"once": "performed"}
    assert str(only(visits(due=by_word), calm(), commitments=told).due.when) == "2026-05-15"


def test_a_clause_that_binds_two_is_verified_only_when_it_is_of_both():
    both = clause("calm", ("party:a", "party:state"))
    one = recorded("c1", "calm", "party:a", "verified", since="2026-05-05")
    two = recorded("c2", "calm", "party:state", "verified", since="2026-05-09")
    assert only(visits(due=AFTER_CALM), both, commitments=(one,)).due.how == "not_known"
    later = only(visits(due=AFTER_CALM), both, commitments=(one, two)).due
    assert str(later.when) == "2026-05-19"


def test_a_clause_that_lasts_some_days_ends_so_many_days_after_it_starts():
    duty = only(calm(**{"from": "2026-05-01"}, lasts_days=30))
    assert str(duty.ends.when) == "2026-05-31"


def test_two_clauses_that_are_counted_from_each_other_give_no_day():
    one = calm(starts={"days": 1, "after": "visits", "once": "kept"})
    two = visits(starts={"days": 1, "after": "calm", "once": "kept"})
    assert {duty.starts.how for duty in read(one, two).duties} == {"not_known"}


def test_a_loose_date_stays_as_loose_when_days_are_counted_from_it():
    due = only(calm(due={"days": 10}), whole={"begins": "2026-04"}).due
    assert (due.when.first, due.when.last) == (date(2026, 4, 11), date(2026, 5, 10))


def test_no_count_runs_past_the_end_of_the_calendar():
    assert moved(When.read("9999-12-30"), 3660).last == date(9999, 12, 31)

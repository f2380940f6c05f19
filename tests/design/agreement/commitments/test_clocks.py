"""Clauses a night touches, and the clock of what was agreed to follow."""

from datetime import date

import pytest

from tests.support.nights import SIX, at, model
from tregua.design.agreement.commitments.clocks import clauses_touched, clock_of
from tregua.design.agreement.deal import Deal
from tregua.knowledge.clauses import load_clause_kinds

BEGAN = at(14, 1, 40)


@pytest.fixture(scope="module")
def deal():
    """Give the agreement of the model."""
    return Deal(model().agreement, model(), load_clause_kinds())


def test_named_clauses_and_those_incidents_touch_stand_in_the_order_of_the_agreement(deal):
    found = clauses_touched(deal, ["quiet-zones"], ["market-deaths", "not-home"])
    assert [(clause.id, by) for clause, by in found] == [
        ("quiet-zones", "named"),
        ("search", "covers"),
    ]


def test_a_clause_that_has_not_begun_is_touched_by_no_incident(deal):
    assert not clauses_touched(deal, [], ["market-deaths"])


def test_the_clock_counts_from_the_day_the_night_began(deal):
    clock = clock_of(deal, deal.by_id["quiet-zones"], "named", BEGAN, SIX)
    days = [step.by_day for step in clock.steps]
    assert days == [date(2026, 11, d) for d in (14, 16, 26)] + [date(2026, 12, 10)]
    assert [step.hours_left for step in clock.steps[:2]] == [18, 66]
    assert clock.next == 0


def test_the_next_step_moves_on_with_the_days(deal):
    clause = deal.by_id["quiet-zones"]
    places = [clock_of(deal, clause, "named", BEGAN, at(day, 6)).next for day in (14, 15, 17, 27)]
    assert places == [0, 1, 2, 3]


def test_each_grade_has_its_answers_the_mildest_first(deal):
    clock = clock_of(deal, deal.by_id["quiet-zones"], "named", BEGAN, SIX)
    assert [(g.grade, g.within_days) for g in clock.grades] == [
        ("small", (2,)),
        ("grave", (14, 10)),
    ]


def test_a_clause_without_an_answer_has_no_grades(deal):
    assert clock_of(deal, deal.by_id["panel"], "named", BEGAN, SIX).grades == ()

"""A plan and the study it is written for lean on the same places."""

from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from tregua.deliver.impact.beginning import study_of
from tregua.deliver.impact.beginning.cutting import before_only, between, start_of
from tregua.deliver.impact.planning import leaning
from tregua.deliver.impact.study import NotLeanedOn
from tregua.domain import StudyAsked, Treatment
from tregua.errors import Declined
from tregua.series.panels import Length, Panel, periods_between

MOMENT = datetime(2024, 5, 1, tzinfo=UTC)
PERIODS = periods_between(date(2012, 1, 1), date(2012, 12, 31), Length.MONTH)
PLACES = ("Port", "Hill", "Lake", "Moor", "Ridge")
WHERE = ((0.0, 0.0), (0.0, 0.1), (0.0, 5.0), (0.0, 9.0), None)
FIRST = 6
FIGURES = st.sampled_from([0.0, 0.0, 1.0, 4.0, np.nan])


def panel(counts):
    return Panel(
        "killings",
        "killing",
        "police",
        Length.MONTH,
        PLACES,
        PERIODS,
        np.asarray(counts, dtype=float),
        coordinates=WHERE,
    )


def question(**more):
    return StudyAsked.model_validate(
        {"id": "calm", "recorded": MOMENT, "panel": "killings", "treatment": "truce", **more}
    )


def truce(**more):
    return Treatment.model_validate(
        {
            "id": "truce",
            "name": {"en": "Truce", "es": "Tregua"},
            "start": "2012-07-01",
            "first_month_after": "2012-07",
            "reason": {"en": "First day.", "es": "Primer día."},
            "places": [{"place": "Port"}],
            **more,
        }
    )


ASKED = st.sampled_from(
    [
        question(),
        question(neighbours_km=50),
        question(donors=["hill", "Moor"]),
        question(leave_out=[{"place": "Lake", "why": "neighbour"}], neighbours_km=50),
        question(since="2012-03", until="2012-10"),
    ]
)


def plan_of(counted, asked):
    return leaning(asked, truce(), before_only(between(counted, asked), start_of(truce())))


@settings(deadline=None)
@given(
    rows=st.lists(st.lists(FIGURES, min_size=12, max_size=12), min_size=4, max_size=4), asked=ASKED
)
def test_whatever_is_counted_the_study_leans_on_the_places_of_its_plan_that_still_have_counts(
    rows, asked
):
    counted = panel([[1.0] * 12, *rows])
    plan, study = plan_of(counted, asked), study_of(counted, truce(), asked)
    since = {each.place for each in study.left_out if each.why == "missing_since"}
    assert set(plan.donors) - since == set(study.donors)
    assert since <= set(plan.donors)
    assert set(plan.left_out) == {e for e in study.left_out if e.why != "missing_since"}


@settings(deadline=None)
@given(
    before=st.lists(st.lists(FIGURES, min_size=6, max_size=6), min_size=4, max_size=4),
    later=st.lists(st.lists(st.integers(0, 9), min_size=6, max_size=6), min_size=4, max_size=4),
)
def test_no_figure_counted_after_the_start_has_a_say_in_who_is_compared_with(before, later):
    one = panel([[1.0] * 12, *(row + [2.0] * 6 for row in before)])
    other = panel([[1.0] * 12, *(a + b for a, b in zip(before, later, strict=True))])
    assert study_of(one, truce(), question()).donors == study_of(other, truce(), question()).donors


def test_a_place_without_a_single_later_figure_cannot_be_kept_and_one_with_gaps_is_told():
    rows = np.ones((5, 12))
    rows[1, FIRST:] = np.nan
    rows[2, FIRST:8] = np.nan
    study = study_of(panel(rows), truce(), question())
    assert NotLeanedOn("Hill", "missing_since") in study.left_out
    said = {each.code: each.rows for each in study.remarks}
    assert said["donors_without_later_counts"] == ("Hill",)
    assert said["donors_with_later_gaps"] == ("Lake",)


def test_a_place_that_was_quiet_before_and_loud_after_is_not_leaned_on():
    rows = np.ones((5, 12))
    rows[3, :FIRST] = 0
    study = study_of(panel(rows), truce(), question())
    assert NotLeanedOn("Moor", "all_nought") in study.left_out


def test_a_plan_names_the_place_its_table_does_not_have():
    with pytest.raises(Declined, match="plan_place_unknown"):
        plan_of(panel(np.ones((5, 12))), question(donors=["Atlantis"]))


def test_a_truce_begins_where_it_first_begins():
    places = [{"place": "Port", "start": "2012-08-01"}, {"place": "Hill", "start": "2012-09-01"}]
    assert start_of(truce(places=places)) == date(2012, 8, 1)
    assert start_of(truce(places=places, expected_from="2012-06-15")) == date(2012, 6, 15)

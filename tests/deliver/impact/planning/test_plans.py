"""A plan depends on nothing counted after the start, and every later choice is seen beside it."""

from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from tregua.deliver.impact.planning import (
    before_only,
    canonical,
    departures,
    digest_of,
    planned,
    read_plan,
    start_of,
)
from tregua.deliver.impact.study import Course, NotLeanedOn, Phase, Study
from tregua.domain import Plan, StudyAsked, Treatment
from tregua.errors import Declined
from tregua.series.panels import Length, Panel, periods_between

MOMENT = datetime(2024, 5, 1, tzinfo=UTC)
START = date(2012, 3, 9)
PERIODS = periods_between(date(2011, 1, 1), date(2012, 12, 31), Length.MONTH)
COUNTS = np.arange(72.0).reshape(3, 24)


def panel(counts=COUNTS, as_of="2013-05-01"):
    return Panel(
        "killings",
        "killing",
        "police",
        Length.MONTH,
        ("Bay", "Cove", "Hill"),
        PERIODS,
        counts,
        as_of=as_of,
    )


def study_of(cut):
    """Lean on every place but the first whose counts before are not all nought."""
    whole = {place: bool(cut.counts[cut.row(place)].sum()) for place in ("Cove", "Hill")}
    course = Course("Bay", (Phase.BEFORE,) * len(cut.periods), (0.0,) * len(cut.periods))
    donors = tuple(place for place, counted in whole.items() if counted)
    left = tuple(
        NotLeanedOn(place, "all_nought") for place, counted in whole.items() if not counted
    )
    return Study("calm", "truce", cut, (course,), donors, left)


def question(**more):
    return StudyAsked.model_validate(
        {"id": "calm", "recorded": MOMENT, "panel": "killings", "treatment": "truce", **more}
    )


def treatment(**more):
    return Treatment.model_validate(
        {
            "id": "truce",
            "name": {"en": "Truce", "es": "Tregua"},
            "start": "2012-03-09",
            "first_month_after": "2012-04",
            "reason": {"en": "First day.", "es": "Primer día."},
            **more,
        }
    )


def plan_now(counts=COUNTS, as_of="2013-05-01", **more):
    held = panel(counts, as_of)
    return planned(question(**more), treatment(), [held], study_of, designs={"two_way": "unit"})


def written(now, slug="p-0001", **more):
    given_ = {
        "id": slug,
        "recorded": MOMENT,
        "study": now.study,
        "asked": dict(now.asked),
        "digest": now.digest,
        "read_until": now.read_until.isoformat(),
        "outcomes_on_file": now.outcomes_on_file,
        **more,
    }
    return Plan.model_validate(given_)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 999), min_size=30, max_size=30))
def test_no_count_of_the_start_or_later_changes_a_byte_of_the_plan(later):
    counts = COUNTS.copy()
    counts[:, 14:] = np.array(later).reshape(3, 10)
    assert plan_now(counts) == plan_now()
    assert canonical(plan_now(counts).asked) == canonical(plan_now().asked)


def test_a_count_before_the_start_may_change_the_plan():
    counts = COUNTS.copy()
    counts[1, :14] = 0
    assert plan_now(counts).asked["left_out"] == "Cove (all_nought)"
    assert plan_now(counts).digest != plan_now().digest


def test_the_last_day_read_ends_the_last_month_wholly_before_the_start():
    now = plan_now()
    assert now.read_until == date(2012, 2, 29)
    assert now.outcomes_on_file


def test_a_table_that_ends_before_the_start_holds_no_later_counts():
    cut = before_only(panel(), START)
    now = planned(question(), treatment(), [cut], study_of, designs={})
    assert not now.outcomes_on_file


def test_the_time_in_which_a_truce_was_awaited_is_not_read():
    assert start_of(treatment(expected_from="2012-01")) == date(2012, 1, 1)


def test_a_panel_without_a_period_before_the_start_is_declined():
    with pytest.raises(Declined, match="plan_nothing_before"):
        before_only(panel(), date(2011, 1, 20))


def test_a_plan_kept_has_no_departure():
    now = plan_now()
    assert departures(written(now), now.asked) == ()


def test_a_choice_changed_is_named_as_it_was_and_as_it_is():
    (one,) = departures(written(plan_now()), plan_now(neighbours_km=50).asked)
    assert (one.code, one.choice, one.was, one.is_) == ("changed", "neighbours_km", "0", "50")


def test_a_donor_dropped_is_named():
    counts = COUNTS.copy()
    counts[2, :14] = 0
    found = {each.choice: each for each in departures(written(plan_now()), plan_now(counts).asked)}
    assert found["donors"].dropped == ("Hill",)
    assert found["left_out"].added == ("Hill (all_nought)",)


def test_later_figures_of_the_institution_are_told_apart_from_a_choice():
    (one,) = departures(written(plan_now()), plan_now(as_of="2014-01-01").asked)
    assert (one.code, one.was, one.is_) == (
        "later_figures",
        "killings 2013-05-01",
        "killings 2014-01-01",
    )


def test_a_plan_edited_after_it_was_written_is_seen_by_its_digest():
    now = plan_now(neighbours_km=50)
    edited = written(now, digest=plan_now().digest)
    (one,) = departures(edited, now.asked)
    assert (one.code, one.was, one.is_) == ("edited", edited.digest, digest_of(now.asked))


def test_the_last_plan_that_stands_governs_and_the_earlier_are_listed():
    now = plan_now()
    later = MOMENT.replace(month=6)
    first = written(plan_now(neighbours_km=50), "p-0001")
    second = written(now, "p-0002", replaces="p-0001", recorded=later)
    read = read_plan("calm", [second, first], now.asked)
    assert (read.plan, read.earlier, read.departures) == ("p-0002", ("p-0001",), ())
    assert [each.code for each in read.remarks] == ["later_counts_on_file", "plan_replaced"]


@pytest.mark.parametrize(
    "plans",
    [(), (written(plan_now(), withdrawn=True),), (written(plan_now(), study="other"),)],
)
def test_a_study_without_a_standing_plan_is_said_to_have_none(plans):
    read = read_plan("calm", plans, plan_now().asked)
    assert (read.plan, read.remarks[0].code) == ("", "no_plan")

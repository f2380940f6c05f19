"""The plan of a meeting: each measure done, not needed with a reason, or missing."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.design.concept.protection.test_reading import DOSSIER, KNOWN, gaps, reading, without
from tests.support.protective import planned, read
from tregua.design.concept.protection.meetings import MISSING, meetings_of
from tregua.domain import When
from tregua.domain.people import Deconfliction
from tregua.domain.protection import ForWhom, MeasureState, MeetingPlan, PlannedMeasure

THEIRS_ONLY = {"way-safe-from-rivals", "lawful-safe-passage"}
PLANNED = st.builds(
    PlannedMeasure,
    measure=st.sampled_from(tuple(KNOWN.measures)),
    for_whom=st.sampled_from(ForWhom),
    state=st.sampled_from(MeasureState),
    reason=st.sampled_from((None, "The hosts see to it")),
)


def plan(*measures, **more):
    """Return the plan of one meeting."""
    day = "2026-02-01"
    fields = {"id": "p1", "recorded": day, "meeting": "lamp", "as_of": When.read(day)}
    return MeetingPlan(**(fields | more), measures=measures)


def states(*plans):
    """Return for each measure and side of the plans what stands there."""
    found = meetings_of(without(meetings=plans), KNOWN)
    return {(m.measure, m.side): m.state for each in found for m in each.measures}


@pytest.mark.requirement("R112")
def test_each_measure_is_done_not_needed_with_a_reason_or_missing_for_ours_and_theirs(tmp_path):
    (found,) = meetings_of(read(planned(tmp_path)), KNOWN)
    told = {(m.measure, m.side): (m.state, m.reason, m.owner) for m in found.measures}
    assert told["perimeter", "ours"] == ("done", None, "facilitator-1")
    assert told["perimeter", "theirs"] == ("done", None, "facilitator-1")
    assert told["search-agreed", "ours"] == ("not-needed", "The hosts see to it for both", "")
    assert told["search-agreed", "theirs"] == (MISSING, None, "")
    assert told["way-safe-from-rivals", "theirs"] == ("done", None, "")
    assert told["safe-transport", "theirs"] == (MISSING, None, "")


@pytest.mark.requirement("R112")
def test_a_plan_that_says_nothing_leaves_every_measure_missing_for_whom_it_must_be_asked():
    found = states(plan())
    assert set(found.values()) == {MISSING}
    assert {measure for measure, side in found if side == "theirs"} == set(KNOWN.measures)
    assert {m for m, side in found if side == "ours"} == set(KNOWN.measures) - THEIRS_ONLY


def test_not_needed_without_a_reason_is_missing():
    bare = PlannedMeasure(measure="first-aid", for_whom=ForWhom.ALL, state=MeasureState.NOT_NEEDED)
    assert states(plan(bare))["first-aid", "ours"] == MISSING


@pytest.mark.requirement("R112")
@given(st.lists(PLANNED, max_size=12), st.data())
def test_what_is_missing_never_becomes_done_by_taking_measures_away(measures, data):
    kept = data.draw(st.lists(st.sampled_from(measures), unique_by=id) if measures else st.just([]))
    before, after = states(plan(*measures)), states(plan(*kept))
    missing = {key for key, state in before.items() if state == MISSING}
    assert {after.get(key, MISSING) for key in missing} <= {MISSING}


@given(st.permutations(tuple(KNOWN.measures)))
def test_the_order_in_which_measures_are_written_changes_no_state(order):
    done = [
        PlannedMeasure(measure=slug, for_whom=ForWhom.OURS, state=MeasureState.DONE)
        for slug in order[:5]
    ]
    assert states(plan(*done)) == states(plan(*reversed(done)))


@pytest.mark.requirement("R112")
def test_a_plan_nobody_adopted_and_one_without_a_measure_for_the_group_are_named():
    ours = PlannedMeasure(measure="perimeter", for_whom=ForWhom.OURS, state=MeasureState.DONE)
    found = reading(dossier=without(meetings=(plan(ours),)))
    assert gaps("meeting_not_adopted", found) == {"meeting:lamp": ()}
    assert gaps("meeting_none_theirs", found) == {"meeting:lamp": ()}


def test_a_plan_adopted_with_a_measure_for_the_group_has_neither_gap(tmp_path):
    found = reading(dossier=read(planned(tmp_path)))
    assert gaps("meeting_not_adopted", found) == gaps("meeting_none_theirs", found) == {}


def test_a_meeting_the_state_was_asked_about_without_a_plan_is_named():
    asked = Deconfliction(
        id="d1",
        recorded="2026-02-01",
        meeting="stone",
        answer="yes",
        on=When.read("2026-02-01"),
    )
    actors = DOSSIER.actors.model_copy(update={"deconflictions": (asked,)})
    dossier = replace(without(meetings=(plan(),)), actors=actors)
    assert gaps("meeting_no_plan", reading(dossier=dossier)) == {"meeting:stone": ()}


def test_a_plan_replaced_or_taken_back_no_longer_speaks():
    later = plan(id="p2", replaces="p1", adopted_by="analyst-1")
    gone = plan(id="p3", replaces="p2", withdrawn=True)
    assert [m.id for m in meetings_of(without(meetings=(plan(), later)), KNOWN)] == ["p2"]
    assert meetings_of(without(meetings=(plan(), later, gone)), KNOWN) == ()


@pytest.mark.requirement("R112")
def test_nothing_in_the_reading_of_a_meeting_is_a_number(tmp_path):
    (found,) = meetings_of(read(planned(tmp_path)), KNOWN)
    values = [v for each in found.to_dict()["measures"] for v in each.values()]
    assert not [v for v in values if isinstance(v, int | float)]

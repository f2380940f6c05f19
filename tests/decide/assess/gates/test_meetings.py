"""A meeting planned without specialist, contingency or rehearsal keeps security locked."""

import pytest

from tests.decide.assess.gates.test_outward import ALL_OPEN, CATALOGUE, DAY, FACTS, TEAM
from tests.support.dossiers import claims, dossier, sheet
from tests.support.safeties import PLAN, safe, without
from tregua.decide.assess import may_step_outward

WHOLE = PLAN | {"adopted_by": "guard"}
BOTH = pytest.mark.parametrize("act", ["schedule-meeting", "meet"])


def step(act, *plans, measures=()):
    """Return an act in a dossier where every lock would be open, with plans of meetings."""
    opened = tuple(d.model_copy(update={"allows": (act,)}) for d in ALL_OPEN)
    held = dossier(claims(FACTS), sheet=sheet(team=TEAM), decisions=opened)
    return may_step_outward(safe(measures, held, meetings=plans), CATALOGUE, act, day=DAY)


def shut(*given, **more):
    return {lock.id: [r.value for r in lock.because][-1] for lock in step(*given, **more).shut}


@pytest.mark.requirement("R082", "R005")
@BOTH
def test_without_any_planned_meeting_it_is_as_before(act):
    assert step(act).allowed


@pytest.mark.requirement("R082", "R005")
@BOTH
def test_a_whole_plan_shuts_nothing(act):
    assert step(act, WHOLE).allowed


@pytest.mark.requirement("R082", "R005")
@BOTH
@pytest.mark.parametrize(
    ("field", "lacks"),
    [("specialist", "specialist"), ("worst_cases", "contingency"), ("rehearsed_on", "rehearsal")],
)
def test_a_plan_without_one_of_the_three_shuts_the_lock_and_says_which(act, field, lacks):
    assert shut(act, without(WHOLE, field)) == {"security": f"lamp:{lacks}"}


@pytest.mark.requirement("R082", "R005")
def test_a_second_meeting_without_its_plan_shuts_the_lock_for_all():
    other = without(WHOLE, "rehearsed_on", id="other", meeting="kite")
    assert shut("meet", WHOLE, other) == {"security": "kite:rehearsal"}


@pytest.mark.requirement("R082", "R005")
def test_measures_alone_are_no_plan():
    assert shut("schedule-meeting", measures=("kite",)) == {"security": "kite:plan"}


@pytest.mark.requirement("R082", "R005")
def test_a_meeting_that_is_over_shuts_nothing():
    assert step("meet", without(WHOLE, "rehearsed_on") | {"over": True}).allowed


@pytest.mark.requirement("R082", "R005")
def test_another_act_is_not_held_by_a_plan():
    assert "security" not in shut("sign", without(WHOLE, "rehearsed_on"))

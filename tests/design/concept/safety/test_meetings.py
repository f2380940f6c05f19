"""Each meeting with what its plan is without; none is forgotten because nobody planned it."""

import pytest

from tests.support.safeties import PLAN, read, rules_found, safe, without

MISSING = {
    "legal_frame": "meeting-without-law",
    "counsel_note": "meeting-without-law",
    "for_ours": "meeting-forgets-somebody",
    "for_theirs": "meeting-forgets-somebody",
    "for_who_brings_them": "meeting-forgets-somebody",
    "rings_within": "meeting-nobody-waits",
    "calls": "meeting-nobody-waits",
    "specialist": "meeting-not-to-be-agreed",
    "worst_cases": "meeting-not-to-be-agreed",
    "rehearsed_on": "meeting-not-to-be-agreed",
}
WAIVED = {"reason": "The same people met the same way", "by": "guard", "on": "2026-01-05"}


def meetings(*measures, **lists):
    """Return the meetings of a dossier as read."""
    return read(safe(measures, **lists)).parts["security"].meetings


@pytest.mark.requirement("R082")
def test_a_whole_plan_is_without_nothing():
    (meeting,) = meetings(meetings=[PLAN])
    assert (meeting.lacks, meeting.missing) == ((), ())


@pytest.mark.requirement("R082")
@pytest.mark.parametrize("left_out", MISSING)
def test_what_a_plan_does_not_say_is_found_by_its_rule(left_out):
    assert MISSING[left_out] in rules_found(safe(meetings=[without(PLAN, left_out)]))
    assert MISSING[left_out] not in rules_found(safe(meetings=[PLAN]))


@pytest.mark.requirement("R082")
@pytest.mark.parametrize(
    ("plan", "lacks"),
    [
        (without(PLAN, "specialist"), ("specialist",)),
        (PLAN | {"specialist": "speaker"}, ("specialist",)),
        (without(PLAN, "worst_cases"), ("contingency",)),
        (PLAN | {"worst_cases": [{"case": "leak", "decides": "member:guard"}]}, ("contingency",)),
        (PLAN | {"worst_cases": [{"case": "leak", "contingency": "Go"}]}, ("contingency",)),
        (without(PLAN, "rehearsed_on"), ("rehearsal",)),
        (without(PLAN, "rehearsed_on", rehearsal_waived=WAIVED), ()),
        (without(PLAN, "rehearsed_on", rehearsal_waived=WAIVED | {"by": "nobody"}), ("rehearsal",)),
    ],
)
def test_what_no_meeting_may_be_agreed_on_without_is_named(plan, lacks):
    (meeting,) = meetings(meetings=[plan])
    assert meeting.lacks == lacks


@pytest.mark.requirement("R082")
def test_a_meeting_with_measures_and_no_plan_is_read_and_found():
    (meeting,) = meetings("kite")
    assert (meeting.meeting, meeting.lacks) == ("kite", ("plan",))
    assert "meeting-without-plan" in rules_found(safe(("kite",)))


@pytest.mark.requirement("R082")
def test_the_measures_of_the_same_word_stand_beside_the_plan():
    (meeting,) = meetings("lamp", meetings=[PLAN])
    assert meeting.measures.meeting == "lamp"


def test_a_meeting_that_is_over_is_without_nothing_and_not_ahead():
    bare = {
        "id": "gone",
        "recorded": "2026-01-01",
        "meeting": "kite",
        "as_of": "2026",
        "over": True,
    }
    found = read(safe(meetings=[bare])).parts["security"]
    assert [m.lacks for m in found.meetings] == [()]
    assert found.ahead == ()


@pytest.mark.parametrize(("thing", "found"), [({}, True), ({"reason": "To be read out"}, False)])
def test_what_is_carried_needs_its_reason(thing, found):
    plan = PLAN | {"carried": [{"what": "A text"} | thing]}
    assert ("meeting-carries-unexplained" in rules_found(safe(meetings=[plan]))) is found

"""Plans of meetings: what leads nowhere stops, what tells where or when is warned of."""

import re

import pytest

from tests.record.store.test_protection_links import problems, warned
from tests.support.protective import PLAN, planned, read
from tregua.errors import Problems
from tregua.knowledge.protecting import load_protection
from tregua.usecases import open_dossier

WRONG = {
    "measure: perimeter|measure: perimetre": "protection_kind_unknown_near",
    "measure: perimeter|measure: zzz": "protection_kind_unknown",
    "adopted_by: analyst-1|adopted_by: nobody": "member_unknown",
    "owner: facilitator-1|owner: nobody": "member_unknown",
    "        reason: The hosts see to it for both\n|": "measure_no_reason",
    "measure: way-safe-from-rivals|measure: perimeter": "measure_twice",
    "for_whom: ours|for_whom: others": "not_allowed",
    "state: not-needed|state: maybe": "not_allowed",
    "    as_of: 2026-02-01|    as_of: 2026-02-01\n    place: x": "field_unknown_near",
    "    as_of: 2026-02-01|    as_of: 2026-02-01\n    route: x": "field_never_here",
    "    as_of: 2026-02-01|    as_of: 2026-02-01\n    venue: x": "field_never_here",
}
REASON = "The hosts see to it for both"
TELLING = {
    "Only from 19:30 on": "meeting_tells_time",
    "Solo hasta las 4 pm": "meeting_tells_time",
    "They come on Thursday": "meeting_tells_time",
    "Vienen el jueves": "meeting_tells_time",
    "The parish is closed ground": "meeting_tells_place",
    "La iglesia ya está cerrada": "meeting_tells_place",
    "Ask 7712 3456": "meeting_tells_number",
}
HARMLESS = (
    "The hosts see to it for both",
    "Ambas partes acordaron que no hace falta",
    "They asked us not to",
)


def changed(place, change):
    """Return the folder with one thing in its plan changed."""
    was, _, now = change.partition("|")
    assert was in PLAN
    return planned(place, PLAN.replace(was, now, 1))


@pytest.mark.requirement("R112")
@pytest.mark.parametrize("change", WRONG)
def test_what_leads_nowhere_in_a_plan_is_found_by_its_kind(tmp_path, change):
    assert WRONG[change] in problems(changed(tmp_path, change))


def test_the_nearest_measure_is_named(tmp_path):
    with pytest.raises(Problems) as caught:
        open_dossier(changed(tmp_path, "measure: perimeter|measure: perimetre"))
    (problem,) = caught.value.problems
    assert problem.values["near"] == "perimeter"


def test_two_plans_of_one_meeting_are_refused_until_one_replaces_the_other(tmp_path):
    other = PLAN.removeprefix("meetings:\n").replace("plan-1", "plan-2")
    assert problems(planned(tmp_path / "a", PLAN + other)) == {"meeting_twice"}
    replacing = other.replace("    meeting: lamp", "    replaces: plan-1\n    meeting: lamp")
    assert read(planned(tmp_path / "b", PLAN + replacing)).protection.meetings[1].id == "plan-2"


@pytest.mark.requirement("R112")
@pytest.mark.parametrize("reason", TELLING)
def test_a_reason_that_looks_like_a_time_a_place_or_a_number_is_warned_of(tmp_path, reason):
    assert TELLING[reason] in warned(changed(tmp_path, f"{REASON}|'{reason}'"))


@pytest.mark.parametrize("reason", HARMLESS)
def test_a_reason_that_tells_nothing_is_not_warned_of(tmp_path, reason):
    assert warned(changed(tmp_path, f"{REASON}|{reason}")) == set()


@pytest.mark.requirement("R112")
@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("2026-02-10", "meeting_tells_number"),
        ("thursday-noon", "meeting_tells_time"),
        ("old-church", "meeting_tells_place"),
        ("parish", "meeting_tells_name"),
    ],
)
def test_a_word_for_a_meeting_that_says_something_is_warned_of(tmp_path, word, code):
    assert code in warned(changed(tmp_path, f"meeting: lamp|meeting: {word}"))


def test_a_warning_never_repeats_what_was_written(tmp_path):
    place = changed(tmp_path, f"{REASON}|Ask 7712 3456")
    told = [w for w in open_dossier(place).warnings if w.code.startswith("meeting_tells")]
    assert told
    assert all(not w.values for w in told)


def test_the_forms_that_give_a_meeting_away_match_nothing_empty():
    forms = [form for each in load_protection().telling for form in each.patterns]
    assert not [form for form in forms if re.search(form, "", re.IGNORECASE)]

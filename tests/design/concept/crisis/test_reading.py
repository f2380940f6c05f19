"""A bad night at one moment: what is held, who is warned first, what may follow."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, strategies as st

from tests.support.nights import SIX, at, model, night_of, read, written
from tregua.domain import Answer
from tregua.domain.engagement import CrisisFile
from tregua.domain.registers import Aims, Feud
from tregua.knowledge.concept import load_concept

FAMILY = "go-between-family"
LIFT = {"id": "l1", "night": "n1", "by": "member:counsel-1", "reason": "Two sources"}


def feud(slug, of, against, **more):
    """Return a grievance between two groups."""
    fields = {
        "id": slug,
        "recorded": "2026-11-01",
        "of": f"party:{of}",
        "against": f"party:{against}",
        "kind": "honour",
        "says": slug,
        "retaliation": "feared",
        "as_of": "2026-10",
        "learned_on": "2026-10",
        "sources": [{"source": "invented-note"}],
    }
    return Feud.model_validate(fields | more)


def aggrieved(*feuds):
    """Return the model with grievances on its ledger."""
    return replace(model(), aims=Aims.model_construct(feuds=feuds))


def test_attribution_is_held_for_the_hours_of_the_sheet():
    held = read(written(nights=night_of())).hold
    assert (held.until, held.hours_left, held.over) == (at(15, 2), 20, False)
    assert held.may_lift == ("member:facilitator-1", "member:counsel-1")


def test_without_a_sheet_attribution_is_held_for_a_day():
    held = read(written(nights=night_of(), sheets=[])).hold
    assert (held.until, held.may_lift) == (at(15, 2), ())


def test_a_day_set_for_the_night_holds_before_the_hours_of_the_sheet():
    assert read(written(nights=night_of(held_until="2026-11-16T12:00Z"))).hold.until == at(16, 12)


def test_the_hold_never_ends_by_time_alone():
    found = read(written(nights=night_of()), at(20, 0))
    assert (found.hold.over, found.hold.lifted, found.held) == (True, False, True)


def test_whoever_may_lift_the_hold_lifts_it_from_that_moment_on():
    dossier = written(nights=night_of(), lifts=[LIFT | {"at": "2026-11-14T05:00Z"}])
    assert read(dossier, at(14, 4)).held
    assert not read(dossier, at(14, 5)).held
    assert read(dossier, at(14, 5)).hold.lifted_by == "member:counsel-1"


def test_families_of_go_betweens_come_first_whatever_the_order_written():
    people = [
        {"id": "w", "kind": "survivor", "says": "who saw it"},
        {"id": "f", "kind": FAMILY, "of": "body:church-panel", "says": "households"},
    ]
    assert [each.id for each in read(written(in_danger=people)).in_danger] == ["f", "w"]


@pytest.mark.requirement("R105")
def test_a_family_nobody_wrote_down_stands_there_all_the_same():
    first = read(written(in_danger=[])).in_danger[0]
    assert (first.kind, first.of, first.listed) == (FAMILY, "body:church-panel", False)


def test_people_in_danger_are_asked_for_in_the_order_that_is_known():
    kinds = list(load_concept().crisis.in_danger)
    people = [{"id": k, "kind": k, "of": "body:church-panel"} for k in reversed(kinds)]
    assert [each.kind for each in read(written(in_danger=people)).in_danger] == kinds


def test_the_last_word_on_whether_somebody_was_reached_counts():
    told = [
        {"id": "t1", "night": "n1", "who": "law", "by": "analyst-1", "at": "2026-11-14T03:00Z"},
        {"id": "t2", "night": "n1", "who": "law", "by": "analyst-1", "at": "2026-11-14T02:30Z"},
    ]
    dossier = written(nights=night_of(), told=[told[0], told[1] | {"reached": False}])
    states = {call.id: call.reached.state for call in read(dossier).calls}
    assert (states["law"], states["safety"]) == ("told", "not_yet")


def test_a_call_nobody_holds_is_told_as_not_named():
    assert not read(written(calls=[{"id": "c", "role": "Counsel"}])).calls[0].named


@pytest.mark.requirement("R024")
@pytest.mark.parametrize(
    ("window", "now"),
    [("2026-11", Answer.MET), ("2026-10/2026-12", Answer.MET), (None, Answer.UNCLEAR)],
)
def test_an_answer_is_due_while_its_window_may_hold(window, now):
    dossier = aggrieved(feud("insult", "lanterns", "swifts", window=window))
    (first, *_) = read(dossier).answers
    assert (first.of, first.against, first.now) == ("party:lanterns", "party:swifts", now)


@pytest.mark.requirement("R024")
def test_an_answer_whose_window_is_over_is_not_due():
    dossier = aggrieved(feud("insult", "lanterns", "swifts", window="2026-10"))
    assert "insult" not in [slug for each in read(dossier).answers for slug in each.feuds]


@pytest.mark.requirement("R024")
def test_both_directions_of_a_grievance_are_looked_at():
    one = feud("insult", "lanterns", "swifts")
    back = feud("debt", "swifts", "lanterns", retaliation="expected")
    found = {each.of: each.back for each in read(aggrieved(one, back)).answers if each.feuds}
    assert found == {"party:lanterns": "expected", "party:swifts": "feared"}


def test_a_settled_grievance_is_not_due():
    dossier = aggrieved(feud("insult", "lanterns", "swifts", state="settled"))
    assert all(not each.feuds for each in read(dossier).answers)


def test_rivals_stand_there_though_no_grievance_is_written():
    (only,) = read(model()).answers
    assert (only.of, only.against, only.feuds) == ("party:swifts", "party:ferrymen", ())


def test_a_missing_person_is_never_added_to_the_dead():
    counts = {row.kind: row.count for row in read(model()).incidents}
    assert counts == {"killing": 2, "missing_person": 1}


def test_nothing_of_an_incident_says_to_whom_it_is_attributed():
    rows = tuple(
        row.model_copy(update={"attribution": "party:swifts", "grade": "B2"})
        for row in model().incidents
    )
    told = [row.to_dict() for row in read(replace(model(), incidents=rows)).incidents]
    assert "swifts" not in str(told)


def test_what_was_checked_later_is_open_before():
    states = [
        {rumour.says.en: rumour.state for rumour in read(model(), moment).rumours}
        for moment in (at(14, 2, 30), at(14, 6), at(14, 9))
    ]
    lorry, dead = "A vehicle with people from outside was seen before", "There are five dead"
    assert states == [
        {lorry: "open", dead: "open"},
        {lorry: "open", dead: "dead"},
        {lorry: "dead", dead: "dead"},
    ]


def test_a_rumour_open_for_longer_than_allowed_is_late():
    rumour = {"night": "n1", "says": "x", "heard_from": "network", "heard_at": "2026-11-14T02:00Z"}
    dossier = written(nights=night_of(), rumours=[{"id": "r"} | rumour])
    late = {hour: read(dossier, at(14, hour)).rumours[0].late for hour in (7, 8)}
    assert late == {7: False, 8: True}


def test_the_night_that_is_open_is_read_and_a_closed_one_only_by_name():
    assert read(model(), at(14, 3)).night == "november-14"
    assert read(model(), at(17, 3)).night == ""
    assert read(model(), at(17, 3), "november-14").closed == at(16, 18)


def test_before_the_night_began_the_page_is_what_stands_ready():
    found = read(model(), at(13, 3))
    assert (found.night, found.known, found.rumours, found.hold.until) == ("", (), (), None)


def test_where_nothing_was_prepared_each_part_is_named():
    bare = replace(model(), crisis=CrisisFile())
    assert read(bare).lacking == (
        "sheet",
        "calls",
        "numbers",
        "in_danger",
        "lifts",
        "line",
        "spokesperson",
        "suspends",
        "suspension",
        "safe_moves",
    )


def test_the_model_was_prepared_in_every_part():
    assert read(model()).lacking == ()


def test_a_line_in_one_language_leaves_the_other_open():
    (line,) = read(written(lines=[{"id": "l", "says": "We are with the families."}])).lines
    assert (line.en, line.es) == ("We are with the families.", "")


NAMED = st.sampled_from(["The Swifts", "los vencejos", "Ferrymen", "Heron", "LANTERNS", "Plum"])


@given(name=NAMED, before=st.text("abc ", max_size=9), stands=st.sampled_from(["known", "unknown"]))
def test_while_it_is_held_no_statement_that_names_a_side_is_shown(name, before, stands):
    said = {"id": "s", "night": "n1", "stands": stands, "says": f"{before}, {name} did it"}
    dossier = written(nights=night_of(), statements=[said])
    found = read(dossier)
    assert [each.withheld for each in (*found.known, *found.unknown)] == [True]
    lifted = written(
        nights=night_of(), statements=[said], lifts=[LIFT | {"at": "2026-11-14T03:00Z"}]
    )
    shown = read(lifted)
    assert [each.withheld for each in (*shown.known, *shown.unknown)] == [False]


@given(hours=st.integers(0, 400))
def test_the_hours_left_are_never_below_nothing_and_only_fall(hours):
    dossier = written(nights=night_of())
    first = read(dossier, SIX + timedelta(hours=hours), "n1").hold
    later = read(dossier, SIX + timedelta(hours=hours + 1), "n1").hold
    assert 0 <= later.hours_left <= first.hours_left

"""What the text of small deals allows, each solved by hand."""

from dataclasses import replace

import pytest

from tests.support.dossiers import clause, dossier, example
from tests.support.readings import (
    GROUP,
    REFER,
    STATE,
    TABLE,
    TALK,
    deal,
    gives,
    grade,
    owes,
    problems,
    read,
    stop,
    story,
    waits,
)
from tregua.design.agreement.states import read_states
from tregua.domain import Clause, Severity
from tregua.errors import Declined
from tregua.knowledge import load_catalogue

ANSWERED = {"breaches": [grade(stop(effect="end"))], "verifier": "The parish"}
GOOD = (
    clause("calm", (GROUP,), towards=[STATE], lasts_days=90, **ANSWERED),
    gives(
        "courses", requires=waits("calm", state="kept", for_days=30), due="2026-04-10", **ANSWERED
    ),
    owes("arms", requires=waits("courses", state="verified"), **ANSWERED),
    gives("moves", requires=waits("arms", state="verified"), **ANSWERED),
)
WITH_END = {"ends": "2026-12-31", "renewal": "By agreement"}


def renamed_as(held: Clause, new: dict[str, str]) -> Clause:
    """Give a clause under a new name, with new names in what it waits for."""
    needs = tuple(r.model_copy(update={"clause": new[r.clause]}) for r in held.requires)
    return held.model_copy(update={"id": new[held.id], "requires": needs})


def test_a_deal_with_answers_an_end_and_an_even_order_shows_no_problem():
    reading = read(*GOOD, **WITH_END)
    assert reading.problems == ()
    assert reading.ends_in_order
    assert (reading.searched.exhaustive, reading.unverified) == (True, ())


def test_three_duties_that_wait_for_each_other_are_told_as_a_ring():
    (ring,) = problems(
        owes("a", requires=waits("b")),
        owes("b", requires=waits("c")),
        owes("c", requires=waits("a")),
        kind="ring",
    )
    assert ring.clauses == ("a", "b", "c")
    assert [(s.event, s.clause, s.on) for s in ring.story] == [
        ("waits", "a", ("b",)),
        ("waits", "b", ("c",)),
        ("waits", "c", ("a",)),
    ]


def test_days_counted_from_each_other_are_a_ring_too():
    later = {"days": 3, "once": "performed"}
    first = owes("a", starts={"after": "b"} | later)
    (ring,) = problems(first, owes("b", starts={"after": "a"} | later), kind="ring")
    assert set(ring.clauses) == {"a", "b"}


def test_a_duty_that_waits_for_itself_or_for_nothing_in_the_text_breaks_nothing():
    reading = read(owes("a", requires=waits("a")), owes("b", requires=waits("gone")))
    assert {(p.kind, p.clauses, p.why) for p in reading.problems if p.kind != "dead_end"} >= {
        ("ring", ("a",), ""),
        ("never_due", ("b", "gone"), "not_in_text"),
    }


def test_two_duties_in_return_for_each_other_without_days_leave_open_who_goes_first():
    one, other = owes("a", in_return_for=["b"]), gives("b", in_return_for=["a"])
    assert [p.clauses for p in problems(one, other, kind="who_first")] == [("a", "b")]
    dated = gives("b", in_return_for=["a"], due="2026-03-09")
    assert not problems(one, dated, kind="who_first")


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ({}, {"requires": waits("a", state="verified")}, "no_verifier"),
        ({}, {"requires": waits("a", for_days=9), "until": "2026-03-05"}, "window_shut"),
        ({"from": "2026-03-09"}, {"requires": waits("a", by="2026-03-05")}, "too_late"),
        ({"from": "2027-01-01"}, {"requires": waits("a")}, "follows"),
    ],
)
def test_a_duty_that_can_never_fall_due_is_told_with_the_reason(first, second, why):
    found = problems(owes("a", **first), owes("b", **second), kind="never_due", **WITH_END)
    assert [(p.clauses[0], p.why) for p in found if p.clauses[0] == "b"] == [("b", why)]


@pytest.mark.requirement("R155")
def test_what_nobody_is_recorded_to_verify_cannot_be_verified_and_is_never_taken_as_seen():
    reading = read(owes("a"), owes("b", requires=waits("a", state="verified")))
    assert reading.unverified == ("a", "b")
    seen = read(owes("a", verifier="The parish"), owes("b", requires=waits("a", state="verified")))
    assert "never_due" in {p.kind for p in reading.problems}
    assert "never_due" not in {p.kind for p in seen.problems}


@pytest.mark.parametrize("pathway", ["limited", "transformation"])
def test_a_talk_that_follows_is_told_as_a_talk_and_as_a_note(pathway):
    found = read(owes("a", breaches=[grade(TALK)]), gives("b"), pathway=pathway).problems
    (talk,) = (p for p in found if p.kind == "talk_only")
    assert [s.event for s in talk.story] == ["not_kept", "talk", "nothing_changes"]
    assert talk.severity is Severity.NOTE
    assert [p.clauses for p in found if p.kind == "dead_end"] == [("b",)]


def test_a_duty_with_no_recorded_answer_is_a_dead_end():
    (found,) = problems(owes("a"), kind="dead_end")
    assert story(found) == [(None, "not_kept", "a"), (None, "nothing_follows", "a")]


@pytest.mark.parametrize(
    ("responses", "told"),
    [
        ([stop("b", decided_by=None)], ["nobody_decides"]),
        ([REFER], ["refer_nowhere"]),
    ],
)
def test_answers_that_change_nothing_of_themselves_leave_a_dead_end(responses, told):
    found = problems(owes("a", breaches=[grade(*responses)]), gives("b"), kind="dead_end")
    steps = [s.event for p in found if p.clauses == ("a",) for s in p.story]
    assert steps == ["not_kept", *told, "nothing_follows"]


def test_words_of_which_nobody_recorded_what_they_change_change_nothing():
    (found,) = problems(owes("a", response="They will see"), kind="dead_end")
    assert [s.event for s in found.story] == ["not_kept", "words_nobody", "nothing_follows"]


def test_a_suspension_somebody_decides_is_no_dead_end():
    first = owes("a", breaches=[grade(stop("b"))])
    found = problems(first, gives("b", breaches=[grade(stop("a"))]), kind="dead_end")
    assert found == []


def test_a_forum_without_steps_or_a_final_decision_can_leave_a_dispute_open():
    (found,) = problems(owes("a"), kind="dispute_open", forum="The table")
    assert [s.event for s in found.story] == ["not_kept", "refer", "nothing_closes"]


@pytest.mark.requirement("R154", "R161")
def test_a_breach_walks_to_a_decision_and_the_benefit_changes_only_after_it():
    calm = clause("calm", (GROUP,), breaches=[grade(REFER, stop("moves", effect="revoke"))])
    next_one = owes("talks", requires=waits("moves"))
    (found, *_) = problems(calm, gives("moves"), next_one, kind="waits_for_good", dispute=TABLE)
    assert [s.event for s in found.story] == ["not_kept", "refer", "decided", "revoke", "waits_on"]


@pytest.mark.requirement("R161")
def test_a_dispute_with_time_limits_and_a_decision_comes_to_an_end():
    reading = read(owes("a"), dispute=TABLE)
    assert "dispute_open" not in {p.kind for p in reading.problems}
    untimed = TABLE | {"steps": [{"id": "hear", "does": "Hear", "before": "The table"}]}
    assert "dispute_open" in {p.kind for p in read(owes("a"), dispute=untimed).problems}


def test_what_is_already_given_in_full_cannot_be_withheld_any_more():
    calm = clause("calm", (GROUP,), lasts_days=90, breaches=[grade(stop("moves"))])
    (found,) = problems(calm, gives("moves"), kind="answer_too_late")
    assert [s.event for s in found.story] == ["performed", "not_kept", "too_late", "nothing_left"]
    lasting = gives("moves", lasts_days=200)
    assert not problems(calm, lasting, kind="answer_too_late")


def test_a_side_that_holds_all_with_little_performed_is_told_with_the_count():
    own = [owes(f"step-{i}") for i in range(5)]
    helped = gives("help", requires=waits("step-0", "step-1"))
    found = {p.side: p for p in problems(*own, helped, kind="hold_up", share=0.5)}
    assert (found[GROUP].performed, found[GROUP].of) == (2, 5)
    assert [s.clause for s in found[GROUP].story] == ["step-0", "step-1", "help", ""]
    less = problems(*own, helped, kind="hold_up", share=0.4)
    assert GROUP not in {p.side for p in less}


def test_both_sides_are_asked_alike():
    mirror = [owes("a"), gives("b"), gives("c")]
    assert {p.side for p in problems(*mirror, kind="hold_up")} == {GROUP, STATE}


def test_a_benefit_that_cannot_be_taken_back_and_comes_first_is_told():
    (found,) = problems(
        owes("a"), gives("b", irreversible=True), gives("c"), kind="irreversible_first"
    )
    assert (found.side, found.clauses, found.performed) == (GROUP, ("b",), 0)


@pytest.mark.requirement("R184")
def test_money_that_ends_while_the_calm_is_still_owed_is_told_with_its_day():
    calm = clause("calm", (GROUP,), lasts_days=90, in_return_for=["wages"])
    wages = gives("wages", **{"from": "2026-03-01"}, until="2026-04-01", funded_until="2026-04-01")
    (found,) = problems(calm, wages, kind="money_gone")
    assert story(found) == [
        (0, "begins", "calm"),
        (0, "begins", "wages"),
        (31, "money_ends", "wages"),
        (90, "still_owed", "calm"),
    ]
    paid = wages.model_copy(update={"funded_until": None})
    assert not problems(calm, paid, kind="money_gone")


def test_a_last_day_with_no_word_on_what_follows_is_told_and_one_with_it_is_not():
    assert problems(*GOOD, kind="runs_out", ends="2026-12-31")
    assert not problems(*GOOD, kind="runs_out", **WITH_END)


def test_calm_with_no_last_day_and_no_way_out_has_no_agreed_end():
    calm = clause("calm", (GROUP,), **ANSWERED)
    (found,) = problems(calm, kind="no_end")
    assert [s.event for s in found.story] == ["begins_seen", "goes_on"]
    assert not problems(calm, clause("out", (), kind="exit"), kind="no_end")


def test_what_is_suspended_comes_back_only_by_the_answer_itself_or_a_forum():
    calm = clause("calm", (GROUP,), lasts_days=9, breaches=[grade(stop("moves"))])
    back = clause("calm", (GROUP,), lasts_days=9, breaches=[grade(stop("moves", reversible=True))])
    assert problems(calm, gives("moves"), kind="suspended_for_good")
    assert not problems(back, gives("moves"), kind="suspended_for_good")
    assert not problems(calm, gives("moves"), kind="suspended_for_good", forum="The table")


def test_a_deadline_after_which_nothing_is_said_is_told_and_one_that_lapses_is_not():
    silent = gives("b", requires=waits("a", by="2026-03-09"))
    told = gives("b", requires=waits("a", by="2026-03-09", otherwise="lapses"))
    (found,) = problems(owes("a", **ANSWERED), silent, kind="waits_for_good")
    assert story(found) == [(9, "deadline_silent", "b")]
    assert not problems(owes("a", **ANSWERED), told, kind="waits_for_good")


def test_new_names_for_the_clauses_change_nothing_but_the_names():
    new = {"calm": "x1", "courses": "x2", "arms": "x3", "moves": "x4"}
    bare = tuple(c.model_copy(update={"breaches": ()}) for c in GOOD)
    renamed = tuple(renamed_as(c, new) for c in bare)
    shown = [(p.kind, p.side, p.performed, len(p.story)) for p in read(*bare).problems]
    assert shown == [(p.kind, p.side, p.performed, len(p.story)) for p in read(*renamed).problems]
    assert shown


def test_a_limited_deal_is_held_to_the_stricter_severity():
    wide = read(owes("a"), gives("b"), pathway="transformation").problems
    assert {p.severity for p in read(owes("a"), gives("b")).problems} == {Severity.ERROR}
    assert Severity.WARNING in {p.severity for p in wide}


def test_a_deal_too_large_for_every_order_is_asked_of_a_solver_and_says_how_far():
    whole, solved = read(*GOOD[1:]), read(*GOOD[1:], most_states=0)
    assert (solved.searched.exhaustive, solved.searched.events) == (False, 60)
    assert {(p.kind, p.clauses) for p in solved.problems} == {
        (p.kind, p.clauses) for p in whole.problems
    }


def test_a_condition_in_words_alone_is_listed_because_nobody_can_say_when_it_is_met():
    assert read(owes("a", condition="Less violence")).in_words == ("a",)


def test_where_there_is_no_clause_or_no_duty_it_declines():
    bare = dossier()
    with pytest.raises(Declined, match="no_agreement"):
        read_states(bare, load_catalogue())
    with pytest.raises(Declined, match="no_duties"):
        read_states(deal(clause("table", (), kind="forum")), load_catalogue())


def test_of_2012_nothing_is_recorded_that_could_end_or_answer():
    reading = read_states(example(), load_catalogue())
    assert reading.open_ended
    assert {p.kind for p in reading.problems} == {"dead_end", "hold_up", "no_end"}
    assert len([p for p in reading.problems if p.kind == "dead_end"]) == 13


def test_a_reading_is_the_same_with_the_clauses_in_another_order():
    held = example()
    turned = held.agreement.model_copy(update={"clauses": held.agreement.clauses[::-1]})
    first, second = (
        read_states(each, load_catalogue()) for each in (held, replace(held, agreement=turned))
    )
    assert {(p.kind, frozenset(p.clauses), p.side, len(p.story)) for p in first.problems} == {
        (p.kind, frozenset(p.clauses), p.side, len(p.story)) for p in second.problems
    }

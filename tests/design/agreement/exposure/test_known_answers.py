"""Deals small enough to be worked out by hand, and what the reading says of each."""

import pytest

from tests.support.deals import GROUP, PRISON, STATE, step
from tregua.design.agreement.exposure import StepPart, read_exposure
from tregua.errors import Declined, TreguaError

SIDES = {GROUP: GROUP, STATE: STATE}


def ids(parts: tuple[StepPart, ...]) -> list[str]:
    return [each.step for each in parts]


def test_two_prison_moves_with_nothing_performed_become_one_move():
    found = read_exposure(PRISON, SIDES)
    drafted, reordered = (course.sides[0] for course in (found.drafted, found.reordered))
    assert drafted.side == STATE
    assert ids(drafted.furthest.given) == ["move-1", "move-2"]
    assert not drafted.furthest.received
    assert ids(found.order) == ["move-1", "week-1", "move-2", "week-2"]
    assert ids(reordered.furthest.given) == ["move-1"]
    assert (found.worst.as_drafted, found.worst.reordered, found.worst.bound) == (2, 1, 1)


def test_a_side_out_after_using_up_a_credit_is_told_the_week_it_gave_against_the_move_it_got():
    steps = (
        step("week-1", GROUP, STATE, 20, 40),
        step("week-2", GROUP, STATE, 20, 40),
        step("move-1", STATE, GROUP, 0, 15),
        step("move-2", STATE, GROUP, 0, 15),
    )
    found = read_exposure(steps, SIDES)
    group = found.reordered.sides[0]
    assert ids(found.drafted.sides[0].furthest.given) == ["week-1", "week-2"]
    assert ids(found.order) == ["move-1", "week-1", "move-2", "week-2"]
    assert group.furthest.done == 4
    assert ids(group.furthest.given) == ["week-2"]
    assert ids(group.furthest.received) == ["move-2"]


def test_a_step_in_four_parts_leaves_its_giver_out_by_one_of_them():
    steps = (
        step("arms", GROUP, STATE, 40, 40, parts=4),
        step("visits", STATE, GROUP, 20, 20),
        step("transfers", STATE, GROUP, 20, 20, after=["visits"]),
        step("thanks", GROUP, STATE, 0, 0, parts=3),
    )
    found = read_exposure(steps, SIDES)
    assert [(each.step, each.parts) for each in found.divided.steps] == [("arms", 4)]
    furthest = found.divided.course.sides[0].furthest
    assert (furthest.done, furthest.given) == (1, (StepPart("arms", 1, 4),))
    assert found.divided.worst.reordered < found.divided.undivided


def test_a_gift_that_nothing_answers_is_not_offered_in_parts():
    assert read_exposure((step("gift", GROUP, STATE, 10, 50, parts=4),), SIDES).divided is None


def test_parties_without_any_cost_are_never_out_of_pocket():
    found = read_exposure((step("gift", STATE, GROUP, 10, 10),), SIDES)
    assert found.drafted.sides[1].furthest.done == 0
    assert found.drafted.sides[1].ranks == (0, 0)


def test_a_gift_to_a_place_costs_its_giver_and_asks_nothing_of_the_place():
    found = read_exposure((step("road", STATE, "place:hill", 10),), SIDES)
    assert [curve.side for curve in found.drafted.sides] == [STATE]
    assert not found.cannot_tell


def test_what_a_faction_and_a_body_give_counts_for_their_party():
    sides = SIDES | {"faction:north": GROUP, "body:ministry": STATE}
    steps = (
        step("north-calm", "faction:north", "body:ministry", 10, 10),
        step("visits", "body:ministry", GROUP, 10, 10),
    )
    assert {curve.side for curve in read_exposure(steps, sides).drafted.sides} == {GROUP, STATE}


def test_a_step_nobody_weighed_is_named_and_no_order_is_offered_at_its_expense():
    steps = (step("visits", STATE, GROUP, 10, None), step("calm", GROUP, STATE, 10, 10))
    found = read_exposure(steps, SIDES)
    assert [(e.step, e.side, e.what) for e in found.cannot_tell] == [("visits", GROUP, "brings")]
    assert [curve.side for curve in found.drafted.sides] == [STATE]
    assert found.order == ()
    assert found.worst is None


def test_where_no_side_can_be_told_it_declines_and_names_the_steps():
    with pytest.raises(Declined) as refused:
        read_exposure((step("calm", GROUP, STATE),), SIDES)
    assert refused.value.code == "exposure_untold"
    assert refused.value.values["steps"] == "calm"


def test_without_steps_it_declines():
    with pytest.raises(Declined, match="no_steps"):
        read_exposure((), SIDES)


def test_a_ring_of_steps_is_refused_with_the_ring():
    steps = (
        step("free", STATE, GROUP, 1, 1),
        step("a", STATE, GROUP, 1, 1, after=["b"]),
        step("b", GROUP, STATE, 1, 1, after=["c"]),
        step("c", STATE, GROUP, 1, 1, after=["a", "free"]),
    )
    with pytest.raises(TreguaError) as refused:
        read_exposure(steps, SIDES)
    assert refused.value.code == "steps_in_ring"
    assert refused.value.values["ring"] == "a -> b -> c -> a"


def test_a_step_after_one_that_does_not_stand_is_refused():
    with pytest.raises(TreguaError, match="step_after_unknown"):
        read_exposure((step("a", STATE, GROUP, 1, 1, after=["gone"]),), SIDES)


def test_a_step_drafted_before_its_turn_is_told_and_put_after_it():
    steps = (step("a", STATE, GROUP, 1, 1, after=["b"]), step("b", GROUP, STATE, 1, 1))
    found = read_exposure(steps, SIDES)
    assert [(each.step, each.after) for each in found.out_of_turn] == [("a", "b")]
    assert ids(found.order) == ["b", "a"]


def test_the_reading_as_plain_values_holds_the_order_the_ranks_and_no_worth():
    shown = read_exposure((step("calm", GROUP, STATE, (61, 67), (71, 79)),), SIDES).to_dict()
    assert [each["step"] for each in shown["order"]] == ["calm"]
    assert set(shown["worst"]) == {"as_drafted", "reordered", "bound", "levels"}
    assert not {number for number in ("61", "67", "71", "79") if number in str(shown)}

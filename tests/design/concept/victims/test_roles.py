"""A part is theirs: it needs their yes, and taken back it is nobody's any more."""

import pytest

from tests.support.victim_plans import found, plan, read, with_plan

UNASKED = "victim-role-without-consent"
YES = {"consented": "2026-02-01"}


@pytest.mark.requirement("R143")
def test_a_part_with_no_yes_is_an_error():
    held = with_plan(plan(roles=[{}, YES]))
    assert found(held, UNASKED) == ["victim_role:roles-1"]
    assert read(held).unconsented == ("roles-1",)


def test_who_wishes_no_part_needs_no_yes():
    assert found(with_plan(plan(roles=[{"role": "none-wished"}])), UNASKED) == []


@pytest.mark.requirement("R143")
def test_a_part_taken_back_leaves_only_its_day():
    held = with_plan(plan(roles=[YES | {"withdrew": "2026-03-01"}, YES]))
    reading = read(held)
    assert reading.roles == ("roles-2",)
    assert [(each.what, str(each.on)) for each in reading.taken_back] == [("role", "2026-03-01")]
    assert "roles-1" not in str(reading.to_dict())


def test_a_request_taken_back_is_asked_after_by_no_rule():
    held = with_plan(plan(redress=[{"withdrew": "2026-03-01"}, {}]))
    assert found(held, "redress-without-care") == ["redress:redress-2"]
    assert read(held).redress == ("redress-2",)


@pytest.mark.requirement("R146")
@pytest.mark.parametrize("left_out", ["consented", "safety"])
def test_a_request_without_consent_or_safety_is_an_error(left_out):
    care = {"consented": "2026-02-01", "safety": "By voice"}
    care.pop(left_out)
    held = with_plan(plan(redress=[care]))
    assert found(held, "redress-without-care") == ["redress:redress-1"]

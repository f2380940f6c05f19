"""Goals for communities are seen before, and again once their day is over."""

import pytest

from tests.support.victim_plans import found, plan, with_plan

RULE = "capacity-unmeasured"
BEFORE = {"says": "None", "on": "2026-01-01"}
AFTER = {"says": "Three", "on": "2026-05-01"}


@pytest.mark.requirement("R148")
@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        ({}, ["capacity_goal:capacity-1"]),
        ({"before": BEFORE}, []),
        ({"before": BEFORE, "due": "2026-12-01"}, []),
        ({"before": BEFORE, "due": "2026-05-31"}, ["capacity_goal:capacity-1"]),
        ({"before": BEFORE, "due": "2026-05-31", "after": AFTER}, []),
        ({"due": "2026-12-01", "after": AFTER}, ["capacity_goal:capacity-1"]),
    ],
)
def test_a_goal_is_found_without_a_before_or_past_its_day_without_an_after(goal, expected):
    assert found(with_plan(plan(capacity=[goal])), RULE) == expected

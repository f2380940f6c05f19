"""Beside fewer killings: more reports are not more harm, and a missing harm is named missing."""

import pytest

from tregua.deliver.impact.study import Effect, Phase
from tregua.deliver.impact.together import (
    Direction,
    Moving,
    beside_killings,
    direction_of,
)

UP, DOWN, NOT = Direction.UP, Direction.DOWN, Direction.CANNOT_TELL


def moving(measured_by, direction, series="s"):
    return Moving("extortion", series, measured_by, direction)


@pytest.mark.requirement("R175")
@pytest.mark.parametrize(
    ("killings", "series", "code"),
    [
        (DOWN, [], "no_series"),
        (DOWN, [("reports", UP)], "reports_up_cannot_separate"),
        (DOWN, [("", UP)], "reports_up_cannot_separate"),
        (DOWN, [("reports", UP), ("survey", UP)], "reports_up_measured_up"),
        (DOWN, [("reports", UP), ("price", DOWN)], "reports_up_measured_down"),
        (DOWN, [("reports", UP), ("price", NOT)], "reports_up_measured_cannot_tell"),
        (DOWN, [("reports", DOWN)], "reports_down_cannot_separate"),
        (DOWN, [("reports", DOWN), ("survey", NOT)], "cannot_tell"),
        (DOWN, [("reports", DOWN), ("survey", UP)], "measured_up"),
        (DOWN, [("survey", DOWN)], "measured_down"),
        (DOWN, [("register", UP)], "counted_up"),
        (DOWN, [("register", DOWN), ("reports", UP)], "counted_down"),
        (DOWN, [("reports", UP), ("reports", DOWN)], "reports_disagree"),
        (DOWN, [("survey", UP), ("price", DOWN), ("reports", UP)], "measures_disagree"),
        (DOWN, [("reports", NOT)], "cannot_tell"),
        (NOT, [("reports", UP)], "killings_not_shown_down"),
        (UP, [("reports", UP)], "killings_not_shown_down"),
    ],
)
def test_what_may_be_said_follows_from_how_the_harm_is_measured(killings, series, code):
    found = beside_killings("extortion", killings, [moving(*one) for one in series])
    assert found.code == code


def test_series_of_other_harms_say_nothing_of_this_one():
    found = beside_killings("extortion", DOWN, [Moving("threat", "t", "survey", UP)])
    assert found.code == "no_series"


@pytest.mark.parametrize(
    ("low", "high", "way"),
    [(0.4, 0.9, DOWN), (1.1, 1.4, UP), (0.9, 1.4, NOT), (0.5, 1.0, NOT), (None, None, NOT)],
)
def test_only_an_interval_wholly_on_one_side_tells_a_direction(low, high, way):
    effect = Effect("while_on", Phase.ON, 12, 50, 70, 0.7, low, high)
    assert direction_of(effect) is way


def test_a_harm_without_an_answer_has_no_direction():
    assert direction_of(None) is NOT

"""The label of an outcome: who controls the calm, with dependence and trust or their absence."""

import pytest

from tregua.deliver.impact.calm import SocialSeries, calm_of
from tregua.deliver.impact.together import Direction
from tregua.domain import StudyAsked

UP, DOWN, NOT = Direction.UP, Direction.DOWN, Direction.CANNOT_TELL


def study(**more):
    fields = {"id": "s", "recorded": "2026-01-01", "panel": "p", "treatment": "t", **more}
    return StudyAsked.model_validate(fields)


@pytest.mark.requirement("R180")
@pytest.mark.parametrize(
    ("controller", "code", "discretion"),
    [
        (None, "controller_not_recorded", None),
        ("not_known", "controller_not_known", None),
        ("group", "controlled_by_group", True),
        ("both", "controlled_by_both", True),
        ("state", "controlled_by_state", False),
        ("residents", "controlled_by_residents", False),
    ],
)
def test_the_outcome_says_in_whose_hands_the_calm_lies(controller, code, discretion):
    found = calm_of(study(controller=controller))
    assert (found.code, found.at_a_groups_discretion) == (code, discretion)


def test_a_controller_named_without_a_word_why_is_marked():
    words = {"en": "Both sides post lookouts.", "es": "Ambas partes ponen vigías."}
    assert calm_of(study(controller="group")).says_missing
    assert not calm_of(study(controller="group", controller_says=words)).says_missing
    assert not calm_of(study()).says_missing


@pytest.mark.requirement("R189")
def test_dependence_and_trust_are_both_there_or_said_to_be_missing():
    found = calm_of(study(), [SocialSeries("trust", "poll", "survey", UP)])
    assert [(one.of, one.code) for one in found.social] == [
        ("dependence", "no_series"),
        ("trust", "up"),
    ]


@pytest.mark.parametrize(
    ("directions", "code"),
    [
        ([NOT], "cannot_tell"),
        ([DOWN, NOT], "down"),
        ([UP, DOWN], "series_disagree"),
    ],
)
def test_several_series_are_joined_only_where_none_contradicts(directions, code):
    series = [SocialSeries("trust", "poll", "survey", one) for one in directions]
    assert calm_of(study(), series).social[1].code == code


def test_a_series_of_something_else_is_passed_over():
    found = calm_of(study(), [SocialSeries("fear", "poll", "survey", UP)])
    assert {one.code for one in found.social} == {"no_series"}

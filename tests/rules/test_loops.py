"""Conditions over groups: some, every, a share of them, and those of whom nobody can tell."""

from dataclasses import replace

import pytest

from tests.support.scenes import claimed, field, scene
from tregua.domain import Answer
from tregua.domain.knowledge import Loop
from tregua.rules import judge

HIGH = claimed("of-group", "at_least", "high")
INSIDE = field("in_talks", "is", True)
SOME = Loop("some", "parties", HIGH, INSIDE)
EVERY = Loop("every", "parties", HIGH, INSIDE)
HALF = Loop("share", "parties", HIGH, INSIDE, 0.5)
BOTH = Loop("share", "parties", HIGH, INSIDE, 1.0)
MET, NOT_MET, UNCLEAR = Answer.MET, Answer.NOT_MET, Answer.UNCLEAR


def groups(first, second, talks=(True, True)):
    levels = {"of-group@party:a": first, "of-group@party:b": second}
    return scene({key: level for key, level in levels.items() if level}, talks)


@pytest.mark.parametrize(
    ("first", "second", "some", "every", "half", "both"),
    [
        ("high", "high", MET, MET, MET, MET),
        ("high", "low", MET, NOT_MET, MET, NOT_MET),
        ("low", "low", NOT_MET, NOT_MET, NOT_MET, NOT_MET),
        ("high", None, MET, UNCLEAR, MET, UNCLEAR),
        ("low", None, UNCLEAR, NOT_MET, UNCLEAR, NOT_MET),
        (None, None, UNCLEAR, UNCLEAR, UNCLEAR, UNCLEAR),
    ],
)
def test_a_loop_counts_the_groups_that_pass(first, second, some, every, half, both):
    found = [judge(loop, groups(first, second)).answer for loop in (SOME, EVERY, HALF, BOTH)]
    assert found == [some, every, half, both]


@pytest.mark.parametrize(
    ("talks", "some", "every", "both"),
    [
        ((True, False), MET, MET, MET),
        ((False, True), NOT_MET, NOT_MET, NOT_MET),
        ((True, None), MET, UNCLEAR, UNCLEAR),
        ((None, True), UNCLEAR, NOT_MET, NOT_MET),
        ((None, False), UNCLEAR, MET, UNCLEAR),
        ((False, False), NOT_MET, MET, UNCLEAR),
    ],
)
def test_a_group_that_may_or_may_not_be_meant_settles_nothing(talks, some, every, both):
    found = [judge(loop, groups("high", "low", talks)).answer for loop in (SOME, EVERY, BOTH)]
    assert found == [some, every, both]


def test_a_share_of_groups_none_of_which_is_surely_meant_cannot_be_told():
    alone = scene({"of-group@party:a": "low"}, (None,))
    assert judge(BOTH, alone).answer is UNCLEAR


@pytest.mark.parametrize("loop", [SOME, EVERY, HALF])
def test_where_no_group_is_recorded_nothing_is_said_of_them(loop):
    judged = judge(loop, scene())
    assert judged.answer is UNCLEAR
    assert [(m.term, m.why) for m in judged.missing] == [("parties", "not_recorded")]


def test_groups_known_to_be_none_pass_every_test_and_no_test_of_some():
    empty = replace(scene(), whole=frozenset({"parties"}))
    assert (judge(EVERY, empty).answer, judge(SOME, empty).answer) == (MET, NOT_MET)


def test_what_is_missing_names_the_group():
    judged = judge(EVERY, groups("high", None))
    assert [(m.term, m.about, m.why) for m in judged.missing] == [
        ("of-group", "party:b", "not_recorded")
    ]


def test_a_share_names_what_each_group_that_counts_rests_on():
    judged = judge(HALF, groups("high", "low"))
    assert {(r.term, r.about) for r in judged.because} >= {("of-group", "party:a")}


@pytest.mark.parametrize(("recorded", "answer"), [(True, NOT_MET), (False, MET)])
def test_that_a_field_says_nothing_is_known(recorded, answer):
    loop = Loop("some", "parties", field("in_talks", "recorded", recorded))
    assert judge(loop, scene({}, (None,))).answer is answer

"""The five lessons on amnesty: met, partly, not met, or cannot tell, with the reason."""

from itertools import product

import pytest

from tests.support.dossiers import dossier
from tests.support.strategies import reading
from tregua.decide.strategy.lessons import LessonAnswer, answer_of
from tregua.domain import Answer

MET, NOT_MET, UNCLEAR = Answer.MET, Answer.NOT_MET, Answer.UNCLEAR
WINDOW = ("last-day", "once-only", "information")


def told(**answers):
    """Return answers to the tests of lessons; None is asked, not known."""
    return [{"test": test.replace("_", "-"), "answer": said} for test, said in answers.items()]


def window(*answers, **more):
    """Return the lesson on one window with its three tests answered."""
    said = [{"test": test, "answer": a} for test, a in zip(WINDOW, answers, strict=True)]
    return reading(lessons=said, **more).lessons[0]


@pytest.mark.requirement("R203")
def test_all_five_are_shown_in_their_order_whatever_is_recorded():
    lessons = reading().lessons
    assert [lesson.id for lesson in lessons] == [
        "one-window",
        "credible-later-threat",
        "less-secrecy",
        "lawful-property",
        "kept-promise",
    ]
    assert {lesson.answer for lesson in lessons} == {LessonAnswer.CANNOT_TELL}
    assert all(test.missing for lesson in lessons for test in lesson.tests)


@pytest.mark.requirement("R203")
@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((True, True, True), LessonAnswer.MET),
        ((True, True, False), LessonAnswer.PARTLY),
        ((True, None, False), LessonAnswer.PARTLY),
        ((False, False, False), LessonAnswer.NOT_MET),
        ((True, True, None), LessonAnswer.CANNOT_TELL),
        ((False, False, None), LessonAnswer.CANNOT_TELL),
    ],
)
def test_a_lesson_is_met_partly_not_met_or_cannot_be_told(answers, expected):
    assert window(*answers).answer is expected


def test_each_answer_keeps_the_reason_of_the_person_who_gave_it():
    lesson = window(True, True, False)
    assert [one.reason for test in lesson.tests for one in test.told] == ["as asked"] * 3


def test_people_who_answer_a_test_differently_leave_it_unclear():
    answers = [{"test": "last-day", "answer": True}, {"test": "last-day", "answer": False}]
    assert reading(lessons=answers).lessons[0].tests[0].answer is UNCLEAR


def test_a_test_that_a_claim_answers_takes_the_claim():
    given = dossier({"police-line": "kept"})
    lesson = reading(given, lessons=told(later_detection=True, later_punishment=True)).lessons[1]
    assert lesson.answer is LessonAnswer.MET


@pytest.mark.parametrize("answers", list(product((MET, NOT_MET, UNCLEAR), repeat=3)))
def test_an_answer_other_than_cannot_tell_holds_however_open_tests_turn_out(answers):
    filled = {
        answer_of(full)
        for full in product((MET, NOT_MET), repeat=3)
        if all(a in (b, UNCLEAR) for a, b in zip(answers, full, strict=True))
    }
    joined = answer_of(answers)
    assert joined is LessonAnswer.CANNOT_TELL or filled == {joined}

"""The five lessons on amnesty, each shown as met, partly, not met or cannot tell."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tregua.domain import Answer, Citation, Missing, Reason, Result, active
from tregua.domain.dossier import Dossier
from tregua.domain.knowledge.strategies import Lesson, LessonTest
from tregua.domain.strategy import AskedLesson
from tregua.language import Text
from tregua.rules import Scene, judge

__all__ = ["LessonAnswer", "LessonReading", "TestReading", "answer_of", "read_lesson"]


class LessonAnswer(StrEnum):
    """How far a plan keeps a lesson; what nobody asked is never counted as kept."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class TestReading(Result):
    """One test of a lesson: the answer, what it rests on, what is missing, and who said why."""

    id: str
    asks: Text
    answer: Answer
    because: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()
    told: tuple[AskedLesson, ...] = ()


@dataclass(frozen=True, slots=True)
class LessonReading(Result):
    """One lesson with its tests."""

    id: str
    title: Text
    why: Text
    answer: LessonAnswer
    tests: tuple[TestReading, ...]
    cites: tuple[Citation, ...]
    cases_for: tuple[str, ...]
    cases_against: tuple[str, ...]
    misleads_when: Text


def answer_of(answers: Iterable[Answer]) -> LessonAnswer:
    """Join the answers of a lesson's tests.

    `partly` is certain once one test is met and another is not, whatever the rest may turn out;
    a lesson of which only some tests were answered, all alike, cannot be told.
    """
    seen = set(answers)
    if {Answer.MET, Answer.NOT_MET} <= seen:
        return LessonAnswer.PARTLY
    if Answer.UNCLEAR in seen:
        return LessonAnswer.CANNOT_TELL
    return LessonAnswer.MET if seen == {Answer.MET} else LessonAnswer.NOT_MET


def read_lesson(lesson: Lesson, scene: Scene, dossier: Dossier) -> LessonReading:
    """Return a lesson held against a dossier."""
    tests = tuple(read_test(test, scene, dossier) for test in lesson.tests)
    return LessonReading(
        id=lesson.id,
        title=lesson.title,
        why=lesson.why,
        answer=answer_of(test.answer for test in tests),
        tests=tests,
        cites=lesson.cites,
        cases_for=lesson.cases.for_,
        cases_against=lesson.cases.against,
        misleads_when=lesson.misleads_when,
    )


def read_test(test: LessonTest, scene: Scene, dossier: Dossier) -> TestReading:
    """Return one test with what people said of it."""
    judged = judge(test.when, scene)
    told = tuple(one for one in active(dossier.strategy.lessons) if one.test is test.asked)
    return TestReading(test.id, test.asks, judged.answer, judged.because, judged.missing, told)

"""The five lessons on amnesty: met, partly, not met or cannot tell, each with its reason."""

from typing import TYPE_CHECKING

from tregua.domain import Answer
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import joined
from tregua.record.brief.document import Block, Heading, Run, Table

if TYPE_CHECKING:
    from tregua.decide.strategy import LessonReading, TestReading

__all__ = ["lesson_blocks"]


def lesson_blocks(lessons: tuple["LessonReading", ...], book: Book) -> list[Block]:
    """Return the lessons as a table; what nobody asked is never counted as kept."""
    rows = tuple(lesson_row(lesson, book) for lesson in lessons)
    header = tuple(book.say(f"standing.column.{name}") for name in ("lesson", "answer", "reason"))
    return [
        Heading(book.say("standing.lessons"), 2),
        Table(book.say("standing.lessons.caption"), header, rows, (0.3, 0.14, 0.56)),
    ]


def lesson_row(lesson: "LessonReading", book: Book) -> tuple[Line, ...]:
    """Return one lesson, how far it is kept, and on what that rests or what is missing."""
    title: Line = (Run(book.text(lesson.title), cites=book.cite(lesson.cites)),)
    answer: Line = (Run(book.say(f"standing.lesson.{lesson.answer.value}"), strong=True),)
    open_: dict[str, list[Line]] = {}
    for test in lesson.tests:
        if test.answer is Answer.UNCLEAR:
            open_.setdefault(why_open(test), []).append(asked_line(test, book))
    known = [known_line(t, book) for t in lesson.tests if t.answer is not Answer.UNCLEAR]
    missing = [
        joined([(Run(book.say(f"missing.{why}"), emphasis=True),), *asked])
        for why, asked in open_.items()
    ]
    return (title, answer, joined([*known, *missing]))


def why_open(test: "TestReading") -> str:
    """Return why a test has no answer: people differ, nobody knows, or what the facts lack."""
    said = {told.answer for told in test.told}
    if len(said - {None}) > 1:
        return "differ"
    if said == {None}:
        return "not_known"
    return test.missing[0].why if test.missing else "not_recorded"


def asked_line(test: "TestReading", book: Book) -> Line:
    """Return what a test asks, with what anybody said to it."""
    return joined([(Run(book.text(test.asks)),), *reasons(test, book)])


def known_line(test: "TestReading", book: Book) -> Line:
    """Return what a test asks, its answer, and on what it rests."""
    yes = book.say("value.true" if test.answer is Answer.MET else "value.false")
    records = [record for reason in test.because for record in reason.records]
    answer = Run(f"{yes[:1].upper()}{yes[1:]}.", strong=True, cites=book.claimed(records))
    return joined([(Run(book.text(test.asks)),), (answer,), *reasons(test, book)])


def reasons(test: "TestReading", book: Book) -> list[Line]:
    """Return why each person answered as they did, with the sources."""
    return [
        (
            Run(
                book.say("standing.lesson.by", by=t.by, reason=book.words(t.reason).rstrip(".")),
                cites=book.cite(t.sources),
            ),
        )
        for t in test.told
    ]

"""Courses in words: what changed in people and in groups, in two tables apart."""

from typing import TYPE_CHECKING

from tregua.domain.engagement.public.innovations import Course
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.concept.ways.telling import (
    absent_blocks,
    owners,
    said,
    sentences,
    table,
)
from tregua.record.brief.document import Block, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.domain.knowledge.concept.beside.innovations import InnovationsKnown

__all__ = ["course_blocks"]


def course_blocks(course: Course, known: "InnovationsKnown", book: Book) -> list[Block]:
    """Return a course, with what changed in people and in groups in two tables apart."""
    free = {None: "unknown", True: "voluntary", False: "not_voluntary"}[course.voluntary]
    facts = sentences(
        (book.say("concept.ways.label.kind"), (Run(book.text(known.courses[course.kind].label)),)),
        (book.say("concept.ways.label.held_by"), owners((course.held_by,), book)),
        (book.say("concept.ways.label.open_to"), said(course.open_to, book)),
        (book.say("concept.ways.label.voluntary"), (Run(book.say(f"concept.ways.{free}")),)),
    )
    people = [
        (
            said(each.what, book),
            said(each.result, book),
            (Run(book.number(each.people)),),
            owners((each.collected_by,), book),
        )
        for each in course.people_measures
    ]
    groups = [
        (
            said(each.what, book),
            (Run(book.name(each.about)),),
            said(each.how, book),
            said(each.result, book),
        )
        for each in course.group_measures
    ]
    return [
        Heading(book.words(course.title), 2),
        Paragraph(facts),
        Paragraph((Run(book.say("concept.ways.courses_lead")),), "small"),
        *(
            table(
                book,
                "people",
                ("what", "result", "people", "collected"),
                people,
                (0.3, 0.36, 0.1, 0.24),
            )
            or absent_blocks(("people_measures",), book)
        ),
        *(
            table(
                book, "groups", ("what", "group", "how", "result"), groups, (0.26, 0.18, 0.28, 0.28)
            )
            or absent_blocks(("group_measures",), book)
        ),
    ]

"""Victims' own part: stages, roles and wishes, when they were heard, what they asked for."""

from typing import TYPE_CHECKING

from tregua.domain import Answer
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.composing.concept.victims.wording import (
    by_id,
    said,
    table,
    told,
    unwritten,
    when_words,
    whom,
)
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.victims import VictimsReading
    from tregua.design.concept.victims.stages import Stage
    from tregua.domain.engagement.public.victims import Consultation, Redress, VictimRole
    from tregua.domain.knowledge.concept.victims import VictimsKnown

__all__ = ["consultation_blocks", "redress_blocks", "role_blocks", "stage_blocks"]


def stage_blocks(reading: "VictimsReading", book: Book) -> list[Block]:
    """Return what each phase means for those harmed; a phase begun with no word shows it."""
    if not reading.stages:
        return []
    rows = [stage_row(stage, book) for stage in reading.stages]
    columns = ("phase", "done", "who_when")
    return [
        Heading(told("stages", book), 2),
        table("stages", columns, rows, (0.22, 0.53, 0.25), book),
    ]


def stage_row(stage: "Stage", book: Book) -> tuple[Line, ...]:
    """Return one phase with its entries."""
    name: Line = (Run(book.name(f"phase:{stage.phase}"), strong=True),)
    held = by_id(book.dossier.victims.stages)
    entries = [held[each] for each in stage.entries]
    if not entries:
        waits = stage.begun is Answer.NOT_MET
        return (name, (Run(told("not_begun", book)) if waits else unwritten(book),), ())
    words = " ".join(book.words(entry.says) for entry in entries)
    signed = [f"{owner_name(e.by, book)}, {day_words(e.on, book)}" for e in entries]
    return (name, (Run(words),), (Run("; ".join(signed)),))


def role_blocks(reading: "VictimsReading", known: "VictimsKnown", book: Book) -> list[Block]:
    """Return the parts people take, with their wishes; a part taken back shows only its day."""
    blocks: list[Block] = [
        Heading(told("roles", book), 2),
        Paragraph((Run(told("roles_lead", book)),)),
    ]
    held = by_id(book.dossier.victims.roles)
    rows = [role_row(held[each], known, book) for each in reading.roles]
    if rows:
        columns = ("part", "wishes", "safety", "yes")
        blocks.append(table("roles", columns, rows, (0.34, 0.26, 0.2, 0.2), book))
    lines: list[Line] = [
        (Run(told(f"taken_back.{each.what}", book, when=day_words(each.on, book))),)
        for each in reading.taken_back
        if each.what == "role"
    ]
    if lines:
        blocks.append(Bullets(tuple(lines)))
    return blocks


def role_row(role: "VictimRole", known: "VictimsKnown", book: Book) -> tuple[Line, ...]:
    """Return one part: who and what, what they wish, how they are kept safe, and their yes."""
    label = book.text(known.roles[role.role].label)
    who: Line = (Run(whom(role, book), strong=True), Run(f". {label}. {book.words(role.does)}"))
    if role.role == "none-wished":
        return (who, (said(role.wishes, book),), (), ())
    given = Run(day_words(role.consented, book)) if role.consented else unwritten(book)
    yes: Line = (given,)
    if role.spoken_to_by is not None:
        by = told("spoken_to_by", book, who=owner_name(role.spoken_to_by, book))
        yes = (given, Run(f"; {by}"))
    return (who, (said(role.wishes, book),), (said(role.safety, book),), yes)


def consultation_blocks(reading: "VictimsReading", book: Book) -> list[Block]:
    """Return each time victims were heard, what they said, and who told them what followed."""
    if not reading.consultations:
        return []
    held = by_id(book.dossier.victims.consultations)
    rows = [consultation_row(held[each], book) for each in reading.consultations]
    columns = ("when_how", "heard", "said", "back")
    return [
        Heading(told("consultations", book), 2),
        table("consultations", columns, rows, (0.2, 0.27, 0.29, 0.24), book),
    ]


def consultation_row(each: "Consultation", book: Book) -> tuple[Line, ...]:
    """Return one time they were heard."""
    names = [owner_name(who, book) for who in each.heard]
    names.extend([book.words(each.called)] if each.called is not None else [])
    how = f". {book.words(each.how)} ({owner_name(each.by, book)})"
    back: Line = (unwritten(book),)
    if each.reported_on is not None:
        who = f"{owner_name(each.reported_by, book)}, " if each.reported_by else ""
        back = (Run(f"{who}{day_words(each.reported_on, book)}"),)
    return (
        (Run(day_words(each.on, book), strong=True), Run(how)),
        (Run(f"{book.listed(names)}: {book.words(each.matter)}"),),
        (said(each.said, book),),
        back,
    )


def redress_blocks(reading: "VictimsReading", book: Book) -> list[Block]:
    """Return what people asked to be put right, and their own view of how it stands."""
    held = by_id(book.dossier.victims.redress)
    rows = [redress_row(held[each], book) for each in reading.redress]
    lines: list[Line] = [
        (Run(told(f"taken_back.{each.what}", book, when=day_words(each.on, book))),)
        for each in reading.taken_back
        if each.what == "redress"
    ]
    if not rows and not lines:
        return []
    blocks: list[Block] = [Heading(told("redress", book), 2)]
    if rows:
        columns = ("asked", "care", "follow_up", "view")
        blocks.append(table("redress", columns, rows, (0.25, 0.22, 0.3, 0.23), book))
    if lines:
        blocks.append(Bullets(tuple(lines)))
    return blocks


def redress_row(each: "Redress", book: Book) -> tuple[Line, ...]:
    """Return one request: what and by whom, consent and safety, what was done, and their view."""
    yes = told("yes_on", book, when=when_words(each.consented, book)) if each.consented else ""
    steps = [f"{day_words(step.on, book)}: {book.words(step.does)}" for step in each.follow_up]
    if each.next_on is not None and each.state == "open":
        steps.append(told("next_on", book, when=day_words(each.next_on, book)))
    stands = told(f"redress.{each.state}", book)
    view = said(each.view, book) if each.view or each.state == "closed" else None
    return (
        (Run(whom(each, book), strong=True), Run(f": {book.words(each.asks)}")),
        (Run(f"{yes} ") if yes else unwritten(book), said(each.safety, book)),
        (Run(". ".join(steps)),) if steps else (unwritten(book),),
        (Run(f"{stands} "), view) if view else (Run(stands),),
    )

"""The three hurdles, the answers kept ready, and what shows that the talks serve the public."""

from typing import TYPE_CHECKING

from tregua.domain.engagement.public.telling import HurdlePlan
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.composing.concept.narrative.account import quoted, voice_name
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.narrative.reading import HurdleRead, NarrativeReading, ReplyRead
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["answering_blocks"]


def answering_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return the answers: to what stands in people's minds, and to what is said against it."""
    book = told.book
    rows = tuple(row for each in reading.hurdles for row in hurdle_rows(each, told))
    header = tuple(book.say(f"concept.narrative.column.{c}") for c in ("hurdle", "answer", "owner"))
    return [
        Heading(book.say("concept.narrative.hurdles"), 2),
        Table(book.say("concept.narrative.hurdles.caption"), header, rows, (0.26, 0.52, 0.22)),
        *reply_blocks(reading, told),
    ]


def hurdle_rows(each: "HurdleRead", told: "Told") -> list[tuple[Line, ...]]:
    """Return the rows of one hurdle: each answer or gap with its owner, or that nobody owns it."""
    book = told.book
    label = book.text(told.known.narrative.hurdles[each.hurdle].label)
    if not each.plans:
        unsaid: Line = (Run(book.say("concept.narrative.not_written"), emphasis=True),)
        nobody: Line = (Run(book.say("concept.narrative.nobody")),)
        return [((Run(label, strong=True),), unsaid, nobody)]
    return [
        ((Run(label, strong=True),), answer_line(plan, lacks, book), owner_line(plan, book))
        for plan, lacks in zip(each.plans, each.lacks, strict=True)
    ]


def answer_line(plan: HurdlePlan, lacks: tuple[str, ...], book: Book) -> Line:
    """Return an answer with its evidence and what it lacks, or the gap in words."""
    if plan.answer is None:
        gap = book.words(plan.gap) if plan.gap else book.say("concept.narrative.not_written")
        return (Run(book.say("concept.narrative.gap") + " ", emphasis=True), Run(gap))
    line = [Run(book.words(plan.answer)), Run("", cites=book.cite(plan.sources))]
    if "evidence" in lacks:
        line.append(Run(" " + book.say("concept.narrative.no_document"), strong=True))
    if plan.gap:
        gap = book.say("concept.narrative.gap")
        line.append(Run(f" {gap} {book.words(plan.gap)}", emphasis=True))
    return tuple(line)


def owner_line(plan: HurdlePlan, book: Book) -> Line:
    """Return who answers for it."""
    return (
        Run(owner_name(plan.owner, book) if plan.owner else book.say("concept.narrative.nobody")),
    )


def reply_blocks(reading: "NarrativeReading", told: "Told") -> list[Block]:
    """Return the answers kept ready, the attacks without one, and what shows public interest."""
    book, attacks = told.book, told.known.narrative.attacks
    blocks: list[Block] = [Heading(book.say("concept.narrative.replies"), 2)]
    if reading.replies:
        names = ("attack", "reply", "voice_time")
        header = tuple(book.say(f"concept.narrative.column.{name}") for name in names)
        rows = tuple(reply_row(each, reading, told) for each in reading.replies)
        caption = book.say("concept.narrative.replies.caption")
        blocks.append(Table(caption, header, rows, (0.3, 0.46, 0.24)))
    if reading.unanswered:
        blocks.append(Paragraph((Run(book.say("concept.narrative.unanswered")),), "note"))
        blocks.append(
            Bullets(
                tuple(
                    (
                        Run(f"{book.text(attacks[name].label)}. ", strong=True),
                        Run(book.text(attacks[name].reply)),
                        Run("", cites=book.cite(attacks[name].cites)),
                    )
                    for name in reading.unanswered
                )
            )
        )
    if reading.proofs:
        proofs = tuple(
            (Run(book.words(each.says)), Run("", cites=book.cite(each.sources)))
            for each in reading.proofs
        )
        blocks += [Paragraph((Run(book.say("concept.narrative.proofs")),)), Bullets(proofs)]
    return blocks


def reply_row(each: "ReplyRead", reading: "NarrativeReading", told: "Told") -> tuple[Line, ...]:
    """Return one answer kept ready: the attack, the answer, who gives it and within what time."""
    book, rebuttal = told.book, each.rebuttal
    kind = book.text(told.known.narrative.attacks[rebuttal.attack].label)
    said = quoted(book.words(rebuttal.attacked), book)
    answer: Line = (Run(book.words(rebuttal.answer)), Run("", cites=book.cite(rebuttal.sources)))
    if not rebuttal.sources:
        answer = (*answer, Run(" " + book.say("concept.narrative.no_document"), strong=True))
    who = voice_name(rebuttal.voice, reading, book)
    if rebuttal.within_hours is None:
        time = book.say("concept.narrative.no_time")
    else:
        hours = book.number(rebuttal.within_hours, 0 if rebuttal.within_hours % 1 == 0 else 1)
        time = book.say("concept.narrative.within", hours=hours)
    drilled = book.say(f"concept.narrative.drilled.{each.drilled.value}")
    return (
        (Run(said, strong=True), Run(f" ({lowered(kind)})")),
        answer,
        (Run(f"{who}; {time} {drilled}"),),
    )

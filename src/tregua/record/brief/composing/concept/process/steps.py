"""Steps in words: confidence, groups that ask to join, unasked offers, understandings, meetings."""

from typing import TYPE_CHECKING

from tregua.domain import Answer
from tregua.domain.engagement.running.steps import Settled
from tregua.language import span_words
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.concept.naming import day_words
from tregua.record.brief.composing.concept.process.cells import (
    SAY,
    called,
    grid,
    headed,
    line,
    note,
    open_line,
    sentence,
)
from tregua.record.brief.document import Block, Bullets, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.process import ProcessReading
    from tregua.design.concept.process.steps import Asked, Offer, Review, Step
    from tregua.domain.engagement.running.log import Meeting, MeetingGain
    from tregua.domain.incidents import Incident
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["arriving_blocks", "confidence_blocks", "dialogue_blocks", "meeting_blocks"]


def confidence_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the confidence steps, what answers each, and steps that wait for each other."""
    book = told.book
    rows = [step_row(step, told) for step in reading.confidence]
    columns = ("step", "proof", "state", "answer")
    blocks: list[Block] = [
        headed("confidence", book),
        *grid("confidence", columns, rows, (0.3, 0.24, 0.24, 0.22), book),
    ]
    for ring in reading.waiting_rings:
        names = "; ".join(step_name(slug, told) for slug in ring)
        blocks.append(Paragraph((Run(book.say(f"{SAY}confidence.ring", steps=names)),)))
    return blocks


def step_row(step: "Step", told: "Told") -> tuple[Line, ...]:
    """Return one step: by whom, what, how it is seen, where it stands, and what answers it."""
    book = told.book
    what = (Run(f"{book.name(step.by)}. ", strong=True), Run(sentence(step.does, book)))
    state = [Run(book.say(f"{SAY}state.{step.state}"), strong=step.state != "done")]
    if step.on is not None:
        state.append(Run(f", {day_words(step.on, book)}"))
    elif step.due is not None:
        state.append(Run(f", {book.say(f'{SAY}confidence.due', day=day_words(step.due, book))}"))
    if step.evidence is not None:
        state.append(Run(f". {sentence(step.evidence, book)}"))
    return (what, seen_line(step, book), tuple(state), answer_line(step, told))


def seen_line(step: "Step", book: Book) -> Line:
    """Return by what a step is seen, and by whom."""
    parts = [book.words(step.proof)] if step.proof is not None else []
    parts += [called(step.seen_by, book)] if step.seen_by else []
    return (Run("; ".join(parts)),) if parts else line(None, book)


def answer_line(step: "Step", told: "Told") -> Line:
    """Return what answers a step, or that nothing does and whether that was meant."""
    book = told.book
    for code, slugs in (("answers", step.answers), ("answered_by", step.answered_by)):
        if slugs:
            names = "; ".join(step_name(slug, told) for slug in slugs)
            return (Run(f"{book.say(f'{SAY}confidence.{code}')} {names}."),)
    if step.one_sided is not None:
        said = f"{book.say(f'{SAY}confidence.one_sided')} {sentence(step.one_sided, book)}"
        return (Run(said),)
    code = "unanswered" if step.unanswered else "nothing_yet"
    return (Run(book.say(f"{SAY}confidence.{code}"), strong=step.unanswered),)


def step_name(slug: str, told: "Told") -> str:
    """Return a step by what it is and whose it is."""
    book = told.book
    by = next(s.by for s in book.dossier.process.confidence if s.id == slug)
    return f"{lowered(book.name(f'confidence:{slug}')).rstrip('.')} ({book.name(by)})"


def arriving_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return groups that ask to join and offers that came unasked, where there are any."""
    book = told.book
    blocks: list[Block] = [headed("joining", book)]
    if not reading.joinders and not reading.offers:
        return [*blocks, note("joining.none", book)]
    if reading.joinders:
        rows = [asked_row(each, told) for each in reading.joinders]
        columns = ("group", "security", "benefits", "coverage", "decided")
        blocks.extend(grid("joining", columns, rows, (0.2, 0.15, 0.15, 0.15, 0.35), book))
    blocks.extend(Paragraph(offer_line(each, told)) for each in reading.offers)
    return blocks


def asked_row(asked: "Asked", told: "Told") -> tuple[Line, ...]:
    """Return one group that asks to join: what was looked at again, and what was decided."""
    book = told.book
    looks: list[Line] = [
        (Run(book.say(f"{SAY}look.{answer}"), strong=answer != "yes"),)
        for answer in asked.looks.values()
    ]
    decided = book.say(f"{SAY}joining.{asked.decision}")
    reason = sentence(asked.reason, book)
    who = (Run(book.name(asked.who), strong=True), Run(f", {day_words(asked.on, book)}"))
    return (who, *looks, (Run(f"{decided} {reason}".rstrip()),))


def offer_line(offer: "Offer", told: "Told") -> Line:
    """Return one unasked offer: what was not tested, and what is recorded in the days watched."""
    book = told.book
    who = book.listed(book.name(about) for about in offer.by)
    head = book.say(f"{SAY}offer", who=who, day=day_words(offer.on, book))
    parts = [sentence(offer.scope, book)]
    if offer.untested:
        open_ = book.listed(book.say(f"{SAY}offer.open.{name}") for name in offer.untested)
        parts.append(book.say(f"{SAY}offer.untested", what=open_))
    watcher = called(offer.watched_by, book) if offer.watched_by else book.say(f"{SAY}nobody")
    until = span_words(offer.watch_until, offer.watch_until, book.language)
    parts.append(book.say(f"{SAY}offer.watch", who=watcher, until=until))
    kinds = [lowered(book.text(book.catalogue.harms[kind].label)) for kind, _ in offer.recorded]
    code = "offer.recorded" if kinds else "offer.quiet"
    parts.append(book.say(f"{SAY}{code}", kinds="; ".join(kinds)))
    name = book.name(f"declared:{offer.id}")
    rest = " ".join(part for part in (head, *parts) if part)
    return (Run(f"{name}. ", strong=True), Run(rest))


def dialogue_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return standing understandings with their reviews, and what was settled without shots."""
    book = told.book
    blocks: list[Block] = []
    if told.reading.logic == "dialogue" or reading.understandings:
        rows = [review_row(each, told) for each in reading.understandings]
        columns = ("between", "understanding", "review")
        blocks.append(headed("understandings", book))
        blocks.extend(grid("understandings", columns, rows, (0.25, 0.5, 0.25), book))
    if reading.settled:
        blocks.append(headed("settled", book))
        blocks.append(Bullets(tuple(settled_line(each, told) for each in reading.settled)))
    return blocks


def review_row(review: "Review", told: "Told") -> tuple[Line, ...]:
    """Return one understanding; a review whose day has come is due for talk, never late."""
    book = told.book
    who = book.listed(book.name(about) for about in review.between)
    if review.review is None:
        return ((Run(who, strong=True),), line(review.says, book), open_line(book))
    when = [Run(day_words(review.review, book))]
    if review.come is Answer.MET:
        when.append(Run(f". {book.say(f'{SAY}understandings.come')}"))
    return ((Run(who, strong=True),), line(review.says, book), tuple(when))


def settled_line(each: "Settled | Incident", told: "Told") -> Line:
    """Return a near-miss or settled dispute, from the log or from the incidents."""
    book = told.book
    label = book.say(f"{SAY}settled.{each.kind}")
    day = day_words(each.on, book)
    if isinstance(each, Settled):
        said = f"{sentence(each.says, book)} {sentence(each.by_way_of, book)}".rstrip()
    else:
        said = book.say(f"{SAY}settled.incident", place=book.name(f"place:{each.place}"))
    return (Run(f"{label}, {day}. ", strong=True), Run(said))


def meeting_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the log: under what, what was wanted and gained, and what is to be reported."""
    book = told.book
    rows = [meeting_row(each, told) for each in reading.meetings]
    columns = ("meeting", "under", "wanted", "gained")
    return [
        headed("meetings", book),
        note("meetings.never", book),
        *grid("meetings", columns, rows, (0.26, 0.22, 0.26, 0.26), book),
    ]


def meeting_row(meeting: "Meeting", told: "Told") -> tuple[Line, ...]:
    """Return one meeting, by role only."""
    book = told.book
    head = [Run(book.words(meeting.title), strong=True), Run(f", {day_words(meeting.on, book)}.")]
    if meeting.who:
        first, *others = (book.words(who) for who in meeting.who)
        head.append(Run(f" {book.listed((first, *(lowered(who) for who in others)))}."))
    under = [book.say(f"{SAY}meetings.mandate")] if meeting.mandate else []
    under += [book.say(f"{SAY}meetings.decision")] if meeting.decisions else []
    gained = list(gain_line(meeting.gained, told))
    if meeting.reported is not None:
        said = f" {book.say(f'{SAY}meetings.reported')} {sentence(meeting.reported, book)}"
        gained.append(Run(said, emphasis=True))
    bare = (Run(book.say(f"{SAY}meetings.uncovered"), strong=True),)
    return (
        tuple(head),
        (Run(" ".join(under)),) if under else bare,
        gain_line(meeting.wanted, told),
        tuple(gained),
    )


def gain_line(gains: "tuple[MeetingGain, ...]", told: "Told") -> Line:
    """Return what was wanted or gained, and for whom."""
    book = told.book
    said = [f"{book.say(f'{SAY}gain.{g.whom}')} {sentence(g.says, book)}" for g in gains]
    return (Run(" ".join(said)),) if said else open_line(book)

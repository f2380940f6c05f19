"""What keeps steps back, in words: the purpose gate, claims taken back, and the locks."""

from tregua.decide.assess import Assessment, Lock, Outward, TakenBack, Unaccepted, Uncovered
from tregua.domain import Answer
from tregua.language import date_words
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.document import Block, Box, Bullets, Heading, Paragraph, Run, Table

__all__ = ["gate_boxes", "override_words", "step_blocks", "taken_blocks"]


def override_words(assessment: Assessment | None, book: Book) -> str:
    """Return the line every page bears while an override of the purpose gate is in force."""
    if assessment is None or assessment.gate.override is None:
        return ""
    over = assessment.gate.override
    return book.say(
        "gate.override",
        by=over.by,
        on=over.on,
        until=over.until,
        reason=book.words(over.reason).rstrip("."),
    )


def gate_boxes(assessment: Assessment, book: Book) -> list[Block]:
    """Return a box on the purpose gate where facts speak against the purpose."""
    gate = assessment.gate
    if gate.state not in ("shut", "overridden"):
        return []
    finding = assessment.finding(gate.finding)
    records = [record for reason in finding.because for record in reason.records]
    said: Line = (Run(book.text(finding.says)), Run("", cites=book.claimed(records)))
    lines: list[Paragraph] = [Paragraph(said)]
    if gate.still_counts:
        lines.append(Paragraph((Run(book.count("gate.still_counts", len(gate.still_counts))),)))
    lines.extend(Paragraph((Run(unaccepted(each, book)),)) for each in gate.not_accepted)
    if words := override_words(assessment, book):
        lines.append(Paragraph((Run(words, strong=True),)))
    return [Box(book.say(f"gate.{gate.state}"), "plain", tuple(lines))]


def unaccepted(each: Unaccepted, book: Book) -> str:
    """Return which decision does not hold, and why."""
    why = book.say(f"not_accepted.{each.why}")
    return book.say("not_accepted", decision=each.decision, by=each.by, why=why)


def taken_blocks(assessment: Assessment, book: Book) -> list[Block]:
    """Return the claims taken back that move a finding, or moved one when they were."""
    if not assessment.taken_back:
        return []
    lines = tuple(taken_line(each, assessment, book) for each in assessment.taken_back)
    return [
        Heading(book.say("taken.heading"), 1),
        Paragraph((Run(book.say("taken.lead")),), "lead"),
        Bullets(lines),
    ]


def taken_line(taken: TakenBack, assessment: Assessment, book: Book) -> Line:
    """Return one claim taken back: who, when, what it said, and what it moves."""
    names = book.listed(book.group_names([taken.about]))
    head = book.say(
        f"taken.{taken.how}",
        question=book.question(taken.question),
        whom=f" ({names})" if names else "",
        value=book.value(taken.question, taken.value),
        by=taken.by,
        on=taken.on,
    )
    runs = [Run(head, cites=book.claimed([taken.claim]))]
    for move in taken.moves:
        code = "taken.with_dissent" if taken.dissent else "taken.with_it"
        values = {"title": title(move.finding, assessment, book)}
        answers = {"now": book.answer(move.now), "then": book.answer(move.with_it)}
        runs.append(Run(" " + book.say(code, **values, **answers)))
    for was in taken.held:
        named = title(was.finding, assessment, book)
        answer = book.answer(was.was)
        said = book.say("taken.until", title=named, answer=answer, on=taken.on)
        runs.append(Run(" " + said, strong=True))
    return tuple(runs)


def title(key: str, assessment: Assessment, book: Book) -> str:
    """Return a finding's title, with whom it is about where it is about a group."""
    finding = assessment.finding(key)
    words = lowered(book.text(book.catalogue.rules[finding.rule].title))
    names = book.listed(book.group_names([finding.about]))
    return f"{words} ({names})" if names else words


def step_blocks(step: Outward, book: Book) -> list[Block]:
    """Return the locks on an outward act: what keeps each shut, and what would open it."""
    act = lowered(book.text(book.catalogue.locks.acts[step.act]))
    code = "step.allowed" if step.allowed else "step.held"
    blocks: list[Block] = [
        Heading(book.say("step.heading", act=act), 1),
        Paragraph((Run(book.count(code, len(step.shut), act=act)),), "lead"),
    ]
    if step.shut:
        alike: dict[tuple[object, ...], list[Lock]] = {}
        for lock in step.shut:
            asked = tuple(dict.fromkeys(m.term for m in lock.missing))
            key = (lock.id, lock.facts, lock.opened_by, asked, lock.not_accepted)
            alike.setdefault(key, []).append(lock)
        rows = tuple(lock_row(locks, book) for locks in alike.values())
        names = ("lock", "whom", "why", "opens")
        header = tuple(book.say(f"step.column.{name}") for name in names)
        blocks.append(Table(book.say("step.caption"), header, rows, (0.16, 0.12, 0.42, 0.30)))
    if opened := [lock for lock in step.locks if not lock.shut]:
        lines = tuple((Run(opened_words(lock, book)),) for lock in opened)
        blocks.append(Bullets(lines))
    if stopped := [each for each in step.uncovered if each.n]:
        readers = tuple(reader_line(each, book) for each in stopped)
        blocks.append(Paragraph((Run(book.say("step.hostile")),)))
        blocks.append(Bullets(readers))
    return blocks


def reader_line(stopped: Uncovered, book: Book) -> Line:
    """Return a reader who would stop, with what they ask and how to read as they do."""
    return (
        Run(f"{book.text(stopped.label)}. ", strong=True),
        Run(f"{book.text(stopped.asks)} "),
        Run(book.say("step.hostile_read", reader=stopped.reader), emphasis=True),
    )


def lock_row(locks: list[Lock], book: Book) -> tuple[Line, ...]:
    """Return one lock that is shut, for all it is shut for alike: why, and what opens it."""
    lock = locks[0]
    whom = book.listed(book.group_names(one.about for one in locks)) or book.say("criteria.whole")
    if lock.facts is Answer.MET and not lock.opened_by:
        why: Line = (Run(book.say("step.no_act")),)
    else:
        why = (Run(book.text(lock.says)),)
    if asked := dict.fromkeys(book.question(m.term) for m in lock.missing):
        why = (*why, Run(" " + book.say("step.missing", questions=" ".join(asked))))
    if lists := sorted(listed_by(locks)):
        why = (*why, Run(" " + book.count("step.listed", len(lists), ids=book.listed(lists))))
    for line in meeting_lines(locks, book):
        why = (*why, Run(f" {line}"))
    for each in lock.not_accepted:
        why = (*why, Run(" " + unaccepted(each, book)))
    title = Run(book.text(lock.title), strong=True)
    return ((title,), (Run(whom),), why, (Run(book.text(lock.opens)),))


def listed_by(locks: list[Lock]) -> set[str]:
    """Return the recorded lists, by id, that keep locks shut."""
    reasons = (reason for lock in locks for reason in lock.because if reason.term == "listing")
    return {record for reason in reasons for record in reason.records}


def meeting_lines(locks: list[Lock], book: Book) -> list[str]:
    """Return each planned meeting that keeps locks shut, with what its plan lacks."""
    reasons = (reason for lock in locks for reason in lock.because if reason.term == "meeting-plan")
    lines = []
    for value in dict.fromkeys(reason.value for reason in reasons):
        meeting, _, lacks = value.partition(":")
        named = book.listed(book.say(f"step.meeting.{each}") for each in lacks.split(","))
        lines.append(book.say("step.meeting", meeting=meeting, lacks=named))
    return lines


def opened_words(lock: Lock, book: Book) -> str:
    """Return who opened a lock and when."""
    decision = next(d for d in book.dossier.decisions if d.id == lock.opened_by)
    return book.say(
        "step.opened",
        title=book.text(lock.title),
        whom=book.listed(book.group_names([lock.about])) or book.say("criteria.whole"),
        by=decision.by,
        on=date_words(decision.on.first, book.language),
    )

"""Every duty with its day and how it stands, and the decisions behind what was changed."""

from tregua.design.agreement.commitments.days import DueDay
from tregua.design.agreement.commitments.duties import ConditionRead, Duty, Stands
from tregua.design.agreement.commitments.reading import CommitmentsReading
from tregua.domain import Answer
from tregua.record.brief.composing.agreement.commitments.wording import (
    bare,
    due_words,
    duty_number,
    on_day,
    read_day,
    the_day,
    whose,
)
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.standing.naming import joined
from tregua.record.brief.document import Block, Heading, Run, Table

__all__ = ["decision_lines", "duty_table", "state_words"]

TIMED = {
    Stands.RUNNING: "ends",
    Stands.OVER: "ends",
    Stands.COMING: "starts",
    Stands.OPEN: "starts",
}


def decision_lines(duties: tuple[Duty, ...], book: Book) -> list[Line]:
    """Return each reasoned decision, and each state that waits for one that is not recorded."""
    lines: list[Line] = []
    for duty in duties:
        lead: Line = (duty_number(duty, book), Run(f" ({whose(duty, book)}): "))
        if duty.ruling is not None:
            lines.append((*lead, *decision(duty, book)))
        if duty.undecided:
            lines.append((*lead, Run(book.say("due.undecided"))))
    return lines


def decision(duty: Duty, book: Book) -> Line:
    """Return a decision: by whom, when, after hearing whom, why, contested until when."""
    ruling = duty.ruling
    assert ruling is not None
    parts = [
        book.say(
            "due.ruling",
            state=book.say(f"due.state.{duty.stands.value}"),
            by=book.name(ruling.by),
            day=on_day(ruling.on, book),
            reason=bare(ruling.reason, book),
        )
    ]
    if ruling.heard:
        heard = book.listed(book.name(about) for about in ruling.heard)
        parts.append(book.say("due.ruling.heard", who=heard))
    if ruling.response is not None:
        parts.append(book.say("due.ruling.response", does=bare(ruling.response, book)))
    if ruling.appeal_until is not None:
        until = the_day(ruling.appeal_until, book)
        parts.append(book.say("due.ruling.appeal", day=until))
    return (Run(" ".join(parts), cites=book.cite(ruling.sources)),)


def duty_table(reading: CommitmentsReading, book: Book) -> list[Block]:
    """Return every duty as a table, in the order of the agreement."""
    if not reading.duties:
        return []
    kind = "understandings" if reading.dialogue else "duties"
    header = tuple(book.say(f"due.column.{name}") for name in ("duty", "who", "day", "stands"))
    rows = tuple(row_of(duty, reading.dialogue, book) for duty in reading.duties)
    table = Table(book.say(f"due.caption.{kind}"), header, rows, (0.3, 0.2, 0.2, 0.3))
    return [Heading(book.say(f"due.{kind}"), 2), table]


def row_of(duty: Duty, dialogue: bool, book: Book) -> tuple[Line, ...]:
    """Return one duty: what, whose, on which day, and how it stands with what shows it."""
    day = due_words(duty.due, book)
    if dialogue:
        day = due_words(duty.review, book) or book.say("due.no_review")
    elif not day and duty.stands in TIMED:
        day = term_words(duty, book)
    elif not day:
        unknown = next((d for d in (duty.starts, duty.ends) if d.how == "not_known"), None)
        day = due_words(unknown, book) if unknown else ""
    stands: Line = (Run(state_words(duty, book) + ".", cites=book.cite(duty.sources)),)
    waits = [
        condition_line(each, book) for each in duty.conditions if each.answer is not Answer.MET
    ]
    return (
        (duty_number(duty, book),),
        (Run(whose(duty, book)),),
        (Run(day or book.say("due.no_day")),),
        joined((stands, *waits)),
    )


def term_words(duty: Duty, book: Book) -> str:
    """Return from when or until when a duty runs, where that is known."""
    code = TIMED[duty.stands]
    day: DueDay = getattr(duty, code)
    if day.when is None:
        return due_words(day, book)
    if code == "starts":
        return book.say("due.starts_on", day=on_day(day.when, book))
    return book.say("due.ends_on", day=the_day(day.when, book))


def state_words(duty: Duty, book: Book) -> str:
    """Return how a duty stands, since when, how late, and what shows it."""
    parts = [book.say(f"due.state.{duty.stands.value}")]
    since = read_day(duty.since, book)
    if since and duty.stands.value not in ("late", "due", "coming"):
        parts[0] = book.say("due.since", state=parts[0], day=since)
    if duty.days_late is not None:
        code = "due.days_late" if duty.stands is Stands.LATE else "due.days_after"
        parts.append(book.count(code, duty.days_late))
    shown = [bare(duty.proof, book), *(bare(proven.says, book) for proven in duty.proofs)]
    told = "; ".join(each for each in shown if each)
    if told:
        parts.append(book.say("due.shown", proof=told))
    elif duty.stands is Stands.PERFORMED:
        parts.append(book.say("due.not_shown"))
    return "; ".join(parts)


def condition_line(each: ConditionRead, book: Book) -> Line:
    """Return one condition that is not recorded as met, and why."""
    title = book.name(f"clause:{each.clause}").rstrip(".")
    if each.for_days:
        said = book.count("due.waits.kept_days", each.for_days, clause=title)
    else:
        said = book.say(f"due.waits.{each.state}", clause=title)
    why = book.say(f"due.condition.{each.why or 'not_met'}")
    return (Run(f"{said} {why}"),)

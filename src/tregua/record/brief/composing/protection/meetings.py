"""Meetings in words: each measure for ours and theirs; where, when and who stand nowhere."""

from typing import TYPE_CHECKING

from tregua.domain.protection import ForWhom
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.protection import MeasureStanding, MeetingStanding
    from tregua.domain.knowledge.protection import ProtectionKnowledge

__all__ = ["meeting_blocks"]

SIDES = (ForWhom.OURS, ForWhom.THEIRS)


def meeting_blocks(
    meetings: "tuple[MeetingStanding, ...]",
    book: Book,
    knowledge: "ProtectionKnowledge | None" = None,
) -> list[Block]:
    """Return each meeting: what is missing for whom; with knowledge, measure by measure."""
    if not meetings:
        return []
    blocks: list[Block] = [
        Heading(book.say("meeting.heading"), 2),
        Paragraph((Run(book.say("meeting.never_here")),), "note"),
    ]
    for each in meetings:
        blocks.append(Paragraph((Run(f"{each.meeting}. ", strong=True), Run(adopted(each, book)))))
        blocks.append(missing_lines(each, book) if knowledge is None else table(each, book))
    if knowledge is not None and (lines := ask_lines(meetings, book, knowledge)):
        blocks.append(Paragraph((Run(book.say("meeting.ask")),)))
        blocks.append(Bullets(lines))
    return blocks


def ask_lines(
    meetings: "tuple[MeetingStanding, ...]", book: Book, knowledge: "ProtectionKnowledge"
) -> tuple[Line, ...]:
    """Return what each measure that is missing somewhere is, and what to ask about it."""
    missing = {m.measure for each in meetings for side in SIDES for m in each.missing(side)}
    return tuple(
        (
            Run(f"{book.text(known.label)}. ", strong=True),
            Run(f"{book.text(known.what)} {book.text(known.ask)}"),
        )
        for known in knowledge.measures.values()
        if known.id in missing
    )


def adopted(meeting: "MeetingStanding", book: Book) -> str:
    """Return who adopted the plan, as of when, or that nobody did."""
    code = "meeting.adopted" if meeting.adopted_by else "meeting.not_adopted"
    return book.say(code, by=meeting.adopted_by, day=meeting.as_of)


def missing_lines(meeting: "MeetingStanding", book: Book) -> Bullets:
    """Return for each side the measures that are missing, by name."""
    told: list[Line] = []
    for side in SIDES:
        names = [lowered(book.text(each.label)) for each in meeting.missing(side)]
        code = f"meeting.missing.{side}" if names else f"meeting.none_missing.{side}"
        told.append((Run(book.say(code, names="; ".join(names))),))
    return Bullets(tuple(told))


def table(meeting: "MeetingStanding", book: Book) -> Table:
    """Return measures row by row, with what stands for ours and for theirs."""
    by: dict[str, dict[str, MeasureStanding]] = {}
    for each in meeting.measures:
        by.setdefault(each.measure, {})[each.side] = each
    header = tuple(book.say(f"meeting.column.{name}") for name in ("measure", *SIDES))
    rows = tuple(
        (
            (Run(book.text(next(iter(sides.values())).label)),),
            *(state(sides.get(side.value), book) for side in SIDES),
        )
        for sides in by.values()
    )
    caption = book.say("meeting.caption", meeting=meeting.meeting)
    return Table(caption, header, rows, (0.3, 0.35, 0.35))


def state(measure: "MeasureStanding | None", book: Book) -> Line:
    """Return a measure's state for one side, with its reason or who saw to it."""
    if measure is None:
        return (Run(book.say("meeting.not_asked")),)
    said = book.say(f"meeting.state.{measure.state}")
    if measure.reason is not None:
        return (Run(f"{said}: {book.words(measure.reason)}"),)
    if measure.state == "done":
        return (Run(f"{said} ({measure.owner})" if measure.owner else said),)
    return (Run(said, strong=True),)

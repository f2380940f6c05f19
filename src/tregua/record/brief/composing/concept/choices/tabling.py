"""The tables of mode, design, agenda and support."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Line, lowered
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Block, Bullets, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.choices import BreakRow, ChoicesReading, ModeRow
    from tregua.domain.engagement.choices import DesignElement
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["agenda_blocks", "design_blocks", "mode_blocks", "support_blocks"]


def mode_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return the mode of each phase and of each matter that is held otherwise."""
    if not reading.modes:
        return []
    book = told.book
    codes = ("phase", "mode", "reason", "exit", "approved")
    header = tuple(book.say(f"concept.choices.column.{code}") for code in codes)
    rows = tuple(mode_row(mode, told) for mode in reading.modes)
    caption = book.say("concept.choices.caption.modes")
    return [Table(caption, header, rows, (0.18, 0.2, 0.24, 0.24, 0.14))]


def mode_row(mode: "ModeRow", told: "Told") -> tuple[Line, ...]:
    """Return one mode: three words, why, how it is left, and who agreed to it."""
    book = told.book
    over = book.name(f"phase:{mode.phase}")
    if mode.item:
        over = book.say(
            "concept.choices.in_phase", item=book.name(f"agenda:{mode.item}"), phase=over
        )
    axes = "; ".join(
        book.say(f"concept.choices.axis.{value}")
        for value in (mode.secrecy, mode.formality, mode.directness)
    )
    approved = owner_name(mode.approved_by, book) if mode.approved_by else ""
    if approved and mode.approved_on is not None:
        approved = f"{approved}, {day_words(mode.approved_on, book)}"
    if not approved and not mode.changed:
        approved = "–"
    return (
        (Run(over),),
        (Run(axes),),
        blank_or(book.words(mode.reason), told),
        blank_or(book.words(mode.exit), told),
        blank_or(approved, told),
    )


def blank_or(value: str, told: "Told") -> Line:
    """Return words, or that they are not written down."""
    if value:
        return (Run(value),)
    return (Run(told.book.say("concept.choices.blank"), emphasis=True),)


def design_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return the design with what each side said to it, and the time each has to consult."""
    if not reading.design:
        return []
    book = told.book
    codes = ("element", "says", "sides")
    header = tuple(book.say(f"concept.choices.column.{code}") for code in codes)
    rows = tuple(
        ((Run(element_name(part, told)),), (Run(book.words(part.says)),), answers(part, told))
        for part in reading.design
    )
    state = book.say(f"concept.choices.design.{reading.design_state}")
    blocks: list[Block] = [
        Paragraph((Run(state),), "note"),
        Table(book.say("concept.choices.caption.design"), header, rows, (0.2, 0.45, 0.35)),
    ]
    lines = tuple(break_line(row, told) for row in reading.breaks)
    return [*blocks, Bullets(lines)] if lines else blocks


def element_name(part: "DesignElement", told: "Told") -> str:
    """Return a part of the design by its kind, and whom it is for."""
    name = told.book.text(told.known.choices.elements[part.element].label)
    return f"{name} ({told.book.name(part.of)})" if part.of else name


def answers(part: "DesignElement", told: "Told") -> Line:
    """Return what each side said, with the day; an objection nobody resolved in bold."""
    book = told.book
    line: list[Run] = []
    for answer in part.answers:
        said = book.say(f"concept.choices.answer.{answer.answer}")
        day = f", {day_words(answer.on, book)}" if answer.on else ""
        words = f": {lowered(book.words(answer.says))}" if answer.says else ""
        closed = ""
        if answer.resolved_on is not None:
            closed = " " + book.say(
                "concept.choices.resolved",
                day=day_words(answer.resolved_on, book),
                words=book.words(answer.resolved),
            )
        text = f"{book.name(answer.side)} {said}{day}{words}.{closed} "
        line.append(Run(text, strong=answer.open))
    return tuple(line) or (Run(book.say("concept.choices.no_answer"), emphasis=True),)


def break_line(row: "BreakRow", told: "Told") -> Line:
    """Return how a group decides and how long it has to consult."""
    book = told.book
    how = book.value("decision-making", row.decides) if row.decides else ""
    said = book.say(
        "concept.choices.decides" if how else "concept.choices.decides_unknown", how=how
    )
    time = book.say("concept.choices.no_break")
    if row.break_days is not None:
        time = book.count("concept.choices.break", row.break_days)
    return (Run(f"{book.name(row.about)}. ", strong=True), Run(f"{said} {time}"))


def agenda_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return the matters in their order, then those of the groups and of others side by side."""
    if not reading.agenda:
        return []
    book = told.book
    codes = ("matter", "serves", "phase", "after")
    header = tuple(book.say(f"concept.choices.column.{code}") for code in codes)
    rows = []
    for row in reading.agenda:
        added = (
            f" ({book.say('concept.choices.added', day=day_words(row.added_on, book))})"
            if row.added_on
            else ""
        )
        rows.append(
            (
                (Run(f"{book.words(row.title)}{added}"),),
                blank_or(book.listed(book.name(about) for about in row.serves), told),
                blank_or(book.name(f"phase:{row.phase}") if row.phase else "", told),
                (Run("; ".join(book.name(f"agenda:{each}") for each in row.after) or "–"),),
            )
        )
    table = Table(
        book.say("concept.choices.caption.agenda"), header, tuple(rows), (0.36, 0.26, 0.18, 0.2)
    )
    shares = [
        "; ".join(book.words(row.title) for row in reading.agenda if side in row.sides)
        for side in ("group", "community")
    ]
    beside = Table(
        book.say("concept.choices.caption.shares"),
        tuple(book.say(f"concept.choices.column.{side}") for side in ("group", "community")),
        (tuple(blank_or(share, told) for share in shares),),
        (0.5, 0.5),
        beside=True,
    )
    return [table, beside]


def support_blocks(reading: "ChoicesReading", told: "Told") -> list[Block]:
    """Return where those whose support matters stand, and who answers when they are attacked."""
    if not reading.support:
        return []
    book = told.book
    codes = ("who", "stance", "why", "owner", "responder")
    header = tuple(book.say(f"concept.choices.column.{code}") for code in codes)
    rows = tuple(
        (
            (Run(owner_name(each.who, book)),),
            (Run(book.say(f"concept.choices.stance.{each.stance}")),),
            blank_or(book.words(each.why), told),
            blank_or(owner_name(each.owner, book) if each.owner else "", told),
            blank_or(owner_name(each.responder, book) if each.responder else "", told),
        )
        for each in reading.support
    )
    caption = book.say("concept.choices.caption.support")
    return [Table(caption, header, rows, (0.2, 0.14, 0.3, 0.18, 0.18))]

"""Who is called in which order, and who may be in danger: the list that is never cut."""

from typing import TYPE_CHECKING

from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.record.brief.papers.night.pen import BLANK, Line, Pen

if TYPE_CHECKING:
    from tregua.design.concept.crisis.people import CallRead, DangerRead, Reached

__all__ = ["call_blocks", "danger_blocks"]


def call_blocks(pen: Pen) -> list[Block]:
    """Return the order of calls by role; numbers are on the sealed paper alone."""
    kept, more = pen.kept(pen.reading.calls, pen.room.calls)
    by = pen.reading.numbers_kept_by
    where = pen.name(by) if by else BLANK
    rows = [call_row(i, call, pen) for i, call in enumerate(kept, 1)]
    width = 5 if pen.room.reasons else 4
    if not rows:
        rows = [tuple((Run(part),) for part in blank_call(i, width)) for i in range(1, 6)]
    names = ["role", "who", "else", *(["why"] if pen.room.reasons else []), "reached"]
    header = tuple(pen.say(f"night.call.{name}") for name in names)
    shares = (0.24, 0.2, 0.18, 0.24, 0.14) if pen.room.reasons else (0.32, 0.28, 0.24, 0.16)
    caption = pen.say("night.calls", numbers=where)
    blocks: list[Block] = [Table(caption, header, tuple(rows), shares)]
    return [*blocks, *noted(more)]


def blank_call(place: int, width: int) -> list[str]:
    """Return one place in the order to be filled in by hand."""
    return [f"{place}. {BLANK[:14]}", *[BLANK[:12]] * (width - 1)]


def call_row(place: int, call: "CallRead", pen: Pen) -> tuple[Line, ...]:
    """Return one place in the order of calls."""
    who = pen.name(call.who) if call.who else pen.say("night.not_named")
    cells: list[Line] = [
        (Run(f"{place}. {pen.words(call.role)}", strong=True),),
        (Run(who, emphasis=not call.who),),
        (Run(pen.name(call.deputy) if call.deputy else "—"),),
    ]
    if pen.room.reasons:
        cells.append((Run(pen.words(call.why)),))
    return (*cells, reached(call.reached, pen))


def reached(found: "Reached", pen: Pen) -> Line:
    """Return whether somebody was told, when, or a box to tick by hand."""
    if found.state == "not_yet" or found.at is None:
        return (Run("[   ]" if pen.printed else pen.say("night.not_yet")),)
    code = f"night.reached.{found.state}"
    return (Run(pen.say(code, at=pen.hour(found.at)), strong=found.state == "not_reached"),)


def danger_blocks(pen: Pen) -> list[Block]:
    """Return everybody who may be in danger, go-betweens' families first; nobody is left out."""
    rows = tuple(danger_row(each, pen) for each in pen.reading.in_danger)
    rows += tuple(blank_danger(kind, pen) for kind in unthought_of(pen))
    header = tuple(pen.say(f"night.danger.{name}") for name in ("who", "why", "by", "told"))
    if pen.room.dangers:
        return [Table(pen.say("night.danger"), header, rows, (0.36, 0.32, 0.18, 0.14))]
    fewer = tuple((who, by, told) for who, _, by, told in rows)
    return [Table(pen.say("night.danger"), (header[0], *header[2:]), fewer, (0.66, 0.2, 0.14))]


def unthought_of(pen: Pen) -> tuple[str, ...]:
    """Return the kinds of people still to think of, where the sheet lists nobody at all."""
    if any(each.listed for each in pen.reading.in_danger):
        return ()
    there = {each.kind for each in pen.reading.in_danger}
    return tuple(kind for kind in pen.known.in_danger if kind not in there)


def blank_danger(kind: str, pen: Pen) -> tuple[Line, ...]:
    """Return one kind of people to think of, to be filled in by hand."""
    known = pen.known.in_danger[kind]
    asked: Line = (Run(f"{pen.text(known.label)}: ", strong=True), Run(BLANK))
    return asked, (Run(pen.text(known.asks), emphasis=True),), (Run(BLANK[:12]),), (Run("[   ]"),)


def danger_row(each: "DangerRead", pen: Pen) -> tuple[Line, ...]:
    """Return one of those who may be in danger."""
    kind = pen.text(pen.known.in_danger[each.kind].label)
    about = f" ({pen.name(each.of)})" if each.of else ""
    who = pen.name(each.who) if each.who else pen.words(each.says)
    lead = Run(f"{kind}{about}: ", strong=True)
    if not each.listed:
        return (
            (lead, Run(pen.say("night.not_listed"), emphasis=True)),
            (Run(""),),
            (Run(BLANK[:12]),),
            reached(each.reached, pen),
        )
    warns = pen.name(each.warned_by) if each.warned_by else pen.say("night.not_named")
    return (
        (lead, Run(who)),
        (Run(pen.words(each.why)),),
        (Run(warns, emphasis=not each.warned_by),),
        reached(each.reached, pen),
    )


def call_points(pen: Pen) -> list[Block]:
    """Return the order of calls, one a line, for a terminal."""
    by = pen.reading.numbers_kept_by
    title = pen.say("night.calls", numbers=pen.name(by) if by else BLANK)
    lines: list[Line] = []
    for i, call in enumerate(pen.reading.calls, 1):
        who = pen.name(call.who) if call.who else pen.say("night.not_named")
        deputy = (
            f" ({pen.say('night.otherwise', who=pen.name(call.deputy))})" if call.deputy else ""
        )
        lines.append(
            (Run(f"{i}. {pen.words(call.role)}: {who}{deputy}. "), *reached(call.reached, pen))
        )
    return [Heading(title, 2), Bullets(tuple(lines) or ((Run(BLANK),),) * 5)]


def danger_points(pen: Pen) -> list[Block]:
    """Return everybody who may be in danger, one a line, for a terminal."""
    lines: list[Line] = []
    for each in pen.reading.in_danger:
        who, _, warns, told = danger_row(each, pen)
        lines.append(
            (*who, Run(". "), Run(pen.say("night.warned_by")), Run(" "), *warns, Run(". "), *told)
        )
    lines += [blank_danger(kind, pen)[0] for kind in unthought_of(pen)]
    return [Heading(pen.say("night.danger"), 2), Bullets(tuple(lines))]


def noted(more: str) -> list[Block]:
    """Return the note of how many more there are, if any."""
    return [Paragraph((Run(more, emphasis=True),), "small")] if more else []

"""What may follow: clauses touched with their clock, who may declare, answers feared, rumours."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table
from tregua.record.brief.papers.night.pen import BLANK, Line, Pen

if TYPE_CHECKING:
    from tregua.design.agreement.commitments.clocks import ClauseClock, ClockStep, GradeAnswers
    from tregua.design.concept.crisis.answers import AnswerDue
    from tregua.design.concept.crisis.reading import RumourRead

__all__ = ["clause_blocks", "feared_blocks", "move_blocks", "rumour_blocks", "suspension_blocks"]


def clause_blocks(clocks: Sequence["ClauseClock"], pen: Pen) -> list[Block]:
    """Return the clauses a night touches, each with the agreed steps, their clock and answers."""
    if not clocks:
        return []
    kept, more = pen.kept(clocks, pen.room.clauses)
    blocks: list[Block] = []
    shared = all(clock.steps == clocks[0].steps for clock in clocks)
    rows = tuple(clause_row(clock, pen, alone=not shared) for clock in kept)
    header = tuple(pen.say(f"night.clause.{name}") for name in ("clause", "looks", "answers"))
    blocks.append(Table(pen.say("night.clauses"), header, rows, (0.2, 0.16, 0.64)))
    if shared:
        blocks.append(Paragraph(steps_line(clocks[0], pen), "small"))
    return [*blocks, *noted(more)]


def clause_row(clock: "ClauseClock", pen: Pen, *, alone: bool) -> tuple[Line, ...]:
    """Return one clause: its name, who looks and by what, and what was agreed to follow."""
    name = pen.words(pen.dossier.name_of(f"clause:{clock.clause}"))
    by = pen.name(clock.verified_by) if clock.verified_by else pen.words(clock.verifier)
    answers: list[Run] = []
    kept, more = pen.kept(clock.grades, pen.room.grades)
    for grade in kept:
        answers += grade_runs(grade, pen)
    if more:
        answers.append(Run(more, emphasis=True))
    if not clock.grades:
        answers.append(Run(pen.say("night.no_answers"), emphasis=True))
    steps = steps_line(clock, pen) if alone else ()
    return (
        (Run(name, strong=True),),
        (Run(by or pen.say("night.nobody_looks")),),
        (*answers, *steps),
    )


def grade_runs(grade: "GradeAnswers", pen: Pen) -> list[Run]:
    """Return one grade with its answers, the mildest first."""
    said = []
    for answer, days in zip(grade.answers, grade.within_days, strict=True):
        within = f" ({pen.count('night.within_days', days)})" if days is not None else ""
        said.append(f"{pen.words(answer).rstrip('.')}{within}")
    return [Run(f"{pen.words(grade.says)}: ", emphasis=True), Run(f"{'; '.join(said)}. ")]


def steps_line(clock: "ClauseClock", pen: Pen) -> Line:
    """Return the steps before the forum with the day of each, the next one marked."""
    if not clock.steps:
        return (Run(pen.say("night.no_forum"), emphasis=True),)
    runs = [Run(f"{pen.say('night.steps')} ", strong=True)]
    for i, step in enumerate(clock.steps):
        mark = "→ " if i == clock.next else ""
        runs.append(Run(f"{mark}{i + 1}. {step_words(step, pen)}", strong=i == clock.next))
        runs.append(Run(" "))
    return tuple(runs)


def step_words(step: "ClockStep", pen: Pen) -> str:
    """Return one step: what, before whom, by when, and the hours left."""
    parts = [pen.words(step.does).rstrip(".")]
    if step.before is not None:
        parts.append(f" ({pen.words(step.before)})")
    if step.by_day is None:
        return f"{''.join(parts)}: {pen.say('night.no_limit')}"
    values = {"day": pen.say("night.day", day=step.by_day.day, month=pen.month(step.by_day.month))}
    if step.passed:
        return f"{''.join(parts)}: {pen.say('night.by_day_passed', **values)}"
    left = pen.count("night.hours_left", step.hours_left or 0)
    if (step.hours_left or 0) >= DAYS_FROM:
        left = pen.count("night.days_left", (step.hours_left or 0) // 24)
    return f"{''.join(parts)}: {pen.say('night.by_day', **values, left=left)}"


DAYS_FROM = 72
"""From so many hours on, what is left is told in days."""


def suspension_blocks(pen: Pen) -> list[Block]:
    """Return who may declare a suspension, by what act, and what would count as one."""
    reading = pen.reading
    lines: list[Line] = []
    for each in reading.suspends:
        act = pen.words(each.act) or pen.say("night.no_act")
        lines.append((Run(f"{pen.name(each.who)}: ", strong=True), Run(act)))
    if not lines:
        lines.append((Run(pen.say("night.nobody_suspends")), Run(BLANK)))
    kept, more = pen.kept(reading.suspension, pen.room.suspension)
    if kept:
        said = "; ".join(pen.words(each).rstrip(".") for each in kept)
        lines.append((Run(f"{pen.say('night.counts')} ", strong=True), Run(f"{said}.")))
    if more:
        lines.append((Run(more, emphasis=True),))
    return [Heading(pen.say("night.suspension"), 2), Bullets(tuple(lines))]


def feared_blocks(pen: Pen) -> list[Block]:
    """Return where an answer may be due, in both directions: open grievances, then rivals."""
    if not pen.reading.answers:
        return [
            Heading(pen.say("night.feared"), 2),
            Paragraph((Run(pen.say("night.none_feared")),), "small"),
        ]
    kept, more = pen.kept(pen.reading.answers, pen.room.feared)
    lines: list[Line] = [(Run(feared_words(each, pen)),) for each in kept]
    if more:
        lines.append((Run(more, emphasis=True),))
    return [Heading(pen.say("night.feared"), 2), Bullets(tuple(lines))]


def feared_words(each: "AnswerDue", pen: Pen) -> str:
    """Return one pair in words: which way an answer is looked for, and the other way round."""
    names = {"of": pen.name(each.of), "against": pen.name(each.against)}
    if not each.feuds:
        return pen.say("night.rivals", **names)
    state = pen.say(f"night.retaliation.{each.retaliation or 'not_asked'}")
    window = (
        pen.say("night.window", window=each.window) if each.window else pen.say("night.no_window")
    )
    back = pen.say("night.back", state=pen.say(f"night.retaliation.{each.back or 'not_asked'}"))
    return f"{pen.say('night.feud', **names, state=state)} {window} {back}"


def rumour_blocks(pen: Pen) -> list[Block]:
    """Return what was heard and is not known, the open ones first; lines to fill in for more."""
    kept, more = pen.kept(pen.reading.rumours, pen.room.rumours)
    rows = [rumour_row(each, pen) for each in kept]
    if pen.printed:
        rows += [tuple((Run(BLANK[:12]),) for _ in range(3))] * (1 if rows else 3)
    if not rows:
        return []
    header = tuple(pen.say(f"night.rumour.{name}") for name in ("heard", "from", "state"))
    return [Table(pen.say("night.rumours"), header, tuple(rows), (0.42, 0.26, 0.32)), *noted(more)]


def rumour_row(each: "RumourRead", pen: Pen) -> tuple[Line, ...]:
    """Return one rumour: what was heard, from which kind of source, and what became of it."""
    said = pen.say("night.withheld") if each.withheld else pen.words(each.says)
    source = pen.text(pen.known.heard_from[each.heard_from].label)
    state = pen.say(f"night.rumour.{each.state}")
    if each.state == "open" and each.hours_open is not None:
        late = f" {pen.say('night.rumour.late')}" if each.late else ""
        state = f"{state} {pen.count('night.hours_open', each.hours_open)}{late}"
    elif each.checked_by:
        at = pen.hour(each.checked_at) if each.checked_at else ""
        state = f"{state} ({', '.join(part for part in (each.checked_by, at) if part)})"
    if each.checked is not None and not each.withheld:
        state = f"{state}: {pen.words(each.checked)}"
    return (Run(said),), (Run(f"{source}, {pen.hour(each.heard_at)}"),), (Run(state),)


def move_blocks(pen: Pen) -> list[Block]:
    """Return the rules for moving safely, and what is usually asked in the first hour."""
    blocks: list[Block] = []
    moves, more = pen.kept(pen.reading.safe_moves, pen.room.safe_moves)
    if moves:
        lines = [(Run(pen.words(move)),) for move in moves]
        lines += [(Run(more, emphasis=True),)] if more else []
        blocks += [Heading(pen.say("night.moves"), 2), Bullets(tuple(lines))]
    asked, _ = pen.kept(tuple(pen.known.first_hour.values()), pen.room.first_hour)
    if asked:
        said = " ".join(pen.text(each.label) for each in asked)
        blocks.append(
            Paragraph((Run(f"{pen.say('night.first_hour')} ", strong=True), Run(said)), "small")
        )
    return blocks


def noted(more: str) -> list[Block]:
    """Return the note of how many more there are, if any."""
    return [Paragraph((Run(more, emphasis=True),), "small")] if more else []

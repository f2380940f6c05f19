"""The head of the sheet: when we stop, what the talks are for, the rules, who sits there."""

from typing import TYPE_CHECKING

from tregua.domain.engagement.running.log import StopRule
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.concept.naming import day_words
from tregua.record.brief.composing.concept.process.cells import (
    SAY,
    called,
    grid,
    headed,
    note,
    open_line,
    owners,
    sentence,
)
from tregua.record.brief.document import Block, Box, Bullets, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.process import ProcessReading
    from tregua.design.concept.process.table import Agreed, SideAims
    from tregua.domain.engagement.running.table import Delegation, Rhythm
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["aim_blocks", "rule_blocks", "seat_blocks", "stop_blocks"]


def stop_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the stop rule in a frame: it matters before anything else on the page."""
    book = told.book
    inner: list[Paragraph | Bullets] = []
    for rule in reading.stop_rules:
        inner.extend(stop_lines(rule, told))
    if not inner:
        inner.append(Paragraph((Run(book.say(f"{SAY}stop.none"), strong=True),)))
    if reading.stepped_before_stop_rule:
        inner.append(Paragraph((Run(book.say(f"{SAY}stop.late"), strong=True),)))
    return [
        Box(book.say(f"{SAY}stop"), "plain", tuple(inner)),
        note("locks", book),
    ]


def stop_lines(rule: StopRule, told: "Told") -> list[Paragraph | Bullets]:
    """Return one stop rule: what, who may call it, how we leave, when it was written."""
    book = told.book
    leaves = book.words(rule.leaves) if rule.leaves is not None else book.say(f"{SAY}open")
    who = owners(rule.called_by, book)
    day = day_words(rule.on, book)
    return [
        Bullets(tuple((Run(book.words(each)),) for each in rule.stops)),
        Paragraph((Run(book.say(f"{SAY}stop.called", who=who)),)),
        Paragraph((Run(f"{book.say(f'{SAY}stop.leaves')} ", strong=True), Run(leaves))),
        Paragraph((Run(book.say(f"{SAY}stop.written", day=day)),), "small"),
    ]


def aim_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return what the talks are for in each side's words, and what ends or reviews them."""
    book = told.book
    rows = [aim_row(each, told) for each in reading.objective]
    blocks: list[Block] = [
        headed("aims", book),
        *grid("aims", ("side", "words", "said"), rows, (0.2, 0.55, 0.25), book),
    ]
    if reading.wording_differs:
        blocks.append(note("aims.differ", book))
    if told.reading.logic == "dialogue":
        return [*blocks, note("logic.dialogue", book)]
    if not reading.end_rules:
        return [*blocks, note("end.none", book)]
    for rule in reading.end_rules:
        who = called(rule.declared_by, book) if rule.declared_by else book.say(f"{SAY}nobody")
        runs = (
            Run(f"{book.say(f'{SAY}end')} ", strong=True),
            Run(f"{sentence(rule.says, book)} {book.say(f'{SAY}end.declared', who=who)}"),
        )
        blocks.append(Paragraph(runs))
    return blocks


def aim_row(aim: "SideAims", told: "Told") -> tuple[Line, ...]:
    """Return one side's wording, the older ones under it, and who said it when."""
    book = told.book
    words = [Run(sentence(aim.says, book))] if aim.says is not None else list(open_line(book))
    for old in aim.earlier:
        said = book.say(f"{SAY}aims.before", day=day_words(old.on, book))
        words.append(Run(f" {said} {sentence(old.says, book)}", emphasis=True))
    by = called(aim.said_by, book) if aim.said_by else ""
    day = day_words(aim.on, book) if aim.on is not None else ""
    said_by = ", ".join(part for part in (by, day) if part)
    return (
        (Run(book.name(aim.of), strong=True),),
        tuple(words),
        (Run(said_by),) if said_by else open_line(book),
    )


def rule_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the rules of procedure with what follows when one is not kept."""
    book = told.book
    accepted = {rule.accepted_by for rule in reading.rules if rule.id is not None}
    alike = len(accepted) == 1
    rows = [rule_row(each, told, named=not alike) for each in reading.rules]
    columns = ("rule", "agreed", "breached")
    blocks: list[Block] = [
        headed("rules", book),
        *grid("rules", columns, rows, (0.2, 0.45, 0.35), book),
    ]
    for who in accepted if alike else ():
        names = book.listed(book.name(about) for about in who) or book.say(f"{SAY}nobody")
        blocks.append(note("rules.all", book, who=names))
    if any(referred(rule) for rule in reading.rules):
        blocks.append(note("rules.as_agreed", book))
    return blocks


def referred(rule: "Agreed") -> bool:
    """Tell whether what follows a breach stands in the rule on breaches and not in this one."""
    return rule.breach is not None and rule.breach.rule not in (None, rule.id)


def rule_row(rule: "Agreed", told: "Told", *, named: bool) -> tuple[Line, ...]:
    """Return one rule with what follows; `named` says by whom it was accepted."""
    book = told.book
    label = (Run(book.text(told.known.process.rules[rule.kind].label), strong=True),)
    if rule.id is None:
        return (label, open_line(book), ())
    agreed = [Run(sentence(rule.says, book))]
    if named and rule.accepted_by:
        who = book.listed(book.name(about) for about in rule.accepted_by)
        agreed.append(Run(f" {book.say(f'{SAY}rules.accepted', who=who)}", emphasis=True))
    return (label, tuple(agreed), breach_line(rule, told))


def breach_line(rule: "Agreed", told: "Told") -> Line:
    """Return what follows when a rule is not kept; what the rule on breaches says stands there."""
    book, breach = told.book, rule.breach
    if breach is None or breach.rule is None:
        return (Run(book.say(f"{SAY}rules.nothing"), strong=True),)
    if breach.rule != rule.id:
        return (Run("–"),)
    follows = sentence(breach.says, book) if rule.says != breach.says else ""
    if breach.decided_by:
        decides = called(breach.decided_by, book)
        follows = f"{follows} {book.say(f'{SAY}rules.decides', who=decides)}".strip()
    return (Run(follows),)


def seat_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return who sits there for each side, how often, and in what kind of place."""
    book = told.book
    rows = [seat_row(each, told) for each in reading.delegations]
    columns = ("side", "seats", "decides")
    blocks: list[Block] = [
        headed("seats", book),
        *grid("seats", columns, rows, (0.2, 0.4, 0.4), book),
    ]
    if reading.rhythm:
        blocks.append(Bullets(tuple(rhythm_line(each, told) for each in reading.rhythm)))
    blocks.append(note("rhythm.never", book))
    return blocks


def seat_row(delegation: "Delegation", told: "Told") -> tuple[Line, ...]:
    """Return one delegation: seats by role with alternates, how it decides, whom it asks."""
    book = told.book
    seats = []
    for seat in delegation.seats:
        who = called(seat.who, book) if seat.who else book.say(f"{SAY}nobody")
        other = (
            book.say(f"{SAY}seats.alternate", who=called(seat.alternate, book))
            if seat.alternate
            else ""
        )
        seats.append(stop_with(f"{book.words(seat.role)}: {who}", other))
    parts = [sentence(delegation.chosen_by, book), sentence(delegation.decides_how, book)]
    if delegation.consults:
        parts.append(book.say(f"{SAY}seats.consults", who=owners(delegation.consults, book)))
    if delegation.break_days is not None:
        parts.append(book.count(f"{SAY}seats.break", delegation.break_days))
    said = " ".join(part for part in parts if part)
    return (
        (Run(book.name(delegation.of), strong=True),),
        (Run(" ".join(seats)),) if seats else open_line(book),
        (Run(said),) if said else open_line(book),
    )


def stop_with(text: str, more: str) -> str:
    """Return a seat with its alternate, ended by a stop."""
    return f"{text} ({more})." if more else f"{text}."


def rhythm_line(rhythm: "Rhythm", told: "Told") -> Line:
    """Return how often in which phase, in what kind of place, and why so."""
    book = told.book
    phase = book.name(f"phase:{rhythm.phase}") if rhythm.phase else book.say(f"{SAY}every_phase")
    parts = []
    if rhythm.every_days is not None:
        parts.append(book.count(f"{SAY}rhythm.every", rhythm.every_days))
    if rhythm.setting is not None:
        label = book.text(told.known.process.settings[rhythm.setting].label)
        parts.append(f"{label}.")
    parts += [sentence(rhythm.why, book), sentence(rhythm.between, book)]
    return (Run(f"{phase}. ", strong=True), Run(" ".join(part for part in parts if part)))

"""Sides, none of them left out: labels, arguments, gains, both halves, and the state's own line."""

from itertools import zip_longest
from typing import TYPE_CHECKING

from tregua.domain import StateLine
from tregua.domain.strategy import Argument, Gain, Step
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.standing.naming import day_words, joined, time_words
from tregua.record.brief.document import Block, Heading, Run, Table

if TYPE_CHECKING:
    from tregua.decide.strategy import (
        CountsBeside,
        Half,
        LabelLine,
        LabelsOf,
        Legitimacy,
        SideGains,
        StrategyReading,
    )

__all__ = ["gain_blocks", "half_blocks", "label_blocks", "legitimacy_blocks", "state_blocks"]


WIDTHS = {"labels": (0.22, 0.23, 0.55), "gains": (0.2, 0.4, 0.4)}


def titled(code: str, columns: tuple[str, ...], rows: list[tuple[Line, ...]], book: Book) -> Table:
    """Return a table of two columns side by side, or of a narrow title and two more."""
    header = tuple(book.say(f"standing.column.{name}") for name in columns)
    widths = WIDTHS.get(code, (0.5, 0.5))
    caption = book.say(f"standing.{code}.caption")
    return Table(caption, header, tuple(rows), widths, beside=len(columns) == 2)


def label_blocks(labels: tuple["LabelsOf", ...], book: Book) -> list[Block]:
    """Return the labels of each group by who uses them, with the doors each opened or shut."""
    if not labels:
        return []
    told: set[str] = set()
    rows: list[tuple[Line, ...]] = []
    for own in labels:
        for n, line in enumerate(own.lines):
            head = Run(f"{book.name(own.about)}. " if n == 0 else "", strong=True)
            rows.append(((head, *speaker(line, book)), word(line, book), doors(line, told, book)))
    return [
        Heading(book.say("standing.labels"), 2),
        titled("labels", ("speaker", "label", "doors"), rows, book),
    ]


def speaker(line: "LabelLine", book: Book) -> Line:
    """Return who uses a label, from when, and until when if that is over."""
    label = line.label
    times = [time_words("since", label.since, book)]
    if label.until is not None:
        times.append(time_words("until", label.until, book))
    said = f"{book.words(label.used_by).rstrip('.')} ({'; '.join(times)})"
    return (Run(said, cites=book.cite(label.sources)),)


def word(line: "LabelLine", book: Book) -> Line:
    """Return the label as its speaker says it, and why, where that is recorded."""
    why = f" {book.words(line.label.why)}" if line.label.why else ""
    return (Run(book.naming("{item}", [book.words(line.label.word)])), Run(why))


def doors(line: "LabelLine", told: set[str], book: Book) -> Line:
    """Return the doors a label opened or shut here, and those that such labels did elsewhere."""
    lines: list[Line] = [
        (
            Run(book.say(f"standing.{effect.does}.here") + " ", strong=True),
            Run(book.words(effect.says), cites=book.cite(effect.sources)),
        )
        for effect in line.label.effects
    ]
    fresh = [effect for effect in line.known_effects if effect.id not in told]
    told.update(effect.id for effect in fresh)
    for effect in fresh:
        door = book.say(f"standing.{effect.does}", door=lowered(book.text(effect.door)))
        evidence = Run(book.text(effect.evidence), cites=book.cite(effect.cites))
        lines.append((Run(door + " ", strong=True), evidence))
    if len(fresh) < len(line.known_effects):
        lines.append((Run(book.say("standing.doors.above"), emphasis=True),))
    return joined(lines) or (Run(book.say("standing.doors.none")),)


def legitimacy_blocks(legitimacy: "Legitimacy", book: Book) -> list[Block]:
    """Return the arguments for and against talking, side by side; a missing side is named."""
    sides = [
        [argument_line(a, book) for a in side] for side in (legitimacy.for_, legitimacy.against)
    ]
    for side, code in zip(sides, ("for", "against"), strict=True):
        if code in legitimacy.missing:
            side.append((Run(book.say(f"standing.no_argument.{code}"), strong=True),))
    rows: list[tuple[Line, ...]] = list(zip_longest(*sides, fillvalue=(Run(""),)))
    return [
        Heading(book.say("standing.legitimacy"), 2),
        titled("legitimacy", ("for", "against"), rows, book),
    ]


def argument_line(argument: Argument, book: Book) -> Line:
    """Return one argument, who makes it, and its sources."""
    by = f" ({book.name(argument.by)})" if argument.by else ""
    return (Run(book.words(argument.says) + by, cites=book.cite(argument.sources)),)


def gain_blocks(sides: tuple["SideGains", ...], book: Book) -> list[Block]:
    """Return what each side gains and gives; a side with no gain on record is named as that."""
    alike: dict[tuple[Line, Line], list[str]] = {}
    for side in sides:
        gains = joined(gain_line(gain, book) for gain in side.gains)
        blank = (Run(book.say("standing.gain.blank"), strong=True),)
        costs = joined(gain_line(cost, book) for cost in side.costs)
        silent = (Run(book.say("standing.cost.blank")),)
        alike.setdefault((gains or blank, costs or silent), []).append(side.about)
    rows: list[tuple[Line, ...]] = [
        ((Run(book.listed(map(book.name, abouts)), strong=True),), *cells)
        for cells, abouts in alike.items()
    ]
    if not rows:
        return []
    return [
        Heading(book.say("standing.gains"), 2),
        titled("gains", ("side", "gains", "gives"), rows, book),
    ]


def gain_line(gain: Gain, book: Book) -> Line:
    """Return one gain or cost with how sure it is and its sources."""
    sure = f" ({book.say(f'standing.sure.{gain.confidence.value}')})" if gain.confidence else ""
    return (Run(book.words(gain.says) + sure, cites=book.cite(gain.sources)),)


def half_blocks(halves: tuple["Half", ...], book: Book) -> list[Block]:
    """Return the ceasefire and the state's legitimacy, each with its steps or named as missing."""
    lines = [joined(step_line(step, book) for step in half.steps) for half in halves]
    for n, half in enumerate(halves):
        if half.missing:
            lines[n] = (Run(book.say("standing.half.missing"), strong=True),)
    columns = tuple(half.part.value.replace("-", "_") for half in halves)
    return [
        Heading(book.say("standing.halves"), 2),
        titled("halves", columns, [tuple(lines)], book),
    ]


def step_line(step: Step, book: Book) -> Line:
    """Return one step: by whom, by when, and whether it is paid for and done."""
    facts = [
        book.name(step.by) if step.by else "",
        book.say("standing.step.due", when=day_words(step.due, book)) if step.due else "",
        book.say("standing.step.done", when=day_words(step.done, book)) if step.done else "",
        book.say("standing.step.unfunded") if step.funded is False else "",
    ]
    told = "; ".join(fact for fact in facts if fact)
    return (
        Run(book.words(step.says) + (f" ({told})" if told else ""), cites=book.cite(step.sources)),
    )


def state_blocks(reading: "StrategyReading", book: Book) -> list[Block]:
    """Return which series there are of what the state does, beside those of harm; no sum."""
    if not reading.state_line and not reading.violence:
        return []
    sides = (reading.state_line, reading.violence)
    cells = [
        joined((kept_by(kind, own, book) for kind, own in by_kind(s, book).items()), " ")
        for s in sides
    ]
    absent = (
        (Run(book.say("standing.state.none"), strong=True),),
        (Run(book.say("standing.violence.none"), strong=True),),
    )
    row = tuple(cell or none for cell, none in zip(cells, absent, strict=True))
    return [
        Heading(book.say("standing.state"), 2),
        titled("state", ("state", "violence"), [row], book),
    ]


def by_kind(counts: tuple["CountsBeside", ...], book: Book) -> dict[str, list["CountsBeside"]]:
    """Return series by what they count, in words."""
    found: dict[str, list[CountsBeside]] = {}
    for each in counts:
        if isinstance(each.series, StateLine):
            kind = book.say(f"standing.act.{each.series.act.value}")
        else:
            kind = book.text(book.catalogue.harms[each.series.harm].label)
        found.setdefault(kind, []).append(each)
    return found


def kept_by(kind: str, counts: list["CountsBeside"], book: Book) -> Line:
    """Return what is counted and by whom, each institution once for itself."""
    runs: list[Run] = [Run(f"{kind}: ", strong=True)]
    for n, each in enumerate(counts):
        mark = "." if n == len(counts) - 1 else "; "
        words = f"{book.words(each.series.institution_name)} ({book.words(each.series.unit)})"
        runs.append(Run(words, cites=book.cite(each.series.sources)))
        runs.append(Run(mark))
    return tuple(runs)

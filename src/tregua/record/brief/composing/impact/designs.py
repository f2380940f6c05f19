"""Every design side by side: figures, ranges, what each takes for granted, and who was refused."""

from tregua.deliver.impact.evaluating import minds
from tregua.deliver.impact.study import Effect, Given
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.impact.pen import Pen, raised
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["design_blocks", "runs_blocks"]

HEAVIEST = 5


def design_blocks(pen: Pen) -> list[Block]:
    """Return the table of designs, what each leans on, those refused, and where they agree."""
    given = pen.evaluation.designs
    blocks: list[Block] = [
        Heading(pen.tell("designs"), 2),
        Paragraph((Run(pen.tell("designs_lead")),)),
    ]
    rows = tuple(row(each, pen) for each in given if not each.refused and each.main)
    if rows:
        header = tuple(
            pen.tell(f"column.{name}") for name in ("design", "counts", "fewer", "ratio", "p")
        )
        caption = pen.tell("designs_table", noun=raised(pen.counted))
        blocks.append(Table(caption, header, rows, (0.22, 0.15, 0.2, 0.19, 0.24)))
        blocks.append(Paragraph((Run(pen.tell("p_words")),), "small"))
    blocks.extend(refused_blocks(given, pen))
    blocks.extend(granted_blocks(given, pen))
    return blocks


def row(given: Given, pen: Pen) -> tuple[Line, ...]:
    """Return one design as a row."""
    effect = given.main
    assert effect is not None
    both = pen.tell(
        "recorded_expected",
        recorded=pen.number(effect.observed),
        expected=pen.size(effect.expected),
    )
    name = (Run(pen.design(given.design), strong=True),)
    return (
        name,
        (Run(both),),
        (Run(difference(effect, pen)),),
        (Run(pen.bounded(effect)),),
        (Run(chance(given, effect, pen)),),
    )


def difference(effect: Effect, pen: Pen) -> str:
    """Return the counts fewer or more, with their range or without one."""
    low, high = effect.fewer_low, effect.fewer_high
    if low is None or high is None:
        return pen.tell("way.no_interval", way=pen.way(effect.fewer))
    return pen.tell("way.interval", way=pen.way(effect.fewer), span=pen.span(low, high))


def chance(given: Given, effect: Effect, pen: Pen) -> str:
    """Return p with the least it could be, or why it is not given."""
    if effect.p is None:
        return pen.coded("why", effect.why) if effect.why else "–"
    of = pen.coded("inference", given.inference, n=len(given.placebos))
    values = {"p": pen.number(effect.p, 3), "of": of}
    if effect.floor is None:
        return pen.tell("p", **values)
    return pen.tell("p_floor", floor=pen.number(effect.floor, 3), **values)


def refused_blocks(given: tuple[Given, ...], pen: Pen) -> list[Block]:
    """Return which designs do not answer, each with its reasons."""
    lines = tuple(
        (
            Run(f"{raised(pen.design(each.design))}: ", strong=True),
            Run(" ".join(map(pen.remark, each.refused))),
        )
        for each in given
        if each.refused
    )
    return [Paragraph((Run(pen.tell("refused")),)), Bullets(lines)] if lines else []


def granted_blocks(given: tuple[Given, ...], pen: Pen) -> list[Block]:
    """Return what each design takes for granted, leans on and remarks."""
    lines = tuple(line for each in given if not each.refused and (line := granted(each, pen)))
    if not lines:
        return []
    return [Paragraph((Run(pen.tell("granted")),), "small"), Bullets(lines)]


def granted(given: Given, pen: Pen) -> Line:
    """Return one design's assumptions, its heaviest places, its fit and its remarks."""
    parts = [pen.coded("takes", given.design)] if pen.takes(given.design) else []
    parts += [raised(pen.coded("assumes", code)) for code in given.assumptions]
    if given.leans_on:
        heavy = (f"{place} {pen.number(100 * weight)} %" for place, weight in given.leans_on)
        parts.append(pen.tell("leans_on", places=pen.listed(heavy, HEAVIEST)))
    if given.fit is not None and given.fit.relative is not None:
        parts.append(pen.tell("fit", share=pen.number(100 * given.fit.relative)))
    if not pen.evaluation.bearing:
        parts.extend(pen.remark(each) for each in given.remarks)
    if not parts:
        return ()
    told = " ".join(part if part.endswith(".") else f"{part}." for part in parts)
    return (Run(f"{raised(pen.design(given.design))}: ", strong=True), Run(told))


def runs_blocks(pen: Pen) -> list[Block]:
    """Return each unbroken run of the truce, on, paused and on again, over all designs."""
    held = [each for each in pen.evaluation.designs if not each.refused]
    overs = dict.fromkeys(
        (effect.over, effect.phase)
        for each in held
        for effect in each.effects
        if effect.over != "while_on"
    )
    rows: list[tuple[Line, ...]] = []
    for over, phase in overs:
        effects = [
            (each.design, e)
            for each in held
            for e in each.effects
            if e.over == over and e.ratio is not None
        ]
        if effects:
            rows.append(run_row(over, phase.value, effects, pen))
    if not rows:
        return []
    header = tuple(pen.tell(f"column.{name}") for name in ("run", "periods", "recorded", "spread"))
    return [
        Heading(pen.tell("runs"), 2),
        Table(pen.tell("runs_table"), header, tuple(rows), (0.34, 0.14, 0.18, 0.34), (1, 2)),
    ]


def run_row(over: str, phase: str, effects: list[tuple[str, Effect]], pen: Pen) -> tuple[Line, ...]:
    """Return one run: its counts, and the span of what the designs give; never one alone."""
    nth = over.partition(":")[2]
    called = pen.tell("run.since_start") if not nth else pen.tell(f"run.{phase}", n=nth)
    fewer = [effect.fewer for _, effect in effects]
    n = minds(name for name, _ in effects)
    told = pen.tell("one_design_only")
    if n > 1:
        told = pen.tell("spread", span=pen.span(min(fewer), max(fewer)), n=n)
    observed = pen.number(effects[0][1].observed)
    periods = pen.number(effects[0][1].periods)
    return (Run(called),), (Run(periods),), (Run(observed),), (Run(told),)

"""What the cases show: the truth table, and what the outcome was never without."""

from math import prod

from tregua.decide.compare.qca import Row
from tregua.record.brief.composing.comparing.studied import Pen
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["necessity_blocks", "truth_blocks"]


def truth_blocks(pen: Pen) -> list[Block]:
    """Return the configurations seen, those that contradict themselves, and those never seen."""
    table = pen.studied.analysis.table
    marks = [row.outcome for row in table.rows]
    cuts = table.cuts
    seen, possible = len(table.rows), prod(table.counts)
    told = pen.count("qca.truth.lead", table.remainders, seen=seen, possible=possible)
    if not table.remainders:
        told = pen.say("qca.truth.all", possible=possible)
    cut = pen.count(
        "qca.truth.cuts",
        cuts.frequency,
        inclusion=pen.share(cuts.inclusion),
        pri=pen.share(cuts.pri),
    )
    contradicting = marks.count("C")
    more = [pen.count("qca.truth.contradict", contradicting)] if contradicting else []
    names = ("row", "outcome", "n", "inclusion", "pri", "cases")
    header = tuple(pen.say(f"qca.column.{name}") for name in names)
    rows = tuple(truth_row(row, pen) for row in table.rows)
    caption = pen.say("qca.truth.caption", outcome=pen.outcome)
    widths = (0.24, 0.15, 0.07, 0.11, 0.08, 0.35)
    return [
        Heading(pen.say("qca.truth.heading"), 1),
        Paragraph((Run(" ".join([told, *more])),)),
        Paragraph((Run(cut),), "small"),
        Table(caption, header, rows, widths, (2, 3, 4)),
    ]


def truth_row(row: Row, pen: Pen) -> tuple[tuple[Run, ...], ...]:
    """Return one configuration; the cases that do not fit it are named apart."""
    signs = zip(pen.signs, row.levels, pen.studied.given.counts, strict=True)
    written = "*".join(
        f"{sign}{{{level}}}" if count > 2 else sign if level else f"~{sign}"
        for sign, level, count in signs
    )
    cases = [Run(pen.cases(case for case in row.cases if case not in row.deviant))]
    if row.deviant:
        told = pen.say(f"qca.deviant.{deviance(row)}", cases=pen.cases(row.deviant))
        cases = [Run(f"{cases[0].text}. " if len(row.cases) > len(row.deviant) else ""), Run(told)]
    return (
        (Run(written, strong=True),),
        (Run(pen.say(f"qca.mark.{mark(row)}")),),
        (Run(str(row.n)),),
        (Run(pen.share(row.inclusion)),),
        (Run(pen.share(row.pri)),),
        tuple(cases),
    )


def mark(row: Row) -> str:
    """Return the name of what a row counts as."""
    return {"1": "yes", "0": "no", "C": "both", "?": "few"}[row.outcome]


def deviance(row: Row) -> str:
    """Return whether the cases apart lack the outcome or have it against their row."""
    return "having" if row.outcome == "0" else "lacking"


def necessity_blocks(pen: Pen) -> list[Block]:
    """Return what the outcome was never without in these cases; it comes before sufficiency."""
    found = pen.studied.analysis.necessary
    blocks: list[Block] = [
        Heading(pen.say("qca.necessity.heading"), 1),
        Paragraph((Run(pen.say("qca.necessity.lead")),)),
    ]
    if not found:
        return [*blocks, Paragraph((Run(pen.say("qca.necessity.none")),))]
    rows = tuple(
        (
            (Run(pen.terms(one.terms), strong=True),),
            (Run(pen.share(one.fit.inclusion)),),
            (Run(pen.share(one.fit.ron)),),
            (Run(pen.share(one.fit.coverage)),),
        )
        for one in found
    )
    names = ("without", "inclusion", "ron", "coverage")
    header = tuple(pen.say(f"qca.column.{name}") for name in names)
    caption = pen.say("qca.necessity.caption")
    return [*blocks, Table(caption, header, rows, (0.46, 0.18, 0.18, 0.18), (1, 2, 3))]

"""The pictures of a comparison, each with its words and, for the library, the selection notice."""

from itertools import product

from tregua.decide.compare.qca import Model, Row
from tregua.record.brief.charts.drawing import figure
from tregua.record.brief.charts.sets import (
    MOST_COLUMNS,
    MOST_MAPPED,
    MapCell,
    PlottedCase,
    RowLine,
    RowsChart,
    SetMap,
    SetPlot,
    TermLine,
    TermsChart,
    rows_chart,
    set_map,
    set_plot,
    terms_chart,
)
from tregua.record.brief.charts.sets.rows import OutcomeSign
from tregua.record.brief.composing.comparing.studied import Pen
from tregua.record.brief.composing.comparing.tables import mark
from tregua.record.brief.document import Block, Figure, Run, Words

__all__ = ["row_pictures", "solution_pictures"]

MOST_ROWS = 18
MARKS: tuple[OutcomeSign, ...] = ("1", "0", "C", "?")
HALF = 0.5


def caption(pen: Pen, code: str) -> Words:
    """Return a caption; of the library it carries the selection notice."""
    kind = "table" if pen.studied.drawn is None else "library"
    return (Run(f"{pen.say(code)} {pen.say(f'qca.foot.{kind}')}"),)


def key(pen: Pen) -> tuple[tuple[OutcomeSign, str], ...]:
    """Return what each mark of a row means, for the marks there are."""
    rows = {row.outcome: row for row in pen.studied.analysis.table.rows}
    return tuple((each, pen.say(f"qca.mark.{mark(rows[each])}")) for each in MARKS if each in rows)


def row_pictures(pen: Pen) -> list[Block]:
    """Return the truth table as pictures, in as many as it takes; none for too many conditions."""
    table = pen.studied.analysis.table
    if len(table.conditions) > MOST_COLUMNS:
        return []
    parts = [table.rows[i : i + MOST_ROWS] for i in range(0, len(table.rows), MOST_ROWS)]
    return [row_picture(rows, pen) for rows in parts]


def row_picture(rows: tuple[Row, ...], pen: Pen) -> Figure:
    """Return some configurations as a picture."""
    chart = RowsChart(
        title=pen.say("qca.rows.title"),
        signs=pen.signs,
        counts=pen.studied.given.counts,
        outcome=pen.say("qca.column.outcome"),
        cases=pen.say("qca.column.cases"),
        present=pen.say("qca.present"),
        absent=pen.say("qca.absent"),
        rows=tuple(RowLine(row.levels, row.outcome, pen.cases(row.cases)) for row in rows),
        key=key(pen),
    )
    told = [f"{pen.say(f'qca.mark.{mark(row)}')}: {pen.cases(row.cases)}." for row in rows]
    alt = f"{pen.say('qca.rows.alt')} {' '.join(told)}"
    return figure(rows_chart(chart), caption=caption(pen, "qca.rows.caption"), alt=alt)


def shown_model(pen: Pen) -> tuple[str, Model] | None:
    """Return the model the pictures show: the first intermediate one, for want of it another."""
    for kind in ("intermediate", "parsimonious", "conservative"):
        for one in pen.studied.analysis.solutions:
            if one.kind == kind and one.models:
                return pen.say("qca.shown", kind=pen.say(f"qca.kind.{kind}.short"), of=one.tied), (
                    one.models[0]
                )
    return None


def solution_pictures(pen: Pen) -> list[Block]:
    """Return where the first model lies, what its terms ask for, and how the cases fit it."""
    found = shown_model(pen)
    if found is None:
        return []
    which, model = found
    given = pen.studied.given
    two = all(count == 2 for count in given.counts)
    mapped = two and len(given.conditions) <= MOST_MAPPED
    first = map_picture(which, model, pen) if mapped else terms_picture(which, model, pen)
    return [first, plot_picture(which, model, pen)]


def map_picture(which: str, model: Model, pen: Pen) -> Figure:
    """Return the map of configurations with what the model takes in."""
    table = pen.studied.analysis.table
    inside = frozenset(
        levels
        for levels in product((0, 1), repeat=len(table.conditions))
        if any(each.term.covers(levels) for each in model.terms)
    )
    seen = {row.levels: MapCell(row.outcome, row.n, pen.cases(row.cases)) for row in table.rows}
    unseen = len(inside - seen.keys())
    chart = SetMap(
        title=pen.say("qca.map.title", which=which),
        signs=pen.signs,
        seen=seen,
        inside=inside,
        key=key(pen),
        unseen=pen.say("qca.map.unseen"),
        line=pen.say("qca.map.line"),
    )
    alt = pen.say("qca.map.alt", terms=pen.terms(each.term for each in model.terms), n=unseen)
    return figure(set_map(chart), caption=caption(pen, "qca.map.caption"), alt=alt)


def terms_picture(which: str, model: Model, pen: Pen) -> Figure:
    """Return what each term of the model asks for, and how many cases it takes in."""
    given = pen.studied.given
    outcome = 1 - given.outcome if pen.studied.analysis.absent else given.outcome
    having = {case for case, held in zip(given.cases, outcome, strict=True) if held > HALF}
    lines = [
        TermLine(
            each.term.levels,
            sum(case in having for case in each.cases),
            sum(case not in having for case in each.cases),
        )
        for each in model.terms
    ]
    chart = TermsChart(
        title=pen.say("qca.terms.title", which=which),
        signs=pen.signs,
        counts=given.counts,
        terms=tuple(lines),
        cases=pen.say("qca.column.cases_in"),
        present=pen.say("qca.present"),
        absent=pen.say("qca.absent"),
        free=pen.say("qca.free"),
        having=pen.say("qca.having"),
        lacking=pen.say("qca.lacking"),
    )
    told = [
        pen.say("qca.terms.line", term=pen.term(each.term), n=line.having, more=line.lacking)
        for each, line in zip(model.terms, lines, strict=True)
    ]
    alt = f"{pen.say('qca.terms.alt')} {' '.join(told)}"
    return figure(terms_chart(chart), caption=caption(pen, "qca.terms.caption"), alt=alt)


def plot_picture(which: str, model: Model, pen: Pen) -> Figure:
    """Return every case by its membership in the model and in the outcome."""
    given = pen.studied.given
    within = given.union(tuple(each.term for each in model.terms))
    outcome = 1 - given.outcome if pen.studied.analysis.absent else given.outcome
    cases = tuple(
        PlottedCase(pen.case(name), float(x), float(y))
        for name, x, y in zip(given.cases, within, outcome, strict=True)
    )
    chart = SetPlot(
        title=pen.say("qca.plot.title", which=which),
        across=pen.say("qca.plot.across"),
        up=pen.say("qca.plot.up"),
        cases=cases,
        lacking=pen.say("qca.plot.lacking"),
        uncovered=pen.say("qca.plot.uncovered"),
        none=pen.say("qca.plot.none"),
        diagonal=pen.say("qca.plot.diagonal"),
        ticks=("0", pen.share(HALF)[:3], "1"),
    )
    lacking = [each.name for each in cases if each.within > HALF > each.outcome]
    uncovered = [each.name for each in cases if each.within < HALF < each.outcome]
    alt = pen.say(
        "qca.plot.alt",
        lacking=pen.listed(lacking) or pen.say("qca.plot.none"),
        uncovered=pen.listed(uncovered) or pen.say("qca.plot.none"),
    )
    return figure(set_plot(chart), caption=caption(pen, "qca.plot.caption"), alt=alt)

"""The same designs asked again: without single places, at earlier dates, with residuals moved."""

from tregua.deliver.impact.again import ByMoving, Earlier, Without
from tregua.deliver.impact.evaluating.calibrated import MOVED_ROUND, tried_like
from tregua.record.brief.composing.book import Line, lowered
from tregua.record.brief.composing.impact.pen import Pen, raised
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["again_blocks"]


def again_blocks(pen: Pen) -> list[Block]:
    """Return what the designs say when asked again, and what was not asked."""
    held = pen.evaluation.again
    if held is None:
        return []
    lines = [earlier_words(held.earlier, pen)] if held.earlier else []
    lines += [moved_words(held.moved, pen)] if held.moved else []
    lines += [pen.remark(each) for each in held.remarks]
    if not (held.without or lines):
        return []
    blocks: list[Block] = [Heading(pen.tell("again"), 2), Paragraph((Run(pen.tell("again_lead")),))]
    if held.without:
        names = ("design", "with_all", "without_one", "turns_on")
        header = tuple(pen.tell(f"column.{name}") for name in names)
        rows = tuple(without_row(each, pen) for each in held.without)
        blocks.append(Table(pen.tell("again_table"), header, rows, (0.26, 0.16, 0.3, 0.28), (1,)))
    if lines:
        blocks.append(Bullets(tuple((Run(line),) for line in lines)))
    return blocks


def without_row(each: Without, pen: Pen) -> tuple[Line, ...]:
    """Return one design as a row: its ratio, those without one place, and on which it turns."""
    told = "–"
    if each.low is not None and each.high is not None:
        ends = {"low": pen.ratio(each.low), "high": pen.ratio(each.high)}
        told = pen.tally("without_one", len(each.ratios), **ends)
    turns = next((one for one in each.places if one.place == each.turns_on), None)
    place = f"{turns.place} ({pen.ratio(turns.ratio)})" if turns else "–"
    name = (Run(pen.design(each.design), strong=True),)
    return name, (Run(pen.ratio(each.ratio)),), (Run(told),), (Run(place),)


def earlier_words(each: Earlier, pen: Pen) -> str:
    """Return what the design finds at earlier dates, and how many lie as far from no change."""
    return pen.tell(
        "earlier",
        design=raised(pen.design(each.design)),
        place=each.place,
        dates=pen.number(each.dates),
        apart=pen.number(each.apart),
        low=pen.ratio(each.low),
        high=pen.ratio(each.high),
        least=pen.ratio(each.least),
        largest=pen.ratio(each.largest),
        ratio=pen.ratio(each.ratio),
        as_far=pen.number(each.as_far),
    )


def moved_words(each: ByMoving, pen: Pen) -> str:
    """Return the ratios not ruled out by moving residuals, with how often that held."""
    ends = f"{'to' if each.low is None else 'from'}_{'on' if each.high is None else 'to'}"
    span = pen.coded("moved", ends, low=pen.ratio(each.low), high=pen.ratio(each.high))
    cells = tried_like(pen.around.tried, each.design, MOVED_ROUND, 1)
    shares = [cell.covered for cell in cells]
    return pen.tell(
        "moved",
        design=lowered(pen.design(each.design)),
        span=span,
        p=pen.number(each.p, 3),
        floor=pen.number(each.floor, 3),
        worlds=pen.number(sum(cell.worlds for cell in cells)),
        least=pen.number(100 * min(shares), 1) if shares else "–",
        most=pen.number(100 * max(shares), 1) if shares else "–",
    )

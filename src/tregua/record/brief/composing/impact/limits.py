"""What was left out, which rules touched the table, and what the method did in invented worlds."""

from tregua.domain import Tried
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.impact.pen import Pen
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["left_out_blocks", "method_blocks", "ours"]


def left_out_blocks(pen: Pen) -> list[Block]:
    """Return the places not leaned on by reason, and every rule that touched the table."""
    blocks: list[Block] = [Heading(pen.tell("left_out"), 2)]
    by_why: dict[str, list[str]] = {}
    for each in pen.evaluation.not_leaned_on:
        by_why.setdefault(each.why, []).append(each.place)
    lines: list[Line] = [
        (Run(f"{pen.tell(f'left_out.{why}')} ", strong=True), Run(pen.listed(places, 20)))
        for why, places in by_why.items()
    ]
    if lines:
        blocks.append(Bullets(tuple(lines)))
    else:
        blocks.append(Paragraph((Run(pen.tell("left_out.none")),)))
    blocks.append(Paragraph((Run(pen.tell("applied")),)))
    rules = tuple((Run(pen.noted("rule", each)),) for each in pen.evaluation.applied)
    if rules:
        return [*blocks, Bullets(rules)]
    return [*blocks, Paragraph((Run(pen.tell("applied.none")),))]


def method_blocks(pen: Pen) -> list[Block]:
    """Return what the method can show and cannot, with what it did in simulated worlds."""
    blocks: list[Block] = [
        Heading(pen.tell("method"), 2),
        Bullets(tuple((Run(pen.tell(f"method.{code}")),) for code in CANNOT)),
    ]
    by_design = ours(pen)
    if not by_design:
        return [*blocks, Paragraph((Run(pen.tell("tried.none")),))]
    worlds = sum(each.worlds for cells in by_design.values() for each in cells)
    blocks.append(Paragraph((Run(pen.tell("tried.lead", n=pen.number(worlds))),)))
    names = ("design", "worlds", "covered", "rejected", "found")
    header = tuple(pen.tell(f"column.{name}") for name in names)
    rows = tuple(tried_row(design, cells, pen) for design, cells in by_design.items())
    widths = (0.26, 0.14, 0.2, 0.2, 0.2)
    blocks.append(Table(pen.tell("tried.table"), header, rows, widths, (1, 2, 3, 4)))
    kinds = dict.fromkeys(each.world for cells in by_design.values() for each in cells)
    told = pen.tell("tried.kinds", kinds=pen.listed(pen.coded("world", kind) for kind in kinds))
    blocks.append(Paragraph((Run(told),), "small"))
    return [*blocks, Paragraph((Run(pen.tell("tried.differ")),), "note")]


CANNOT = ("recorded", "cause", "few", "shift", "peak")
"""What no design on the page can show, each a sentence of the catalogue."""


def ours(pen: Pen) -> dict[str, tuple[Tried, ...]]:
    """Return what each design did in simulated worlds, with the inference used on this page.

    Of worlds with one place with a truce where there is one here, else of those with several.
    """
    alone = len(pen.evaluation.places) == 1
    found: dict[str, tuple[Tried, ...]] = {}
    for given in pen.evaluation.designs:
        cells = tuple(
            each
            for each in pen.around.tried
            if (each.design, each.inference) == (given.design, given.inference)
            and (each.treated == 1) == alone
        )
        if cells and given.inference:
            found[given.design] = cells
    return found


def tried_row(design: str, cells: tuple[Tried, ...], pen: Pen) -> tuple[Line, ...]:
    """Return what one design did: the least and the most over all kinds of worlds."""
    still = [each.rejected for each in cells if each.effect == 1]
    moved = [each.rejected for each in cells if each.effect != 1]
    shares = ([each.covered for each in cells], still, moved)
    worlds = pen.number(sum(each.worlds for each in cells))
    told = tuple((Run(least_to_most(each, pen)),) for each in shares)
    return (Run(pen.design(design), strong=True),), (Run(worlds),), *told


def least_to_most(shares: list[float], pen: Pen) -> str:
    """Return a range of shares in hundredths."""
    if not shares:
        return "–"
    low, high = (pen.number(100 * share, 1) for share in (min(shares), max(shares)))
    return pen.tell("tried.range", low=low, high=high)

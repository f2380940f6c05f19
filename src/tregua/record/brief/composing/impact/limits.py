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
    cells = ours(pen)
    if not cells:
        return [*blocks, Paragraph((Run(pen.tell("tried.none")),))]
    worlds = sum(each.worlds for each in cells)
    blocks.append(Paragraph((Run(pen.tell("tried.lead", n=pen.number(worlds))),)))
    header = tuple(
        pen.tell(f"column.{name}") for name in ("design", "world", "covered", "rejected")
    )
    rows = tuple(tried_row(each, pen) for each in cells)
    blocks.append(Table(pen.tell("tried.table"), header, rows, (0.3, 0.34, 0.18, 0.18), (2, 3)))
    return [*blocks, Paragraph((Run(pen.tell("tried.differ")),), "note")]


CANNOT = ("recorded", "cause", "few", "shift", "peak")
"""What no design on the page can show, each a sentence of the catalogue."""


def ours(pen: Pen) -> tuple[Tried, ...]:
    """Return what the designs of this page did in simulated worlds, with the inference used."""
    asked = {(each.design, each.inference) for each in pen.evaluation.designs if each.inference}
    return tuple(each for each in pen.around.tried if (each.design, each.inference) in asked)


def tried_row(each: Tried, pen: Pen) -> tuple[Line, ...]:
    """Return what one design did in one kind of world."""
    where = pen.tell(
        "tried.world",
        kind=pen.coded("world", each.world),
        treated=each.treated,
        worlds=pen.number(each.worlds),
        effect=pen.ratio(each.effect),
    )
    shares = (each.covered, each.rejected)
    told = tuple((Run(f"{pen.number(100 * share, 1)} %"),) for share in shares)
    return (Run(pen.design(each.design), strong=True),), (Run(where),), *told

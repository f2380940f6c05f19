"""What was left out, which rules touched the table, and what the method did in invented worlds."""

from collections.abc import Sequence

from tregua.deliver.impact.evaluating.calibrated import tried_like
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
        pen.tell(f"column.{name}") for name in ("design", "covered", "rejected", "found")
    )
    names = dict.fromkeys(each.design for each in cells)
    rows = tuple(tried_row([c for c in cells if c.design == name], pen) for name in names)
    blocks.append(Table(pen.tell("tried.table"), header, rows, (0.34, 0.22, 0.22, 0.22), (1, 2, 3)))
    return [*blocks, Paragraph((Run(pen.tell("tried.differ")),), "note")]


CANNOT = ("recorded", "cause", "few", "shift", "peak")
"""What no design on the page can show, each a sentence of the catalogue."""


def ours(pen: Pen) -> tuple[Tried, ...]:
    """Return what the designs of this page did in simulated worlds with as many treated places."""
    given = [each for each in pen.evaluation.designs if each.inference]
    return tuple(
        cell
        for each in given
        for cell in tried_like(pen.around.tried, each.design, each.inference, len(each.places))
    )


def tried_row(cells: Sequence[Tried], pen: Pen) -> tuple[Line, ...]:
    """Return what one design did: lowest to highest over the kinds of world."""
    still = [each for each in cells if each.effect == 1]
    moved = [each for each in cells if each.effect != 1]
    told = (
        spanned([each.covered for each in cells], pen),
        spanned([each.rejected for each in still], pen),
        spanned([each.rejected for each in moved], pen),
    )
    return (Run(pen.design(cells[0].design), strong=True),), *((Run(each),) for each in told)


def spanned(shares: Sequence[float], pen: Pen) -> str:
    """Return the lowest and the highest share in percent."""
    if not shares:
        return "–"
    low, high = (pen.number(100 * end, 1) for end in (min(shares), max(shares)))
    return pen.tell("tried.span", low=low, high=high)

"""The whole page: parts in the order in which they are needed, as much as one sheet holds."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from tregua.domain import Dossier
from tregua.domain.knowledge import Harm
from tregua.domain.knowledge.concept.night.crisis import CrisisKnown
from tregua.language import Language, say
from tregua.record.brief.document import Block, Box, Bullets, Document, Heading, Paragraph, Table
from tregua.record.brief.papers.night.following import (
    clause_blocks,
    feared_blocks,
    move_blocks,
    rumour_blocks,
    suspension_blocks,
)
from tregua.record.brief.papers.night.pen import Line, Pen, rooms
from tregua.record.brief.papers.night.people import (
    call_blocks,
    call_points,
    danger_blocks,
    danger_points,
)
from tregua.record.brief.papers.night.saying import fact_lines, holding_blocks, known_blocks

if TYPE_CHECKING:
    from tregua.design.agreement.commitments.clocks import ClauseClock
    from tregua.design.concept.crisis import NightReading

__all__ = ["night_page"]

LETTERS = 158
"""About as many letters as one line of the sheet holds at the size it is read at."""
LINES = 112
"""About as many such lines as one sheet holds."""


def night_page(
    reading: "NightReading",
    clocks: Sequence["ClauseClock"],
    dossier: Dossier,
    known: CrisisKnown,
    harms: Mapping[str, Harm],
    language: Language,
    *,
    printed: bool = True,
) -> Document:
    """Return the page of a night; where much is recorded, each part says how much more there is.

    Whoever may be in danger stands there always; the other parts give way.
    """
    pen = Pen(reading, dossier, known, harms, language, printed=printed)
    for room in rooms():
        page = written(replace(pen, room=room), clocks)
        if not printed or height(page) <= LINES:
            break
    return page


def written(pen: Pen, clocks: Sequence["ClauseClock"]) -> Document:
    """Return the page with as much of each part as a room allows."""
    blocks: list[Block] = [
        *(danger_blocks(pen) if pen.printed else danger_points(pen)),
        *(call_blocks(pen) if pen.printed else call_points(pen)),
        *known_blocks(pen),
        *holding_blocks(pen),
        *clause_blocks(clocks, pen),
        *suspension_blocks(pen),
        *feared_blocks(pen),
        *rumour_blocks(pen),
        *move_blocks(pen),
    ]
    sheet = pen.dossier.sheet
    return Document(
        title=titled(pen),
        subtitle="",
        language=pen.language,
        made_on=pen.reading.now.date(),
        facts=fact_lines(pen),
        handling=say(f"brief.handling.{sheet.handling}", pen.language),
        footer=pen.say("night.footer"),
        page_words=say("brief.page", pen.language),
        blocks=tuple(blocks),
        page="single",
    )


def titled(pen: Pen) -> str:
    """Return the title: the dossier's own, or under a neutral face its code alone."""
    sheet = pen.dossier.sheet
    if sheet.face == "named":
        return pen.say("night.title")
    return say("brief.neutral_title", pen.language, name=sheet.code or "").strip()


def height(page: Document) -> float:
    """Return about how many lines a page takes."""
    facts = sum(ceil(len(value) / (LETTERS * 0.85)) for _, value in page.facts)
    return 3 + facts + sum(block_height(block) for block in page.blocks)


def block_height(block: Block) -> float:
    """Return about how many lines a block takes."""
    match block:
        case Heading():
            return 1.8
        case Paragraph(words):
            return lines_of(words) + 0.4
        case Bullets(items):
            return sum(lines_of(item, 0.97) + 0.15 for item in items) + 0.3
        case Box(_, _, inner):
            return 1.6 + sum(block_height(each) for each in inner)
        case Table():
            rows = sum(row_height(row, block.widths) for row in block.rows)
            return rows + 1.4 + (1.4 if block.caption else 0)
        case _:
            return 0


def row_height(row: tuple[Line, ...], widths: tuple[float, ...]) -> float:
    """Return about how many lines one row of a table takes."""
    cells = zip(row, widths, strict=True)
    return max(lines_of(cell, width * 0.93) for cell, width in cells) + 0.45


def lines_of(line: Line, share: float = 1.0) -> int:
    """Return about how many lines words take in a share of the width."""
    letters = sum(len(run.text) for run in line)
    return max(1, ceil(letters / (LETTERS * share)))

"""A comparison as a whole document, with the selection notice at the foot of every page."""

from dataclasses import replace
from datetime import date

from tregua.language import Language, date_words
from tregua.record.brief.composing.comparing.closing import closing_blocks
from tregua.record.brief.composing.comparing.doubts import coding_blocks, robustness_blocks
from tregua.record.brief.composing.comparing.opening import (
    key_blocks,
    opening_blocks,
    override_words,
)
from tregua.record.brief.composing.comparing.solutions import (
    assumption_blocks,
    enhanced_blocks,
    solution_blocks,
    step_blocks,
)
from tregua.record.brief.composing.comparing.studied import Pen, Studied
from tregua.record.brief.composing.comparing.tables import necessity_blocks, truth_blocks
from tregua.record.brief.document import Block, Document, Run, Table

__all__ = ["tell_sets"]

BREAK = "\N{ZERO WIDTH SPACE}"


def tell_sets(
    studied: Studied, language: Language, made_on: date, *, drawn: bool = False
) -> Document:
    """Return a comparison as a document; `drawn` adds the pictures."""
    pen = Pen(studied, language)
    rows, solved = pictures(pen) if drawn else ([], [])
    blocks: list[Block] = [
        *opening_blocks(pen),
        *key_blocks(pen),
        *truth_blocks(pen),
        *rows,
        *necessity_blocks(pen),
        *solution_blocks(pen),
        *solved,
        *assumption_blocks(pen),
        *enhanced_blocks(pen),
        *step_blocks(pen),
        *coding_blocks(pen),
        *robustness_blocks(pen),
        *closing_blocks(pen),
    ]
    return around([breakable(block) for block in blocks] if drawn else blocks, pen, made_on)


def breakable(block: Block) -> Block:
    """Return a table whose long terms may be broken after a sign, so that they stay in place."""
    if not isinstance(block, Table):
        return block
    rows = tuple(tuple(tuple(map(parted, cell)) for cell in row) for row in block.rows)
    return replace(block, rows=rows)


def parted(run: Run) -> Run:
    """Return words with room for a break after every "and" of a term."""
    return replace(run, text=run.text.replace("*", f"*{BREAK}"))


def pictures(pen: Pen) -> tuple[list[Block], list[Block]]:
    """Return the pictures of the table, and those of the solution; drawing loads only here."""
    from tregua.record.brief.composing.comparing.pictures import row_pictures, solution_pictures

    return row_pictures(pen), solution_pictures(pen)


def around(blocks: list[Block], pen: Pen, made_on: date) -> Document:
    """Return the document around its blocks."""
    studied, given = pen.studied, pen.studied.given
    kind = "table" if studied.drawn is None else "library"
    foot = (pen.say(f"qca.foot.{kind}"), override_words(pen), pen.say("footer"))
    from_ = pen.say("qca.fact.library") if studied.drawn is not None else studied.source
    facts = (
        (pen.say("qca.fact.outcome"), pen.outcome),
        (pen.say("qca.fact.conditions"), str(len(given.conditions))),
        (pen.say("qca.fact.from"), from_),
        (pen.say("qca.fact.made"), date_words(made_on, pen.language)),
    )
    return Document(
        title=pen.say("qca.title"),
        subtitle=pen.say("qca.subtitle"),
        language=pen.language,
        made_on=made_on,
        facts=facts,
        handling="",
        footer=" ".join(part for part in foot if part),
        page_words=pen.say("page"),
        blocks=tuple(blocks),
    )

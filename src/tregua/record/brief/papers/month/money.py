"""Money: who pays each cost of the work, and what is never paid."""

from datetime import date

from tregua.domain import Dossier, active
from tregua.domain.knowledge.protection.month import FirstMonth
from tregua.language import Language, say
from tregua.record.brief.document import Block, Bullets, Document, Heading, Run, Table
from tregua.record.brief.papers.month.blanks import Line, paper_of, who, written

__all__ = ["money_paper"]

COLUMNS = ("cost", "paid_by", "money_from", "limit", "receipts")


def money_paper(dossier: Dossier, known: FirstMonth, language: Language, made_on: date) -> Document:
    """Return who pays which cost, from what, up to what; then what is never paid, and why."""
    rows = tuple(
        row for cost in known.costs for row in cost_rows(cost.id, dossier, known, language)
    )
    header = tuple(say(f"month.money.{name}", language) for name in COLUMNS)
    caption = say("month.money.caption", language)
    never = tuple(
        (
            Run(f"{each.says.within(language)} ", strong=True),
            Run(each.why.within(language)),
        )
        for each in known.never_paid
    )
    blocks: list[Block] = [
        Table(caption, header, rows, (0.18, 0.22, 0.22, 0.18, 0.2)),
        Heading(say("month.money.never", language), 2),
        Bullets(never),
    ]
    return paper_of("money", known, blocks, language, made_on)


def cost_rows(
    cost: str, dossier: Dossier, known: FirstMonth, language: Language
) -> tuple[tuple[Line, ...], ...]:
    """Return the rows of one kind of cost: those recorded, or one of blanks."""
    label: Line = (Run(next(c for c in known.costs if c.id == cost).label.within(language)),)
    held = [each for each in active(dossier.protection.expenses) if each.cost == cost]
    if not held:
        return ((label, *(written(None, language) for _ in COLUMNS[1:])),)
    return tuple(
        (
            label,
            written(who(each.paid_by, dossier, language), language),
            written(each.money_from, language),
            written(each.limit, language),
            written(each.receipts, language),
        )
        for each in held
    )

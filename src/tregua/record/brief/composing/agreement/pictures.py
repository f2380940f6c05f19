"""The clause matrix, and duties against their money, as figures with words for who cannot see."""

from datetime import date

from tregua.design.agreement import AgreementCheck
from tregua.design.agreement.duties import DutyRow
from tregua.domain import Answer, Clause, active
from tregua.record.brief.charts.drawing import figure
from tregua.record.brief.charts.funding import Funding, FundingRow, funding
from tregua.record.brief.charts.matrix import ClauseMatrix, MatrixRow, State, clause_matrix
from tregua.record.brief.composing.agreement.duties import COLUMNS
from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Figure, Run

__all__ = ["funding_figure", "matrix_figures"]

MOST = 22
"""How many duties one figure holds, so that it stands on one page."""
STATES: dict[Answer, State] = {
    Answer.MET: "there",
    Answer.UNCLEAR: "some",
    Answer.NOT_MET: "none",
}


def matrix_figures(check: AgreementCheck, book: Book) -> list[Figure]:
    """Return the duties as a matrix, in as many figures as it takes."""
    parts = [check.duties[i : i + MOST] for i in range(0, len(check.duties), MOST)]
    return [matrix_figure(rows, book) for rows in parts]


def matrix_figure(rows: tuple[DutyRow, ...], book: Book) -> Figure:
    """Return some duties as a matrix; the words name every empty place."""
    columns = tuple(book.say(f"duties.column.{name}") for name in COLUMNS)
    named = [book.name(f"clause:{row.clause}") for row in rows]
    states = [tuple(STATES[getattr(row, name).state] for name in COLUMNS) for row in rows]
    key: tuple[tuple[State, str], ...] = (
        ("there", book.say("matrix.there")),
        ("some", book.say("matrix.some")),
        ("none", book.say("matrix.none")),
    )
    chart = ClauseMatrix(
        book.say("matrix.title"),
        columns,
        tuple(MatrixRow(name, held) for name, held in zip(named, states, strict=True)),
        key,
    )
    empty = [
        book.say("matrix.row", duty=name, places=book.listed(gaps))
        for name, held in zip(named, states, strict=True)
        if (gaps := [c for c, state in zip(columns, held, strict=True) if state == "none"])
    ]
    alt = f"{book.say('matrix.alt')} {' '.join(empty)}".strip()
    caption = (Run(book.say("matrix.caption")),)
    return figure(clause_matrix(chart), caption=caption, alt=alt)


def funding_figure(check: AgreementCheck, book: Book) -> Figure | None:
    """Return duties with a day against the days their money lasts, or nothing without money."""
    agreement = book.dossier.agreement
    assert agreement is not None
    begins = agreement.begins or agreement.reached
    rows: list[FundingRow] = []
    told: list[str] = []
    for clause in active(agreement.clauses):
        start = clause.since or begins
        paid = paid_until(clause)
        if start is None or (paid is None and clause.until is None):
            continue
        ends = clause.until or agreement.ends
        last = ends.last if ends else None
        short = (last - paid).days if last and paid and paid < last else 0
        note = book.count("funding.short", short) if short else ""
        rows.append(FundingRow(book.words(clause.title), start.first, last, paid, note))
        told.append(f"{book.words(clause.title)}: {note or book.say('funding.even')}")
    if not any(row.paid for row in rows):
        return None
    chart = Funding(
        book.say("funding.title"),
        tuple(rows[:MOST]),
        book.say("funding.duty"),
        book.say("funding.money"),
        book.say("funding.open"),
    )
    caption = (Run(book.say("funding.caption")),)
    return figure(funding(chart), caption=caption, alt=". ".join(told))


def paid_until(clause: Clause) -> date | None:
    """Return the last day to which a clause is surely paid."""
    days = [when.first for when in (clause.funded_until, *(m.until for m in clause.money)) if when]
    return max(days, default=None)

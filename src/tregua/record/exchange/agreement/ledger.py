"""The concession ledger as a table, as CSV or as a workbook; no cell can be taken for a formula."""

import csv
import io
from collections.abc import Iterator

from tregua.design.agreement.commitments.duties import Stands
from tregua.design.agreement.ledger import Concession
from tregua.domain import Citation, Dossier
from tregua.language import Language, say, words_in
from tregua.record.exchange.actors.cells import neutral

__all__ = ["write_ledger_csv", "write_ledger_workbook"]

COLUMNS = (
    *("id", "giver", "receivers", "what", "lawful_basis", "state", "proof"),
    *("commitments", "sources", "reciprocity", "answered_by", "in_return_for"),
)

Rows = tuple[tuple[str, ...], ...]


def write_ledger_csv(
    concessions: tuple[Concession, ...], dossier: Dossier, language: Language
) -> bytes:
    """Return the ledger as CSV in UTF-8; lists stand between bars."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows(concessions, dossier, language))
    return out.getvalue().encode()


def write_ledger_workbook(
    concessions: tuple[Concession, ...], dossier: Dossier, language: Language
) -> bytes:
    """Return the ledger as XLSX; the same ledger gives the same bytes.

    Raises
    ------
    TreguaError
        `exchange_too_long` if a text does not fit into a cell.
    """
    from openpyxl import Workbook

    from tregua.record.exchange.actors.formats.sheets.workbook import fill, packed

    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(say("ledger.sheet", language))
    fill(sheet, rows(concessions, dossier, language))
    return packed(book, "")


def rows(concessions: tuple[Concession, ...], dossier: Dossier, language: Language) -> Rows:
    """Return the header and one row a concession, every cell neutral."""
    header = tuple(say(f"ledger.column.{name}", language) for name in COLUMNS)
    told = (tuple(cells(each, dossier, language)) for each in concessions)
    return tuple(tuple(neutral(cell) for cell in row) for row in (header, *told))


def cells(each: Concession, dossier: Dossier, language: Language) -> Iterator[str]:
    """Yield the cells of one concession in the order of the columns."""

    def name(about: str) -> str:
        return words_in(dossier.name_of(about), language)

    yield each.key
    yield name(each.giver)
    yield "|".join(name(about) for about in each.receivers)
    yield words_in(each.what, language)
    yield words_in(each.lawful_basis, language)
    yield stands(each.stands, language)
    yield "|".join(words_in(w, language) for w in (*each.proof, *(p.says for p in each.proofs)))
    yield "|".join(each.commitments)
    yield "|".join(place(cite) for cite in each.sources)
    yield say(f"ledger.reciprocity.{each.reciprocity.value}", language)
    answers = ((a.clause, name(a.owed_by), stands(a.stands, language)) for a in each.answered_by)
    yield "|".join(f"{clause} ({who}): {state}" for clause, who, state in answers)
    yield "|".join(each.in_return_for)


def stands(states: tuple[Stands, ...], language: Language) -> str:
    """Return how commitments stand in words; nothing for a promise of which nothing is followed."""
    return "; ".join(say(f"brief.due.state.{state.value}", language) for state in states)


def place(cite: Citation) -> str:
    """Return a citation as its source and the place in it."""
    return f"{cite.source}, {cite.at}" if cite.at else cite.source

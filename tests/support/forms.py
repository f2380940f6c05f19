"""Forms as a person fills them: small ones of every kind of question, and cells written into."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from docx import Document
from openpyxl import load_workbook

from tests.support.dossiers import dossier, sheet, source
from tregua.domain import Dossier
from tregua.domain.knowledge import Question
from tregua.record.exchange.forms import Form, Incoming, arrive, codes_asked, form_of, write_form
from tregua.record.exchange.forms.package import zipped
from tregua.record.exchange.forms.rows import DEFAULTS, blocks_of

TODAY = date(2026, 6, 1)
MOMENT = datetime(2026, 6, 1, 9, tzinfo=UTC)
TEAM = [{"id": "ana", "parts": ["analyst"]}, {"id": "bea", "parts": ["analyst"]}]
LEVELS = {
    "low": {"en": "Few & far <apart>", "es": "Pocos y lejos"},
    "medium": {"en": "Some", "es": "Algunos"},
    "high": {"en": "Many", "es": "Muchos"},
}
FULL = {"confidence": "medium", "source": "text", "as_of": "2020", "learned_on": "2021"}
"""All that an answer needs beside a ticked box."""

Answers = Mapping[str, Mapping[str, str]]


def question(slug: str, kind: str, per: str = "dossier", **more: Any) -> Question:
    """Return an invented question of one kind."""
    levels = LEVELS if kind in ("level", "choice", "choices") else {}
    words = {"en": f"What of the {slug}?", "es": f"¿Qué hay de {slug}?"}
    fields = {
        "id": slug,
        "text": words,
        "how_to_ask": words,
        "why": words,
        "kind": kind,
        "levels": levels,
        "asked_per": per,
        "stage": "us",
        "cites": [{"source": "text"}],
    }
    return Question.model_validate(fields | more)


QUESTIONS = {
    each.id: each
    for each in (
        question("sky", "yes_no"),
        question("sea", "level", "party", do_not_ask=["victim", "child"]),
        question("wind", "choice"),
        question("sand", "choices", "party"),
        question("tide", "number"),
        question("dawn", "date"),
        question("tale", "text"),
    )
}
"""One question of every kind; those on the sea and the sand are asked of each group."""


@cache
def small() -> Dossier:
    """Return a dossier of two groups and two analysts with one source and no claim."""
    return dossier(
        groups=("quay", "hill"),
        sheet=sheet(title="Harbour", team=TEAM),
        sources=(source(), source("paper")),
    )


def form(held: Dossier | None = None, lang: str = "en", *, blind: bool = False) -> Form:
    """Return the form with every question on a dossier."""
    held = held or small()
    codes = codes_asked(held, QUESTIONS, choice="all", intake=())
    return form_of(held, QUESTIONS, codes, language=lang, blind=blind)


BLANKS: dict[tuple[str, str], bytes] = {}


def blank(given: Form, kind: str) -> bytes:
    """Return a form as it is handed out, written once for each reference."""
    key = (given.reference, kind)
    if key not in BLANKS:
        BLANKS[key] = write_form(given, kind)
    return BLANKS[key]


def cells(given: Form) -> Mapping[tuple[str, str], tuple[int, int, int]]:
    """Return where the cells of a form are: number of the table, row in it, cell in the row."""
    found = {}
    for table, block in enumerate(blocks_of(given)):
        for row, line in enumerate(block.rows):
            for place, slot in enumerate(line.slots):
                if slot.key:
                    found[block.code, slot.key] = (table, row, place)
    return found


def columns(given: Form) -> Mapping[tuple[str, str], tuple[int, int]]:
    """Return where the answer cells of a workbook are, as row and column, from one."""
    top = load_workbook(io.BytesIO(blank(given, "xlsx"))).worksheets[0]
    heads = {str(row[0].value): row[0].row for row in top.iter_rows(max_col=1) if row[0].value}
    found = {}
    for block in blocks_of(given):
        for row, line in enumerate(block.rows):
            column = 1
            for slot in line.slots:
                if slot.key:
                    found[block.code, slot.key] = (heads[block.code] + row, column)
                column += slot.span
    return found


def filled(given: Form, kind: str, answers: Answers) -> bytes:
    """Return a form with words written into its cells, by code and key."""
    written = [(code, key, text) for code, each in answers.items() for key, text in each.items()]
    return fill_word(given, written) if kind == "docx" else fill_sheet(given, written)


def fill_word(given: Form, written: Iterable[tuple[str, str, str]]) -> bytes:
    """Return a Word form with words typed into its cells."""
    word, places = Document(io.BytesIO(blank(given, "docx"))), cells(given)
    for code, key, text in written:
        table, row, place = places[code, key]
        cell = word.tables[table]._tbl.tr_lst[row].tc_lst[place]
        run = cell.p_lst[0].add_r()
        run.text = text
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def fill_sheet(given: Form, written: Iterable[tuple[str, str, str]]) -> bytes:
    """Return a workbook with words written into its cells."""
    book, places = load_workbook(io.BytesIO(blank(given, "xlsx"))), columns(given)
    for code, key, text in written:
        cell = book.worksheets[0].cell(*places[code, key])
        cell.value = text
        cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def came_in(held: bytes, into: Dossier | None = None, **more: Any) -> Incoming:
    """Return what a filled form would add to a dossier as the answers of ana."""
    given = {"by": "ana", "today": TODAY, "moment": MOMENT, "new_id": "new"} | more
    return arrive(held, "form", into or small(), QUESTIONS, **given)


def parts(held: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(held)) as package:
        return {name: package.read(name) for name in package.namelist()}


def edited(held: bytes, part: str, old: str, new: str) -> bytes:
    """Return a package with a text in one of its parts replaced once; the text must be there."""
    found = parts(held)
    text = found[part].decode()
    assert old in text
    return zipped(found | {part: text.replace(old, new, 1).encode()})


def box(level: str) -> str:
    """Return the key of the box of a level."""
    return f"box:{level}"


def ticked(code: str, *levels: str, **fields: str) -> dict[str, dict[str, str]]:
    """Return an answer with all it needs: an x for each level, other cells as given."""
    marks = {box(level): "x" for level in levels}
    return {code: marks | FULL | fields}


__all__ = [
    "DEFAULTS",
    "FULL",
    "MOMENT",
    "QUESTIONS",
    "TODAY",
    "blank",
    "box",
    "came_in",
    "cells",
    "columns",
    "edited",
    "fill_sheet",
    "fill_word",
    "filled",
    "form",
    "parts",
    "small",
    "ticked",
]

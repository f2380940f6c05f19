"""A form as a workbook: answer cells open, all others locked, lists to choose from, print-ready."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tregua.domain import Confidence
from tregua.language import say
from tregua.record.exchange.forms.form import Form
from tregua.record.exchange.forms.package import zipped
from tregua.record.exchange.forms.pages import closing_words, opening_words, title_of
from tregua.record.exchange.forms.rows import BOX, COLUMNS, Row, blocks_of
from tregua.record.exchange.forms.sheet.looks import LOOKS, put, set_page

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["write_sheet"]

GRADES = tuple(f"{letter}{figure}" for letter in "ABCDEF" for figure in range(1, 7))
LIST_WIDTHS = (8, 9, 9, 7, 30, 70)
FROZEN = 2
"""The rows at the top that stay in sight: the title and the reference."""
UNSAID = datetime(1980, 1, 1, tzinfo=UTC)


def write_sheet(form: Form) -> bytes:
    """Return a form as XLSX; the same form gives the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = say("form.sheet.questions", form.language)
    lists = book.create_sheet(say("form.sheet.lists", form.language))
    ranges = fill_lists(lists, form)
    fill_questions(sheet, form, ranges)
    never = book.create_sheet(say("form.sheet.never", form.language))
    for number, (style, words) in enumerate(closing_words(form.language), 1):
        put(never, number, 1, words, LOOKS[style], span=COLUMNS)
    for each in (sheet, never):
        set_page(each, form.reference)
    set_page(lists, form.reference, LIST_WIDTHS)
    sheet.freeze_panes = f"A{FROZEN + 1}"
    sheet.print_title_rows = f"1:{FROZEN}"
    return sealed(book, title_of(form))


def fill_lists(lists: "Worksheet", form: Form) -> dict[str, str]:
    """Write what may be chosen from, a column each, and return the range of each list."""
    from openpyxl.utils import get_column_letter

    found = {}
    for column, (key, words) in enumerate(choices(form).items(), 1):
        for number, each in enumerate(words, 1):
            put(lists, number, column, each, LOOKS["Source"])
        letter = get_column_letter(column)
        if words:
            found[key] = f"'{lists.title}'!${letter}$1:${letter}${len(words)}"
    for number, (_, title) in enumerate(form.sources, 1):
        put(lists, number, len(LIST_WIDTHS), title, LOOKS["Source"])
    return found


def choices(form: Form) -> dict[str, tuple[str, ...]]:
    """Return what may be chosen in each kind of cell; sources last, beside their titles."""
    language = form.language
    ends = tuple(say(f"form.range.{end}", language) for end in ("from", "to"))
    return {
        BOX: ("x", *ends),
        "confidence": tuple(say(f"form.confidence.{c.value}", language) for c in Confidence),
        "seen": tuple(say(f"form.seen.{s}", language) for s in ("whole", "excerpt", "not_seen")),
        "grade": GRADES,
        "source": tuple(slug for slug, _ in form.sources),
    }


def fill_questions(sheet: "Worksheet", form: Form, ranges: dict[str, str]) -> None:
    """Write the head and every question, and open the answer cells alone."""
    number = 0
    for number, (style, words) in enumerate(head_lines(form), 1):
        put(sheet, number, 1, words, LOOKS[style], span=COLUMNS)
    chosen: dict[str, list[str]] = {key: [] for key in ranges}
    for block in blocks_of(form):
        number += 1
        put(sheet, number, 1, "", LOOKS["Gap"], span=COLUMNS)
        for row in block.rows:
            number += 1
            for key, place in fill_row(sheet, number, row):
                if key in chosen:
                    chosen[key].append(place)
    for key, places in chosen.items():
        if places:
            offer(sheet, ranges[key], places, strict=key != "source")
    sheet.protection.enable()


def head_lines(form: Form) -> Iterator[tuple[str, str]]:
    """Yield what stands before the questions; sources have a sheet of their own."""
    for style, words in opening_words(form):
        if style not in ("Heading", "Source"):
            yield style, words


def fill_row(sheet: "Worksheet", number: int, row: Row) -> Iterator[tuple[str, str]]:
    """Write one row; yield the kind and place of each cell that may be written in."""
    column = 1
    for slot in row.slots:
        answer = bool(slot.key)
        look = (LOOKS["Tick"] if slot.key.startswith(BOX) else LOOKS["Answer"]) if answer else None
        look = look or LOOKS[row.look]
        made = put(sheet, number, column, slot.words, look, span=slot.span, answer=answer)
        if answer:
            yield (BOX if slot.key.startswith(BOX) else slot.key), made
        column += slot.span


def offer(sheet: "Worksheet", source: str, places: list[str], *, strict: bool) -> None:
    """Offer a list in some cells; where it is not strict, other words may be written too."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=strict,
        sqref=" ".join(places),
    )
    sheet.add_data_validation(rule)


def sealed(book: Any, title: str) -> bytes:
    """Return the workbook's bytes with no author, no program and no moment in them."""
    book.properties.creator, book.properties.title = None, title
    book.properties.created = book.properties.modified = UNSAID.replace(tzinfo=None)
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    core, app = "docProps/core.xml", "docProps/app.xml"
    parts[core] = re.sub(rb"<dcterms:(created|modified).*?</dcterms:\1>", b"", parts[core])
    parts[app] = re.sub(rb"<(Application|AppVersion)>.*?</\1>", b"", parts[app])
    return zipped(parts)

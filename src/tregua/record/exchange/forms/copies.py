"""Forms as bytes in either format, and back."""

from typing import Literal

from tregua.record.exchange.forms.filled import Copy
from tregua.record.exchange.forms.form import Form
from tregua.record.exchange.forms.package import unpacked
from tregua.record.exchange.forms.sheet import read_sheet, write_sheet
from tregua.record.exchange.forms.word import read_word, write_word

__all__ = ["FORMATS", "FormFormat", "read_copy", "write_form"]

FormFormat = Literal["docx", "xlsx"]
FORMATS: tuple[FormFormat, ...] = ("docx", "xlsx")


def write_form(form: Form, kind: FormFormat) -> bytes:
    """Return a form as a Word document or a workbook; the same form gives the same bytes."""
    return write_word(form) if kind == "docx" else write_sheet(form)


def read_copy(held: bytes, shown: str) -> Copy:
    """Return what a filled form holds, whatever its name ends in.

    Raises
    ------
    Problems
        As `unpacked`, or `form_broken`.
    """
    package = unpacked(held, shown)
    return read_word(package) if package.kind == "docx" else read_sheet(package)

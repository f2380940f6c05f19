"""Forms as spreadsheets: written, and read back cell by cell."""

from tregua.record.exchange.forms.sheet.reading import read_sheet
from tregua.record.exchange.forms.sheet.writing import write_sheet

__all__ = ["read_sheet", "write_sheet"]

"""Kumu's tables: what their columns mean, as CSV and as a workbook."""

from tregua.record.exchange.actors.formats.sheets.csvs import read_csv, write_csv
from tregua.record.exchange.actors.formats.sheets.workbook import read_workbook, write_workbook

__all__ = ["read_csv", "read_workbook", "write_csv", "write_workbook"]

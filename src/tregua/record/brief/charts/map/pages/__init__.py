"""A map as a file of its own: SVG, PNG, a page for a browser, or sheets for print."""

from tregua.record.brief.charts.map.pages.sheet import Sheet, sheet_of
from tregua.record.brief.charts.map.pages.writing import FORMATS, Format, written

__all__ = ["FORMATS", "Format", "Sheet", "sheet_of", "written"]

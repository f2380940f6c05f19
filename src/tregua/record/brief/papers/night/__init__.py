"""The page of a bad night: one sheet of A4, whatever the night holds."""

from tregua.record.brief.papers.night.page import night_page

__all__ = ["night_page"]

"""The briefing as a Word document with real styles, which a person can go on writing in."""

from tregua.record.brief.docx.writing import docx

__all__ = ["docx"]

"""One briefing, in the format asked for."""

from typing import Literal, assert_never

from tregua.record.brief.document import Document

__all__ = ["FORMATS", "Format", "render"]

Format = Literal["docx", "pdf", "html"]
FORMATS: tuple[Format, ...] = ("docx", "pdf", "html")


def render(document: Document, to: Format) -> bytes:
    """Return the briefing's bytes; the same document gives the same bytes."""
    match to:
        case "docx":
            from tregua.record.brief.docx import docx

            return docx(document)
        case "pdf":
            from tregua.record.brief.pdf import pdf

            return pdf(document)
        case "html":
            from tregua.record.brief.html import html

            return html(document)
        case _:
            assert_never(to)

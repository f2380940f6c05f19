"""The briefing as a tagged PDF: a fixed template, and the document as data it prints."""

import json
import re
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Document,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    SourceList,
    Table,
    Words,
)
from tregua.record.brief.look import (
    FONTS,
    LANGUAGE_TAGS,
    TONES,
    answer_word,
    page_parts,
    source_numbers as numbers_in,
)

__all__ = ["pdf"]

MAKER = re.compile(rb"(/Creator \(|<xmp:CreatorTool>)(Typst [0-9.]+)")
"""The typesetter's name, which no page shows; it is blanked in place."""

TEMPLATE = Path(__file__).parent / "briefing.typ"
SINGLE = Path(__file__).parent / "single.typ"
"""The template of a paper that is one sheet and never more."""


def pdf(document: Document) -> bytes:
    """Return the briefing as PDF/UA-1, with the shipped family only and the document's own date.

    A letter the family does not hold cannot stand in PDF/UA; then the PDF is tagged all the same,
    without the claim.
    """
    import typst

    data = json.dumps(as_data(document))
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )
    settings: dict[str, Any] = {
        "font_paths": fonts,
        "ignore_system_fonts": True,
        "format": "pdf",
        "sys_inputs": {"document": data},
        "timestamp": datetime.combine(document.made_on, time(), UTC),
    }
    template = (SINGLE if document.page == "single" else TEMPLATE).read_bytes()
    try:
        printed: bytes = typst.compile(template, pdf_standards=["ua-1"], **settings)
    except typst.TypstError:
        printed = typst.compile(template, **settings)
    return MAKER.sub(lambda found: found[1] + b" " * len(found[2]), printed)


def as_data(document: Document) -> dict[str, Any]:
    """Return the document as the values the template reads."""
    _, _, region = LANGUAGE_TAGS[document.language].partition("-")
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": document.language,
        "region": region,
        "facts": [list(fact) for fact in document.facts],
        "handling": document.handling,
        "footer": document.footer,
        "page": page_parts(document),
        "card": document.page == "card",
        "sources": sorted(numbers_in(document.blocks)),
        "blocks": [block_data(block, document) for block in document.blocks],
    }


def words_data(words: Words) -> list[dict[str, Any]]:
    """Return runs of text as values."""
    return [
        {"text": run.text, "strong": run.strong, "emphasis": run.emphasis, "cites": run.cites}
        for run in words
    ]


def block_data(block: Block, document: Document) -> dict[str, Any]:
    """Return one block as values, with its kind."""
    match block:
        case Heading(text, level):
            return {"block": "heading", "text": text, "level": level}
        case Paragraph(words, kind):
            return {"block": "paragraph", "kind": kind, "words": words_data(words)}
        case Bullets(items):
            return {"block": "bullets", "items": [words_data(item) for item in items]}
        case Table():
            return table_data(block)
        case Figure(svg, _, caption, alt):
            return {"block": "figure", "svg": svg, "alt": alt, "caption": words_data(caption)}
        case Box(title, tone, blocks):
            return {
                "block": "box",
                "title": title,
                "tone": tone,
                "colour": TONES[tone],
                "word": answer_word(block, document.language),
                "blocks": [block_data(inner, document) for inner in blocks],
            }
        case PageBreak():
            return {"block": "page-break"}
        case SourceList(entries):
            listed = [{"number": e.number, "words": words_data(e.words)} for e in entries]
            return {"block": "sources", "entries": listed}


def table_data(table: Table) -> dict[str, Any]:
    """Return a table as values."""
    return {
        "block": "table",
        "caption": table.caption,
        "header": table.header,
        "rows": [[words_data(cell) for cell in row] for row in table.rows],
        "widths": table.widths,
        "numeric": table.numeric,
    }

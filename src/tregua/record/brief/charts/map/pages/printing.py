"""A map in print: landscape sheets, one for each day, then its table and its sentences."""

import json
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from tregua.language import date_words
from tregua.record.brief.charts.map.drawing import svg
from tregua.record.brief.charts.map.pages.sheet import Sheet
from tregua.record.brief.charts.map.replay import Frame, frame_words
from tregua.record.brief.charts.map.telling import described
from tregua.record.brief.document import Document
from tregua.record.brief.look import FONTS
from tregua.record.brief.pdf import MAKER, as_data

__all__ = ["print_sheets"]

TEMPLATE = Path(__file__).parent / "map.typ"


def print_sheets(sheet: Sheet, document: Document) -> bytes:
    """Return a map as PDF/UA-1 on A4 landscape; a letter the family lacks makes it a plain PDF."""
    import typst

    data = as_data(document)
    data["blocks"] = [b for b in data["blocks"] if b.get("level") != 1]
    data["day"] = sheet.heads.day
    data["sheets"] = [sheet_data(sheet, frame) for frame in sheet.frames]
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )
    settings: dict[str, Any] = {
        "font_paths": fonts,
        "ignore_system_fonts": True,
        "format": "pdf",
        "sys_inputs": {"document": json.dumps(data)},
        "timestamp": datetime.combine(document.made_on, time(), UTC),
    }
    template = TEMPLATE.read_bytes()
    try:
        printed: bytes = typst.compile(template, pdf_standards=["ua-1"], **settings)
    except typst.TypstError:
        printed = typst.compile(template, **settings)
    return MAKER.sub(lambda found: found[1] + b" " * len(found[2]), printed)


def sheet_data(sheet: Sheet, frame: Frame) -> dict[str, Any]:
    """Return one sheet as values: its picture, its day and what changed, and it all in words."""
    language = sheet.language
    changed = " ".join(frame_words(frame, sheet.graph, language)) if sheet.replay else ""
    return {
        "svg": svg(frame.graph, sheet.ink),
        "alt": described(frame.graph, language, frame.day),
        "day": date_words(frame.day, language) if sheet.replay else "",
        "changed": changed,
    }

"""A map as bytes in the format asked for; the same map gives the same bytes."""

from typing import Literal, assert_never

from tregua.language import date_words
from tregua.record.brief.charts.drawing import renderer
from tregua.record.brief.charts.map.drawing import alone, head, head_height, layers, svg
from tregua.record.brief.charts.map.ink import text
from tregua.record.brief.charts.map.layout import lines
from tregua.record.brief.charts.map.pages.sheet import Sheet
from tregua.record.brief.charts.map.replay import Frame, frame_words
from tregua.record.brief.charts.map.telling import described
from tregua.record.brief.document import Document
from tregua.record.brief.html import faces
from tregua.record.brief.look import INK_SOFT

__all__ = ["FORMATS", "Format", "frame_picture", "written"]

Format = Literal["svg", "html", "pdf", "png"]
FORMATS: tuple[Format, ...] = ("svg", "html", "pdf", "png")
SHARPNESS = 2
LEFT, LINE = 26.0, 16.0


def written(sheet: Sheet, to: Format, document: Document) -> bytes:
    """Return a map's bytes in a format; `document` holds its words, as every format prints them."""
    match to:
        case "svg":
            return picture(sheet).encode()
        case "png":
            return bytes(renderer().svg_to_png(picture(sheet), scale=SHARPNESS))
        case "html":
            from tregua.record.brief.charts.map.pages.web import page

            return page(sheet, document)
        case "pdf":
            from tregua.record.brief.charts.map.pages.printing import print_sheets

            return print_sheets(sheet, document)
        case _:
            assert_never(to)


def picture(sheet: Sheet) -> str:
    """Return the picture of a day, or the strip of all frames one below the other."""
    ink, day = sheet.ink, None if sheet.replay else sheet.frames[0].day
    said = described(sheet.graph, sheet.language, day)
    parts = [head(sheet.heads, ink.width)]
    y = head_height(sheet.heads, ink.width)
    for i, frame in enumerate(sheet.frames, 1):
        if sheet.replay:
            words, high = frame_head(sheet, frame, i, y)
            parts.append(words)
            y += high
        drawing = "".join(layers(frame.graph.ties, ink))
        parts.append(f'<g transform="translate(0 {y:.1f})">{drawing}</g>')
        y += ink.body
    parts.append(f'<g transform="translate(0 {y - ink.body:.1f})">{ink.legend}</g>')
    size = (ink.width, y + ink.height - ink.body)
    return alone(size, "".join(parts), sheet.heads, said, faces())


def frame_head(sheet: Sheet, frame: Frame, number: int, top: float) -> tuple[str, float]:
    """Return what stands above one frame of a strip, and how high that is."""
    title = f"{number}. {date_words(frame.day, sheet.language)}"
    told = " ".join(frame_words(frame, sheet.graph, sheet.language))
    held = lines(told, sheet.ink.width - 2 * LEFT, 12.5)
    parts = [text(LEFT, top + 22, title, 15, weight="700")]
    parts += [text(LEFT, top + 42 + i * LINE, line, 12.5, INK_SOFT) for i, line in enumerate(held)]
    return "".join(parts), 42 + LINE * len(held)


def frame_picture(sheet: Sheet, frame: Frame) -> str:
    """Return the picture of one frame with its legend, as shapes and letters only."""
    return svg(frame.graph, sheet.ink)

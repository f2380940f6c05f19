"""The briefing as one HTML file that carries its letters and pictures and asks nobody for more."""

import base64
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from tregua.record.brief.document import Block, Box, Document, Figure, Table
from tregua.record.brief.look import FAMILY, FONTS, LANGUAGE_TAGS, SKIP, answer_word, source_numbers

__all__ = ["html"]

ROOM = Path(__file__).parent
FACES = {
    "Regular": ("normal", 400),
    "Italic": ("italic", 400),
    "Bold": ("normal", 700),
    "BoldItalic": ("italic", 700),
}
DRAWN = frozenset({"svg", "g", "path", "rect", "line", "circle", "polyline", "text", "tspan"})
SVG = "{http://www.w3.org/2000/svg}"
CARD = "header, main { max-width: 26rem; } @media print { @page { size: A5; margin: 13mm 14mm; } }"
"""What a small page adds to the style sheet."""
SINGLE = (
    "header, main, footer { max-width: 60rem; } caption:empty { display: none; } "
    ".table { margin: 1rem 0; } h3 { margin: 1.1rem 0 .3rem; } .box { margin: .8rem 0; } "
    "@media print { @page { size: A4; margin: 8mm 12mm; } html { font-size: 6.5pt; } "
    "body { line-height: 1.2; } header, main, footer { max-width: none; padding: 0; } "
    "h1 { font-size: 1.7rem; } dl { padding: .2rem 0; } .handling { margin: 0 0 .2rem; } "
    "h3 { margin: .5rem 0 .15rem; font-size: 1.1rem; } p, ul { margin-bottom: .2rem; } "
    "li { margin-bottom: .05rem; } .table { margin: .5rem 0; } table { line-height: 1.2; } "
    "th, td { padding: .12rem .4rem; } caption { padding-bottom: .1rem; } "
    ".box { margin: .4rem 0; padding: .3rem .7rem .1rem; } footer p { padding-top: 0; } }"
)
"""What one sheet adds to the style sheet, so that it stays one in print."""


def html(document: Document) -> bytes:
    """Return the briefing as a page with no script and no address outside itself."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    house = Environment(
        loader=FileSystemLoader(ROOM), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )

    def answer(box: Box) -> str:
        return answer_word(box, document.language)

    def picture(figure: Figure) -> Markup:
        return Markup(drawn(figure.svg))  # noqa: S704 - rebuilt from an allow-list of elements

    page = house.get_template("briefing.html").render(
        document=document,
        tag=LANGUAGE_TAGS[document.language],
        skip=SKIP.within(document.language),
        style=Markup(stylesheet(document)),  # noqa: S704 - our own stylesheet
        known=source_numbers(document.blocks),
        kind=kind,
        shares=shares,
        answer=answer,
        picture=picture,
    )
    return page.encode()


def kind(block: Block) -> str:
    """Return the name of a block's kind."""
    return type(block).__name__


def shares(table: Table) -> list[int]:
    """Return the columns' widths as whole hundredths of the table."""
    whole = sum(table.widths) or 1
    return [round(100 * width / whole) for width in table.widths]


def stylesheet(document: Document) -> str:
    """Return the style sheet with the letters in it and the column widths this document needs."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    widths = sorted({share for table in tables for share in shares(table)})
    columns = "\n".join(f".w{share} {{ width: {share}%; }}" for share in widths)
    sheets = [faces(), (ROOM / "briefing.css").read_text("utf-8"), columns]
    own = {"card": [CARD], "single": [SINGLE]}.get(document.page, [])
    return "\n".join([*sheets, *own])


@cache
def faces() -> str:
    """Return the shipped family as font faces that the page carries inside itself."""
    rules = []
    for name, (style, weight) in FACES.items():
        letters = (FONTS / "web" / f"SourceSans3-{name}.woff2").read_bytes()
        address = f"data:font/woff2;base64,{base64.b64encode(letters).decode()}"
        rules.append(
            f'@font-face {{ font-family: "{FAMILY}"; font-style: {style}; font-weight: {weight}; '
            f"src: url({address}) format('woff2'); }}"
        )
    return "\n".join(rules)


def drawn(svg: str) -> str:
    """Return a chart's SVG as part of a page: shapes and letters only, and silent when read aloud.

    Raises
    ------
    ValueError
        If it is no SVG, or holds something that is not a shape or a letter.
    """
    if "<!" in svg.replace("<!--", ""):
        raise ValueError("a chart holds no declarations")
    try:
        root = ElementTree.fromstring(svg)  # noqa: S314 - our own chart; declarations refused above
    except ElementTree.ParseError as error:
        raise ValueError("a chart is well-formed SVG") from error
    for element in root.iter():
        element.tag = local_name(element.tag)
        element.attrib = {
            name: value for name, value in element.attrib.items() if plain(name, value)
        }
    root.attrib = {"viewBox": root.attrib.get("viewBox", "0 0 1 1"), "aria-hidden": "true"}
    return ElementTree.tostring(root, encoding="unicode")


def local_name(tag: Any) -> str:
    """Return an element's name without its namespace, if it is a shape or a letter."""
    name = str(tag).removeprefix(SVG)
    if name not in DRAWN:
        raise ValueError("a chart holds shapes and letters only")
    return name


def plain(name: str, value: str) -> bool:
    """Tell whether an attribute only says how something looks: it neither acts nor fetches."""
    return not (name.startswith(("on", "{")) or "url(" in value or name in ("href", "id", "class"))

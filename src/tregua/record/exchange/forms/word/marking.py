"""The few elements of a Word document that forms need, as text."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tregua.language import Language
from tregua.record.exchange.forms.package import zipped

__all__ = ["BOX_SIGN", "cell", "legal", "paragraph", "row", "table", "word_file"]

PARTS = Path(__file__).parent / "template"
NAMES = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-links.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-links.xml",
    "word/footer1.xml": "footer.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
}
LANGUAGE_TAGS = {"en": "en-GB", "es": "es-ES"}
BOX_SIGN = "\N{BALLOT BOX}"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """Return a text as XML can hold it: a control character becomes the replacement mark."""
    return ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def paragraph(text: str, style: str, *, strong: str = "") -> str:
    """Return a paragraph in a style; `strong` words come first, in bold."""
    first = run(strong, "<w:rPr><w:b/></w:rPr>") if strong else ""
    return f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/></w:pPr>{first}{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text, or nothing where there is none."""
    held = escape(legal(text))
    return f'<w:r>{properties}<w:t xml:space="preserve">{held}</w:t></w:r>' if text else ""


def cell(content: str, width: int, *, span: int = 1, fill: str = "") -> str:
    """Return a cell of a width in twentieths of a point that spans some columns."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{spans}{shade}</w:tcPr>{content}</w:tc>"


def row(cells: Iterable[str], *, header: bool = False) -> str:
    """Return a row that is never split between pages; a header comes again on each."""
    again = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{again}</w:trPr>{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[int], style: str) -> str:
    """Return a table with columns of fixed widths."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}'
        "</w:tbl>"
    )


def word_file(body: str, footer: str, language: Language, title: str) -> bytes:
    """Return a Word file with a body; its properties tell a title and a language, nothing else."""
    held = {name: (PARTS / file).read_text("utf-8") for name, file in NAMES.items()}
    fill = {
        "word/document.xml": ("BODY", body),
        "word/footer1.xml": ("FOOT", escape(legal(footer))),
        "word/styles.xml": ("LANGUAGE", LANGUAGE_TAGS[language]),
        "docProps/core.xml": ("TITLE", escape(legal(title))),
    }
    for name, (mark, text) in fill.items():
        held[name] = held[name].replace(f"<!--{mark}-->", text).replace(f"%{mark}%", text)
    return zipped({name: text.encode() for name, text in held.items()})

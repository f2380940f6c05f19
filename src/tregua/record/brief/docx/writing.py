"""The blocks of a briefing written into Word, one by one, with what stands on every page."""

import io
from typing import TYPE_CHECKING

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
)
from tregua.record.brief.docx.package import blank, sealed
from tregua.record.brief.docx.tables import add_facts, add_frame, add_table
from tregua.record.brief.docx.words import add_bookmark, add_field, add_words, legal
from tregua.record.brief.look import answer_word, page_parts, source_numbers

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell

__all__ = ["docx"]

STYLES = {"body": "Body Text", "lead": "Lead", "note": "Note", "small": "Small"}
COLUMN_MM = 166
DENSE, LARGEST, CLOSER = 0.66, 13, 0.15
"""What one sheet does to the size of letters (in points at most) and to the room between them."""
LINE_LETTERS = 115
"""About as many small letters as one line of the column holds."""


def docx(document: Document) -> bytes:
    """Return the briefing as DOCX; the same document gives the same bytes."""
    word = blank(document)
    if document.page == "card":
        make_small(word)
    else:
        add_page_words(word, document)
    if document.page == "single":
        make_dense(word)
    word.add_paragraph(legal(document.title), style="Title")
    if document.subtitle:
        word.add_paragraph(legal(document.subtitle), style="Subtitle")
    add_facts(word, document.facts)
    known = source_numbers(document.blocks)
    turned = False
    for block in document.blocks:
        if isinstance(block, PageBreak):
            turned = True
            continue
        if turned:
            close_page(word)
        written = len(list(word.iter_inner_content()))
        add_block(word, block, document, known)
        if turned:
            turn_page(word, written)
        turned = False
    return sealed(word)


def make_small(word: "WordDocument") -> None:
    """Make the page a small one (A5), with narrow edges."""
    from docx.shared import Mm

    section = word.sections[0]
    section.page_width, section.page_height = Mm(148), Mm(210)
    section.left_margin = section.right_margin = Mm(14)
    section.top_margin = section.bottom_margin = Mm(13)


def make_dense(word: "WordDocument") -> None:
    """Bring a paper to one sheet: narrow edges, small letters, and little room between them."""
    from docx.shared import Mm, Pt

    section = word.sections[0]
    section.left_margin = section.right_margin = Mm(14)
    section.top_margin = section.bottom_margin = Mm(11)
    section.header_distance = section.footer_distance = Mm(5)
    for style in word.styles:
        size, spacing = getattr(style, "font", None), getattr(style, "paragraph_format", None)
        if size is not None and size.size is not None:
            size.size = Pt(min(size.size.pt * DENSE, LARGEST))
        if spacing is not None:
            spacing.line_spacing = 1.0
            for side in ("space_before", "space_after"):
                if getattr(spacing, side):
                    setattr(spacing, side, Pt(getattr(spacing, side).pt * CLOSER))


def add_page_words(word: "WordDocument", document: Document) -> None:
    """Write the head and foot of every page."""
    section = word.sections[0]
    head = section.header.paragraphs[0]
    head.style = "Header"
    head.add_run(legal(document.title) + gap(document.title, document.handling))
    head.add_run(legal(document.handling), style="Strong")
    foot = section.footer.paragraphs[0]
    foot.style = "Footer"
    before, between, after = (legal(part) for part in page_parts(document))
    foot.add_run(
        legal(document.footer) + gap(document.footer, f"{before}12{between}34{after}") + before
    )
    add_field(foot, "PAGE")
    foot.add_run(between)
    add_field(foot, "NUMPAGES")
    foot.add_run(after)


def gap(left: str, right: str) -> str:
    """Return what parts words at the two edges of a line: a second line where one is too short."""
    return "\t" if len(left) + len(right) <= LINE_LETTERS else "\n\t"


def add_block(
    word: "WordDocument", block: Block, document: Document, known: frozenset[int]
) -> None:
    """Write one block at the end of the document."""
    match block:
        case Heading(text, level):
            word.add_paragraph(legal(text), style=f"Heading {level}")
        case Paragraph() | Bullets():
            add_simple(word, block, known)
        case Table():
            add_table(word, block, known)
        case Figure():
            add_figure(word, block, known)
        case Box():
            cell = add_frame(word, block, answer_word(block, document.language))
            for inner in block.blocks:
                add_simple(cell, inner, known)
        case PageBreak():
            pass  # set on what follows, so that no empty line begins the page
        case SourceList(entries):
            for entry in entries:
                paragraph = word.add_paragraph(f"[{entry.number}]\t", style="Source")
                add_words(paragraph, entry.words, known)
                add_bookmark(paragraph, f"source_{entry.number}", entry.number)


def close_page(word: "WordDocument") -> None:
    """Take away the spacing left below the last table, which could spill onto a page of its own."""
    last = word.paragraphs[-1] if word.paragraphs else None
    if last is not None and last.style is not None and last.style.name == "After Table":
        last._p.getparent().remove(last._p)


def turn_page(word: "WordDocument", place: int) -> None:
    """Begin a new page with what stands at a place: a paragraph, or a table behind a small one."""
    from docx.table import Table as WordTable

    content = list(word.iter_inner_content())
    if place >= len(content):
        return
    first = content[place]
    if isinstance(first, WordTable):
        small = word.add_paragraph(style="After Table")
        first._tbl.addprevious(small._p)
        first = small
    first.paragraph_format.page_break_before = True


def add_simple(
    place: "WordDocument | _Cell", block: Paragraph | Bullets, known: frozenset[int]
) -> None:
    """Write a paragraph or a list of points, in the document or inside a frame."""
    if isinstance(block, Paragraph):
        add_words(place.add_paragraph(style=STYLES[block.kind]), block.words, known)
        return
    for item in block.items:
        add_words(place.add_paragraph(style="List Bullet"), item, known)


def add_figure(word: "WordDocument", figure: Figure, known: frozenset[int]) -> None:
    """Write a chart as wide as the column, with its words for those who cannot see, and caption."""
    from docx.shared import Mm

    run = word.add_paragraph(style="Figure").add_run()
    picture = run.add_picture(io.BytesIO(figure.png), width=Mm(COLUMN_MM))
    picture._inline.docPr.set("descr", legal(figure.alt))
    for side in ("distT", "distB", "distL", "distR"):
        picture._inline.set(side, "0")
    add_words(word.add_paragraph(style="Caption"), figure.caption, known)

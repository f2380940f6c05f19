"""The Word file, opened again: styles, words for pictures, links, and no property left over."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import docx
from docx.oxml.ns import qn

from tregua.record.brief.document import Document, Heading, PageBreak
from tregua.record.brief.rendering import Format, render

Printed = Callable[[Document, Format], bytes]


def opened(document: Document, printed: Printed):  # type: ignore[no-untyped-def]
    return docx.Document(io.BytesIO(printed(document, "docx")))


def test_each_paragraph_has_the_style_of_what_it_is(document: Document, printed: Printed) -> None:
    word = opened(document, printed)
    used = [paragraph.style.name for paragraph in word.paragraphs]
    assert used[:2] == ["Title", "Subtitle"]
    wanted = {"Heading 1", "Heading 2", "Heading 3", "Lead", "Note", "Small", "Source", "Caption"}
    assert wanted | {"Body Text", "Figure", "Table Caption"} <= set(used)
    cells = [p.style.name for t in word.tables for c in t._cells for p in c.paragraphs]
    assert {"Box Title", "List Bullet", "Table Text", "Table Figure", "Body Text"} <= set(cells)
    assert "Normal" not in used + cells


def test_headings_are_real_headings(document: Document, printed: Printed) -> None:
    word = opened(document, printed)
    shown = [p.text for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert shown == [block.text for block in document.blocks if isinstance(block, Heading)]


def test_the_page_is_a4(document: Document, printed: Printed) -> None:
    section = opened(document, printed).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_a_table_repeats_its_header_and_splits_no_row(document: Document, printed: Printed) -> None:
    tables = [t for t in opened(document, printed).tables if t.style.name == "Briefing Table"]
    assert tables
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_each_picture_says_what_it_shows(document: Document, printed: Printed) -> None:
    shapes = opened(document, printed).inline_shapes
    assert len(shapes) == 2
    assert all(len(shape._inline.docPr.get("descr")) > 40 for shape in shapes)


def test_each_citation_leads_to_a_bookmark(document: Document, printed: Printed) -> None:
    body = opened(document, printed).element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    assert links
    assert links <= marks


def test_an_answer_has_an_edge_of_its_own_and_stands_in_words(
    document: Document, printed: Printed
) -> None:
    boxes = [t for t in opened(document, printed).tables if t.style.name == "Briefing Box"]
    edges = [box._tbl.find(f".//{qn('w:left')}").get(qn("w:val")) for box in boxes]
    assert edges == ["single", "dashed", "double", "single"]
    assert boxes[0].rows[0].cells[0].text.startswith(("Met", "Se cumple"))


def test_every_page_says_what_it_is_and_which(document: Document, printed: Printed) -> None:
    section = opened(document, printed).sections[0]
    assert document.title in section.header.paragraphs[0].text
    assert document.handling in section.header.paragraphs[0].text
    foot = section.footer.paragraphs[0]
    assert document.footer in foot.text
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_spelling_is_checked_in_the_language_of_the_words(
    document: Document, printed: Printed
) -> None:
    word = opened(document, printed)
    tags = {lang.get(qn("w:val")) for lang in word.styles.element.iter(qn("w:lang"))}
    assert tags == {{"en": "en-GB", "es": "es-ES"}[document.language]}


def test_no_property_is_kept_that_is_not_shown(document: Document, printed: Printed) -> None:
    properties = opened(document, printed).core_properties
    made = datetime.combine(document.made_on, time())
    assert (properties.title, properties.created, properties.modified) == (
        document.title,
        *[made.replace(tzinfo=properties.created.tzinfo)] * 2,
    )
    hidden = ("author", "last_modified_by", "comments", "keywords", "subject", "category")
    assert not any(getattr(properties, name) for name in hidden)


def test_a_new_page_is_set_on_what_begins_it(document: Document, printed: Printed) -> None:
    place = next(n for n, block in enumerate(document.blocks) if isinstance(block, PageBreak))
    following = document.blocks[place + 1]
    turned = [
        paragraph.text
        for paragraph in opened(document, printed).paragraphs
        if paragraph.paragraph_format.page_break_before
    ]
    assert isinstance(following, Heading)
    assert turned == [following.text]


def test_a_long_head_gives_its_handling_a_line_of_its_own(document: Document) -> None:
    long = replace(document, title="A title of many words " * 6, blocks=())
    head = docx.Document(io.BytesIO(render(long, "docx"))).sections[0].header.paragraphs[0]
    assert head.text == f"{long.title}\n\t{long.handling}"

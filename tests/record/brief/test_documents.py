"""What holds in all three formats: the same words, the same bytes, nothing that is not shown."""

import io
import zipfile
from collections.abc import Callable
from datetime import date

import docx
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from lxml import html

from tregua.record.brief.document import (
    Block,
    Box,
    Bullets,
    Document,
    Figure,
    Heading,
    Paragraph,
    Run,
    SourceEntry,
    SourceList,
    Table,
)
from tregua.record.brief.html import drawn
from tregua.record.brief.look import TONES, answer_word
from tregua.record.brief.rendering import FORMATS, Format, render

Printed = Callable[[Document, Format], bytes]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636000000002000148afa4710000000049454e44ae426082"
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def said(text: str, cites: tuple[int, ...] = (1, 9)) -> tuple[Run, ...]:
    return (Run(text, cites=cites), Run(text, strong=True), Run(text, emphasis=True))


def filled_with(text: str) -> Document:
    """Return a document in which every place that takes words holds one text."""
    words = said(text)
    blocks: tuple[Block, ...] = (
        Heading(text, 1),
        Paragraph(words, "lead"),
        Paragraph(words, "note"),
        Bullets((words, words)),
        Table(text, (text, text), ((words, words),), (1, 2), (1,)),
        Figure(SVG, DOT, words, text),
        Box(text, "unclear", (Paragraph(words), Bullets((words,)))),
        SourceList((SourceEntry(1, words),)),
    )
    facts = ((text, text),)
    return Document(text, text, "en", date(2025, 1, 1), facts, text, text, text, blocks)


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_document_gives_the_same_bytes(
    document: Document, printed: Printed, to: Format
) -> None:
    assert render(document, to) == printed(document, to)


any_text = st.text(min_size=1, max_size=60) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "{{ 7 * 7 }}{% raw %}",
        "#panic() $x$ *b* _e_ `r` @source-1 <label> \\ ]] //",
        '") + read("/etc/passwd") + ("',
        "\x00\x07\x1f\ufffe",
        "日本語 עברית 🙂",
    ]
)
thorough = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.slow
@given(any_text)
@thorough
def test_no_text_becomes_part_of_the_page(text: str) -> None:
    plain = html.document_fromstring(render(filled_with("x"), "html"))
    page = html.document_fromstring(render(filled_with(text), "html"))
    assert [node.tag for node in page.iter()] == [node.tag for node in plain.iter()]
    assert [sorted(node.keys()) for node in page.iter()] == [
        sorted(node.keys()) for node in plain.iter()
    ]


@pytest.mark.slow
@given(any_text)
@thorough
def test_no_text_breaks_the_pdf_or_becomes_its_markup(text: str) -> None:
    pages = pikepdf.open(io.BytesIO(render(filled_with(text), "pdf")))
    assert "/StructTreeRoot" in pages.Root
    links = [a for page in pages.pages for a in page.get("/Annots", [])]
    assert all("/URI" not in link.get("/A", {}) for link in links)


@pytest.mark.slow
@given(any_text)
@thorough
def test_no_text_breaks_the_word_file_or_becomes_its_markup(text: str) -> None:
    word = docx.Document(io.BytesIO(render(filled_with(text), "docx")))
    plain = docx.Document(io.BytesIO(render(filled_with("x"), "docx")))

    kinds = {node.tag for node in word.element.iter()} - {f"{W}br", f"{W}tab", f"{W}cr"}
    assert kinds <= {node.tag for node in plain.element.iter()}
    paragraphs = [len(list(whole.element.iter(f"{W}p"))) for whole in (word, plain)]
    assert paragraphs[0] == paragraphs[1]


@pytest.mark.parametrize("to", FORMATS)
def test_a_bare_document_is_printed_too(to: Format) -> None:
    bare = Document("t", "s", "es", date(2025, 1, 1), (), "h", "f", "p", ())
    assert render(bare, to)


def test_the_answer_stands_in_words_whatever_the_colour() -> None:
    assert answer_word(Box("Transformation", "not_met", ()), "en") == "Not met"
    assert answer_word(Box("Transformación", "unclear", ()), "es") == "No está claro"
    assert answer_word(Box("Anything", "plain", ()), "en") == ""


def test_an_answer_the_title_gives_is_not_given_twice() -> None:
    assert answer_word(Box("Transformation: unclear", "unclear", ()), "en") == ""


def test_no_tone_is_a_calming_green_or_an_accusing_red() -> None:
    for colour in TONES.values():
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        assert green <= 1.2 * max(red, blue)
        assert red <= 2 * green


@pytest.mark.parametrize(
    "svg",
    [
        SVG.replace("<rect", "<script/><rect"),
        SVG.replace("<rect", "<foreignObject/><rect"),
        SVG.replace("<rect", "<image href='http://x'/><rect"),
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG,
        "no picture",
    ],
)
def test_a_picture_that_is_not_only_shapes_is_refused(svg: str) -> None:
    with pytest.raises(ValueError, match="chart"):
        drawn(svg)


def test_a_picture_keeps_no_attribute_that_acts_or_fetches() -> None:
    acting = SVG.replace("<rect", '<rect onclick="x()" fill="url(http://x)" stroke="#000"')
    kept = drawn(acting)
    assert "onclick" not in kept
    assert "url(" not in kept
    assert "stroke" in kept


def test_a_word_file_is_a_package_of_known_parts(document: Document, printed: Printed) -> None:
    with zipfile.ZipFile(io.BytesIO(printed(document, "docx"))) as package:
        names = package.namelist()
        assert names[0] == "[Content_Types].xml"
        assert [name for name in names if name.startswith(("docProps", "customXml"))] == [
            "docProps/core.xml"
        ]
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}

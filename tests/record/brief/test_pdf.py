"""The PDF: tagged, in its language, with words for pictures, links, and the shipped family only."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pikepdf
import pytest

from tregua.record.brief.document import Document, Figure, Paragraph, Run, Table
from tregua.record.brief.rendering import Format, render

LETTERS = "\N{NARROW NO-BREAK SPACE}áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’–—…•→×±≤≥½ºª%€$\N{MINUS SIGN}"
Printed = Callable[[Document, Format], bytes]


@cache
def read(content: bytes) -> pikepdf.Pdf:
    """Return a PDF that stays open, since what is read from it does not live without it."""
    return pikepdf.open(io.BytesIO(content))


def opened(document: Document, printed: Printed) -> pikepdf.Pdf:
    return read(printed(document, "pdf"))


def tags(node: Any) -> Iterator[Any]:
    """Yield every element of a structure tree, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from tags(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        yield from tags(node.get("/K"))


def test_the_pdf_is_tagged_and_says_its_language(document: Document, printed: Printed) -> None:
    root = opened(document, printed).Root
    assert root.MarkInfo.Marked
    assert str(root.Lang)[:2] == document.language
    assert "/StructTreeRoot" in root


def test_the_pdf_claims_the_standard_for_readers_who_cannot_see(
    document: Document, printed: Printed
) -> None:
    with opened(document, printed).open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == document.title


def test_each_picture_says_what_it_shows(document: Document, printed: Printed) -> None:
    elements = list(tags(opened(document, printed).Root.StructTreeRoot.K))
    alts = [str(element.Alt) for element in elements if element.S == "/Figure"]
    assert alts == [block.alt for block in document.blocks if isinstance(block, Figure)]


def test_headings_tables_and_lists_are_tagged_as_such(document: Document, printed: Printed) -> None:
    kinds = {str(element.S) for element in tags(opened(document, printed).Root.StructTreeRoot.K)}
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Link", "/Caption"} <= kinds


def test_each_citation_is_a_link_within_the_document(document: Document, printed: Printed) -> None:
    pages = opened(document, printed).pages
    links = [link for page in pages for link in page.get("/Annots", [])]
    assert len(links) >= 6
    assert all("/Dest" in link or link.A.S == "/GoTo" for link in links)


def test_only_the_shipped_family_is_in_the_pdf(document: Document, printed: Printed) -> None:
    pages = opened(document, printed).pages
    fonts = {str(font.BaseFont) for page in pages for font in page.Resources.Font.values()}
    assert fonts
    assert all("SourceSans3" in font for font in fonts)


def test_the_pdf_is_dated_by_the_document_and_not_by_the_clock(
    document: Document, printed: Printed
) -> None:
    information = opened(document, printed).docinfo
    assert str(information["/CreationDate"]).startswith(f"D:{document.made_on:%Y%m%d}")
    assert "/Author" not in information


def test_every_page_is_a4(document: Document, printed: Printed) -> None:
    for page in opened(document, printed).pages:
        assert [round(float(side) * 25.4 / 72) for side in page.MediaBox[2:]] == [210, 297]


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("emphasis", [False, True])
def test_the_shipped_family_holds_what_both_languages_need(
    document: Document, strong: bool, emphasis: bool
) -> None:
    needed = replace(document, blocks=(Paragraph((Run(LETTERS, strong, emphasis),)),))
    with read(render(needed, "pdf")).open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_a_letter_the_family_lacks_costs_the_claim_and_not_the_tags(document: Document) -> None:
    foreign = replace(document, blocks=(Paragraph((Run("日本語"),)),))
    pages = read(render(foreign, "pdf"))
    assert pages.Root.MarkInfo.Marked
    with pages.open_metadata() as metadata:
        assert "pdfuaid:part" not in metadata


def test_a_source_that_is_not_listed_is_cited_without_a_link(document: Document) -> None:
    lonely = replace(document, blocks=(Paragraph((Run("said", cites=(7,)),)),))
    pages = read(render(lonely, "pdf")).pages
    assert not [link for page in pages for link in page.get("/Annots", [])]


def test_a_long_table_goes_on_over_pages_and_repeats_its_header(document: Document) -> None:
    rows = tuple(((Run(f"row {n}"),),) for n in range(120))
    long = replace(document, blocks=(Table("caption", ("header",), rows, (1,)),))
    assert len(read(render(long, "pdf")).pages) >= 3

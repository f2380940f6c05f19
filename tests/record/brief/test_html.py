"""The page: landmarks, headings in order, words for pictures, and nothing from elsewhere."""

import re
from collections.abc import Callable
from itertools import pairwise

from lxml import html

from tregua.record.brief.document import Document
from tregua.record.brief.rendering import Format

Printed = Callable[[Document, Format], bytes]


def page_of(document: Document, printed: Printed) -> html.HtmlElement:
    return html.document_fromstring(printed(document, "html"))


def test_the_page_says_its_language_and_title(document: Document, printed: Printed) -> None:
    page = page_of(document, printed)
    assert page.get("lang", "")[:2] == document.language
    assert page.findtext(".//title") == document.title


def test_the_page_has_one_head_one_main_part_and_one_foot(
    document: Document, printed: Printed
) -> None:
    body = page_of(document, printed).find("body")
    assert [child.tag for child in body] == ["a", "header", "main", "footer"]
    assert body[0].get("href") == f"#{body[2].get('id')}"


def test_headings_begin_at_one_and_skip_no_level(document: Document, printed: Printed) -> None:
    page = page_of(document, printed)
    levels = [int(node.tag[1]) for node in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_picture_says_what_it_shows(document: Document, printed: Printed) -> None:
    figures = list(page_of(document, printed).iter("figure"))
    assert len(figures) == 2
    for shown in figures:
        assert shown.find("div").get("role") == "img"
        assert len(shown.find("div").get("aria-label")) > 40
        assert shown.find("figcaption").text_content().strip()


def test_each_table_has_a_caption_and_headers_with_a_scope(
    document: Document, printed: Printed
) -> None:
    tables = list(page_of(document, printed).iter("table"))
    assert tables
    for table in tables:
        assert table.findtext("caption")
        assert {head.get("scope") for head in table.iter("th")} == {"col", "row"}


def test_each_citation_leads_to_its_source(document: Document, printed: Printed) -> None:
    page = page_of(document, printed)
    targets = {node.get("id") for node in page.iter("li")}
    links = [link.get("href") for link in page.iter("a") if link.get("class") == "cite"]
    assert links
    assert all(link.removeprefix("#") in targets for link in links)


def test_the_page_forbids_all_but_its_own_letters_and_pictures(
    document: Document, printed: Printed
) -> None:
    page = page_of(document, printed)
    policies = [node.get("content") for node in page.iter("meta") if node.get("http-equiv")]
    assert policies == [
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
    ]
    assert not list(page.iter("script", "iframe", "object", "link"))


def test_the_page_names_no_address_outside_itself(document: Document, printed: Printed) -> None:
    text = printed(document, "html").decode()
    assert not re.search(r"(?:https?:)?//[a-z]", re.sub(r"base64,[^)]*", "", text))
    assert all(found.startswith("data:") for found in re.findall(r"url\(([^)]*)", text))


def test_every_page_word_is_there(document: Document, printed: Printed) -> None:
    text = page_of(document, printed).text_content()
    for words in (document.subtitle, document.handling, document.footer):
        assert words in text
    assert all(value in text for fact in document.facts for value in fact)


def test_on_paper_parts_begin_on_a_new_page(document: Document, printed: Printed) -> None:
    text = printed(document, "html").decode()
    assert "@media print" in text
    assert 'class="page-break"' in text

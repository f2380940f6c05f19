"""A file that is no filled form is refused for what it is, and no bytes break the reader."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from tests.support.forms import blank, came_in, edited, filled, form, parts, ticked
from tregua.errors import Problems
from tregua.record.exchange.forms.package import LARGEST, zipped

WORD, SHEET = blank(form(), "docx"), blank(form(), "xlsx")
LINK = (
    '<Relationship Id="rId9" Type="http://invalid.example/{}" Target="{}" TargetMode="External"/>'
)


def refused(held):
    """Give the codes of what is wrong with a file."""
    with pytest.raises(Problems) as raised:
        came_in(held)
    return [each.code for each in raised.value.problems]


def with_part(held, name, part):
    return zipped(parts(held) | {name: part})


@pytest.mark.parametrize(
    ("held", "code"),
    [
        (b"", "form_empty"),
        (b"\0" * 512, "form_empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "form_locked"),
        (b"%PDF-1.7\n", "form_not_form"),
        (b"question,answer\n", "form_not_form"),
        (b"PK\x03\x04 and no more", "form_broken"),
        (WORD[: len(WORD) // 2], "form_broken"),
        (zipped({"a.txt": b"hello"}), "form_not_form"),
        (zipped(parts(WORD) | parts(SHEET)), "form_not_form"),
        (
            zipped(
                {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
            ),
            "form_odf",
        ),
        (with_part(WORD, "word/document.xml", b"<w:document"), "form_broken"),
        (with_part(WORD, "word/document.xml", b"<a/>"), "form_broken"),
        (with_part(WORD, "word/vbaProject.bin", b"\0"), "form_macros"),
        (with_part(SHEET, "xl/vbaProject.bin", b"\0"), "form_macros"),
        (with_part(WORD, "word/embeddings/oleObject1.bin", b"\0"), "form_macros"),
        (with_part(SHEET, "xl/externalLinks/externalLink1.xml", b"<a/>"), "form_links"),
        (
            with_part(WORD, "word/comments.xml", b"<w:comments><w:comment/></w:comments>"),
            "form_comments",
        ),
        (
            with_part(SHEET, "xl/comments/comment1.xml", b"<comments><comment/></comments>"),
            "form_comments",
        ),
        (with_part(WORD, "word/document.xml", b"<!DOCTYPE a><a/>"), "form_doctype"),
        (with_part(SHEET, "xl/sharedStrings.xml", "<a>ñ</a>".encode("utf-16-le")), "form_doctype"),
    ],
)
def test_another_file_is_refused_for_what_it_is(held, code):
    assert refused(held) == [code]


def test_a_file_with_macros_is_refused_under_any_name():
    kinds = "wordprocessingml.document.main+xml"
    held = edited(
        WORD, "[Content_Types].xml", f"openxmlformats-officedocument.{kinds}", "macroEnabled"
    )
    assert refused(held) == ["form_macros"]


def test_a_locked_entry_is_refused():
    held = bytearray(WORD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        held[held.index(mark) + offset] |= 1
    assert refused(bytes(held)) == ["form_locked"]


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "externalLinkPath"])
def test_a_file_that_fetches_something_is_refused(kind):
    link = LINK.format(kind, "http://invalid.example/x") + "</Relationships>"
    held = edited(WORD, "word/_rels/document.xml.rels", "</Relationships>", link)
    assert refused(held) == ["form_links"]


def test_a_link_to_a_page_that_somebody_pasted_is_left_alone():
    link = LINK.format("hyperlink", "http://invalid.example/x") + "</Relationships>"
    held = edited(WORD, "word/_rels/document.xml.rels", "</Relationships>", link)
    assert came_in(held).claims == ()


@pytest.mark.parametrize("held", [WORD, SHEET], ids=["docx", "xlsx"])
def test_a_small_file_that_unpacks_to_a_large_one_is_not_unpacked(held):
    swollen = with_part(held, "xl/worksheets/sheet9.xml", b" " * (LARGEST * 2**20))
    assert len(swollen) < 200_000
    assert refused(swollen) == ["form_too_large"]


def test_a_file_of_very_many_parts_is_not_unpacked():
    assert refused(zipped({f"part{n}.xml": b"" for n in range(2_000)})) == ["form_too_large"]


def test_an_entry_that_holds_more_than_it_states_is_cut_and_refused():
    held = bytearray(with_part(SHEET, "xl/worksheets/sheet9.xml", b" " * (LARGEST * 2**20)))
    size = (LARGEST * 2**20).to_bytes(4, "little")
    assert held.count(size) == 2
    assert refused(bytes(held).replace(size, (10).to_bytes(4, "little"))) == ["form_broken"]


def test_an_entry_that_stands_twice_is_refused():
    out = io.BytesIO(WORD)
    with zipfile.ZipFile(out, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("word/document.xml", b"<a/>")
    assert refused(out.getvalue()) == ["form_broken"]


def test_a_cell_far_down_a_sheet_takes_no_time():
    sheet = "xl/worksheets/sheet1.xml"
    row = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    assert came_in(edited(SHEET, sheet, "</sheetData>", row)).claims == ()


ANSWERED = {
    "docx": filled(form(), "docx", ticked("[2.A]", "high", note="As told.")),
    "xlsx": filled(form(), "xlsx", ticked("[2.A]", "high", note="As told.")),
}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["docx", "xlsx"]),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), min_size=1, max_size=4),
)
@example("docx", [(0.0, b"")])
def test_changed_bytes_give_problems_and_nothing_else(kind, changes):
    held = bytearray(ANSWERED[kind])
    for where, put in changes:
        place = int(where * (len(held) - 1))
        held[place : place + len(put)] = put
    with suppress(Problems):
        came_in(bytes(held))


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["docx", "xlsx"]),
    st.integers(0, 30),
    st.floats(0, 1),
    st.integers(0, 300),
    st.sampled_from(['"', "<", "/>", "0", "-1", "99999999", "", "s", "é", "w:ins", "<a/>", " r="]),
)
def test_a_changed_part_gives_problems_and_nothing_else(kind, part, where, cut, put):
    found = parts(ANSWERED[kind])
    name = sorted(found)[part % len(found)]
    text = found[name].decode()
    place = int(where * len(text))
    changed = text[:place] + put + text[place + cut :]
    with suppress(Problems):
        came_in(zipped(found | {name: changed.encode()}))

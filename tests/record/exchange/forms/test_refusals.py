"""What is wrong on a form is told all at once, with its place, and nothing of it comes in."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.support.dossiers import dossier, sheet
from tests.support.forms import (
    FULL,
    QUESTIONS,
    blank,
    came_in,
    columns,
    edited,
    filled,
    form,
    small,
    ticked,
)
from tregua.errors import Problems
from tregua.record.exchange.forms import form_of

KINDS = pytest.mark.parametrize("kind", ["docx", "xlsx"])
NAMED = FULL | {"source": "A teacher, by voice", "grade": "B2", "seen": "part"}


def wrong(held, into=None, **more):
    """Give the code and place of everything that is wrong with a form."""
    with pytest.raises(Problems) as raised:
        came_in(held, into, **more)
    return [(each.code, each.field) for each in raised.value.problems]


def codes(held, into=None, **more):
    return [code for code, _ in wrong(held, into, **more)]


@pytest.mark.requirement("R029")
@KINDS
@pytest.mark.parametrize(
    ("code", "cells", "expected"),
    [
        ("[2.A]", FULL | {"box:low": "x", "box:high": "x"}, "form_two_answers"),
        ("[1]", FULL | {"box:true": "x", "box:false": "x"}, "form_two_answers"),
        ("[3]", FULL | {"box:low": "x", "box:asked-not-known": "x"}, "form_two_answers"),
        ("[7]", FULL | {"value": "So.", "box:asked-not-known": "x"}, "form_two_answers"),
        ("[2.A]", FULL | {"box:low": "x", "box:high": "to"}, "form_range_unreadable"),
        ("[2.A]", FULL | {"box:low": "to", "box:high": "from"}, "form_range_unreadable"),
        ("[2.A]", FULL | {"box:low": "perhaps"}, "form_box_unreadable"),
        ("[2.A]", FULL | {"box:low": "x x"}, "form_box_unreadable"),
        ("[3]", FULL | {"box:low": "from"}, "form_box_unreadable"),
        ("[2.A]", FULL, "form_no_answer"),
        ("[2.A]", {"note": "They say many."}, "form_no_answer"),
        ("[2.A]", FULL | {"box:low": "x", "confidence": ""}, "form_confidence_missing"),
        ("[2.A]", FULL | {"box:low": "x", "confidence": "certain"}, "form_confidence_unknown"),
        ("[2.A]", FULL | {"box:low": "x", "confidence": "low, high"}, "form_two_in_box"),
        ("[2.A]", FULL | {"box:low": "x", "confidence": "media o alta"}, "form_two_in_box"),
        ("[2.A]", FULL | {"box:low": "x", "source": ""}, "form_source_missing"),
        ("[2.A]", FULL | {"box:low": "x", "source": "txet"}, "form_source_unknown"),
        ("[2.A]", FULL | {"box:low": "x", "source": "text; nobody"}, "form_source_unknown"),
        ("[2.A]", FULL | {"box:low": "x", "grade": "B2"}, "form_source_details"),
        ("[2.A]", NAMED | {"box:low": "x", "grade": ""}, "form_grade_missing"),
        ("[2.A]", NAMED | {"box:low": "x", "grade": "G7"}, "form_grade_unknown"),
        ("[2.A]", NAMED | {"box:low": "x", "seen": ""}, "form_seen_missing"),
        ("[2.A]", NAMED | {"box:low": "x", "seen": "mostly"}, "form_seen_unknown"),
        ("[2.A]", FULL | {"box:low": "x", "as_of": ""}, "form_date_missing"),
        ("[2.A]", FULL | {"box:low": "x", "learned_on": "2026-07"}, "form_date_future"),
        ("[2.A]", FULL | {"box:low": "x", "learned_on": "2019"}, "form_learned_too_early"),
        ("[2.A]", FULL | {"box:low": "x", "as_of": "9/3/2012"}, "date_mangled"),
        ("[2.A]", FULL | {"box:low": "x", "as_of": "2012-02-30"}, "date_impossible"),
        ("[2.A]", FULL | {"box:low": "x", "as_of": "long ago"}, "date_unreadable"),
        ("[2.A]", FULL | {"box:low": "x", "note": "a" * 5000}, "form_text_too_long"),
        ("[5]", FULL | {"value": "1,200"}, "form_value_unreadable"),
        ("[5]", FULL | {"value": "400..200"}, "form_value_unreadable"),
        ("[6]", FULL | {"value": "spring"}, "date_unreadable"),
    ],
)
def test_an_answer_that_cannot_be_one_is_refused(kind, code, cells, expected):
    held = filled(form(), kind, ticked("[4.B]", "low") | {code: cells})
    ((found, place),) = wrong(held)
    assert found == expected
    assert place.startswith(code)


@KINDS
def test_everything_wrong_is_told_at_once(kind):
    answers = {
        "[1]": FULL | {"box:true": "x", "box:false": "x", "confidence": "certain"},
        "[2.B]": FULL | {"box:low": "x", "source": "nobody", "as_of": "2031"},
        "[4.A]": FULL,
    }
    assert sorted(codes(filled(form(), kind, answers), by="zoe")) == [
        "form_by_unknown",
        "form_confidence_unknown",
        "form_date_future",
        "form_no_answer",
        "form_source_unknown",
        "form_two_answers",
    ]


def test_a_place_is_a_table_and_row_or_a_sheet_and_cell_in_the_language_of_the_form():
    answer = {"[1]": FULL | {"box:true": "x", "confidence": "certain"}}
    assert wrong(filled(form(), "docx", answer))[0][1] == "[1] table 2, row 6"
    assert wrong(filled(form(lang="es"), "docx", answer))[0][1] == "[1] tabla 2, fila 6"
    row = columns(form())["[1]", "confidence"][0]
    assert wrong(filled(form(), "xlsx", answer))[0][1] == f"[1] Questions!C{row}"


def test_a_source_graded_in_two_ways_on_one_form_is_refused():
    answers = {"[1]": NAMED | {"box:true": "x"}, "[3]": NAMED | {"box:low": "x", "grade": "C3"}}
    assert codes(filled(form(), "docx", answers)) == ["form_source_clash"]


def test_a_future_date_written_once_for_all_is_told_once():
    answers = {"[0]": {"learned_on": "2031"}}
    answers |= {c: {"box:low": "x", **FULL, "learned_on": ""} for c in ("[3]", "[2.A]")}
    assert codes(filled(form(), "docx", answers)) == ["form_date_future"] * 1


# The form itself


def test_a_code_that_was_changed_stands_for_nothing():
    held = edited(blank(form(), "docx"), "word/document.xml", "[2.B]", "[2.X]")
    assert wrong(held) == [("form_code_unknown", "[2.X] table 4, row 1")]
    held = edited(blank(form(), "docx"), "word/document.xml", "[1]", "[99]")
    assert wrong(held) == [("form_code_unknown", "[99] table 2, row 1")]


def test_a_code_that_stands_twice_is_refused():
    held = edited(blank(form(), "docx"), "word/document.xml", "[2.B]", "[2.A]")
    assert "form_code_twice" in codes(held)


def test_a_code_changed_to_another_of_the_form_shows_in_the_words_beside_it():
    held = edited(blank(form(), "docx"), "word/document.xml", "[3]", "[7]")
    assert {"form_code_twice", "form_incomplete"} <= set(codes(held))


def test_a_question_taken_out_is_missed():
    word = Document(io.BytesIO(blank(form(), "docx")))
    table = word.tables[-1]._tbl
    table.getparent().remove(table)
    assert codes(saved(word)) == ["form_incomplete"]


def saved(document):
    """Give the bytes of a document or a workbook."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_form_of_another_dossier_is_refused():
    other = replace(small(), sheet=sheet(title="Harbour", purpose="Another", team=[]))
    held = filled(form(), "docx", ticked("[1]", "true"))
    assert codes(held, other, by="ana") == ["form_by_unknown", "form_other_dossier"]


def test_a_form_whose_groups_changed_places_is_refused():
    turned = replace(small(), actors=replaced_parties(small()))
    assert codes(filled(form(), "docx", ticked("[2.A]", "low")), turned) == ["form_other_dossier"]


def replaced_parties(held):
    return held.actors.model_copy(update={"parties": held.actors.parties[::-1]})


def test_a_group_added_at_the_end_leaves_older_forms_as_they_were():
    more = held_with("quay", "hill", "mill")
    assert codes_of_claims(came_in(filled(form(), "docx", ticked("[2.B]", "low")), more)) == [
        "[2.B]"
    ]


def held_with(*groups):
    return replace(small(), actors=dossier(groups=groups).actors)


def codes_of_claims(found):
    return [each.code for each in found.claims]


def test_a_form_whose_questions_have_other_words_by_now_is_refused():
    reworded = {
        slug: q.model_copy(update={"levels": {}}) if slug == "wind" else q
        for slug, q in QUESTIONS.items()
    }
    old = form_of(small(), reworded, [i.code for i in form().items], language="en", blind=False)
    assert codes(filled(old, "docx", {"[1]": FULL | {"box:true": "x"}})) == [
        "form_questions_changed"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("F1-", "F2-", "form_newer"),
        ("F1-", "G1-", "form_no_reference"),
        ("F1-", "F1-ENN-AAAAAA-BBBBBB-CCCCCC, F1-", "form_two_references"),
    ],
)
def test_a_reference_of_another_format_or_none_or_two_is_refused(old, new, expected):
    assert codes(edited(blank(form(), "docx"), "word/document.xml", old, new)) == [expected]


# The words around the answers


def test_a_level_that_does_not_exist_is_refused():
    held = edited(blank(form(), "docx"), "word/document.xml", ">Some<", ">Dozens<")
    assert wrong(held) == [("form_level_unknown", "[2.A] table 3, row 6")]


def test_a_level_written_over_in_a_workbook_is_refused():
    book = load_workbook(io.BytesIO(blank(form(), "xlsx")))
    row, _ = columns(form())["[2.A]", "box:high"]
    book.worksheets[0].cell(row, 2).value = "Dozens"
    assert wrong(saved(book)) == [("form_level_unknown", f"[2.A] Questions!B{row}")]


def test_a_row_put_in_or_taken_out_is_refused():
    word = Document(io.BytesIO(blank(form(), "docx")))
    word.tables[2].add_row()
    assert wrong(saved(word)) == [("form_rows", "[2.A] table 3, row 1")]
    word = Document(io.BytesIO(blank(form(), "docx")))
    row = word.tables[2]._tbl.tr_lst[4]
    row.getparent().remove(row)
    assert wrong(saved(word)) == [("form_rows", "[2.A] table 3, row 1")]


def test_a_cell_taken_out_of_a_row_is_refused():
    word = Document(io.BytesIO(blank(form(), "docx")))
    row = word.tables[2]._tbl.tr_lst[-1]
    row.remove(row.tc_lst[-1])
    assert wrong(saved(word)) == [("form_cells", "[2.A] table 3, row 11")]


def test_words_beside_the_boxes_are_not_lost_in_silence():
    word = Document(io.BytesIO(blank(form(), "docx")))
    word.paragraphs[3].insert_paragraph_before("See my letter.")
    assert wrong(saved(word)) == [("form_outside", "")]
    book = load_workbook(io.BytesIO(blank(form(), "xlsx")))
    book.worksheets[0]["H9"] = "See my letter."
    assert wrong(saved(book)) == [("form_outside", "")]


def test_a_sheet_added_to_a_workbook_is_not_lost_in_silence():
    book = load_workbook(io.BytesIO(blank(form(), "xlsx")))
    book.create_sheet("My notes")
    assert codes(saved(book)) == ["form_outside"]


def test_printed_words_that_were_changed_are_refused():
    held = edited(blank(form(), "docx"), "word/document.xml", "Since when", "Until when")
    assert codes(held)[0] == "form_words_changed"


def test_tracked_changes_are_refused_where_they_stand():
    tracked = '<w:ins w:id="1" w:author="x"><w:r><w:t>x</w:t></w:r></w:ins></w:p></w:tc>'
    word = Document(io.BytesIO(blank(form(), "docx")))
    cell = word.tables[2]._tbl.tr_lst[4].tc_lst[0]
    cell.p_lst[0].add_r().text = "MARKER"
    held = saved(word)
    run = "<w:r><w:t>MARKER</w:t></w:r></w:p></w:tc>"
    held = edited(held, "word/document.xml", run, tracked)
    assert ("form_tracked", "table 3, row 5") in wrong(held)


@pytest.mark.parametrize("value", ["=1+1", '=HYPERLINK("http://invalid.example")'])
def test_a_formula_is_refused_where_it_stands(value):
    book = load_workbook(io.BytesIO(blank(form(), "xlsx")))
    row, column = columns(form())["[2.A]", "note"]
    book.worksheets[0].cell(row, column).value = value
    assert ("form_formula", f"Questions!E{row}") in wrong(saved(book))


def test_an_error_of_the_spreadsheet_is_refused():
    book = load_workbook(io.BytesIO(blank(form(), "xlsx")))
    row, column = columns(form())["[2.A]", "note"]
    book.worksheets[0].cell(row, column).value = "#REF!"
    assert ("form_cell_error", f"Questions!E{row}") in wrong(saved(book))


def test_a_date_that_the_spreadsheet_took_for_a_day_is_read_as_that_day():
    held = filled(form(), "xlsx", ticked("[1]", "true"))
    book = load_workbook(io.BytesIO(held))
    place = columns(form())["[1]", "as_of"]
    cell = book.worksheets[0].cell(*place)
    cell.value = datetime(2012, 3, 9, tzinfo=UTC).replace(tzinfo=None)
    cell.number_format = "dd/mm/yyyy"
    assert str(came_in(saved(book)).claims[0].claim.as_of) == "2012-03-09"

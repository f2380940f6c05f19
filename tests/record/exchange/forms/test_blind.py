"""A blind form tells codes and levels and nothing else, whatever part of the file one opens."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.support.dossiers import claim, dossier, sheet, source
from tests.support.forms import QUESTIONS, TEAM, form, parts
from tregua.record.exchange.forms import codes_asked, form_of, write_form, write_intake

KINDS = pytest.mark.parametrize("kind", ["docx", "xlsx"])
TELLING = dossier(
    [claim("sky", True, by="ana")],
    groups=("quaymen", "hillfolk"),
    sheet=sheet(
        id="ztruce-2019",
        title="Zharbour talks",
        place="Zport",
        purpose="Zpurpose",
        promoter="Zdiocese",
        code="zcode",
        team=TEAM,
    ),
    sources=(source("zpaper", title="Zpaper of record"),),
)
SECRETS = ("ztruce", "zharbour", "zport", "zpurpose", "zdiocese", "zcode", "zpaper", "quaymen")
NAMES = ("hillfolk", "ana<", ">ana", "tregua", "dossier-", "harbour")


def blind(kind):
    """Give a blind form of a dossier whose every word would tell."""
    return write_form(form(TELLING, blind=True), kind)


@KINDS
def test_no_part_of_a_blind_form_names_a_group_a_place_a_title_or_a_person(kind):
    held = parts(blind(kind))
    everything = "\n".join([*held, *(each.decode() for each in held.values())]).casefold()
    assert not [word for word in (*SECRETS, *NAMES) if word in everything]


@KINDS
def test_no_part_of_a_blind_form_holds_a_question(kind):
    everything = "\n".join(each.decode() for each in parts(blind(kind)).values())
    assert not [q.id for q in QUESTIONS.values() if q.text.en in everything]


@KINDS
def test_an_open_form_does_name_them(kind):
    everything = "\n".join(
        each.decode() for each in parts(write_form(form(TELLING), kind)).values()
    )
    assert {"Zharbour talks", "QUAYMEN", "zpaper"} <= set(
        re.findall(r"Zharbour talks|QUAYMEN|zpaper", everything)
    )


@KINDS
@pytest.mark.parametrize("is_blind", [True, False], ids=["blind", "open"])
def test_a_form_has_no_author_no_moment_no_program_and_no_properties_of_its_own(kind, is_blind):
    held = parts(write_form(form(TELLING, blind=is_blind), kind))
    properties = "".join(held[name].decode() for name in held if name.startswith("docProps/"))
    assert not re.findall(
        r"creator|lastModifiedBy|created|modified|Application|openpyxl", properties
    )
    assert "docProps/custom.xml" not in held


@KINDS
def test_the_times_in_the_package_are_the_same_for_every_form(kind):
    with zipfile.ZipFile(io.BytesIO(blind(kind))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_reference_of_a_blind_form_changes_with_the_first_page_of_the_dossier():
    other = form_of(
        dossier(groups=("quaymen", "hillfolk"), sheet=sheet(title="Other")),
        QUESTIONS,
        codes_asked(TELLING, QUESTIONS, choice="all", intake=()),
        language="en",
        blind=True,
    )
    assert other.reference != form(TELLING, blind=True).reference


def test_a_form_opens_in_the_libraries_others_use():
    assert len(Document(io.BytesIO(blind("docx"))).tables) == 10
    book = load_workbook(io.BytesIO(blind("xlsx")))
    assert book.sheetnames == ["Questions", "Lists", "Never here"]


def test_only_answer_cells_of_a_workbook_are_open():
    book = load_workbook(io.BytesIO(write_form(form(TELLING), "xlsx")))
    first = book.worksheets[0]
    open_cells = [c for row in first.iter_rows() for c in row if not c.protection.locked]
    assert first.protection.sheet
    assert open_cells
    assert not [c.coordinate for c in open_cells if c.value]
    assert first.freeze_panes == "A3"
    assert len(first.data_validations.dataValidation) == 5


def test_words_of_a_dossier_never_become_a_formula():
    held = replace(TELLING, sheet=sheet(title='=HYPERLINK("http://invalid.example")'))
    sheet_xml = parts(write_form(form(held), "xlsx"))["xl/worksheets/sheet1.xml"].decode()
    assert "<f>" not in sheet_xml


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_last_page_says_what_must_never_be_written(lang):
    last = {"en": "anything heard in confession or as counsel", "es": "lo oído en confesión"}[lang]
    word = Document(io.BytesIO(write_form(form(TELLING, lang), "docx")))
    assert last in "\n".join(each.text for each in word.paragraphs[-3:])


def test_the_telephone_sheet_has_letters_and_no_names():
    held = parts(write_intake(list(enumerate(QUESTIONS.values(), 1)), "en"))
    everything = "\n".join(each.decode() for each in held.values())
    assert ">A<" in everything
    assert not re.findall("creator|Harbour|QUAY", everything)

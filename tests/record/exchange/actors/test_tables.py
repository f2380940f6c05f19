"""Kumu's spreadsheets come in by its own columns; whatever is wrong is told with its place."""

import time

import pytest
from openpyxl import Workbook

from tests.support.exchanged import (
    actors,
    arrived,
    book,
    codes,
    csv,
    saved,
    whole as whole_of,
    wrong,
    xlsx,
)

ELEMENTS = [
    ["Label", "Type", "Description", "Tags", "Founded"],
    ["North group", "Gang", "Holds the port", "armed|port", "1999"],
    ["Diocese", "Iglesia o entidad religiosa", None, None, None],
    ["The state", "State", None, None, None],
]
CONNECTIONS = [
    ["From", "To", "Direction", "Type", "Label", "Description", "Strength"],
    ["Diocese", "North group|The state", "mutual", "Line of talk", None, None, "firme"],
    [
        "north  GROUP",
        "The state",
        "directed",
        "rivalry",
        None,
        "Since the vote",
        "So so",
    ],
]


def test_a_workbook_as_kumu_has_it_becomes_actors_and_relations():
    found = arrived(xlsx(Elements=ELEMENTS, Connections=CONNECTIONS, Notes=[["x"]]))
    held = whole_of(found)
    assert [(p.id, p.kind.value, p.note) for p in held.parties] == [
        ("north-group", "group", "Holds the port"),
        ("the-state", "state", None),
    ]
    assert [(body.id, body.kind) for body in held.bodies] == [("diocese", "church")]
    assert [(r.kind, r.source_actor, r.target_actor, r.hold) for r in held.relations] == [
        ("channel", "body:diocese", "party:north-group", "firm"),
        ("channel", "body:diocese", "party:the-state", "firm"),
        ("rivalry", "party:north-group", "party:the-state", None),
    ]
    assert [(w.code, w.line, w.field) for w in found.warnings] == [
        ("exchange_strength", 3, "Connections!G3")
    ]
    assert found.aside == {"Founded".casefold(): 1, "Notes": 0}


def test_both_csv_files_are_read_together_and_one_of_connections_alone_leans_on_the_dossier():
    elements = csv("Label,Type", "North,Group", "South,Grupo")
    ties = csv("From,To,Type", "North,South,Rivalry")
    assert len(arrived(elements, ties).records) == 3
    found = arrived(csv("From,To,Type", "Diocese,Prison wing,Línea de diálogo"), into=actors())
    assert [(r.source_actor, r.target_actor) for r in found.relations] == [
        ("body:diocese", "faction:prison")
    ]


def test_two_blank_rows_begin_a_new_section_of_a_sheet():
    rows = [*ELEMENTS, [], [], *CONNECTIONS[:2]]
    found = arrived(xlsx(Sheet=rows))
    assert (len(found.actors["parties"]), len(found.relations)) == (2, 2)


def test_rows_go_on_after_blank_ones_where_no_header_follows():
    rows = [["Label", "Type"], ["North", "Group"], [], [], ["South", "Group"]]
    found = arrived(xlsx(Sheet=rows))
    assert [party.id for party in found.actors["parties"]] == ["north", "south"]


def test_a_sheet_marked_to_be_ignored_is_not_read():
    found = arrived(xlsx(Elements=ELEMENTS, **{"Old (ignore)": [["Label"], ["?"]]}))
    assert found.aside == {"founded": 1}


def test_a_word_of_the_file_may_be_given_our_kind_once_for_all():
    held = csv("Label,Type", "North,Outfit")
    assert codes(held) == ["exchange_type_unknown"]
    assert arrived(held, kinds={"outfit": "group"}).actors["parties"][0].id == "north"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Label,Type", "North,Groop"], ("exchange_type_unknown_near", 2, "Type")),
        (["Label,Type", "North,"], ("exchange_type_missing", 2, "Type")),
        (["Label,Type", ",Group"], ("exchange_label_missing", 2, "Label")),
        (["Label,Type", "North,Group", "north,group"], ("exchange_name_twice", 3, "Label")),
        (["ID,Label,Type", "1,A,Group", "1,B,Group"], ("exchange_id_twice", 3, "ID")),
        (["Label,Type", "Wing,Faction"], ("exchange_party_missing", 2, "party")),
        (["Label,Type", "Juan Pérez,Person"], ("exchange_person", 2, "Type")),
        (["Label,Type,Image", "A,Group,https://x/y.png"], ("field_never_here", 2, "Image")),
        (["Label,Type,Teléfono", "A,Group,1"], ("field_never_here", 2, "Teléfono")),
        (["Label,Type,in_talks", "A,Group,perhaps"], ("exchange_unfit", 2, "in_talks")),
        (["Label,Label", "A,Group"], ("csv_column_twice", 1, "Label")),
        (["From,Type", "A,Rivalry"], ("csv_column_missing", 1, "To")),
        (["Label,Type", "A,Group,x"], ("csv_ragged", 2, "")),
        (["Name,Kind", "A,Group"], ("exchange_no_columns", 1, "")),
        (["Label;Type", "A;Group"], ("csv_separator", 1, "")),
        (["Label,Type", '"A,Group'], ("csv_syntax", 2, "")),
        (["From,To,Type", "Diocese,Prison wing,Friends"], ("exchange_tie_unknown", 2, "Type")),
        (["From,To,Type", "Diocese,Prison wing,Rivalri"], ("exchange_tie_unknown_near", 2, "Type")),
        (["From,To,Type", "Diocese,Prison wing,"], ("exchange_tie_missing", 2, "Type")),
        (["From,To,Type", "Diocese,,Rivalry"], ("exchange_end_missing", 2, "To")),
        (["From,To,Type", "Diocese,Prison wings,Rivalry"], ("exchange_end_unknown_near", 2, "To")),
        (["From,To,Type", "Diocese,Somebody,Rivalry"], ("exchange_end_unknown", 2, "To")),
        (
            ["From,To,Type,During", "Diocese,Prison wing,Rivalry,2013/2012"],
            ("date_reversed", 2, "During"),
        ),
        (
            ["From,To,Type,During", "Diocese,Prison wing,Rivalry,03/04/2012"],
            ("date_mangled", 2, "During"),
        ),
        (
            ["From,To,Type,Confidence", "Diocese,Prison wing,Rivalry,certain"],
            ("not_allowed", 2, "Confidence"),
        ),
        (
            ["From,To,Type,Covers", "Diocese,Prison wing,Command,killing"],
            ("actor_kind_unknown_near", 2, "Covers"),
        ),
        (
            ["From,To,Type,Sources", "Diocese,Prison wing,Rivalry,hearsay"],
            ("source_unknown", 0, ""),
        ),
    ],
)
def test_a_mistake_in_a_table_is_told_with_its_row_and_column(lines, expected):
    assert expected in wrong(csv(*lines), into=actors())


def test_all_mistakes_of_both_files_are_told_at_once():
    elements = csv("Label,Type,Image", "A,Groop,", "B,Person,x.png")
    ties = csv("From,To,Type,During", "A,Nobody,Rivalry,2013/2012")
    assert {code for code, _, _ in wrong(elements, ties)} == {
        "exchange_type_unknown_near",
        "exchange_person",
        "field_never_here",
        "exchange_end_unknown",
        "date_reversed",
    }


def test_ties_of_which_nobody_says_how_sure_they_are_wait_for_a_word():
    ties = csv("From,To,Type", "Diocese,Prison wing,Rivalry", "Diocese,North group,Rivalry")
    assert wrong(ties, into=actors(), confidence="") == [("exchange_confidence", 2, "confidence")]


def test_a_formula_is_never_read_and_an_error_is_told():
    rows = [["Label", "Type"], ["=1+1", "Group"], ["North", "#REF!"]]
    made = book(Elements=rows)
    made["Elements"]["B3"].data_type = "e"
    assert ("form_formula", 2, "Elements!A2") in wrong(saved(made))
    assert ("form_cell_error", 3, "Elements!B3") in wrong(saved(made))


def test_five_thousand_rows_with_merged_cells_are_told_fast_and_by_range():
    made: Workbook = book(Elements=[["Label", "Type"], *([f"A {n}", "Group"] for n in range(5000))])
    made["Elements"].merge_cells("B2:B40")
    made["Elements"].merge_cells("A100:B101")
    held = saved(made)
    start = time.process_time()
    told = wrong(held)
    spent = time.process_time() - start
    assert ("exchange_merged", 2, "Elements!B2:B40") in told
    assert ("exchange_merged", 100, "Elements!A100:B101") in told
    assert spent < 3


def test_five_thousand_unknown_rows_are_told_in_a_few_lines_and_seconds():
    rows = [["From", "To", "Type"], *([f"x{n}", f"y{n}", f"kind {n}"] for n in range(5000))]
    start = time.process_time()
    told = wrong(xlsx(Connections=rows))
    assert time.process_time() - start < 6
    assert ("exchange_end_unknown", 2, "Connections!A2") in told


def test_a_row_far_below_the_last_is_refused_by_number_and_not_waited_for():
    made = book(Elements=[["Label", "Type"], ["North", "Group"]])
    made["Elements"].cell(1_000_000, 1).value = "x"
    start = time.process_time()
    assert "exchange_too_many" in codes(saved(made))
    assert time.process_time() - start < 3


def test_a_document_or_a_locked_or_broken_file_is_refused_by_name():
    assert codes(b"PK\x03\x04 not a package") == ["form_broken"]
    assert codes(b"\xd0\xcf\x11\xe0 locked") == ["form_locked"]
    assert codes(b" \n") == ["exchange_empty"]
    assert codes("Label,Type\nCañón,Group\n".encode("cp1252")) == ["not_utf8"]
    assert codes("Label,Type\n".encode("utf-16")) == ["not_text"]

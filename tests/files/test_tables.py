"""Tables are read whole, row by row with lines, or refused."""

import csv
import io

import pytest
from hypothesis import given, strategies as st

from tregua.errors import Problems
from tregua.files import read_table

COLUMNS = ("start", "end")
CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8).map(str.strip)


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    return tmp_path_factory.mktemp("tables") / "t.csv"


def codes(path, columns=COLUMNS, optional=()) -> list[tuple[str, int]]:
    try:
        read_table(path, "t.csv", columns, optional)
    except Problems as told:
        return [(problem.code, problem.line) for problem in told.problems]
    return []


@given(st.binary(max_size=200) | st.text('a,;"\n\r\t\x00é', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_line(table, held):
    table.write_bytes(held)
    assert all(line >= 1 for _, line in codes(table))


@given(st.binary(max_size=100))
def test_any_bytes_under_a_good_header_are_read_or_refused(table, held):
    table.write_bytes(b"start,end\n" + held)
    assert all(line >= 1 for _, line in codes(table))


@given(st.lists(st.tuples(CELLS.filter(bool), CELLS, st.integers(0, 2)), max_size=8))
def test_cells_come_back_as_written_with_the_line_they_stand_on(table, rows):
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    lines = []
    for start, end, blank in rows:
        out.write("\n" * blank)
        lines.append(out.getvalue().count("\n") + 1)
        writer.writerow((start, end))
    table.write_text(out.getvalue(), "utf-8", newline="")
    read = read_table(table, "t.csv", COLUMNS)
    assert [(r.cells["start"], r.cells["end"]) for r in read] == [(a, b) for a, b, _ in rows]
    assert [r.line for r in read] == lines


def test_a_cell_may_hold_lines_and_those_below_keep_theirs(table):
    table.write_text('start,end\na,"one\ntwo"\nb,c\n')
    assert [row.line for row in read_table(table, "t.csv", COLUMNS)] == [2, 4]


def test_columns_may_stand_in_any_order_and_a_byte_order_mark_is_no_column(table):
    table.write_text("end,note,start\nb,c,a\n", "utf-8-sig")
    (row,) = read_table(table, "t.csv", COLUMNS, ("note",))
    assert row.cells == {"start": "a", "end": "b", "note": "c"}


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (b"", [("csv_no_header", 1)]),
        (b"start;end\n", [("csv_separator", 1)]),
        (b"start\tend\n", [("csv_separator", 1)]),
        (b"start\n", [("csv_column_missing", 1)]),
        (b"start,end,x\n", [("csv_column_unknown", 1)]),
        (b"start,end,end\n", [("csv_column_twice", 1)]),
        (b"start,end\n1\n\n1,2,3\n", [("csv_ragged", 2), ("csv_ragged", 4)]),
        (b'start,end\n1,"2\n', [("csv_syntax", 2)]),
        (b"start,end\n1,\xe9\n", [("not_utf8", 2)]),
        ("start,end\n".encode("utf-16"), [("not_text", 1)]),
        (b"PK\x03\x04book", [("not_text", 1)]),
    ],
)
def test_a_table_that_cannot_be_trusted_is_refused(table, held, told):
    table.write_bytes(held)
    assert codes(table) == told


def test_a_text_that_begins_with_pk_is_no_workbook(table):
    table.write_text("PK,end\n1,2\n")
    assert not codes(table, ("PK", "end"))


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path):
    assert codes(tmp_path) == [("file_unreadable", 0)]
    assert codes(tmp_path / "gone.csv") == [("file_missing", 0)]
    assert codes(tmp_path / "a\0b") == [("file_unreadable", 0)]
    assert codes(tmp_path / ("x" * 300)) == [("file_unreadable", 0)]

"""A table read as columns says the same as one read row by row, and refuses the same."""

import pytest
from hypothesis import given, settings, strategies as st

from tregua.errors import Problems
from tregua.files import columns_in, read_columns
from tregua.files.tables import table_in

NAMES = ("place", "start", "count")
CELL = st.text(alphabet='ab 1,"\né;', max_size=4)


def written(rows, quote):
    return "".join(",".join(quote(cell) for cell in row) + "\n" for row in rows)


def quoted(cell):
    return '"' + cell.replace('"', '""') + '"'


def bare(cell):
    return cell.replace('"', "").replace("\n", "").replace(",", "")


def outcome(read):
    try:
        return read()
    except Problems as several:
        return [(p.code, p.line, p.field) for p in several.problems]


def by_columns(text):
    found = columns_in(text, "t.csv", NAMES, ("note",), large=0)
    return {name: list(held) for name, held in found.held.items()}, list(found.lines)


def by_rows(text):
    rows = table_in(text, "t.csv", NAMES, ("note",))
    return {n: [row.cells[n] for row in rows] for n in NAMES}, [row.line for row in rows]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.lists(CELL, min_size=2, max_size=4), max_size=5)
    | st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=5),
    st.sampled_from([quoted, bare]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_columns_hold_what_rows_hold_and_problems_are_the_same(rows, quote, end):
    text = ",".join(NAMES) + "\n" + written(rows, quote)
    text = text.replace("\n", end)
    assert outcome(lambda: by_columns(text)) == outcome(lambda: by_rows(text.replace("\r\n", "\n")))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "csv_no_header"),
        ("place;start;count\nA;2012;1\n", "csv_separator"),
        ("place,start\nA,2012\n", "csv_column_missing"),
        ("place,start,count,colour\nA,2012,1,red\n", "csv_column_unknown"),
        ("place,start,count,count\nA,2012,1,1\n", "csv_column_twice"),
        ("place,start,count\nA,2012\n", "csv_ragged"),
        ('place,start,count\n"A,2012,1\n', "csv_syntax"),
    ],
)
def test_a_table_out_of_form_is_refused(text, code):
    with pytest.raises(Problems) as caught:
        columns_in(text, "t.csv", NAMES, large=0)
    assert {problem.code for problem in caught.value.problems} == {code}


def test_blank_lines_are_passed_over_and_the_lines_still_right():
    text = "place,start,count\nA,2012,1\n\n B ,2013,2\n"
    assert by_columns(text) == (
        {"place": ["A", "B"], "start": ["2012", "2013"], "count": ["1", "2"]},
        [2, 4],
    )


def test_a_table_without_rows_has_its_columns():
    assert by_columns("place,start,count\n") == ({name: [] for name in NAMES}, [])


def test_an_even_table_is_read_at_once_and_says_the_same():
    text = "place,start,count\n" + "\u00c1 b ,2012-01, 3\nCali,,\n" * 5_000
    assert by_columns(text) == by_rows(text)
    assert isinstance(columns_in(text, "t.csv", NAMES, large=0).lines, range)


def test_a_table_is_read_from_its_file(tmp_path):
    path = tmp_path / "some.csv"
    path.write_text("\ufeffplace,start,count\r\nA,2012-01,3\r\n", "utf-8")
    assert list(read_columns(path, "some.csv", NAMES).held["count"]) == ["3"]

"""The counts written in the example on El Salvador agree with one another and with the study."""

import csv
from datetime import date
from pathlib import Path

import pytest

from tregua.domain import Window
from tregua.series import Span, conflicts, count_between, month_span, span_of

FOLDER = Path(__file__).parents[2] / "examples/el-salvador-2012/series"
FILES = sorted(path.name for path in FOLDER.glob("*.csv") if "-months" not in path.name)


def rows(name: str) -> list[Window]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as text:
        return [
            Window.model_validate(
                {**row, "count": int(row["count"]), "preferred": row["preferred"] == "true"}
            )
            for row in csv.DictReader(text)
        ]


def police(first: date, last: date) -> tuple[int, int | None]:
    found = count_between(rows("killings-pnc.csv"), Span(first, last))
    return found.low, found.high


@pytest.mark.parametrize("name", FILES)
def test_preferred_figures_of_one_file_can_all_be_right(name):
    assert conflicts(row for row in rows(name) if row.preferred) == ()


@pytest.mark.parametrize("name", FILES)
def test_a_figure_worked_out_says_how(name):
    assert [row for row in rows(name) if row.basis == "derived" and not row.note] == []


def test_the_files_give_the_counts_of_the_study():
    assert police(date(2010, 1, 1), date(2012, 2, 29)) == (9173, 9173)
    assert police(date(2012, 3, 1), date(2013, 12, 31)) == (4251, 4251)
    assert police(date(2012, 3, 1), date(2014, 2, 28)) == (4725, 4725)
    assert police(date(2010, 3, 1), date(2012, 2, 29)) == (6997, 8781)


def test_the_table_of_months_holds_the_printed_months_and_leaves_the_others_blank():
    months = {
        str(row.start)[:7]: row.count
        for row in rows("killings-pnc.csv")
        if row.preferred
        and row.basis == "reported"
        and span_of(row) == month_span(row.start.first.year, row.start.first.month)
        and 2009 <= row.start.first.year <= 2016
    }
    with (FOLDER / "killings-pnc-months.csv").open(encoding="utf-8", newline="") as text:
        table = {row["start"]: row["count"] for row in csv.DictReader(text)}
    assert len(table) == 96
    assert {month: int(count) for month, count in table.items() if count} == months

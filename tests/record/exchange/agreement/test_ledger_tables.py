"""The ledger as a table: CSV and workbook say the same, and no cell is a formula."""

import csv
import io

import pytest
from openpyxl import load_workbook

from tests.support.commitments import calm, held, read, visits
from tests.support.face import tregua
from tests.support.tree import ROOT
from tregua.record.exchange.agreement import write_ledger_csv, write_ledger_workbook

HARBOUR = ROOT / "tests/record/exchange/agreement/harbour"


def table(path):
    """Return the rows of a ledger written as CSV or XLSX."""
    if path.suffix == ".csv":
        return [tuple(row) for row in csv.reader(io.StringIO(path.read_text("utf-8")))]
    sheet = load_workbook(path).worksheets[0]
    return [tuple(cell or "" for cell in row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.requirement("R027")
def test_csv_and_workbook_hold_each_concession_with_evidence_and_what_answers_it(tmp_path):
    both = [tmp_path / name for name in ("x.csv", "x.xlsx")]
    told = [
        tregua("commitments", HARBOUR, "--ledger", "-o", path, "--as-of", "2026-06-10")
        for path in both
    ]
    first, second = (table(path) for path in both)
    assert [each.code for each in told] == [0, 0]
    assert first == second
    by_id = {row[0]: dict(zip(first[0], row, strict=True)) for row in first[1:]}
    calm_ = by_id["clause:harbour-calm"]
    assert (calm_["Who gives"], calm_["To whom"]) == ("North", "the state|the families")
    assert (calm_["Shown by"], calm_["Sources"]) == (
        "The count of the parish",
        "minutes, page 4|minutes, page 2",
    )
    assert (calm_["Answered"], calm_["By what"]) == ("answered", "visits (the state): suspended")
    assert by_id["undertaking:road"]["Answered"] == "unclear"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "'=1"])
def test_a_cell_that_begins_as_a_formula_is_made_neutral(start, tmp_path):
    clauses = (calm(does=start), visits())
    reading, dossier = read(*clauses), held(*clauses)
    rows = list(
        csv.reader(io.StringIO(write_ledger_csv(reading.concessions, dossier, "en").decode()))
    )
    assert f"'{start}" in rows[1]
    (tmp_path / "x.xlsx").write_bytes(write_ledger_workbook(reading.concessions, dossier, "en"))
    cells = [cell for row in load_workbook(tmp_path / "x.xlsx").worksheets[0] for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_the_same_ledger_gives_the_same_bytes():
    dossier, reading = held(calm(), visits()), read(calm(), visits())
    first, second = (write_ledger_workbook(reading.concessions, dossier, "es") for _ in range(2))
    assert first == second

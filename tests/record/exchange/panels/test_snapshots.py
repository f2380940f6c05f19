"""What leaves for another program comes back the same, and shows if it was changed."""

import csv
import io
import json
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from tests.support.tree import ROOT
from tregua import export_impact, open_dossier
from tregua.deliver.impact.beginning import TIDY_COLUMNS, study_of, tidy_of
from tregua.domain import StudyAsked, Treatment
from tregua.errors import TreguaError
from tregua.record.exchange.panels import (
    broken_in,
    csv_bytes,
    parquet_bytes,
    snapshot_of,
    tidy_from_csv,
    tidy_from_parquet,
)
from tregua.series.panels import Applied, Length, Panel, periods_between

KEPT = ROOT / "tests/record/store/kept-panels"
TRUCE = Treatment.model_validate(
    {
        "id": "truce",
        "name": "Truce",
        "start": "2012-03-11",
        "first_month_after": "2012-04",
        "reason": "As announced.",
        "places": [{"place": "Port", "share": 0.5}],
    }
)
ASKED = StudyAsked.model_validate(
    {"id": "q", "recorded": "2020-01-01T00:00:00Z", "panel": "k", "treatment": "truce"}
)


def study(names=("Port", 'San "José", Sur', "Llano"), people=True):
    counts = np.array([[3, np.nan, 1, 0], [2, 2, 2, 2], [0, 0, 0, 0]], dtype=float)
    periods = periods_between(date(2012, 1, 1), date(2012, 4, 1), Length.MONTH)
    population = np.full((3, 4), 1000.5) if people else None
    rules = (Applied("absent_is_nought", {"n": "2"}),)
    place = TRUCE.places[0].model_copy(update={"place": names[0]})
    panel = Panel(
        "k", "killing", "police", Length.MONTH, names, periods, counts, population, applied=rules
    )
    return study_of(panel, TRUCE.model_copy(update={"places": (place,)}), ASKED)


def test_every_place_and_period_has_a_row_with_its_part_in_the_study():
    tidy = tidy_of(study())
    rows = list(zip(*(tidy.columns[name] for name in TIDY_COLUMNS), strict=True))
    year = 31 / 365.25
    assert len(tidy) == 12
    march = ("Port", "2012-03", "2012-03-01", "2012-03-31", 1, 1000.5, 1000.5 * year, "on")
    assert rows[2] == (*march, pytest.approx(0.5 * 21 / 31), "treated", "")
    assert rows[1][4] is None
    assert rows[4][7:] == ("", 0.0, "donor", "")
    assert rows[8][7:] == ("", 0.0, "left_out", "all_nought")


@pytest.mark.parametrize("people", [True, False])
def test_csv_and_parquet_give_back_the_table_they_were_given(people):
    tidy = tidy_of(study(people=people))
    assert tidy_from_csv(csv_bytes(tidy), "q").to_dict() == tidy.to_dict()
    assert tidy_from_parquet(parquet_bytes(tidy), "q").to_dict() == tidy.to_dict()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("aé ,\"\n;=-'0", min_size=1, max_size=5), min_size=3, max_size=3))
def test_any_name_of_a_place_comes_back(names):
    whole = tidy_of(study())
    given_names = [name for name in names for _ in range(4)]
    tidy = type(whole)(whole.study, {**whole.columns, "place": given_names})
    assert tidy_from_csv(csv_bytes(tidy), "q").to_dict() == tidy.to_dict()


def test_no_name_is_a_formula_for_a_spreadsheet():
    tidy = tidy_of(study(names=("=1+1", "Port", "Llano")))
    assert b"\n'=1+1," in csv_bytes(tidy)


def test_a_snapshot_holds_data_question_rules_and_the_digest_of_each():
    files = snapshot_of(study())
    assert set(files) == {
        "data.csv",
        "data.parquet",
        "columns.csv",
        "study.json",
        "rules.json",
        "digests.txt",
    }
    assert json.loads(files["rules.json"])[0]["code"] == "absent_is_nought"
    told = json.loads(files["study.json"])
    assert (told["donors"], told["panel"]["institution"]) == (['San "José", Sur'], "police")
    named = list(csv.DictReader(io.StringIO(files["columns.csv"].decode())))
    assert tuple(row["column"] for row in named) == TIDY_COLUMNS
    assert broken_in(files) == ()


def test_the_same_study_gives_the_same_bytes():
    assert snapshot_of(study()) == snapshot_of(study())


def test_a_file_that_was_changed_or_taken_away_is_named():
    files = snapshot_of(study())
    changed = {**files, "data.csv": files["data.csv"].replace(b"Port", b"Fort")}
    assert broken_in(changed) == ("data.csv",)
    gone = {name: held for name, held in files.items() if name != "rules.json"}
    assert broken_in(gone) == ("rules.json",)
    assert broken_in({}) == ("digests.txt",)


def test_a_study_of_a_folder_is_written_as_a_snapshot(tmp_path):
    held = open_dossier(KEPT).dossier
    places = export_impact(held, tmp_path, study="fewer-killings")
    files = {each.name: each.read_bytes() for each in places}
    assert broken_in(files) == ()
    assert b"RIO SECO" in files["data.csv"]
    with pytest.raises(TreguaError):
        export_impact(held, tmp_path, study="another")

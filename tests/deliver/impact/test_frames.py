"""A table is asked from a file, a frame or columns, and the answer is the same."""

from datetime import date

import numpy as np
import pandas
import polars
import pytest

from tregua import TableQuestion, evaluate_table
from tregua.errors import Problems

QUESTION = TableQuestion(places=("P0",), start=date(2011, 7, 1))
MONTHS = [f"{2010 + at // 12}-{at % 12 + 1:02d}" for at in range(24)]
COLUMNS = {
    "place": [f"P{place}" for place in range(10) for _ in MONTHS],
    "start": MONTHS * 10,
    "count": np.random.default_rng(3).poisson(11, 240).tolist(),
}


def asked(table, **more):
    found = evaluate_table(table, QUESTION, designs=("two_way_counts",), **more)
    return found.evaluation.to_dict()


def test_a_polars_frame_is_answered_as_its_columns_and_its_file(tmp_path):
    frame = polars.DataFrame(COLUMNS)
    frame.write_csv(tmp_path / "counts.csv")
    assert asked(frame) == asked(COLUMNS) == asked(tmp_path / "counts.csv")


def test_a_pandas_frame_is_answered_as_its_columns():
    assert asked(pandas.DataFrame(COLUMNS)) == asked(COLUMNS)


def test_days_in_a_frame_may_be_dates():
    days = [date.fromisoformat(f"{month}-01") for month in COLUMNS["start"]]
    dated = {**COLUMNS, "start": days}
    assert asked(polars.DataFrame(dated)) == asked(COLUMNS)
    stamped = pandas.DataFrame(dated).assign(start=pandas.to_datetime(days))
    assert asked(stamped) == asked(COLUMNS)


def test_a_count_pandas_made_a_float_is_the_count_and_its_gap_is_a_gap():
    holed = {**COLUMNS, "count": [None, *COLUMNS["count"][1:]]}
    assert asked(pandas.DataFrame(holed)) == asked(holed)
    assert asked(pandas.DataFrame(holed)) == asked(polars.DataFrame(holed))


def test_columns_of_other_names_are_named():
    frame = polars.DataFrame(COLUMNS).rename({"place": "municipio", "count": "casos"})
    assert asked(frame, names={"place": "municipio", "count": "casos"}) == asked(COLUMNS)


def test_all_that_is_wrong_with_a_frame_is_told_at_once():
    wrong = {**COLUMNS, "count": [-1, 2.5, *COLUMNS["count"][2:]]}
    with pytest.raises(Problems) as told:
        asked(pandas.DataFrame(wrong))
    assert len(told.value.problems) == 2

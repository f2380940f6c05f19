"""A table becomes a panel: every rule that touched it is listed, every problem names its row."""

from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from tregua.errors import Problems
from tregua.series import Span
from tregua.series.panels import Counting, Length, places_named, read_panel, rows_of

MONTHLY = Counting("killings", "killing", "police", Length.MONTH)


def counting(**given):
    told = {"id": "killings", "harm": "killing", "institution": "police", "length": Length.MONTH}
    return Counting(**{**told, **given})


def read(columns, told=MONTHLY):
    return read_panel(rows_of(columns), told)


def found(columns, told=MONTHLY):
    with pytest.raises(Problems) as caught:
        read(columns, told)
    return {(p.code, p.line, p.field) for p in caught.value.problems if not p.warning}


def codes(read_one):
    return {each.code: each for each in read_one.panel.applied}


class Column:
    """A column as pandas has it."""

    def __init__(self, held):
        self.held = held

    def tolist(self):
        return self.held


def test_a_panel_has_a_row_for_each_place_and_a_column_for_each_month():
    columns = {
        "place": ["Cali", "Cali", "Buga", "Buga"],
        "start": ["2012-01", "2012-02-17", date(2012, 1, 5), datetime(2012, 2, 1, tzinfo=UTC)],
        "count": ["4", 5, 1.0, 0],
        "population": ["2000000", None, 100000, 110000],
    }
    panel = read(columns).panel
    assert panel.places == ("Cali", "Buga")
    assert panel.counts.tolist() == [[4, 5], [1, 0]]
    assert panel.population.tolist() == [[2e6, 2e6], [1e5, 1.1e5]]
    assert [str(span.last) for span in panel.periods] == ["2012-01-31", "2012-02-29"]


def test_a_frame_of_another_maker_gives_the_same_panel_under_its_own_names():
    held = {"mun": Column(["A", "A"]), "month": Column(["2012-01", "2012-02"])}
    frame = {**held, "n": Column([np.float64(1), np.float64("nan")])}
    names = {"place": "mun", "start": "month", "count": "n"}
    panel = read_panel(rows_of(frame, names), MONTHLY).panel
    assert panel.counts[0, 0] == 1
    assert np.isnan(panel.counts[0, 1])


def test_spellings_of_one_name_are_joined_and_the_result_says_so():
    columns = {
        "place": ["Bogotá, D.C.", "BOGOTA  D.C."],
        "start": ["2012-01", "2012-02"],
        "count": [1, 2],
    }
    result = read(columns)
    assert result.panel.places == ("Bogotá, D.C.",)
    assert codes(result)["names_joined"].rows == ("Bogotá, D.C.", "BOGOTA  D.C.".replace("  ", " "))


@pytest.mark.parametrize("column", ["department", "code"])
def test_one_name_in_two_departments_stays_two_places(column):
    columns = {
        "place": ["Buenavista", "BUENAVISTA", "Cali"],
        column: ["Boyaca", "Sucre", "Valle"],
        "start": ["2012-01"] * 3,
        "count": [1, 2, 3],
    }
    result = read(columns)
    assert result.panel.places == ("Buenavista (Boyaca)", "BUENAVISTA (Sucre)", "Cali")
    assert "names_kept_apart" in codes(result)


def test_a_name_that_two_departments_have_is_refused_where_the_row_does_not_say_which():
    columns = {
        "place": ["Buenavista", "Buenavista", "Buenavista"],
        "department": ["Boyaca", "Sucre", ""],
        "start": ["2012-01"] * 3,
        "count": [1, 2, 3],
    }
    assert ("panel_place_which", 3, "place") in found(columns)


def test_one_code_is_one_place_however_it_is_written():
    columns = {
        "place": ["Leticia", "LETICIA (CT)"],
        "code": ["05001", 5001.0],
        "start": ["2012-01", "2012-02"],
        "count": [1, 2],
    }
    assert read(columns).panel.counts.tolist() == [[1, 2]]


def test_days_are_summed_into_months_only_where_each_row_is_said_to_be_a_day():
    columns = {"place": ["A", "A"], "start": ["2012-02-03", "2012-02-09"], "count": [1, 2]}
    covers = Span(date(2012, 2, 1), date(2012, 2, 29))
    told = counting(each_row="day", absent_is="nought", covers=covers)
    result = read(columns, told)
    assert result.panel.counts.tolist() == [[3]]
    assert codes(result)["rows_summed"].values["row"] == "day"
    assert found(columns) == {("panel_twice", 2, "place")}


def test_a_month_of_which_a_day_was_not_reported_has_no_count():
    columns = {"place": ["A"] * 28, "start": [f"2012-02-{d:02d}" for d in range(1, 29)]}
    columns["count"] = [1] * 28
    covers = Span(date(2012, 2, 1), date(2012, 2, 29))
    result = read(columns, counting(each_row="day", covers=covers))
    assert np.isnan(result.panel.counts).all()


def test_a_month_at_the_end_that_is_not_wholly_counted_has_no_count():
    columns = {"place": ["A", "A"], "start": ["2012-01-01", "2012-02-20"], "count": [2, 3]}
    result = read(columns, counting(each_row="day", absent_is="nought"))
    assert result.panel.counts[0, 0] == 2
    assert np.isnan(result.panel.counts[0, 1])
    assert codes(result)["ends_not_whole"].rows == ("2012-02",)


def test_several_incidents_of_one_day_are_added_up():
    columns = {"place": ["A"] * 3, "start": ["2012-02-03"] * 2 + ["2012-01-01"], "count": [1, 2, 1]}
    covers = Span(date(2012, 1, 1), date(2012, 3, 31))
    told = counting(each_row="incident", absent_is="nought", covers=covers)
    assert read(columns, told).panel.counts.tolist() == [[1, 3, 0]]


def test_an_absent_row_is_nought_or_not_reported_as_the_table_says():
    columns = {
        "place": ["A", "A", "B", "B"],
        "start": ["2012-01", "2012-02", "2012-01", "2012-03"],
        "count": [1, 2, 3, 4],
    }
    nought = read(columns, counting(absent_is="nought"))
    assert nought.panel.counts.tolist() == [[1, 2, 0], [3, 0, 4]]
    assert codes(nought)["absent_is_nought"].values["n"] == "2"
    silent = read(columns)
    assert codes(silent)["absent_is_not_reported"].values["n"] == "2"
    assert np.isnan(silent.panel.counts).tolist() == [[False, False, True], [False, True, False]]
    assert [p.values["periods"] for p in silent.warnings] == ["2012-03", "2012-02"]


def test_a_blank_count_is_never_nought():
    columns = {"place": ["A", "A"], "start": ["2012-01", "2012-02"], "count": ["", 2]}
    result = read(columns, counting(absent_is="nought"))
    assert np.isnan(result.panel.counts[0, 0])
    assert codes(result)["blank_is_not_given"].values["n"] == "1"


def test_a_month_that_no_place_has_is_named():
    columns = {"place": ["A", "A"], "start": ["2012-01", "2012-03"], "count": [1, 2]}
    (warning,) = read(columns).warnings
    assert (warning.code, warning.values["periods"]) == ("panel_period_not_reported", "2012-02")
    (warning,) = read(columns, counting(absent_is="nought")).warnings
    assert warning.code == "panel_period_nought"


def test_all_problems_come_at_once_each_with_its_row():
    columns = {
        "place": ["A", "A", "B", "", "C", "D"],
        "start": ["2012-01", "2012-01-09", "sin fecha", "2012-01", "2012", None],
        "count": [-1, 2, 1.5, "x", 3, 4],
        "population": [0, 7, -8, 4, 5, 6],
        "institution": ["police", "police", "forensic", "police", "police", ""],
    }
    assert found(columns) == {
        ("panel_count_negative", 1, "count"),
        ("panel_population_nought", 1, "population"),
        ("panel_twice", 2, "place"),
        ("panel_count_fraction", 3, "count"),
        ("panel_population_not_number", 3, "population"),
        ("panel_institutions_mixed", 3, "institution"),
        ("date_unreadable", 3, "start"),
        ("panel_count_not_number", 4, "count"),
        ("panel_place_blank", 4, "place"),
        ("panel_start_wide", 5, "start"),
        ("panel_start_blank", 6, "start"),
    }


def test_people_missing_everywhere_in_a_place_are_refused_and_carried_on_otherwise():
    columns = {
        "place": ["A", "A", "A", "B"],
        "start": ["2012-01", "2012-02", "2012-03", "2012-01"],
        "count": [1, 1, 1, 1],
        "population": [None, 50, None, ""],
    }
    assert found(columns) == {("panel_population_missing", 4, "population")}
    columns["population"][3] = 9
    result = read(columns)
    assert result.panel.population[0].tolist() == [50, 50, 50]
    assert codes(result)["population_carried_on"].values["places"] == "2"


def test_a_place_lies_in_one_spot_only():
    columns = {
        "place": ["A", "A", "B"],
        "start": ["2012-01", "2012-02", "2012-01"],
        "count": [1, 1, 1],
        "latitude": [3.88, 3.99, None],
        "longitude": [-77.03, -77.03, None],
    }
    assert found(columns) == {("panel_coordinates_differ", 2, "latitude")}
    columns["latitude"][1] = 3.88
    assert read(columns).panel.coordinates == ((3.88, -77.03), None)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"latitude": [99]}, "panel_coordinate_alone"),
        ({"latitude": [99], "longitude": [1]}, "panel_degrees"),
        ({"start": ["~2012-01"]}, "panel_start_loose"),
        ({"start": ["2012-02-30"]}, "date_impossible"),
        ({"count": ["nan"]}, "panel_count_not_number"),
        ({"count": ["1,234"]}, "panel_count_not_number"),
        ({"count": [True]}, "panel_count_not_number"),
    ],
)
def test_a_cell_that_cannot_be_right_is_refused(change, code):
    columns = {"place": ["A"], "start": ["2012-01"], "count": [1], **change}
    assert {each[0] for each in found(columns)} == {code}


def test_a_table_without_rows_or_columns_is_refused():
    assert {each[0] for each in found({"place": [], "start": []})} == {
        "csv_column_missing",
        "panel_empty",
    }


def test_weeks_do_not_make_up_months():
    columns = {"place": ["A"], "start": ["2012-01"], "count": [1]}
    told = counting(length=Length.WEEK, each_row="month")
    assert {each[0] for each in found(columns, told)} == {"panel_rows_do_not_nest"}


def test_a_mistyped_year_does_not_lay_out_two_thousand_years_of_days():
    places = [f"P{n}" for n in range(80)]
    columns = {"place": places, "start": ["2012-01-01"] * 79 + ["0212-01-01"], "count": [1] * 80}
    assert {each[0] for each in found(columns, counting(length=Length.DAY))} == {"panel_too_large"}


def test_a_date_outside_the_days_covered_is_refused():
    columns = {"place": ["A", "A"], "start": ["2012-01", "2013-01"], "count": [1, 1]}
    told = counting(covers=Span(date(2012, 1, 1), date(2012, 12, 31)))
    assert found(columns, told) == {("panel_start_outside", 2, "start")}


def test_after_twenty_rows_with_one_mistake_the_rest_are_counted():
    columns = {"place": ["A"] * 30, "start": [f"20{n:02d}-01" for n in range(30)]}
    columns["count"] = [-1] * 30
    with pytest.raises(Problems) as caught:
        read(columns)
    assert len(caught.value.problems) == 21
    (more,) = [p for p in caught.value.problems if p.code == "panel_more"]
    assert more.values["n"] == "10"


def test_a_place_is_found_as_it_is_spelt_and_by_nothing_less():
    places = ("Bogotá, D.C.", "Bogota d c", "Cali")
    assert places_named(places, "CALI ") == ("Cali",)
    assert places_named(places, "BOGOTÁ DC") == ()
    assert places_named(places, "bogota, d. c.") == ("Bogotá, D.C.", "Bogota d c")


CELLS = st.dictionaries(
    st.tuples(st.sampled_from("ABCD"), st.integers(1, 12)), st.integers(0, 50), min_size=1
)


@settings(max_examples=40, deadline=None)
@given(CELLS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_change_the_counts(cells, chance):
    listed = sorted(cells.items())
    chance.shuffle(listed)
    columns = {
        "place": [place for (place, _), _ in listed],
        "start": [f"2012-{month:02d}" for (_, month), _ in listed],
        "count": [count for _, count in listed],
    }
    panel = read(columns, counting(absent_is="nought")).panel
    low = min(month for _, month in cells)
    told = {
        (place, at + low): panel.counts[row, at]
        for row, place in enumerate(panel.places)
        for at in range(len(panel.periods))
    }
    assert {key: count for key, count in told.items() if count} == {
        key: count for key, count in cells.items() if count
    }
    assert panel.counts.sum() == sum(cells.values())

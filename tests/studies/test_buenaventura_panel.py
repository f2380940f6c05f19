"""Buenaventura and its comparators: the derived extract against the sums of the tables it is from.

The yearly sums were made from the National Police tables compiled at
github.com/reynellbadillo/homicidios_Colombia_2003_2024 (2025-02-10), municipality by municipality,
before the extract was written; those of Buenaventura equal its daily rows.
"""

import csv
from collections import Counter

import pytest

from tests.studies.test_buenaventura_2022 import FOLDER, killings
from tests.support.examples import opened
from tregua.series import month_span
from tregua.series.panels import Length
from tregua.series.panels.reading import Counting, read_panel, rows_of
from tregua.usecases import evaluate_impact

with (FOLDER / "series/killings-municipalities.csv").open(encoding="utf-8", newline="") as text:
    ROWS = list(csv.DictReader(text))
ALL = [4812, 4706, 4711, 4820, 4767, 4601, 5447, 5060, 5179, 4995]
CITY = [77, 59, 68, 91, 113, 111, 194, 109, 136, 77]
MONTHS = [month_span(year, month) for year in range(2019, 2025) for month in range(1, 13)]


def by_year(rows: list[dict[str, str]]) -> list[int]:
    sums = Counter()
    for row in rows:
        sums[row["start"][:4]] += int(row["count"])
    return [sums[str(year)] for year in range(2015, 2025)]


def rate_before(place: str) -> float:
    rows = [r for r in ROWS if r["place"] == place and "2018" <= r["start"][:4] <= "2021"]
    return sum(int(r["count"]) for r in rows) / sum(int(r["population"]) / 12 for r in rows)


def test_sixty_two_places_have_a_row_for_each_month_of_ten_years():
    assert len(ROWS) == len({(r["place"], r["start"]) for r in ROWS}) == 62 * 120


def test_yearly_sums_of_all_places_are_those_of_the_tables():
    assert by_year(ROWS) == ALL


def test_yearly_sums_of_the_city_are_those_of_its_daily_rows():
    assert by_year([r for r in ROWS if r["place"] == "Buenaventura"]) == CITY


def test_each_month_of_the_city_is_that_of_the_dossiers_own_series():
    kept = [int(r["count"]) for r in ROWS if r["place"] == "Buenaventura" and r["start"] >= "2019"]
    assert kept == [killings(str(m.first), str(m.last))[0] for m in MONTHS]


def test_every_place_to_lean_on_met_the_written_rule_before_the_truce():
    city = rate_before("Buenaventura")
    people = {r["place"]: int(r["population"]) for r in ROWS if r["start"] == "2021-12"}
    chosen = [
        place
        for place, n in people.items()
        if 80_000 <= n <= 1_000_000 and city / 3 <= rate_before(place) <= 3 * city
    ]
    assert len(chosen) == 51
    assert len(set(people) - set(chosen)) == 11


def test_no_place_known_here_to_have_had_its_own_truce_is_in_the_table():
    own = {"Quibdó", "Medellín", "Bello", "Itagüí", "Envigado", "Caldas", "Copacabana"}
    assert not own & {r["place"] for r in ROWS}


@pytest.mark.requirement("R173")
def test_the_table_reads_as_a_panel_with_every_count_and_the_pause_it_is_asked_with():
    held = opened(FOLDER)
    columns = {name: [r[name] for r in ROWS] for name in ROWS[0]}
    (asked,) = held.panels
    panel = read_panel(rows_of(columns, file=asked.file), Counting.of(asked)).panel
    assert (panel.counts.shape, panel.length) == ((62, 120), Length.MONTH)
    assert int(panel.counts.sum()) == sum(ALL)
    (truce,) = [t for t in held.treatments if t.id == held.studies[0].treatment]
    assert [(str(p.since), str(p.until)) for p in truce.pauses] == [("2023-04-09", "2023-08-03")]


@pytest.mark.requirement("R173")
def test_earlier_dates_of_the_example_give_what_the_explanation_says():
    (found,) = evaluate_impact(opened(FOLDER), designs=("two_way_counts",))
    earlier = found.evaluation.again.earlier
    assert (earlier.dates, earlier.as_far) == (39, 33)
    rounded = [round(each, 2) for each in (earlier.least, earlier.largest, earlier.ratio)]
    assert rounded == [1.3, 1.92, 0.68]

"""The pictures of sets: what they show, in signs that differ by form, none over another."""

import json
from itertools import combinations

import pytest
from hypothesis import given, strategies as st

from tregua.record.brief.charts import draw
from tregua.record.brief.charts.sets import (
    MapCell,
    PlottedCase,
    RowLine,
    RowsChart,
    SetMap,
    SetPlot,
    TermLine,
    TermsChart,
    rows_chart,
    set_map,
    set_plot,
    terms_chart,
)
from tregua.record.brief.charts.sets.map import grey
from tregua.record.brief.charts.sets.plot import at, grouped, overlap, placed

KEY = (("1", "has it"), ("0", "has it not"), ("C", "contradicts itself"))


def rows(signs: tuple[str, ...] = ("A", "B"), counts: tuple[int, ...] = (2, 2)) -> RowsChart:
    lines = (RowLine((1, 0), "1", "North quay"), RowLine((0, 1), "C", "Station; Upper town"))
    return RowsChart("t", signs, counts, "Outcome", "Cases", "present", "absent", lines, KEY)


def plot(*cases: PlottedCase) -> SetPlot:
    words = ("lacking", "uncovered", "none", "diagonal")
    return SetPlot("t", "across", "up", cases, *words, ("0", "0.5", "1"))


def drawn(spec: object) -> str:
    return json.dumps(spec, ensure_ascii=False)


def test_the_cases_of_a_row_are_named_beside_its_signs():
    assert "Station; Upper town" in drawn(rows_chart(rows()))


def test_a_condition_of_several_levels_shows_its_level_as_a_number():
    layers = rows_chart(rows(counts=(2, 3)))["layer"]
    numbers = [
        value["text"]
        for layer in layers
        for value in layer["data"]["values"]
        if value.get("text") in ("0", "1", "2")
    ]
    assert numbers == ["0", "1"]


def test_long_names_of_conditions_stand_upright():
    assert '"angle": 270' in drawn(rows_chart(rows(("PANEL", "FUNDS"))))
    assert '"angle": 270' not in drawn(rows_chart(rows()))


@pytest.mark.parametrize("bits", [1, 2, 3, 4, 5])
def test_neighbours_on_the_map_differ_in_one_condition(bits):
    codes = grey(bits)
    changes = [
        sum(a != b for a, b in zip(x, y, strict=True))
        for x, y in zip(codes, [*codes[1:], codes[0]], strict=True)
    ]
    assert set(changes) == {1}
    assert len(set(codes)) == 2**bits


def test_a_line_goes_round_what_the_solution_takes_in_and_nothing_else():
    seen = {(1, 1): MapCell("1", 1, "North quay")}
    chart = SetMap("t", ("A", "B"), seen, frozenset({(1, 1), (1, 0)}), KEY, "unseen", "line")
    thick = [
        layer
        for layer in set_map(chart)["layer"]
        if layer["mark"]["type"] == "rule" and layer["mark"].get("strokeCap") == "square"
    ]
    assert len(thick) == 6


def test_a_map_of_more_than_five_conditions_is_refused():
    chart = SetMap("t", tuple("ABCDEF"), {}, frozenset(), KEY, "unseen", "line")
    with pytest.raises(ValueError, match="too many"):
        set_map(chart)


def test_what_a_term_does_not_ask_for_has_no_sign():
    line = TermLine((1, -1), 3, 1)
    words = ("cases", "present", "absent", "free", "having", "lacking")
    layers = terms_chart(TermsChart("t", ("A", "B"), (2, 2), (line,), *words))["layer"]
    signs = [layer for layer in layers if layer["mark"].get("shape") == "circle"]
    assert sum(len(layer["data"]["values"]) for layer in signs) == 1 + len(("present", "absent"))
    assert "3 + 1" in drawn(layers)


def test_cases_that_do_not_fit_are_numbered_and_named_in_the_list():
    cases = (PlottedCase("North quay", 0.9, 0.2), PlottedCase("Station", 0.1, 0.8))
    told = drawn(set_plot(plot(*cases)))
    assert "1  North quay" in told
    assert "2  Station" in told


def test_a_case_that_fits_is_a_point_without_a_name():
    assert "Mill street" not in drawn(set_plot(plot(PlottedCase("Mill street", 0.8, 0.9))))


def test_points_that_coincide_say_how_many_cases_they_are():
    same = (PlottedCase("a", 1, 1), PlottedCase("b", 1, 1))
    assert "×2" in drawn(set_plot(plot(*same)))


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.4, 0.9]), st.sampled_from([0.1, 0.6, 0.9]))))
def test_no_number_stands_over_another_while_points_stand_apart(places):
    cases = tuple(PlottedCase(str(n), *place) for n, place in enumerate(places))
    points = [at(place) for place in grouped(cases)]
    taken: list[tuple[float, float, float, float]] = []
    for point in points:
        placed(point, 12, taken)
    assert not [pair for pair in combinations(taken, 2) if overlap(*pair)]


@pytest.mark.slow
def test_the_same_picture_is_drawn_alike_each_time():
    assert draw(rows_chart(rows())) == draw(rows_chart(rows()))

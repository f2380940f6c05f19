"""The charts of a page of impact: gaps stay gaps, signs differ by form, no colour judges."""

import json
import math

import pytest
from hypothesis import given, strategies as st

from tregua.deliver.impact.study import PathPoint, Phase
from tregua.record.brief.charts import draw
from tregua.record.brief.charts.impact import (
    Cloud,
    CourseChart,
    Curve,
    CurveRow,
    EventChart,
    EventPoint,
    PlacePoint,
    PlacesChart,
    Stretch,
    cloud,
    course_chart,
    curve,
    event_chart,
    places_chart,
)
from tregua.record.brief.charts.impact.frame import log_ticks, runs_of
from tregua.record.brief.composing.impact.pictures import ratio_range

PERIODS = tuple(f"{2010 + at // 12}-{at % 12 + 1:02d}" for at in range(48))
HIGH = {"field": "high"}
ON = (Stretch(30, 40, "truce on"), Stretch(40, 48, "ended", shaded=False))
JUDGING = ("red", "green", "#ff0000", "#008000")


def course(observed, low=None):
    nothing = (None,) * len(PERIODS)
    expected = (10.0,) * len(PERIODS)
    band = (expected, expected) if low else (nothing, nothing)
    words = ("recorded", "expected")
    return course_chart(CourseChart("t", "s", PERIODS, observed, expected, *band, ON, *words))


def marks(spec, kind):
    return [layer for layer in spec["layer"] if layer["mark"].get("type") == kind]


def test_a_period_without_a_count_parts_the_line():
    spec = course(tuple(None if at == 20 else 5.0 for at in range(48)))
    recorded = marks(spec, "line")[-1]["data"]["values"]
    assert {row["run"] for row in recorded} == {"0", "1"}
    assert 20.0 not in {row["x"] for row in recorded}


def test_without_a_band_no_area_is_drawn():
    seen = (5.0,) * 48
    assert marks(course(seen), "area") == []
    assert len(marks(course(seen, low=True), "area")) == 1


def test_nothing_recorded_is_no_chart():
    with pytest.raises(ValueError, match="something recorded"):
        course((None,) * 48)


def test_other_places_are_drawn_in_one_grey_and_the_own_course_over_them():
    own, other = (0.1,) * 48, (0.5,) * 48
    spec = cloud(Cloud("t", "s", PERIODS, own, (other, other), ON, "own", "others"))
    grey, _, strong = marks(spec, "line")
    assert len({row["run"] for row in grey["data"]["values"]}) == 2
    assert grey["mark"]["strokeWidth"] < strong["mark"]["strokeWidth"]


def test_a_ratio_beyond_the_paper_is_drawn_at_its_edge():
    far = (-9.0,) * 48
    spec = cloud(Cloud("t", "s", PERIODS, far, (), ON, "own", "others"))
    drawn = [row["y"] for row in marks(spec, "line")[-1]["data"]["values"]]
    assert min(drawn) == pytest.approx(math.log(1 / 8))


def test_a_design_without_a_range_has_an_open_sign_and_one_that_declines_has_none():
    rows = (
        CurveRow("a", "0.5", 0.5, 0.4, 0.6),
        CurveRow("b", "0.7, no interval", 0.7),
        CurveRow("c", "declines"),
    )
    filled, hollow = marks(curve(Curve("t", "fewer", "more", rows)), "point")
    assert filled["mark"]["filled"] is True
    assert hollow["mark"]["filled"] is False
    assert [len(layer["data"]["values"]) for layer in (filled, hollow)] == [1, 1]


def test_periods_on_and_off_differ_by_form():
    held = (EventPoint(-1, 1.0, None, None, "before"), EventPoint(0, 0.5, 0.4, 0.8, "on"))
    spec = event_chart(
        EventChart("t", "s", "a", (*held, EventPoint(1, 0.9, None, None, "off")), ON)
    )
    looks = [layer["mark"] for layer in marks(spec, "point") if layer["mark"].get("size")]
    assert len({(look.get("filled"), look["size"]) for look in looks}) == 3


@pytest.mark.parametrize(
    ("point", "ends"),
    [
        (PathPoint("", 0, Phase.ON, 6.0, 8.0, 4.0, 12.0), (0.5, 1.5)),
        (PathPoint("", 0, Phase.ON, 6.0, 8.0, 0.0, 12.0), (0.5, math.inf)),
        (PathPoint("", 0, Phase.ON, 0.0, 8.0, 0.0, 12.0), (0.0, 0.0)),
        (PathPoint("", -1, Phase.BEFORE, 6.0, 8.0, 4.0, 12.0), (None, None)),
        (PathPoint("", 0, Phase.ON, 6.0, 8.0), (None, None)),
    ],
)
def test_a_range_is_recorded_over_both_ends_of_what_was_expected(point, ends):
    assert ratio_range(point) == ends


def test_a_range_without_an_upper_end_is_drawn_to_the_edge():
    held = tuple(EventPoint(at, 0.5, 0.4, math.inf, "on") for at in range(3))
    spec = event_chart(EventChart("t", "s", "a", held, ON))
    rules = [layer for layer in marks(spec, "rule") if layer["encoding"].get("y2") == HIGH]
    ends = [row["high"] for layer in rules for row in layer["data"]["values"]]
    assert len(ends) == 3
    assert all(map(math.isfinite, ends))
    assert "Infinity" not in json.dumps(spec)


def test_only_places_with_a_truce_are_named_on_the_map():
    places = (
        PlacePoint("North", 6.0, -75.0, "truce"),
        PlacePoint("Other", 6.5, -75.5, "compared"),
        PlacePoint("Near", 6.1, -75.1, "near"),
    )
    drawn = json.dumps(places_chart(PlacesChart("t", places, (("truce", "with a truce"),))))
    assert "North" in drawn
    assert "Other" not in drawn
    assert "Near" not in drawn


def test_no_chart_judges_by_red_or_green():
    rows = (CurveRow("a", "0.5", 0.5, 0.4, 0.6),)
    specs = [course((5.0,) * 48, low=True), curve(Curve("t", "fewer", "more", rows))]
    text = json.dumps(specs).lower()
    assert [colour for colour in JUDGING if f'"{colour}"' in text] == []


@given(st.lists(st.floats(0, 1e6), max_size=6))
def test_ticks_of_ratios_hold_no_change_within(values):
    ticks = log_ticks(values, 8.0)
    assert ticks[0] < 1 < ticks[-1]
    assert ticks[0] >= 1 / 8
    assert ticks[-1] <= 8


@given(st.lists(st.none() | st.floats(0, 100), max_size=20))
def test_runs_hold_every_value_once_and_no_gap(values):
    held = [pair for run in runs_of(values) for pair in run]
    assert held == [(float(at), v) for at, v in enumerate(values) if v is not None]


@pytest.mark.slow
def test_a_chart_is_drawn_alike_twice():
    spec = course((5.0,) * 48, low=True)
    assert draw(spec) == draw(spec)

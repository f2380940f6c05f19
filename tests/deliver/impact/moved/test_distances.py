"""Kilometres along the great circle: by hand, and between towns whose distance is published."""

from math import pi

import pytest
from hypothesis import given, strategies as st

from tests.support.around_truces import PLACES, port_study
from tregua.deliver.impact.moved import EARTH_KM, great_circle_km, nearest_treated

points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("one", "other", "share_of_the_round"),
    [
        ((0, 0), (0, 90), 1 / 4),
        ((0, 0), (0, 180), 1 / 2),
        ((90, 0), (-90, 0), 1 / 2),
        ((0, 179.5), (0, -179.5), 1 / 360),
        ((45, 0), (46, 0), 1 / 360),
    ],
)
def test_a_known_share_of_the_round(one, other, share_of_the_round):
    assert great_circle_km(one, other) == pytest.approx(2 * pi * EARTH_KM * share_of_the_round)


@given(points, points, points)
def test_it_is_a_distance(a, b, c):
    assert great_circle_km(a, b) == pytest.approx(great_circle_km(b, a), abs=1e-6)
    assert great_circle_km(a, c) <= great_circle_km(a, b) + great_circle_km(b, c) + 1e-5
    assert 0 <= great_circle_km(a, b) <= pi * EARTH_KM + 1e-6


def test_places_come_nearest_first_and_those_without_coordinates_apart():
    placed, unplaced = nearest_treated(port_study().panel, ["port"])
    assert [one.place for one in placed] == ["beach", "river", "hill", "plain", "far", "farther"]
    assert unplaced == ("nowhere",)


def test_of_two_treated_places_the_nearer_counts():
    placed, _ = nearest_treated(port_study().panel, ["port", "far"])
    assert {one.place: one.to for one in placed}["plain"] == "port"
    assert placed[0].km == pytest.approx(0.3 * 2 * pi * EARTH_KM / 360)


def test_nobody_is_placed_where_the_treated_have_no_coordinates():
    assert nearest_treated(port_study().panel, ["nowhere"]) == ((), tuple(PLACES))

"""Borders read off a map: shared corners and sides, names with and without accents, bad maps."""

import pytest

from tests.support.around_truces import squares
from tregua.deliver.impact.moved import adjacency_of

GRID = squares(a=(0, 0), b=(1, 0), c=(1, 1), d=(3, 0))


def test_places_that_share_a_side_or_only_a_corner_border_on_each_other():
    found = adjacency_of(["a", "b", "c", "d"], GRID)
    assert found.pairs == (("a", "b"), ("a", "c"), ("b", "c"))
    assert found.beside("c") == ("a", "b")
    assert found.beside("d") == ()


def test_a_corner_in_the_middle_of_another_side_is_a_shared_border():
    assert adjacency_of(["a", "b"], squares(a=(0, 0), b=(1, 0.5))).pairs == (("a", "b"),)


def test_a_gap_is_no_border():
    assert adjacency_of(["a", "b"], squares(a=(0, 0), b=(1.001, 0))).pairs == ()


def test_the_parts_of_a_place_in_several_polygons_are_one_and_a_stranger_is_passed_over():
    both = squares(a=(0, 0), b=(9, 9), stranger=(1, 1))
    both["features"].append(squares(b=(1, 0))["features"][0])
    found = adjacency_of(["a", "b"], both)
    assert found.pairs == (("a", "b"),)
    assert [one.code for one in found.remarks] == ["map_names_twice"]


def test_a_multipolygon_with_a_hole_borders_on_what_lies_in_the_hole():
    outer = [[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]]
    hole = [[3, 3], [4, 3], [4, 4], [3, 4], [3, 3]]
    ring = {"type": "MultiPolygon", "coordinates": [[outer, hole]]}
    whole = squares(island=(3, 3))
    whole["features"].append({"type": "Feature", "properties": {"name": "lake"}, "geometry": ring})
    assert adjacency_of(["lake", "island"], whole).pairs == (("lake", "island"),)


def test_names_match_without_accents_and_a_place_the_map_lacks_is_named():
    found = adjacency_of(["Quibdó", "SAN JOSÉ", "Cali"], squares(quibdo=(0, 0), San_Jose=(1, 0)))
    assert found.pairs == (("Quibdó", "SAN JOSÉ"),)
    assert [(one.code, one.rows) for one in found.remarks] == [("map_lacks", ("Cali",))]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, "not_a_collection"),
        ({"type": "FeatureCollection", "features": None}, "not_a_collection"),
        ({"type": "FeatureCollection", "features": []}, "no_named_polygon"),
        ({"type": "FeatureCollection", "features": [None, {"properties": None}]},
         "no_named_polygon"),
        ({"type": "FeatureCollection",
          "features": [{"properties": {"name": "a"}, "geometry": {"type": "Point",
                        "coordinates": [0, 0]}}]}, "no_named_polygon"),
        ({"type": "FeatureCollection",
          "features": [{"properties": {"name": "a"}, "geometry": {"type": "Polygon",
                        "coordinates": [["x", "y", "z", "x"]]}}]}, "no_named_polygon"),
    ],
)  # fmt: skip
def test_a_map_that_cannot_be_read_says_why_and_shows_no_border(given, why):
    found = adjacency_of(["a"], given)
    assert (found.pairs, found.remarks[0].values["why"]) == ((), why)

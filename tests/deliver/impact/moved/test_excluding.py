"""Neighbours are not leaned on; who cannot be placed is said."""

import pytest

from tests.support.around_truces import port_study, squares
from tregua.deliver.impact.moved import adjacency_of, exclude_neighbours
from tregua.deliver.impact.study import NotLeanedOn

BORDERS = adjacency_of(["port", "beach", "far"], squares(port=(0, 0), beach=(1, 0), far=(5, 5)))


@pytest.mark.requirement("R176")
def test_donors_within_the_distance_go_and_say_why():
    found = exclude_neighbours(port_study(), within_km=50)
    assert found.donors == ("hill", "plain", "far", "farther", "nowhere")
    assert found.left_out == (NotLeanedOn("beach", "neighbour"), NotLeanedOn("river", "neighbour"))
    assert found.remarks[0].values == {"km": "50", "by": "km", "n": "2"}


def test_a_donor_nobody_can_place_stays_and_is_named():
    found = exclude_neighbours(port_study(), within_km=50)
    assert (found.remarks[1].code, found.remarks[1].rows) == ("donors_not_placed", ("nowhere",))


def test_donors_that_border_on_the_truce_go():
    found = exclude_neighbours(port_study(), adjacency=BORDERS)
    assert "beach" not in found.donors
    assert found.remarks[0].values["by"] == "border"


def test_distance_and_border_together_leave_out_either():
    found = exclude_neighbours(port_study(), within_km=100, adjacency=BORDERS)
    assert [one.place for one in found.left_out] == ["beach", "river", "hill"]
    assert found.remarks[0].values["by"] == "both"


def test_without_coordinates_or_map_nobody_is_left_out_and_it_is_said():
    found = exclude_neighbours(port_study("nowhere"), within_km=50)
    assert found.donors == port_study("nowhere").donors
    assert [one.code for one in found.remarks] == ["neighbours_not_known"]


def test_one_of_two_treated_places_that_cannot_be_placed_is_named():
    found = exclude_neighbours(port_study("port", "nowhere"), within_km=50)
    assert (found.remarks[0].code, found.remarks[0].rows) == ("treated_not_placed", ("nowhere",))


def test_where_all_are_neighbours_nobody_is_left_to_lean_on():
    near = {"port": (0.0, 0.0), "beach": (0.0, 0.1)}
    found = exclude_neighbours(port_study(places=near), within_km=50)
    assert found.donors == ()
    assert found.remarks[-1].code == "no_donor_left"

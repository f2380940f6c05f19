"""Rings by kilometres, by rank, by border."""

import pytest

from tests.support.around_truces import port_study, squares
from tregua.deliver.impact.moved import adjacency_of, rings_by_border, rings_by_km, rings_by_rank


def test_rings_by_kilometres_hold_each_placed_place_once():
    found = rings_by_km(port_study())
    assert [(ring.name, ring.places) for ring in found.rings] == [
        ("km:0-50", ("beach", "river")),
        ("km:50-100", ("hill",)),
        ("km:100-200", ("plain",)),
    ]
    assert (found.beyond, found.unplaced) == (("far", "farther"), ("nowhere",))


def test_a_place_at_the_very_spot_of_the_truce_is_in_the_innermost_ring():
    spot = {"port": (0.0, 0.0), "harbour": (0.0, 0.0), "far": (0.0, 9.0)}
    found = rings_by_km(port_study(places=spot), [50, 100])
    assert [ring.places for ring in found.rings] == [("harbour",), ()]


def test_rings_by_rank_count_places():
    found = rings_by_rank(port_study(), [1, 4])
    assert [(ring.name, ring.places) for ring in found.rings] == [
        ("rank:1-1", ("beach",)),
        ("rank:2-4", ("river", "hill", "plain")),
    ]
    assert found.beyond == ("far", "farther")


def test_the_ring_by_border_is_who_shares_one():
    borders = adjacency_of(["port", "beach", "far"], squares(port=(0, 0), beach=(1, 0), far=(5, 5)))
    found = rings_by_border(port_study(), borders)
    assert (found.rings[0].places, found.rings[0].nearest) == (("beach",), ("port",))
    assert found.beyond == ("far",)
    assert "hill" in found.unplaced


def test_no_ring_is_drawn_by_border_where_the_map_lacks_the_truce():
    borders = adjacency_of(["beach", "far"], squares(beach=(1, 0), far=(5, 5)))
    assert rings_by_border(port_study(), borders).rings == ()


@pytest.mark.parametrize("edges", [[], [0, 50], [50, 50], [100, 50]])
def test_edges_that_do_not_rise_from_above_nought_are_refused(edges):
    with pytest.raises(ValueError, match="rise from above nought"):
        rings_by_km(port_study(), edges)

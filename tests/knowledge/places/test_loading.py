"""The gazetteer of Colombia: whence it comes, whom it holds, whom it leaves out."""

import pytest

from tregua.deliver.impact.moved import great_circle_km
from tregua.knowledge.places import gazetteers, load_gazetteer
from tregua.knowledge.places.loading import place_problems

COLOMBIA = load_gazetteer("colombia")


def test_every_extract_says_whence_it_comes_and_under_what_licence():
    found = [load_gazetteer(each).provenance for each in gazetteers()]
    assert all(one.licence and one.licence_address and one.address for one in found)


def test_names_asked_about_are_matched_or_counted_as_left_out():
    told = COLOMBIA.provenance
    assert len(COLOMBIA.places) == told.matched_by_name + told.matched_by_hand == 1000
    assert len(COLOMBIA.places) + told.left_out_several + told.left_out_none == told.asked


def test_a_name_that_several_places_bear_is_left_out():
    assert COLOMBIA.where("ANTIOQUIA", "SAN CARLOS") is None


@pytest.mark.parametrize(
    ("department", "municipality", "latitude", "longitude"),
    [
        ("VALLE DEL CAUCA", "BUENAVENTURA", 3.87722, -77.02667),
        ("CAUCA", "LOPEZ", 2.845861, -77.24806),
        ("CHOCO", "EL LITORAL DEL SAN JUAN", 4.25861, -77.3675),
    ],
)
def test_a_seat_lies_where_public_pages_put_it(department, municipality, latitude, longitude):
    found = COLOMBIA.where(department, municipality)
    assert great_circle_km(found, (latitude, longitude)) < 1


def test_every_place_lies_within_the_country():
    assert all(-4.3 < place.latitude < 13.6 for place in COLOMBIA.places.values())
    assert all(-82 < place.longitude < -66.8 for place in COLOMBIA.places.values())


def test_a_table_that_holds_other_places_than_its_provenance_counts_is_refused():
    places = tuple(COLOMBIA.places.values())
    short = list(place_problems(COLOMBIA.provenance, places[1:], "places.csv"))
    assert [one.field for one in short] == ["matched_by"]


def test_a_place_that_stands_twice_is_refused():
    places = (*COLOMBIA.places.values(), next(iter(COLOMBIA.places.values())))
    told = COLOMBIA.provenance.model_copy(update={"matched_by_name": 996})
    problems = list(place_problems(told, places, "places.csv"))
    assert [one.code for one in problems] == ["duplicate_id"]

"""Each ring is asked as if the truce had been there; more recorded nearby is not displacement."""

import json

import pytest

from tests.support.around_truces import answering, port_study
from tregua.deliver.impact.moved import nearby, rings_by_km
from tregua.deliver.impact.study import Given, NotLeanedOn, Remark


def test_each_ring_has_a_code_from_its_interval_alone():
    study = port_study()
    asked = answering(beach=(1.1, 2.0), hill=(0.4, 0.9), plain=(0.8, 1.3))
    found = nearby(study, rings_by_km(study), asked)
    assert [one.code for one in found.rings] == ["nearby_more", "nearby_fewer", "cannot_tell"]
    assert (found.status, found.by, found.far) == ("answered", "km", ("far", "farther"))


def test_no_word_of_the_result_calls_more_nearby_displacement():
    study = port_study()
    found = nearby(study, rings_by_km(study), answering(beach=(1.1, 2.0)))
    assert "displace" not in json.dumps(found.to_dict())


def test_a_ring_without_an_interval_cannot_tell():
    study = port_study()
    assert nearby(study, rings_by_km(study), answering()).rings[0].code == "cannot_tell"


def test_a_ring_leans_on_far_donors_only_and_has_the_course_of_the_nearest_truce():
    study = port_study("port", "far")
    asked = answering()
    nearby(study, rings_by_km(study), asked)
    first = asked.asked[0]
    assert first.treated == ("beach", "river")
    assert first.donors == ("farther",)
    assert first.courses[0].shares == study.courses[0].shares
    assert NotLeanedOn("far", "own_truce") in first.left_out
    assert NotLeanedOn("hill", "neighbour") in first.left_out


def test_a_place_of_the_ring_with_a_truce_of_its_own_is_not_asked():
    study = port_study(left_out=(NotLeanedOn("beach", "own_truce"),))
    asked = answering()
    found = nearby(study, rings_by_km(study), asked)
    assert asked.asked[0].treated == ("river",)
    assert found.rings[0].not_asked == (NotLeanedOn("beach", "own_truce"),)


def test_a_neighbour_left_out_as_donor_is_asked_in_its_ring():
    study = port_study(left_out=(NotLeanedOn("beach", "neighbour"),))
    asked = answering()
    nearby(study, rings_by_km(study), asked)
    assert "beach" in asked.asked[0].treated


def test_p_values_are_stepped_down_over_the_rings():
    study = port_study()
    asked = answering(beach=(1.1, 2.0), hill=(0.4, 0.9))
    found = nearby(study, rings_by_km(study), asked)
    assert [one.holm for one in found.rings] == [0.04, 0.04, None]


def test_empty_rings_and_no_far_places_are_said_and_not_asked():
    study = port_study()
    found = nearby(study, rings_by_km(study, [1, 2000]), asked := answering())
    assert [one.code for one in found.rings] == ["no_place", "no_far_place"]
    assert (found.status, asked.asked) == ("not_answered", [])


def test_a_refusal_is_kept_with_its_reason():
    study = port_study()
    refused = Given("d", "killing", ("beach",), "", refused=(Remark("one_pre_period"),))
    found = nearby(study, rings_by_km(study), lambda _: refused)
    assert [one.code for one in found.rings] == ["refused"] * 3
    assert found.status == "not_answered"


@pytest.mark.requirement("R176")
@pytest.mark.parametrize(
    ("waived", "status"),
    [("The whole country is under the truce.", "waived"), ("", "comparison_area_missing")],
)
def test_without_any_place_known_a_reason_is_needed(waived, status):
    study = port_study("nowhere", waived=waived)
    found = nearby(study, rings_by_km(study), answering())
    assert (found.status, found.waived) == (status, waived)
    assert nearby(study, None, answering()).status == status


def test_places_no_ring_can_hold_are_named():
    study = port_study()
    found = nearby(study, rings_by_km(study), answering())
    assert (found.remarks[0].code, found.remarks[0].rows) == ("places_not_placed", ("nowhere",))

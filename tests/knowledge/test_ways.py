"""What is known of new ways and institutions: past uses are coded cases, and both kinds exist."""

import pytest

from tregua.knowledge import load_library
from tregua.knowledge.concept import load_concept

KNOWN = load_concept()
LISTS = [
    *(getattr(KNOWN.innovations, name) for name in type(KNOWN.innovations).model_fields),
    *(getattr(KNOWN.institutions, name) for name in type(KNOWN.institutions).model_fields),
]
WAYS = {slug: way for ways in LISTS for slug, way in ways.items()}


def test_every_past_use_is_of_a_coded_case():
    named = {past.case for ways in LISTS for way in ways.values() for past in way.past}
    assert named <= set(load_library().cases)
    assert {"ECU-LEGALISATION", "SLV-MARATRUCE", "JAM-AUGUSTTOWN", "HTI-INCENTIVES"} <= named


@pytest.mark.parametrize("slug", ["reward", "burning-of-symbols", "covenant", "channel"])
def test_what_can_do_the_most_harm_states_a_condition_a_danger_and_what_followed(slug):
    way = WAYS[slug]
    assert way.conditions
    assert way.hazards
    assert way.past


@pytest.mark.requirement("R136")
def test_the_five_functions_of_academics_are_known():
    assert set(KNOWN.innovations.functions) == {
        "designed",
        "mediated-expectations",
        "advised-on-reintegration",
        "monitored-with-data",
        "lowered-political-risk",
    }


@pytest.mark.requirement("R188")
def test_ways_of_prevention_and_of_diversion_are_both_known():
    assert {way.way for way in KNOWN.institutions.preventive.values()} == {
        "prevention",
        "diversion",
    }


@pytest.mark.requirement("R098")
def test_only_relatives_and_channels_rest_on_ties():
    roles = KNOWN.innovations.womens_roles
    assert {slug for slug, way in roles.items() if way.through_ties} == {"relative", "channel"}
    assert {"member", "leader", "official", "mediator", "organiser", "victim"} <= set(roles)

"""What is known of victims and justice names only what there is, and covers the founding list."""

import pytest

from tregua.domain.knowledge.concept.victims import AIMS
from tregua.knowledge import load_catalogue
from tregua.knowledge.concept import load_concept
from tregua.knowledge.law import load_law

KNOWN = load_concept().victims
FOUNDING = {
    "conditional-amnesty",
    "investigation",
    "truth-body",
    "reparation",
    "vetting",
    "sanctions",
    "lighter-sentences",
    "restorative-justice",
    "memorials",
    "healing-rehabilitation",
}


@pytest.mark.requirement("R144")
def test_every_mechanism_of_the_founding_text_is_a_way():
    assert set(KNOWN.options) >= FOUNDING


@pytest.mark.requirement("R145")
def test_the_ways_together_may_serve_all_four_aims():
    assert {aim for way in KNOWN.options.values() for aim in way.aims} == set(AIMS)


@pytest.mark.requirement("R144")
@pytest.mark.parametrize("name", KNOWN.options)
def test_a_way_pulls_only_against_other_ways_and_rests_on_cases_and_measures_there_are(name):
    way = KNOWN.options[name]
    assert set(way.against) <= set(KNOWN.options) - {name}
    assert way.measure is None or way.measure in load_law().measures


def test_the_levels_of_leniency_are_levels_of_what_is_offered():
    assert set(KNOWN.leniency) <= set(load_catalogue().questions["offers"].levels)


@pytest.mark.parametrize("side", KNOWN.sides)
def test_a_word_of_an_agreement_belongs_to_one_side(side):
    others = {word for name, held in KNOWN.sides.items() if name != side for word in held.words}
    assert not others & set(KNOWN.sides[side].words)


def test_the_expert_a_lenient_text_needs_is_a_known_field():
    assert KNOWN.expert in KNOWN.expertise


def test_a_first_conversation_has_what_is_never_asked_and_never_promised():
    assert {"ask", "never_ask", "never_promise", "stop", "beside"} <= set(KNOWN.conversation.parts)

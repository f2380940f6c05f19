"""What is known of secrecy and meetings: both columns, cases there are, the rule, the calls."""

import pytest

from tregua.domain.engagement.safety import LeakRisk
from tregua.knowledge import load_library
from tregua.knowledge.concept import load_concept

KNOWN = load_concept().safety
TOLD_APART = {"leak", "ambush", "arrest-on-the-way", "not-home", "weapon", "police-raid"}


@pytest.mark.requirement("R103")
def test_secrecy_is_known_to_give_and_to_cost():
    assert {"room-to-trust", "less-sabotage"} <= set(KNOWN.gives)
    assert {"weaker-legitimacy", "people-left-out"} <= set(KNOWN.costs)


@pytest.mark.requirement("R105")
def test_every_case_named_is_one_of_the_library_and_bears_its_sources():
    assert {each.case for each in KNOWN.ended} <= set(load_library().cases)
    assert {"DNK-MOTORCYCLE", "SLV-MARATRUCE"} <= {each.case for each in KNOWN.ended}


@pytest.mark.requirement("R104")
def test_every_kind_of_arrangement_says_what_authority_it_needs():
    assert all(each.needs.en and each.needs.es for each in KNOWN.logistics.values())


@pytest.mark.requirement("R082")
def test_the_worst_cases_hold_what_a_plan_must_think_of():
    assert TOLD_APART | {"false-interlocutor", "child-present"} <= set(KNOWN.worst_cases)


@pytest.mark.requirement("R108")
def test_only_what_leaves_the_go_between_bare_takes_protection_away():
    removes = {name for name, each in KNOWN.deniable.items() if each.removes}
    assert removes == {"mandate", "protection", "acquaintance"}


def test_a_leak_risk_nobody_judged_is_not_known():
    assert LeakRisk("not-known") is LeakRisk.NOT_KNOWN

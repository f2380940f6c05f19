"""How far secrecy is exposed is ordered honestly: another who knows never makes it look safer."""

import pytest
from hypothesis import given, strategies as st

from tests.support.safeties import OUTREACH, without
from tregua.design.concept.safety import exposure_of
from tregua.domain.engagement.safety import Outreach

RISKS = ["low", "medium", "high", "not-known"]
people = st.lists(st.tuples(st.sampled_from(RISKS), st.booleans()), max_size=6)


def told(risk, reason, name):
    """Return somebody who learns early, at a risk with its reason or without."""
    bare = without(OUTREACH, *(() if reason else ("leak_reason",)), id=name, leak_risk=risk)
    return Outreach.model_validate(bare)


def list_of(given):
    """Return those who learn early, one for each risk."""
    return tuple(told(risk, reason, f"p{i}") for i, (risk, reason) in enumerate(given))


@pytest.mark.requirement("R109")
@given(people, st.sampled_from(RISKS), st.booleans())
def test_adding_a_leak_risk_never_makes_secrecy_look_safer(given, risk, reason):
    before = list_of(given)
    after = (*before, told(risk, reason, "new"))
    assert exposure_of(after).no_less_than(exposure_of(before))
    assert not exposure_of(before).no_less_than(exposure_of(after))


@pytest.mark.requirement("R109")
@given(people, st.integers(0, 5))
def test_a_graver_risk_in_place_of_a_named_one_never_makes_it_look_safer(given, at):
    before = [("low", True), *given]
    after = [*before]
    after[at % len(after)] = ("high", after[at % len(after)][1])
    graver = exposure_of(list_of(after))
    assert graver.gravest == "high"
    assert set(graver.knows) == set(exposure_of(list_of(before)).knows)


@pytest.mark.requirement("R109")
def test_a_risk_that_nobody_knows_is_not_taken_for_low():
    exposure = exposure_of(list_of([("not-known", True)]))
    assert (exposure.gravest, exposure.not_known) == ("", ("p0",))


@pytest.mark.requirement("R109")
def test_more_people_at_less_risk_is_neither_safer_nor_less_safe():
    many, grave = exposure_of(list_of([("low", True)] * 3)), exposure_of(list_of([("high", True)]))
    assert not many.no_less_than(grave)
    assert not grave.no_less_than(many)

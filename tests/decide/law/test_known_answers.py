"""Known answers: what each mix of organisation and intensity gives under either formula."""

import pytest

from tests.support.laws import (
    HIGH_ORGANISATION,
    INTENSE,
    LOW_INTENSITY,
    LOW_ORGANISATION,
    STRICTER,
    held,
    one_test,
    reading,
)

TADIC, AP2 = "armed-conflict", "ap2"


def elements(facts, slug=TADIC):
    found = one_test(reading(held(facts)), slug)
    return {element.id: element.reading.value for element in found.elements}


@pytest.mark.requirement("R214", "R215")
@pytest.mark.parametrize(
    ("facts", "together", "intensity", "organisation"),
    [
        (HIGH_ORGANISATION | INTENSE, "all_indicated", "indicated", "indicated"),
        (HIGH_ORGANISATION | LOW_INTENSITY, "one_not_indicated", "not_indicated", "indicated"),
        (LOW_ORGANISATION | INTENSE, "one_not_indicated", "indicated", "not_indicated"),
        (LOW_ORGANISATION | LOW_INTENSITY, "one_not_indicated", "not_indicated", "not_indicated"),
        (HIGH_ORGANISATION, "unclear", "unclear", "indicated"),
        (INTENSE, "unclear", "indicated", "unclear"),
        (LOW_INTENSITY, "one_not_indicated", "not_indicated", "unclear"),
        ({}, "unclear", "unclear", "unclear"),
    ],
)
def test_a_conflict_reading_needs_organisation_and_intensity(
    facts, together, intensity, organisation
):
    found = one_test(reading(held(facts)), TADIC)
    told = elements(facts)
    assert found.together == together
    assert (told["intensity"], told["organisation"]) == (intensity, organisation)


@pytest.mark.requirement("R216")
def test_the_looser_formula_can_be_indicated_where_the_protocol_is_not():
    facts = reading(held(HIGH_ORGANISATION | INTENSE | {"territorial-control@party:a": "none"}))
    assert one_test(facts, TADIC).together == "all_indicated"
    assert one_test(facts, AP2).together == "one_not_indicated"


@pytest.mark.requirement("R216")
def test_the_protocol_is_indicated_only_with_what_it_asks_for_besides():
    facts = HIGH_ORGANISATION | INTENSE | STRICTER
    assert one_test(reading(held(facts)), AP2).together == "all_indicated"


@pytest.mark.requirement("R004")
@pytest.mark.parametrize(
    ("facts", "together"),
    [
        ((True, True, True, True), "all_indicated"),
        ((True, True, True, None), "unclear"),
        ((True, False, True, None), "one_not_indicated"),
        ((None, None, None, None), "unclear"),
    ],
)
def test_the_definition_of_a_criminal_group_is_told_element_by_element(facts, together):
    names = ("structured", "lasting", "serious-crime", "material-gain")
    told = {f"group-{name}@party:a": value for name, value in zip(names, facts, strict=True)}
    found = one_test(reading(held(told)), "untoc-group", "party:a")
    assert len(found.elements) == 4
    assert found.together == together


@pytest.mark.requirement("R218")
def test_other_situations_show_three_elements_apart_and_say_what_is_disputed():
    found = one_test(reading(held()), "other-situations", "party:a")
    assert len(found.elements) == 3
    assert found.contested.en


@pytest.mark.requirement("R219")
def test_the_amnesty_article_has_both_readings_and_nothing_told_of_the_whole():
    found = one_test(reading(held()), "amnesty-6-5", "dossier")
    assert len(found.readings) >= 2
    assert found.together == ""


@pytest.mark.requirement("R217", "R214")
def test_every_factor_names_the_decision_or_text_it_is_from_and_how_much_of_it_was_seen():
    found = one_test(reading(held(HIGH_ORGANISATION)), TADIC)
    factors = [factor for element in found.elements for factor in element.factors]
    assert factors
    assert all(cite.source and cite.seen for factor in factors for cite in factor.cites)
    assert all(factor.cites for factor in factors)


@pytest.mark.requirement("R214")
def test_every_test_ends_at_counsel_and_says_that_no_lawyer_signed_it():
    found = reading(held())
    assert all(test.ask_counsel for test in found.tests)
    assert {test.reviewer for test in found.tests} == {None}

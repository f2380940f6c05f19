"""What the check finds of money, places and works, each weakness on a deal with and without."""

import pytest

from tests.support.dossiers import agreement, claim, clause, party, sheet
from tests.support.pacts import CALM, NOW, checked, found, grant
from tregua.domain import Actors, Person, Severity
from tregua.domain.knowledge import RuleUse
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()


def step(slug, **more):
    return {"id": slug, "recorded": NOW, "title": slug, "by": "party:state", "to": "party:a"} | more


REQUIRES = [{"clause": "calm"}]


@pytest.mark.parametrize(
    ("more", "met"),
    [
        ({}, True),
        ({"requires": REQUIRES}, False),
        ({"starts": {"days": 30, "after": "calm"}}, False),
        ({"condition": "Once the calm has held"}, False),
        ({"irreversible": False}, False),
    ],
)
def test_a_gift_for_good_is_found_where_nothing_has_to_be_performed_before(more, met):
    gift = grant("work", "benefit", **({"irreversible": True} | more))
    assert ("benefit-before-performance" in found(agreement(CALM, gift))) is met


def test_a_step_that_comes_after_another_waits_and_a_single_one_for_good_is_handed_over_at_once():
    gift = grant("moves", "custody")
    pact = agreement(
        CALM,
        gift,
        steps=[
            step("first", by="party:a", to="party:state", clause="calm"),
            step("moves", clause="moves", irreversible=True, after=["first"]),
        ],
    )
    met = found(pact)
    assert "benefit-before-performance" not in met
    assert met["benefit-handed-over-at-once"] == {"clause:moves"}
    divided = [step("moves", clause="moves", irreversible=True, parts=4)]
    assert "benefit-handed-over-at-once" not in found(agreement(CALM, gift, steps=divided))


@pytest.mark.parametrize(
    ("ends", "met"),
    [(("2026-06", "2026-06"), True), (("2026-06", "2026-12"), False), (("2026-06", None), False)],
)
def test_benefits_paid_to_one_last_day_are_found(ends, met):
    clauses = (
        grant("work", "benefit", funded_until=ends[0]),
        grant("clinic", "community", funded_until=ends[1]),
    )
    assert ("benefits-end-together" in found(agreement(*clauses))) is met


@pytest.mark.requirement("R184")
@pytest.mark.parametrize(
    ("as_of", "met"), [("2026-03-01", False), ("2026-04-30", True), ("2026-08-01", True)]
)
def test_money_is_told_of_before_its_last_day_and_after_it(as_of, met):
    pact = agreement(CALM, grant("work", "benefit", funded_until="2026-06-30"))
    assert ("benefit-end-near" in found(pact, sheet=sheet(as_of=as_of))) is met


PAYS = {"goes_to": "members", "low": 1, "high": 2, "currency": "USD", "payer": "party:state"}


@pytest.mark.parametrize(
    ("money", "whole", "met"),
    [
        ({"assents": [{"party": "party:state", "on": "2026", "form": "written"}]}, {}, False),
        ({}, {"sign_offs": [{"who": "treasury", "answer": "agreed"}]}, False),
        ({}, {"sign_offs": [{"who": "treasury", "answer": "refused"}]}, True),
        ({}, {}, True),
    ],
)
def test_a_payer_who_never_said_yes_is_found_and_the_treasury_may_say_it(money, whole, met):
    pact = agreement(grant("work", "benefit", money=[PAYS], **money), **whole)
    assert ("payer-not-agreed" in found(pact)) is met


def of_money(*amounts):
    moneys = [
        {"goes_to": to, "low": low, "high": high, "currency": "USD"} for to, low, high in amounts
    ]
    return agreement(grant("work", "benefit", money=moneys))


@pytest.mark.requirement("R147")
@pytest.mark.parametrize(
    ("amounts", "met"),
    [
        ([("members", 5, 9)], True),
        ([("members", 5, 9), ("victims", 1, 1)], False),
        ([("community", 5, 9)], False),
    ],
)
def test_money_for_members_and_none_for_victims_is_an_alert(amounts, met):
    result = checked(of_money(*amounts))
    errors = {f.rule for f in result.found if f.severity is Severity.ERROR}
    assert ("members-paid-victims-not" in errors) is met


@pytest.mark.requirement("R168")
@pytest.mark.parametrize(
    ("amounts", "met", "doubted"),
    [
        ([("members", 5, 9), ("community", 1, 4)], True, False),
        ([("members", 5, 9), ("community", 6, 6)], False, True),
        ([("members", 5, 9), ("community", 9, 12)], False, False),
    ],
)
def test_more_for_members_than_for_the_community_is_found_only_where_it_is_sure(
    amounts, met, doubted
):
    result = checked(of_money(*amounts))
    assert ("members-paid-more" in {f.rule for f in result.found}) is met
    assert ("members-paid-more" in {f.rule for f in result.doubts}) is doubted


@pytest.mark.requirement("R156")
@pytest.mark.parametrize(
    ("low", "high", "met", "doubted"),
    [(50, 60, True, False), (30, 60, False, True), (20, 40, False, False)],
)
def test_fewer_places_than_the_fewest_people_is_found_and_in_between_it_is_doubted(
    low, high, met, doubted
):
    held = {"places": 40, "people_low": low, "people_high": high}
    result = checked(agreement(grant("work", "benefit", capacity=held)))
    assert ("places-short" in {f.rule for f in result.found}) is met
    assert ("places-short" in {f.rule for f in result.doubts}) is doubted


@pytest.mark.requirement("R156")
@pytest.mark.parametrize(("months", "met"), [(6, True), (12, False)])
def test_support_paid_for_fewer_months_than_the_calm_lasts_is_found(months, met):
    held = {"places": 1, "people_low": 1, "people_high": 1, "funded_months": months}
    pact = agreement(CALM, grant("work", "benefit", capacity=held), begins="2026-01-01")
    assert ("support-months-short" in found(pact)) is met


@pytest.mark.requirement("R167")
def test_passage_that_names_no_resident_is_marked():
    members = clause("road", kind="access", beneficiaries=["members"])
    residents = clause("road", kind="access", beneficiaries=["members", "residents"])
    assert found(agreement(members))["passage-without-residents"] == {"clause:road"}
    assert "passage-without-residents" not in found(agreement(residents))


def test_what_is_for_the_community_and_carried_out_by_a_group_is_found():
    by_group = clause("food", ["party:a"], kind="community")
    owned = grant("food", "community", owner="party:a")
    assert "works-through-group" in found(agreement(by_group))
    assert "works-through-group" in found(agreement(owned))
    assert "works-through-group" not in found(agreement(grant("food", "community")))


@pytest.mark.requirement("R165")
def test_all_arms_without_one_of_three_settings_are_found_and_old_ones_are_to_be_told_apart():
    arms = clause("arms", kind="disarmament")
    motives = [claim("group-motives", ("fear-of-state",), "party:a")]
    assert {"disarmament-without-setting", "arms-not-graded"} <= found(
        agreement(arms), motives
    ).keys()
    lenient = found(agreement(arms, grant("terms")), motives)
    lawful = found(agreement(arms, pathway="transformation"), motives)
    worn = found(agreement(arms), [claim("group-motives", ("exhaustion-hardship",), "party:a")])
    assert all("disarmament-without-setting" not in met for met in (lenient, lawful, worn))
    rule = CATALOGUE.rules["arms-not-graded"]
    assert "old arms counts less" in rule.why.en
    told = clause("arms", kind="disarmament", how_much="200", indicator="Kind and working state")
    assert "arms-not-graded" not in found(agreement(told), motives)


@pytest.mark.parametrize(
    ("more", "met"),
    [
        ({"counts": "Homicides of the month"}, True),
        ({"how_much": "Cien por cada homicidio menos"}, True),
        ({"counts": "What the clinic records", "covers": ["killing"]}, True),
        ({"counts": "Days of work on the road"}, False),
        ({"condition": "While the calm holds"}, False),
    ],
)
def test_what_is_paid_by_the_count_of_killings_is_found(more, met):
    assert ("pays-by-killings" in found(agreement(grant("work", "benefit", **more)))) is met


def test_a_duty_to_stop_killing_may_be_counted():
    counted = clause("calm", counts="Homicides, by two sources", covers=["killing"])
    assert "pays-by-killings" not in found(agreement(counted))


def test_somebody_under_18_in_a_clause_is_found_and_an_adult_is_not():
    young = {"id": "p1", "recorded": NOW, "code_name": "Sparrow", "role": "r", "under_18": True}
    parties = (party("a"), party("state", kind="state"))
    actors = Actors(parties=parties, persons=(Person.model_validate(young),))
    named = agreement(grant("work", "benefit", towards=["person:p1"]))
    assert "beneficiary-under-18" in found(named, actors=actors)
    adult = Person.model_validate(young | {"under_18": False})
    assert "beneficiary-under-18" not in found(
        named, actors=Actors(parties=parties, persons=(adult,))
    )


def test_nobody_can_set_aside_what_pays_by_killings_or_names_a_child():
    rules = CATALOGUE.rules_for(RuleUse.AGREEMENT)
    fixed = {rule.id for rule in rules if not rule.waivable}
    assert {"pays-by-killings", "beneficiary-under-18"} <= fixed

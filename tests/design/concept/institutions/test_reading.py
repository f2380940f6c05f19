"""What is built beside the talks: the empty plan, late steps, pressure, weights and reforms."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.ways import DAY, found, page, read, with_plan
from tregua.domain.decisions import Waiver

STEP = {"kind": "policing", "what": "A desk", "institution": "body:police", "due": "2026-12-15"}
LINE = {"kind": "patrols", "what": "Patrols stay", "institution": "body:police"}
BODY = {"body": "body:council", "does": "Chooses the works"}
MONEY = {"goes_to": "residents", "low": 1, "high": 2, "currency": "USD"}


def part(dossier, day=DAY):
    """Return the reading of what stands beside the talks."""
    return read(dossier, day).parts["institutions"]


@pytest.mark.requirement("R186")
@pytest.mark.parametrize(
    ("steps", "alone"),
    [([], True), ([{**STEP, "state": "dropped"}], True), ([STEP], False)],
)
def test_talks_stand_alone_until_a_step_that_was_not_dropped_stands_beside_them(steps, alone):
    dossier = with_plan(parallel_steps=steps)
    assert part(dossier).stand_alone is alone
    assert ("no-parallel-plan@dossier" in found(dossier, "institutions")) is alone
    assert ("The talks stand alone" in page(dossier)) is alone


@pytest.mark.requirement("R186")
def test_nobody_can_set_the_notice_of_an_empty_plan_aside():
    waiver = Waiver.model_validate(
        {
            "id": "w",
            "recorded": "2026-11-20",
            "finding": "no-parallel-plan@dossier",
            "by": "sponsor-1",
            "on": "2026-11-20",
            "reason": "Enough",
        }
    )
    check = read(replace(with_plan(), waivers=(waiver,))).check
    assert "no-parallel-plan@dossier" in {f.key for f in check.on(("institutions",))}


@pytest.mark.requirement("R186")
@pytest.mark.parametrize(
    ("day", "state", "late"),
    [
        (date(2026, 12, 15), "planned", False),
        (date(2026, 12, 16), "planned", True),
        (date(2026, 12, 16), "under_way", True),
        (date(2026, 12, 16), "done", False),
    ],
)
def test_a_step_is_late_from_the_day_after_its_own_until_it_is_done(day, state, late):
    dossier = with_plan(parallel_steps=[{**STEP, "state": state}])
    assert part(dossier, day).steps[0].late is late
    key = "parallel-step-late@parallel_step:a"
    assert (key in found(dossier, "institutions", day)) is late


@pytest.mark.requirement("R186")
def test_a_step_waits_for_those_it_depends_on_until_they_are_done():
    first = {**STEP, "id": "first", "state": "done", "due": "2026-10"}
    second = {**STEP, "id": "second", "due": "2026-11"}
    third = {**STEP, "id": "third", "depends_on": ["first", "second"]}
    steps = part(with_plan(parallel_steps=[third, second, first])).steps
    assert [(each.step.id, each.waits_for) for each in steps] == [
        ("first", ()),
        ("second", ()),
        ("third", ("second",)),
    ]


@pytest.mark.requirement("R187")
def test_pressure_needs_law_and_limits_and_stands_beside_its_offers():
    law = {"lawful_basis": "The police law", "limits": "With an order"}
    bare, whole = with_plan(pressures=[LINE]), with_plan(pressures=[{**LINE, **law}])
    tied = with_plan(pressures=[{**LINE, **law, "offers": ["offer-places"]}])
    limits, apart = "pressure-without-limits@pressure:a", "pressure-apart-from-offers@pressure:a"
    assert {limits, apart} <= found(bare, "institutions")
    assert {limits, apart} & found(whole, "institutions") == {apart}
    assert not {limits, apart} & found(tied, "institutions")
    assert "Places to learn and work" in page(tied)


@pytest.mark.requirement("R187")
def test_offers_without_pressure_are_found_until_it_is_planned_or_a_reason_is_written():
    reason = {"what": "pressure", "because": "We are no part of the state", "by": "analyst-1"}
    key = "offers-without-pressure@dossier"
    assert key in found(with_plan(), "institutions")
    assert key not in found(with_plan(not_planned=[reason]), "institutions")
    assert key not in found(with_plan(pressures=[LINE]), "institutions")


@pytest.mark.requirement("R188")
@pytest.mark.parametrize(
    ("kind", "left"),
    [("target-hardening", "no-diversion-planned"), ("persuasion", "no-prevention-planned")],
)
def test_a_step_of_one_way_leaves_the_other_open(kind, left):
    step = {"kind": kind, "what": "Something", "institution": "body:municipality"}
    both = {"no-prevention-planned@dossier", "no-diversion-planned@dossier"}
    assert found(with_plan(preventive_steps=[step]), "institutions") & both == {f"{left}@dossier"}


@pytest.mark.requirement("R188")
def test_a_reason_stands_in_place_of_a_step_and_on_the_page():
    reasons = [
        {"what": way, "because": "Others do it", "by": "analyst-1"}
        for way in ("prevention", "diversion")
    ]
    dossier = with_plan(not_planned=reasons)
    both = {"no-prevention-planned@dossier", "no-diversion-planned@dossier"}
    assert not found(dossier, "institutions") & both
    assert "No prevention is planned: Others do it" in page(dossier)


@pytest.mark.requirement("R189")
def test_both_dependence_and_trust_must_be_measured_by_somebody_and_somehow():
    how = {"indicator": "What", "how": "Rounds", "measured_by": "body:faculty"}
    trust, dependence = {**how, "of": "trust"}, {**how, "of": "dependence"}
    bare = {"of": "dependence", "indicator": "What"}
    key = "dependence-and-trust-unmeasured@dossier"
    assert key in found(with_plan(indicators=[trust]), "institutions")
    assert key in found(with_plan(indicators=[trust, bare]), "institutions")
    assert key not in found(with_plan(indicators=[trust, dependence]), "institutions")
    assert "Less dependence on a group" in page(with_plan(indicators=[trust]))


@pytest.mark.requirement("R190")
@pytest.mark.parametrize(
    ("more", "bare"),
    [
        ({}, True),
        ({"budget": MONEY}, True),
        ({"safety": "In open meeting"}, True),
        ({"budget": MONEY, "safety": "In open meeting"}, False),
    ],
)
def test_a_local_body_needs_a_budget_line_and_safety(more, bare):
    keys = found(with_plan(counterweights=[{**BODY, **more}]), "institutions")
    assert ("counterweight-bare@counterweight:a" in keys) is bare
    assert "no-counterweight@dossier" not in keys


@pytest.mark.requirement("R191")
@pytest.mark.parametrize(
    ("visible", "state", "flagged"),
    [(True, "planned", False), (False, "planned", True), (True, "dropped", True)],
)
def test_an_offer_is_flagged_until_a_visible_reform_that_stands_is_tied_to_it(
    visible, state, flagged
):
    reform = {"what": "A draw", "institution": "body:municipality", "offers": ["offer-places"]}
    dossier = with_plan(reforms=[{**reform, "visible": visible, "state": state}])
    keys = found(dossier, "institutions")
    assert ("offer-without-reform@offer:offer-places" in keys) is flagged
    assert part(dossier).offers[0].reforms == (() if flagged else ("a",))


@pytest.mark.requirement("R192")
@pytest.mark.parametrize(
    ("more", "bare"),
    [
        ({"owner": "body:police"}, True),
        ({"legal_basis": "A law"}, True),
        ({"owner": "body:police", "legal_basis": "A law"}, False),
    ],
)
def test_a_measure_needs_an_owner_and_a_legal_basis(more, bare):
    step = {"kind": "anti-laundering", "what": "Accounts are looked at", **more}
    keys = found(with_plan(economy_steps=[step]), "institutions")
    assert ("economy-step-bare@economy_step:a" in keys) is bare

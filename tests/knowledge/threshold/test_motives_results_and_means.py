"""What the texts ask of motives, results, power and means, row by row."""

import pytest

from tests.support.criteria import CATALOGUE, MET, NOT_MET, QUESTIONS, answer, judged, ranks
from tests.support.dossiers import FAVOURABLE, dossier
from tregua.decide.assess import assess
from tregua.domain.knowledge import AskedPer

STALEMATE = {
    "pain_group": "heavy",
    "pain_state": "heavy",
    "way_out_group": "some-see",
    "way_out_state": "some-see",
    "stalemate_seen_by": ("group-leaders", "officials"),
}
MARKS_OF_RIPENESS = {
    "hurting-stalemate",
    "enforcement-growing",
    "group-drawing-together",
    "obstruction-answered",
}


@pytest.mark.requirement("R048")
def test_every_motive_of_the_texts_is_listed_for_a_group_and_for_each_part_of_it():
    motives = set(QUESTIONS["group-motives"].levels)
    assert motives == set(QUESTIONS["faction-motives"].levels)
    assert QUESTIONS["faction-motives"].asked_per is AskedPer.FACTION
    assert motives >= {
        *("exhaustion-hardship", "fear-of-state", "time-limited-opportunity"),
        *("lifestyle-disillusion", "family-pressure", "community-pressure"),
        *("prison-conditions", "hurting-stalemate", "fear-of-rivals", "threat-of-ban"),
    }


@pytest.mark.requirement("R048")
def test_a_motive_nobody_has_verified_moves_nothing():
    known = {"deterrence": "low", "group_motives": ("remorse",)}
    assert ranks("lever-or-reason", "reason_shown", **known) == [0, 0, 2]


@pytest.mark.requirement("R049")
@pytest.mark.parametrize("question", STALEMATE)
def test_pain_way_out_and_who_sees_them_are_asked_apart(question):
    known = {name: value for name, value in STALEMATE.items() if name != question}
    found = judged("hurting-stalemate", **known)
    assert answer("hurting-stalemate", **STALEMATE) is MET
    assert {gap.term for gap in found.missing} == {question.replace("_", "-")}


@pytest.mark.requirement("R053")
def test_a_body_that_seeks_votes_among_other_things_is_named():
    assert answer("body-seeks-gain", body_motives=("reduce-violence", "votes")) is MET
    assert answer("body-seeks-gain", body_motives=("reduce-violence",)) is NOT_MET


@pytest.mark.requirement("R062")
@pytest.mark.parametrize("limited", QUESTIONS["loss-if-limited"].order)
def test_an_answer_that_a_wider_aim_costs_less_to_fail_at_is_sent_back(limited):
    levels = QUESTIONS["loss-if-wide"].order
    asked = ranks("risk-grows-with-aim", "loss_if_wide", loss_if_limited=limited)
    assert asked == [2 * (levels.index(wide) >= levels.index(limited)) for wide in levels]


@pytest.mark.requirement("R066")
def test_a_limited_deal_without_written_bounds_is_not_borne_in_its_forms():
    result = assess(dossier(FAVOURABLE | {"hazard-safeguard": "spoken"}), CATALOGUE)
    limited = next(p for p in result.pathways if p.id == "limited")
    lacking = {form.id: form.missing for form in limited.forms}
    assert lacking["one-off"] == lacking["series"] == ("limited-deal-bounded@dossier",)


@pytest.mark.requirement("R067")
@pytest.mark.parametrize("factor", ["cohesion", "identity", "command"])
def test_a_series_names_the_bond_that_is_missing(factor):
    known = {"cohesion": "high", "identity": "high", "command": "high"} | {factor: "medium"}
    found = judged("strong-bonds", **known)
    assert found.answer is NOT_MET
    assert [reason.term for reason in found.because] == [factor]


@pytest.mark.requirement("R068")
def test_the_second_limb_asks_for_a_law_as_well_as_a_body():
    known = {"ways_out": ("association",), "registering_body": True}
    assert answer("lawful-form-registrable", registering_law=True, **known) is MET
    assert answer("lawful-form-registrable", registering_law=False, **known) is NOT_MET


@pytest.mark.requirement("R069")
def test_three_futures_can_be_recorded_and_that_none_is_plausible():
    pictured = set(QUESTIONS["ways-out"].levels)
    assert {"none", "association", "community-body", "enterprise"} < pictured
    assert ranks("futures-compared", "futures_compared") == [0, 0, 2]
    assert answer("future-accepted", future_accepted=("none",)) is NOT_MET


@pytest.mark.requirement("R070")
def test_winding_up_asks_for_arms_money_people_truth_and_whoever_might_take_over():
    parts = tuple(part for part in QUESTIONS["wind-down-plan"].levels if part != "nothing")
    assert answer("wind-down-planned", wind_down_plan=parts) is MET
    assert answer("wind-down-planned", wind_down_plan=parts[1:]) is NOT_MET


@pytest.mark.requirement("R071")
def test_a_no_says_what_is_done_instead_and_what_would_reopen_it():
    reopen = {"reentry_signs": ("costly-step",)}
    assert answer("no-with-alternatives", alternatives=("prevention",), **reopen) is MET
    assert answer("no-with-alternatives", alternatives=("nothing",), **reopen) is NOT_MET


@pytest.mark.requirement("R072")
def test_a_wide_aim_asks_for_power_and_money_that_a_pause_does_not():
    thin = {"counterpart_can_deliver": "most", "funded_until": "under-a-year"}
    assert answer("aim-beyond-means", aim="dissolution", **thin) is MET
    assert answer("aim-beyond-means", aim="limited", **thin) is NOT_MET


@pytest.mark.requirement("R073")
def test_the_four_marks_of_ripeness_are_there_and_open_no_pathway():
    wanted = {
        name
        for pathway in CATALOGUE.pathways.values()
        for name in (*pathway.needs, *pathway.barred_by, *pathway.indicated_by)
    }
    assert set(CATALOGUE.rules) >= MARKS_OF_RIPENESS
    assert not MARKS_OF_RIPENESS & wanted


@pytest.mark.requirement("R074")
def test_a_warning_to_leave_counts_as_tested_only_once_it_was_tried():
    assert answer("withdrawal-tested", withdrawal_trigger=True, withdrawal_tried=True) is MET
    assert answer("withdrawal-tested", withdrawal_trigger=True, withdrawal_tried=False) is NOT_MET

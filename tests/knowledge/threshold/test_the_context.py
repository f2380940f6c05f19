"""What the texts ask of the questions on the context, row by row."""

import pytest

from tests.support.criteria import CATALOGUE, MET, NOT_MET, QUESTIONS, answer, judged, ranks
from tests.support.dossiers import FAVOURABLE, dossier
from tregua.decide.assess import assess

THREE = ("institutions-too-weak", "institutions-missing", "institutions-prey")


@pytest.mark.requirement("R030")
@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("institutions_weak", "institutions-too-weak"),
        ("institutions_absent", "institutions-missing"),
        ("institutions_predatory", "institutions-prey"),
    ],
)
def test_weak_absent_and_predatory_institutions_are_three_readings(question, rule):
    assert [name for name in THREE if answer(name, **{question: "high"}) is MET] == [rule]


@pytest.mark.requirement("R031")
def test_low_legitimacy_asks_for_another_voice():
    assert ranks("another-voice-should-lead", "legitimacy") == [2, 0, 0]


@pytest.mark.requirement("R033")
@pytest.mark.parametrize("shown", ["guessed", "told"])
def test_without_a_verified_lever_or_a_verified_reason_transformation_stays_shut(shown):
    facts = {"deterrence@party:a": "low", "reason-shown@party:a": shown}
    result = assess(dossier(FAVOURABLE | facts), CATALOGUE)
    transformation = next(p for p in result.pathways if p.id == "transformation")
    assert transformation.answer is NOT_MET
    assert transformation.against == ("lever-or-reason@party:a",)


@pytest.mark.requirement("R033", "R034")
def test_no_leverage_is_named_unless_weight_from_outside_was_agreed():
    known = {"deterrence": "low", "own_skill": "some"}
    assert ranks("no-leverage", "outside_agreed", **known) == [2, 2, 0]


@pytest.mark.requirement("R035")
def test_winning_time_counts_only_with_a_dated_plan():
    asked = {"breathing_space": True, "institution_plan": "paper"}
    assert answer("breathing-space-empty", plan_dated=False, **asked) is MET
    assert answer("breathing-space-empty", plan_dated=True, **asked) is NOT_MET


@pytest.mark.requirement("R036")
@pytest.mark.parametrize(
    ("falls", "kept"), [("police_line", "policing_after"), ("policing_after", "police_line")]
)
def test_less_deterrence_without_compensation_alerts_during_talks_and_after(falls, kept):
    assert ranks("deterrence-falling", falls, **{kept: "kept"}) == [2, 2, 0, 0]


@pytest.mark.requirement("R037")
def test_a_calm_one_group_could_end_alone_is_at_its_discretion():
    assert answer("discretionary-calm", calm_control="this-group") is MET


@pytest.mark.requirement("R038")
def test_focused_deterrence_does_not_fit_where_enforcement_is_not_credible():
    assert answer("focused-deterrence-fit", deterrence="low") is NOT_MET


@pytest.mark.requirement("R039")
def test_a_group_that_does_not_outweigh_an_open_rival_would_be_exposed():
    known = {"rivals_outside": "open", "control_trend": "steady"}
    assert ranks("exposed-to-rivals", "rival_strength", **known) == [2, 2, 0]


@pytest.mark.requirement("R040")
def test_every_tie_abroad_asks_whether_foreign_law_was_checked():
    found = judged("foreign-law-unchecked", transnational_links=True)
    assert {gap.term for gap in found.missing} == {"foreign-law-checked"}


@pytest.mark.requirement("R041")
@pytest.mark.parametrize("inside", ["suspected", "known"])
def test_an_infiltrated_body_with_a_confidential_task_is_named(inside):
    found = ranks("infiltrated-body-with-task", "body_task", body_infiltrated=inside)
    assert found == [0, 0, 2, 2]


@pytest.mark.requirement("R042")
def test_an_aim_is_set_beside_what_can_be_carried_out():
    thin = {"counterpart_can_deliver": "none"}
    assert answer("aim-beyond-means", aim="limited", **thin) is NOT_MET
    assert answer("aim-beyond-means", aim="transformational", **thin) is MET


@pytest.mark.requirement("R043")
def test_what_going_on_as_now_costs_is_asked_harm_by_harm_the_states_own_included():
    assert {q.id for q in QUESTIONS.values() if "status-quo" in q.used_in} == {
        *("now-killings", "now-missing", "now-extortion"),
        *("now-recruitment", "now-displacement", "now-state-abuse"),
    }
    assert answer("force-has-hardened", force_brought=("prisons-run-by-group",)) is MET


@pytest.mark.requirement("R044")
def test_a_calm_tied_to_a_passing_shock_asks_what_happens_when_it_ends():
    assert ranks("truce-tied-to-shock", "after_shock", shock_tie="passing") == [2, 2, 0]


@pytest.mark.requirement("R045")
def test_a_place_may_have_more_than_one_that_keeps_order():
    mixed = {"order_in_place": ("state", "group", "religious"), "justice_in_place": ("state",)}
    assert answer("group-keeps-order", **mixed) is MET

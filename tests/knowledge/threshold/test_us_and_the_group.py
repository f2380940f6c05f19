"""What the texts ask of the questions on ourselves and on the group, row by row."""

import pytest

from tests.support.criteria import (
    CATALOGUE,
    MET,
    NOT_MET,
    QUESTIONS,
    RANK,
    UNCLEAR,
    answer,
    judged,
    ranks,
    rises,
)

PROFILES = {
    "agent-without-mandate": {"promoter_capacity": "agent", "mandate": "spoken"},
    "alone-and-exposed": {"promoter_person": "person", "mandate": "spoken"},
    "official-without-footing": {"promoter_side": "state", "lawful_basis": False},
    "outside-without-consent": {"promoter_side": "outside", "government_part": "opposed"},
}


@pytest.mark.requirement("R002")
@pytest.mark.parametrize("profile", PROFILES)
def test_each_profile_of_a_promoter_meets_a_warning_of_its_own(profile):
    met = {rule for rule in PROFILES if answer(rule, **PROFILES[profile]) is MET}
    assert met == {profile}


@pytest.mark.requirement("R003")
@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ({"can_refuse": "both", "settle_or_lessen": True}, MET),
        ({"can_refuse": "only-state", "settle_or_lessen": True}, NOT_MET),
        ({"can_refuse": "only-group", "settle_or_lessen": True}, NOT_MET),
        ({"can_refuse": "both", "settle_or_lessen": False}, NOT_MET),
        ({"can_refuse": "both"}, UNCLEAR),
    ],
)
def test_dictation_and_mere_policing_are_no_negotiation(recorded, expected):
    assert answer("is-negotiation", **recorded) is expected


@pytest.mark.requirement("R004")
def test_each_element_of_a_criminal_group_that_is_not_known_is_named():
    found = judged("criminal-group-elements", group_structured=True, group_lasting=True)
    assert found.answer is UNCLEAR
    assert {gap.term for gap in found.missing} == {"group-serious-crime", "group-material-gain"}


@pytest.mark.requirement("R005")
def test_an_outward_step_without_cover_is_named_and_talk_among_ourselves_is_not():
    bare = {"lawful_basis": False}
    assert answer("outward-before-cover", said_outside="group-approached", **bare) is MET
    assert answer("outward-before-cover", said_outside="circle", **bare) is NOT_MET


@pytest.mark.requirement("R009")
def test_size_is_asked_in_orders_and_no_criterion_reads_it():
    assert QUESTIONS["size"].order == ("tens", "hundreds", "thousands", "tens-of-thousands")
    assert all("'size'" not in repr(rule.when) for rule in CATALOGUE.rules.values())


@pytest.mark.requirement("R010")
@pytest.mark.parametrize(
    ("structure", "expected"),
    [
        ("centralised-hierarchy", NOT_MET),
        ("confederation-of-chapters", MET),
        ("network", MET),
    ],
)
def test_structure_says_whether_several_must_agree(structure, expected):
    assert answer("several-assents", structure=(structure,)) is expected


@pytest.mark.requirement("R011")
def test_a_promise_outlives_a_leader_only_where_the_next_in_line_took_it_on():
    assert ranks("outlives-its-leaders", "succession", leader_turnover="none") == [0, 0, 2]
    assert ranks("outlives-its-leaders", "leader_turnover", succession="accepted") == [2, 2, 0]


@pytest.mark.requirement("R012")
def test_a_group_that_decides_by_consensus_needs_time_to_consult():
    assert answer("time-to-consult", decision_making="consensus-democratic") is MET
    assert answer("time-to-consult", decision_making="leader-command") is NOT_MET


@pytest.mark.requirement("R013")
def test_a_group_that_depends_on_somebody_asks_for_that_patrons_stance():
    found = judged("patron-behind", dependence="whole")
    assert found.answer is UNCLEAR
    assert "patron-stance" in {gap.term for gap in found.missing}
    assert answer("patron-behind", dependence="whole", patron_stance="oppose") is MET


@pytest.mark.requirement("R014")
def test_collecting_and_punishing_together_are_rule_over_residents():
    rules = ("collects", "punishes")
    known = {"population_control": "some"}
    assert answer("governs-residents", functions_of_group=rules, **known) is MET
    assert answer("governs-residents", functions_of_group=rules[:1], **known) is NOT_MET


@pytest.mark.requirement("R015")
def test_only_where_identity_is_strong_is_a_form_that_keeps_some_of_it_missed():
    lost = {"ways_out": ("individual-exits",), "identity_keepable": ("name",)}
    assert ranks("identity-without-form", "identity", **lost) == [0, 0, 2]


@pytest.mark.requirement("R016")
def test_any_known_share_of_coerced_members_asks_for_an_exit_of_their_own():
    assert ranks("exit-track-needed", "coerced_members", leaving="free") == [0, 2, 2]


@pytest.mark.requirement("R017")
def test_what_binds_a_group_and_who_belongs_to_it_are_asked_apart():
    assert "kinship" in QUESTIONS["identity-rests-on"].levels
    assert tuple(QUESTIONS["gender-make-up"].levels) == ("men", "mostly-men", "mixed")
    assert "leaders" in QUESTIONS["womens-part"].levels


@pytest.mark.requirement("R018")
def test_no_relative_is_a_channel_before_a_safety_review_and_no_child_ever():
    assert answer("families-unreviewed", family_ties="help", family_review=False) is MET
    assert answer("families-unreviewed", family_ties="help", family_review=True) is NOT_MET
    assert answer("children-track", minors=True) is MET


@pytest.mark.requirement("R020")
def test_who_would_fill_the_place_of_a_group_is_asked():
    assert answer("trade-outlasts-group", gap_filler=("rivals",)) is MET
    assert answer("trade-outlasts-group", gap_filler=("nobody",)) is NOT_MET


@pytest.mark.requirement("R021")
@pytest.mark.parametrize("cohesion", QUESTIONS["cohesion"].order)
def test_more_drug_centrality_never_lowers_the_risk_of_defection(cohesion):
    assert rises(ranks("defection-risk", "drug_centrality", cohesion=cohesion))


@pytest.mark.requirement("R021")
@pytest.mark.parametrize("stance", QUESTIONS["faction-stance"].order)
def test_more_drug_centrality_of_a_part_never_lowers_the_risk_that_it_leaves(stance):
    assert rises(ranks("faction-may-leave", "faction_drugs", faction_stance=stance))


@pytest.mark.requirement("R022")
def test_only_disputes_over_honour_let_a_plan_rest_on_dignity():
    reasons = QUESTIONS["violence-about"].order
    met = {r for r in reasons if answer("honour-disputes", violence_about=r) is MET}
    assert met == {"honour"}


@pytest.mark.requirement("R023")
@pytest.mark.parametrize("cruelty", QUESTIONS["cruelty"].order)
@pytest.mark.parametrize("more", QUESTIONS["who-is-harmed"].order)
def test_one_more_kind_of_people_harmed_never_lessens_the_reasons_against(cruelty, more):
    few = answer("wide-or-cruel-harm", who_is_harmed=("rival-groups",), cruelty=cruelty)
    many = answer("wide-or-cruel-harm", who_is_harmed=("rival-groups", more), cruelty=cruelty)
    assert RANK[few] <= RANK[many]


@pytest.mark.requirement("R023")
def test_more_cruelty_never_lessens_the_reasons_against():
    assert ranks("wide-or-cruel-harm", "cruelty", who_is_harmed=("rival-groups",)) == [0, 0, 2]


@pytest.mark.requirement("R025")
def test_services_that_nobody_would_replace_are_named():
    known = {"services_to_residents": "some"}
    assert ranks("services-unreplaced", "services_replacement", **known) == [2, 2, 0]


@pytest.mark.requirement("R026")
def test_a_link_with_politics_raises_the_suspicion_of_a_private_interest():
    assert ranks("private-interest-suspected", "political_links", promoter_ties=False) == [0, 2, 2]


@pytest.mark.requirement("R028")
def test_a_tie_to_a_war_opens_the_question_of_law_and_an_accord_nearby_the_warning():
    assert answer("law-of-conflict-open", war_nexus=True) is MET
    assert answer("implementation-vacuum", war_nexus=True, peace_accord_near=True) is MET
    assert answer("implementation-vacuum", war_nexus=True) is UNCLEAR


@pytest.mark.requirement("R119")
def test_cohesion_moves_a_yes_and_its_lasting_apart():
    assert ranks("easier-to-agree", "cohesion") == [2, 0, 0]
    assert ranks("likelier-to-hold", "cohesion") == [0, 0, 2]

"""New ways: what is covered, what waits, and what nobody wrote down."""

import pytest

from tests.support.examples import opened
from tests.support.ways import CHECK, FUNCTIONS, MODEL, found, page, read, with_ways
from tregua.domain import Severity

NO = {**CHECK, "answer": "no"}
TEAM = {
    "title": "Team",
    "who": "body:faculty",
    "independence": "Free",
    "data": "Counts",
    "data_kept": "A year",
}
ACT = {"kind": "shared-meal", "title": "A lunch"}
WHOLE = {
    "municipality": "body:municipality",
    "national": "body:ministry",
    "group": ["party:lanterns"],
    "dividend": "Light",
    "monitor": "body:faculty",
}
ROLE = {"does": "Carries word", "who": "body:council", "consent": "given"}
SAFE = {"safety": "Never alone", "leaves_by": "At a word"}


def part(dossier):
    """Return the reading of new ways."""
    return read(dossier).parts["innovations"]


@pytest.mark.requirement("R136")
def test_each_of_the_five_functions_is_covered_left_out_with_a_reason_or_open():
    left = [{"function": "designed", "because": "The churches did"}]
    dossier = with_ways(academics=[{**TEAM, "does": ["monitored-with-data"], "leaves_out": left}])
    states = part(dossier).academics[0].functions
    assert states == {
        "designed": "left_out",
        "mediated-expectations": "open",
        "advised-on-reintegration": "open",
        "monitored-with-data": "covered",
        "lowered-political-risk": "open",
    }
    assert "academic-function-open@academic:a" in found(dossier, "innovations")


@pytest.mark.requirement("R136")
def test_a_team_that_speaks_of_all_five_leaves_nothing_to_be_found():
    dossier = with_ways(academics=[{**TEAM, "does": list(FUNCTIONS)}])
    assert found(dossier, "innovations") == {"womens-part-missing@dossier"}


@pytest.mark.requirement("R137")
@pytest.mark.parametrize(
    ("checks", "unchecked", "refused", "keys"),
    [
        ({}, ("victims", "glory"), (), {"showing-unchecked@symbolic_act:a"}),
        ({"victim_check": CHECK}, ("glory",), (), {"showing-unchecked@symbolic_act:a"}),
        ({"glorification_check": CHECK}, ("victims",), (), {"showing-unchecked@symbolic_act:a"}),
        (
            {"victim_check": NO, "glorification_check": CHECK},
            (),
            ("victims",),
            {"showing-refused@symbolic_act:a"},
        ),
        ({"victim_check": CHECK, "glorification_check": CHECK}, (), (), set()),
    ],
)
def test_an_act_waits_until_both_checks_are_there_and_neither_says_no(
    checks, unchecked, refused, keys
):
    dossier = with_ways(symbolic_acts=[{**ACT, **checks}])
    showing = part(dossier).showings[0]
    assert (showing.unchecked, showing.refused) == (unchecked, refused)
    assert showing.waits is bool(keys)
    assert found(dossier, "innovations") - {"womens-part-missing@dossier"} == keys


@pytest.mark.requirement("R137")
def test_an_act_that_waits_is_an_error_and_says_so_on_the_page():
    dossier = with_ways(symbolic_acts=[ACT])
    errors = [f.rule for f in read(dossier).check.found if f.severity is Severity.ERROR]
    assert "showing-unchecked" in errors
    assert "Waits. A lunch." in page(dossier)


@pytest.mark.requirement("R137")
def test_a_signing_ceremony_needs_the_same_two_checks():
    dossier = with_ways(celebrations=[{"kind": "signing-ceremony", "title": "In the stadium"}])
    assert "showing-unchecked@celebration:a" in found(dossier, "innovations")


@pytest.mark.requirement("R138")
def test_an_activity_without_phase_aim_and_safety_is_found_until_it_has_all_three():
    bare = {"kind": "sport", "title": "A match"}
    whole = {**bare, "phase": "rounds", "aim": "One room", "safety": "By day"}
    assert "activity-without-aim@activity:a" in found(with_ways(activities=[bare]), "innovations")
    assert "activity-without-aim@activity:a" not in found(
        with_ways(activities=[whole]), "innovations"
    )


@pytest.mark.requirement("R139")
def test_a_reward_is_found_until_it_says_how_it_gets_smaller_and_what_follows():
    bare = {"kind": "reward", "title": "A feast each week", "reward": "Food"}
    taper = [{"since": "2027-02", "says": "Every second week"}]
    whole = {**bare, "taper": taper, "after": "The panel sits"}
    key = "reward-without-end@celebration:a"
    assert key in found(with_ways(celebrations=[bare]), "innovations")
    assert key in found(with_ways(celebrations=[{**bare, "taper": taper}]), "innovations")
    assert key not in found(with_ways(celebrations=[whole]), "innovations")


@pytest.mark.requirement("R140")
@pytest.mark.parametrize("lost", list(WHOLE))
def test_a_covenant_shows_each_part_it_lacks_by_name(lost):
    kept = {name: value for name, value in WHOLE.items() if name != lost}
    dossier = with_ways(zones=[{"title": "Two schools", "state": "signed", **kept}])
    states = {each.part: each.state for each in part(dossier).zones[0].parts}
    assert states == {**dict.fromkeys(WHOLE, "there"), lost: "open"}
    keys = {"zone-part-unnamed@zone:a", "zone-signed-with-a-gap@zone:a"}
    assert keys <= found(dossier, "innovations")


@pytest.mark.requirement("R140")
def test_a_part_named_as_missing_stays_on_the_page_with_its_reason():
    missing = [{"part": "monitor", "because": "Nobody dares to look"}]
    kept = {name: value for name, value in WHOLE.items() if name != "monitor"}
    dossier = with_ways(zones=[{"title": "Two schools", "missing": missing, **kept}])
    assert "zone-part-unnamed@zone:a" not in found(dossier, "innovations")
    assert "Missing: Nobody dares to look" in page(dossier)


@pytest.mark.requirement("R141")
def test_what_changed_for_people_and_for_groups_stands_in_two_tables_apart():
    told = page(opened(MODEL))
    people, groups = (
        told.index("What changed for people: totals only"),
        told.index("What groups did"),
    )
    assert "Quarrels that ended in words" in told[people:groups]
    assert "The Lanterns" not in told[people:groups]
    assert "The Lanterns" in told[groups : groups + 300]


@pytest.mark.requirement("R098")
def test_a_plan_without_a_role_of_a_woman_asks_why_until_somebody_says_why():
    reason = {"because": "It would put them in danger", "by": "analyst-1"}
    key = "womens-part-missing@dossier"
    assert key in found(with_ways(), "innovations")
    assert key not in found(with_ways(no_womens_role=reason), "innovations")
    assert "It would put them in danger" in page(with_ways(no_womens_role=reason))


@pytest.mark.requirement("R098")
@pytest.mark.parametrize("role", ["relative", "channel"])
@pytest.mark.parametrize(
    ("more", "lacks"),
    [
        ({**SAFE, "consent": "not_asked"}, ("consent",)),
        ({**SAFE, "consent": "refused"}, ("consent",)),
        ({"leaves_by": "At a word"}, ("safety",)),
        ({"safety": "Never alone"}, ("leaves_by",)),
    ],
)
def test_a_relative_or_channel_needs_consent_safety_and_a_way_out(role, more, lacks):
    dossier = with_ways(womens_roles=[{**ROLE, "role": role, **more}])
    assert part(dossier).womens_roles[0].lacks == lacks
    assert "tie-without-protection@womens_role:a" in found(dossier, "innovations")


@pytest.mark.requirement("R098")
def test_women_planned_only_as_relatives_are_noted_and_an_official_beside_them_ends_it():
    wife = {**ROLE, **SAFE, "role": "relative"}
    official = {**ROLE, **SAFE, "role": "official"}
    key = "women-only-as-relatives@dossier"
    assert found(with_ways(womens_roles=[wife]), "innovations") == {key}
    assert found(with_ways(womens_roles=[wife, official]), "innovations") == set()


def test_the_model_has_no_weakness_in_new_ways_or_institutions_and_names_several_roles():
    dossier = opened(MODEL)
    assert found(dossier, "innovations") == found(dossier, "institutions") == set()
    roles = {each.role.role for each in part(dossier).womens_roles}
    assert roles == {"mediator", "organiser", "official", "victim", "member"}

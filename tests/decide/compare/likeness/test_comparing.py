"""Past cases beside a group: alike, unlike and unknown, by hand and on the shipped library."""

from dataclasses import replace

import pytest

from tests.support.dossiers import claim, dossier, example, sheet
from tests.support.likenesses import LIBRARY, case, library
from tregua.decide.compare import compare as compare_with, near_to
from tregua.knowledge import load_catalogue
from tregua.knowledge.cases.likening import load_likeness

QUESTIONS = load_catalogue().questions
KNOWN = load_likeness()


GROUP = dossier(
    [
        claim("cohesion", "low", "party:a"),
        claim("structure", ["network", "separate-bands"], "party:a"),
        claim("deterrence", "high", "party:a"),
    ]
)
CELLS = {
    "cohesion": ("low", "inferred"),
    "structure": (("network",), "stated"),
    "state_deterrence": ("low", "stated"),
}


FAR = {"cohesion": "high", "structure": ("confederation_of_chapters",), "state_deterrence": "low"}


def compare(held, cases, *, stated_only=False):
    """Return a dossier beside cases, as the shipped records have it."""
    return compare_with(held, cases, QUESTIONS, KNOWN, stated_only=stated_only)


def test_a_case_solved_by_hand():
    (found,) = compare(GROUP, library(case("X", **CELLS))).ranked
    assert set(found.alike) == {"cohesion", "structure"}
    assert (found.unlike, found.unknown, found.asked) == (("state_deterrence",), (), 3)


def test_with_stated_facts_only_what_was_inferred_is_not_known():
    held = library(case("X", **CELLS))
    (found,) = compare(GROUP, held, stated_only=True).ranked
    assert (found.alike, found.unknown) == (("structure",), ("cohesion",))


@pytest.mark.requirement("R241")
def test_asking_for_stated_facts_only_never_knows_more():
    whole = {(c.id, c.about): c for c in compare(example(), LIBRARY).ranked}
    stated = compare(example(), LIBRARY, stated_only=True).ranked
    assert all(set(c.alike) <= set(whole[c.id, c.about].alike) for c in stated)
    assert all(set(c.unlike) <= set(whole[c.id, c.about].unlike) for c in stated)
    assert sum(c.shared for c in stated) < sum(c.shared for c in whole.values())


def test_what_the_dossier_does_not_settle_is_not_compared():
    differ = dossier([claim("cohesion", v, "party:a", id=v) for v in ("low", "high")])
    ranged = dossier([claim("cohesion", {"low": "low", "high": "high"}, "party:a")])
    held = library(case("X", **CELLS))
    assert {c.shared for d in (differ, ranged) for c in compare(d, held).ranked} == {0}


@pytest.mark.requirement("R239")
@pytest.mark.parametrize(("known", "near"), [(9, False), (10, True)])
def test_under_ten_facts_known_for_both_no_case_is_called_near(known, near):
    whole = LIBRARY.cases["DNK-MOTORCYCLE"]
    names = [n for n in KNOWN.likening.ways if whole.fields[n].value is not None][:known]
    values = {name: (whole.fields[name].value, "stated") for name in names}
    held = library(case("X", **values), case("Y", **values), fields=names)
    (found,) = near_to(held.cases["X"], held, KNOWN.likening).ranked
    assert (found.shared, found.near) == (known, near)


def test_no_case_shown_as_near_is_known_in_fewer_than_ten_facts():
    assert all((c.shared >= 10) is c.near for c in compare(example(), LIBRARY).ranked)


def test_of_the_cases_shown_for_a_group_at_least_one_did_not_last():
    shown = compare(example(), LIBRARY).shown
    assert {c.about for c in shown if c.sustained == "no"} == {c.about for c in shown}


def test_one_that_did_not_last_is_shown_even_where_others_are_nearer():
    lasting = [case(f"L{i}", **CELLS) for i in range(3)]
    ended = case("ENDED", sustained="no")
    shown = compare(GROUP, library(*lasting, ended)).shown
    assert [c.id for c in shown] == ["L0", "L1", "L2", "ENDED"]


def test_outcomes_are_never_compared():
    outcomes = {n for n, f in LIBRARY.codebook.fields.items() if f.group == "outcome"}
    fields = {f for c in compare(example(), LIBRARY).ranked for f in fields_of(c)}
    assert {"sustained", "outcome_class", "collapse_causes"} <= outcomes
    assert not fields & outcomes


def fields_of(found) -> set[str]:
    return {*found.alike, *found.unlike, *found.unknown}


def test_a_case_that_ended_otherwise_stands_in_the_same_place():
    ends = [case("X", sustained=end, **CELLS) for end in ("yes", "no")]
    found = [compare(GROUP, library(one)).ranked[0] for one in ends]
    assert replace(found[0], sustained="no") == found[1]


def test_the_dossiers_own_case_and_what_hangs_together_with_it_are_left_out():
    kin = [case("OWN", "F"), case("KIN", "F"), case("OTHER", "G")]
    own = replace(GROUP, sheet=sheet(is_case="OWN"))
    found = compare(own, library(*kin))
    assert (found.left_out, [c.id for c in found.ranked]) == (("KIN", "OWN"), ["OTHER"])


def test_the_example_leaves_out_itself_and_the_truce_that_hangs_together_with_it():
    found = compare(example(), LIBRARY)
    assert "SLV-MARATRUCE" in found.left_out
    families = {LIBRARY.cases[c].independence_group for c in found.left_out}
    assert families == {"MARAS-2012-13"}
    assert not {c.id for c in found.ranked} & set(found.left_out)


@pytest.mark.requirement("R239")
@pytest.mark.parametrize(
    ("one", "other"),
    [("ESP-LEGALISATION", "ECU-LEGALISATION"), ("DNK-MOTORCYCLE", "NOR-OSLO")],
)
@pytest.mark.parametrize("stated_only", [False, True])
def test_cases_told_as_alike_are_nearest_to_one_another_and_marked_as_dependent(
    one, other, stated_only
):
    pairs = [(one, other), (other, one)]
    found = [
        near_to(LIBRARY.cases[a], LIBRARY, KNOWN.likening, stated_only=stated_only).shown[0]
        for a, _ in pairs
    ]
    assert [(each.id, each.dependent, each.near) for each in found] == [
        (other, True, True),
        (one, True, True),
    ]


@pytest.mark.requirement("R239")
def test_spain_and_ecuador_are_near_however_the_facts_are_weighed():
    found = near_to(LIBRARY.cases["ESP-LEGALISATION"], LIBRARY, KNOWN.likening)
    assert found.shown[0].first_in == found.weightings
    assert len(found.weightings) == 9
    assert {"structure", "identity_strength", "group_types"} <= {*found.shown[0].alike}


def test_beside_a_case_those_that_hang_together_with_it_take_nobodys_place():
    found = near_to(LIBRARY.cases["DNK-MOTORCYCLE"], LIBRARY, KNOWN.likening).shown
    assert [one.id for one in found if one.dependent] == ["NOR-OSLO"]
    assert len([one for one in found if one.near and not one.dependent]) >= 3


def test_of_two_cases_that_hang_together_only_the_nearer_is_shown():
    shown = compare(GROUP, library(case("A", "F"), case("B", "F"), case("C", "G"))).shown
    families = [one.independence_group for one in compare(example(), LIBRARY).shown[:3]]
    assert len(set(families)) == 3
    assert shown


def test_of_the_unknown_key_facts_cohesion_stands_first():
    assert compare(example(), LIBRARY).key_facts[:2] == ("cohesion", "state_legitimacy")


def test_an_order_is_certain_only_where_the_spans_do_not_touch():
    far = {name: (value, "stated") for name, value in FAR.items()}
    found = compare(GROUP, library(case("NEAR", **CELLS), case("FAR", **far), case("BLANK")))
    by_id = {one.id: one for one in found.ranked}
    assert by_id["NEAR"].surely_nearer_than == ("FAR",)
    assert by_id["BLANK"].surely_nearer_than == ()
    assert (by_id["BLANK"].low, by_id["BLANK"].high) == (0.0, 1.0)


@pytest.mark.requirement("R241")
def test_each_case_says_what_is_left_with_stated_facts_only():
    held = library(case("X", **CELLS))
    (found,) = compare(GROUP, held).ranked
    assert (found.stated.alike, found.stated.unlike, found.stated.near) == (1, 1, False)


def test_a_case_coded_lightly_by_a_team_is_compared_on_what_it_has():
    whole = case("own.x", **CELLS)
    light = whole.model_copy(update={"fields": {"structure": whole.fields["structure"]}})
    (found,) = compare(GROUP, library(light)).ranked
    assert (found.id, found.alike, found.sustained) == ("own.x", ("structure",), "")

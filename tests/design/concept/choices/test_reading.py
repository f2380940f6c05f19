"""The six choices read: what is missing by name, for and against, versions, candidates, modes."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.choosing import OPTIONS, choice, engaged, planned
from tregua.design.concept import read_concept
from tregua.design.concept.choices import read_choices
from tregua.domain import Answer

WHOLE = [choice(name) for name in OPTIONS]
TRAITS = ("access", "neutrality", "exposure", "safety")
LEVELS = st.sampled_from(["low", "medium", "high", "not-known"])
PROFILE = st.fixed_dictionaries(dict.fromkeys((*TRAITS, "trust"), LEVELS)).flatmap(
    lambda levels: st.sampled_from(["bypassed", "direct-principal"]).map(
        lambda relation: {**levels, "relation": relation}
    )
)


def read(*facts, **lists):
    return read_choices(engaged(planned(*facts, **lists)))


def candidate(who, profile, **more):
    rated = {trait: {"level": profile[trait]} for trait in TRAITS}
    trust = [{"side": "party:a", "level": profile["trust"]}]
    held = {"who": who, "seat": "lead", "stands": "insider", "trust": trust, **rated, **more}
    return held | {"relation": profile["relation"]}


def traits_of(row):
    levels = tuple(getattr(row, trait).level for trait in TRAITS)
    return (*levels, row.trust[0].level, row.relation, row.exposure_raised)


def test_six_choices_with_every_part_leave_nothing_to_name():
    assert read(choices=WHOLE).incomplete == ()


@pytest.mark.requirement("R075")
@pytest.mark.parametrize("gone", OPTIONS)
def test_taking_any_choice_away_makes_the_concept_incomplete_by_its_name(gone):
    kept = [each for each in WHOLE if each["choice"] != gone]
    (lack,) = read(choices=kept).incomplete
    assert (lack.choice, lack.parts) == (gone, ("choice",))


@pytest.mark.requirement("R075")
@pytest.mark.parametrize("part", ["decision", "owner", "reason", "fallback", "review"])
def test_a_choice_without_a_part_names_the_part(part):
    bare = [choice(name) for name in OPTIONS]
    del bare[1][part]
    (lack,) = read(choices=bare).incomplete
    assert (lack.choice, lack.parts) == ("mode", (part,))


def test_a_question_of_a_choice_that_no_option_answers_is_named():
    held = [*WHOLE[1:], choice("initiating", options=["join"])]
    (lack,) = read(choices=held).incomplete
    assert lack.sets == ("lead", "circle")


def test_what_the_facts_say_stands_on_its_side_and_what_nobody_asked_is_missing():
    reading = read({"said-outside": "public", "oversight-informed": False}, choices=WHOLE)
    mode = next(each for each in reading.choices if each.id == "mode")
    assert "already-public" in [each.id for each in mode.for_]
    assert "secret-from-overseers" in [each.id for each in mode.against]
    missing = {m.term for each in mode.missing for m in each.missing}
    assert "lawful-basis" in missing
    assert "said-outside" not in missing
    assert all(each.answer is Answer.UNCLEAR for each in mode.missing)


def test_the_cases_that_took_an_option_are_named_with_their_outcome():
    mode = next(each for each in read().choices if each.id == "mode")
    shuttled = [(c.case, c.outcome_class) for c in mode.cases if c.option == "shuttle"]
    assert shuttled == [("BGD-SUNDARBANS", "partial_demobilisation")]


def test_the_case_a_dossier_is_about_and_its_kin_are_never_named_to_it():
    held = planned()
    own = held.sheet.model_copy(update={"is_case": "BGD-SUNDARBANS"})
    reading = read_choices(engaged(replace(held, sheet=own)))
    mode = next(each for each in reading.choices if each.id == "mode")
    assert not [c for c in mode.cases if c.option == "shuttle"]


@pytest.mark.requirement("R075")
def test_a_changed_choice_keeps_its_versions_in_order_and_the_last_one_stands():
    held = [
        choice("mode", id="m3", replaces="m2", decision="Third"),
        choice("mode", id="m1", decision="First"),
        choice("mode", id="m2", replaces="m1", decision="Second"),
    ]
    mode = next(each for each in read(choices=held).choices if each.id == "mode")
    assert [v.id for v in mode.versions] == ["m1", "m2", "m3"]
    assert [v.id for v in mode.versions if v.stands] == ["m3"]
    assert mode.decision == "Third"


@pytest.mark.requirement("R077")
@settings(max_examples=25)
@given(PROFILE, PROFILE)
def test_swapping_the_traits_of_two_candidates_swaps_the_comparison(one, other):
    as_is = read(candidates=[candidate("party:a", one), candidate("party:state", other)])
    turned = read(candidates=[candidate("party:a", other), candidate("party:state", one)])
    assert [traits_of(row) for row in as_is.candidates] == [
        traits_of(row) for row in reversed(turned.candidates)
    ]
    assert [row.who for row in as_is.candidates] == [row.who for row in turned.candidates]


@pytest.mark.requirement("R099")
@pytest.mark.parametrize(
    ("relation", "raised"),
    [
        ("direct-principal", False),
        ("principal-via-agent", False),
        ("accepts-self-appointed", False),
        ("consulted-or-briefed", False),
        ("bypassed", True),
    ],
)
def test_only_talks_past_the_government_raise_the_exposure(relation, raised):
    profile = dict.fromkeys((*TRAITS, "trust"), "low") | {"relation": relation}
    (row,) = read(candidates=[candidate("party:state", profile)]).candidates
    assert row.exposure_raised is raised


EIGHT = list(product(("secret", "public"), ("formal", "informal"), ("direct", "indirect")))
PHASES = [{"id": f"p{i}", "title": f"Phase {i}"} for i in range(8)]
MATTER = {"id": "matter", "title": "A matter"}


def mode(phase, axes, **more):
    held = dict(zip(("secrecy", "formality", "directness"), axes, strict=True))
    return {"phase": phase, "reason": "why", "exit": "so", **held, **more}


@pytest.mark.requirement("R079")
@pytest.mark.parametrize("item", [{}, {"item": "matter"}], ids=["phase", "matter"])
def test_all_eight_modes_can_stand_for_phases_and_for_matters(item):
    modes = [mode(f"p{i}", axes, **item) for i, axes in enumerate(EIGHT)]
    rows = read(phases=PHASES, agenda=[MATTER], modes=modes).modes
    assert [(r.secrecy, r.formality, r.directness) for r in rows] == EIGHT
    assert all(row.reason and row.exit for row in rows)


@pytest.mark.requirement("R107")
def test_one_matter_goes_back_and_forth_while_another_is_face_to_face():
    agenda = [MATTER, {"id": "other", "title": "Another"}]
    axes = [("secret", "formal", "shuttle"), ("secret", "formal", "direct")]
    modes = [mode("p0", each, item=m["id"]) for each, m in zip(axes, agenda, strict=True)]
    rows = read(phases=PHASES, agenda=agenda, modes=modes).modes
    assert {row.item: row.directness for row in rows} == {"matter": "shuttle", "other": "direct"}


@pytest.mark.requirement("R106")
def test_a_mode_that_differs_from_the_phase_before_is_marked_as_changed():
    axes = [EIGHT[0], EIGHT[0], EIGHT[7]]
    modes = [mode(f"p{i}", each) for i, each in enumerate(axes)]
    rows = read(phases=PHASES, modes=modes).modes
    assert [row.changed for row in rows] == [False, False, True]


@pytest.mark.requirement("R080")
@pytest.mark.parametrize(
    ("resolved", "state"), [({}, "draft"), ({"resolved_on": "2026-02"}, "agreed")]
)
def test_an_objection_nobody_resolved_keeps_the_design_a_draft(resolved, state):
    answer = {"side": "party:a", "answer": "objected", **resolved}
    part = {"element": "rhythm", "says": "Monthly", "answers": [answer], "agreed": True}
    assert read(design=[part]).design_state == state


@pytest.mark.requirement("R081")
def test_a_matter_added_later_leaves_those_before_as_they_were():
    first = {"id": "one", "title": "One", "serves": ["party:a"]}
    later = {"id": "two", "title": "Two", "serves": ["party:residents"], "added_on": "2026-04"}
    before, after = read(agenda=[first]).agenda, read(agenda=[first, later]).agenda
    assert after[: len(before)] == before
    assert [row.sides for row in after] == [("group",), ("community",)]


@pytest.mark.requirement("R095")
@pytest.mark.parametrize(
    ("closes", "state"),
    [("2026-06-15", "closes_soon"), ("2026-12", "open"), ("2026-05-31", "closed")],
)
def test_a_window_tells_how_it_stands_on_the_day_of_reading(closes, state):
    opening = {"initiator": "journalist", "trigger": "new-leadership", "closes": closes}
    (row,) = read(openings=[opening]).openings
    assert row.state == state


@pytest.mark.requirement("R096")
def test_a_model_shows_every_coded_trait_that_differs_here_or_is_not_known():
    model = {"case": "ESP-LEGALISATION", "group": "party:a", "wants": "As in Barcelona"}
    facts = {"government-part": "bypassed", "started-by": ("academic", "local-government")}
    (sheet,) = read(facts, models=[model]).models
    assert [(t.field, t.here) for t in sheet.differs] == [("government_relation", ("bypassed",))]
    assert "initiator_types" in sheet.alike
    assert "group_types" in [trait.field for trait in sheet.unknown]


def test_the_choices_stand_at_the_top_of_the_reading_as_plain_values():
    told = read_concept(engaged(planned(choices=WHOLE)), frozenset({"choices"})).to_dict()
    assert [each["id"] for each in told["choices"]] == list(OPTIONS)
    assert {"decision", "owner", "for", "against", "missing", "cases"} <= set(told["choices"][0])

"""Fields and facts on clarity, verification, breach and dispute, each on clauses made by hand."""

from dataclasses import replace

import pytest

from tests.support.dossiers import NOW, agreement, clause, dossier, party, sheet
from tregua.design.agreement.deal import Deal
from tregua.design.agreement.facts import FACTS
from tregua.design.agreement.items import items_of
from tregua.domain import Actors, Body, Faction
from tregua.knowledge import load_catalogue

KINDS = load_catalogue().clause_kinds
TIMING = {"days": 3, "after": "calm"}
WORDS = "Two parishes look"


def actors() -> Actors:
    """Return groups a and b, a part of a, the state, its office, residents and a mission."""
    parties = (
        party("a", in_talks=True),
        party("b", in_talks=True),
        party("state", kind="state"),
        party("residents", kind="community"),
    )
    office = {"id": "office", "recorded": NOW, "name": "Office", "kind": "agency", "party": "state"}
    mission = {"id": "mission", "recorded": NOW, "name": "Mission", "kind": "agency"}
    part = {"id": "young", "recorded": NOW, "name": "Young", "party": "a"}
    return Actors(
        parties=parties,
        bodies=(Body.model_validate(office), Body.model_validate(mission)),
        factions=(Faction.model_validate(part),),
    )


def deal(*clauses, logic="accord", **more) -> Deal:
    """Return an agreement of some clauses in a dossier of these actors."""
    pact = agreement(*clauses, **more)
    return Deal(pact, dossier(actors=actors(), sheet=sheet(logic=logic)), KINDS)


def field(name, given, **more):
    """Return one computed field of the first clause."""
    return items_of(deal(given, **more))["clauses"][0].fields.get(name)


def fact(name, *clauses, **more):
    """Return one fact of an agreement of these clauses."""
    return FACTS[name](deal(*clauses, **more))


def response(effect="suspend", **more):
    return {"does": "Visits pause", "effect": effect} | more


def grade(*responses, slug="grave"):
    return {"id": slug, "says": "A death", "responses": list(responses)}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("begins", {"from": "2026"}),
        ("begins", {"starts": TIMING}),
        ("begins", {"due": "2026-05"}),
        ("amount", {"how_much": "Forty places"}),
        ("amount", {"capacity": {"places": 4, "people_low": 4, "people_high": 9}}),
        ("amount", {"money": [{"goes_to": "members", "low": 1, "high": 2, "currency": "USD"}]}),
        ("watched_by", {"verifier": WORDS}),
        ("watched_by", {"verified_by": "body:mission"}),
        ("rhythm", {"every_days": 7}),
        ("graded", {"breach_grades": ["A threat"]}),
        ("graded", {"breaches": [grade()]}),
        ("answered", {"response": "Visits pause"}),
        ("answered", {"breaches": [grade(response())]}),
        ("decided", {"decided_by": "A panel"}),
        ("decided", {"breaches": [grade(response())]}),
        ("looked_at_again", {"review": "2026-05"}),
        ("vague_review", {"vague": {"reason": "Open", "by": "x", "review": "2026-05"}}),
    ],
)
def test_what_a_clause_says_counts_as_stated_and_what_it_passes_over_does_not(name, said):
    assert field(name, clause("calm", **said)) == "stated"
    assert field(name, clause("calm")) is None


@pytest.mark.parametrize(
    ("name", "said"), [("begins", {"begins": "2026"}), ("looked_at_again", {"review": "2026"})]
)
def test_what_is_said_of_the_whole_is_said_of_each_clause(name, said):
    assert field(name, clause("calm"), **said) == "stated"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("answered", {"breaches": [grade(response()), grade(slug="small")]}),
        ("decided", {"breaches": [grade()]}),
        ("vague_review", {"vague": {"reason": "Open", "by": "x"}}),
    ],
)
def test_a_part_left_out_leaves_the_whole_unsaid(name, said):
    assert field(name, clause("calm", **said)) is None


@pytest.mark.parametrize(
    ("bound", "by", "same"),
    [
        ("party:state", "body:office", True),
        ("body:office", "party:state", True),
        ("faction:young", "party:a", True),
        ("party:a", "party:b", False),
        ("party:a", "body:mission", False),
        ("body:mission", "body:mission", True),
    ],
)
def test_a_verifier_is_bound_who_owes_the_duty_or_belongs_to_a_party_that_does(bound, by, same):
    assert field("verifier_bound", clause("calm", [bound], verified_by=by)) is same


def test_of_a_verifier_not_listed_nobody_can_tell_whose_side_they_are_on():
    assert field("verifier_bound", clause("calm", verifier=WORDS)) is None


@pytest.mark.parametrize(
    ("effects", "mildest"),
    [(("end", "talk"), "talk"), (("end", "revoke"), "revoke"), (("end",), "end"), ((), None)],
)
def test_the_gentlest_answer_is_the_one_that_does_least(effects, mildest):
    given = [grade(*(response(effect) for effect in effects))]
    assert field("gentlest", clause("calm", breaches=given)) == mildest


def test_a_clause_that_only_frames_is_no_duty():
    assert [field("duty", clause("calm", kind=k)) for k in ("frame", "cessation")] == [False, True]


@pytest.mark.parametrize(
    ("kind", "local", "countable"),
    [("cessation", True, False), ("benefit", False, True), ("leniency", False, False)],
)
def test_place_and_amount_are_asked_of_kinds_that_have_them(kind, local, countable):
    given = clause("calm", kind=kind)
    assert (field("local", given), field("countable", given)) == (local, countable)


def waiting(state="verified", other=None, **more):
    """Return the item of one condition over a clause."""
    asked = {"clause": "calm", "state": state} | more
    held = deal(clause("calm", **(other or {})), clause("visits", requires=[asked]))
    (item,) = items_of(held)["requirements"]
    return item


def test_a_condition_is_called_after_the_clause_and_what_it_waits_for():
    assert waiting().about == "requirement:visits/calm"


@pytest.mark.parametrize(
    ("state", "seen"), [("verified", "stated"), ("kept", "stated"), ("performed", None)]
)
def test_whoever_verifies_the_other_clause_verifies_all_but_a_bare_word(state, seen):
    assert waiting(state, {"verifier": WORDS}).fields.get("verifier") == seen


def test_a_condition_may_have_a_verifier_a_day_and_a_sequel_of_its_own():
    more = {"verifier": WORDS, "by": "2026-05", "otherwise": "lapses"}
    fields = waiting("performed", **more).fields
    assert (fields["verifier"], fields["by"], fields["otherwise"]) == ("stated", "stated", "lapses")


def test_a_condition_over_a_clause_that_is_not_there_is_verified_by_nobody():
    held = deal(clause("visits", requires=[{"clause": "gone"}]))
    (item,) = items_of(held)["requirements"]
    assert "verifier" not in item.fields


def test_answers_are_called_after_clause_and_grade_and_a_second_one_is_numbered():
    given = clause("calm", breaches=[grade(response("talk"), response())])
    abouts = [item.about for item in items_of(deal(given))["responses"]]
    assert abouts == ["response:calm/grave", "response:calm/grave.2"]


def test_who_decides_for_the_clause_decides_each_answer():
    given = clause("calm", decided_by="A panel", breaches=[grade(response())])
    (item,) = items_of(deal(given))["responses"]
    assert item.fields["decided_by"] == "stated"


def test_a_part_of_a_clause_is_named_as_its_clause_is():
    held = deal(clause("calm", title="No shooting"))
    named = replace(held.dossier, agreement=held.agreement)
    assert named.name_of("response:calm/grave.2") == "No shooting"


def test_something_is_enforced_once_one_duty_has_an_answer():
    bare, kept = clause("calm"), clause("visits", response="They stop")
    assert (fact("enforced", bare), fact("enforced", bare, kept)) == (False, True)


def test_an_answer_on_a_clause_that_is_no_duty_enforces_nothing():
    assert fact("enforced", clause("frame", kind="frame", response="Talk")) is False


def test_groups_and_states_are_counted_once_through_their_parts_and_others_not_at_all():
    clauses = (
        clause("calm", ["party:a", "faction:young"], response="Visits stop"),
        clause("visits", ["body:office"]),
        clause("pledge", ["party:residents", "body:mission"]),
    )
    assert (fact("sides-bound", *clauses), fact("sides-answered", *clauses)) == (2, 1)


def test_a_reason_with_what_stands_in_its_place_is_a_substitute():
    instead = {"reason": "No force", "instead": "A covenant", "by": "analyst-1"}
    assert fact("substitute", no_enforcement=instead) is True
    assert fact("substitute") is False


STEPS = [
    {"id": "talk", "does": "Talk", "before": "The priest", "within_days": 1},
    {"id": "panel", "does": "Hear", "before": "The panel"},
]


def test_steps_of_a_dispute_are_counted_with_and_without_a_limit():
    dispute = {"steps": STEPS}
    assert fact("dispute-steps", dispute=dispute) == 2
    assert fact("dispute-steps-timed", dispute=dispute) == 1
    assert fact("dispute-steps") == 0


def test_a_dispute_leads_on_where_each_step_but_the_last_says_so():
    led = [{**STEPS[0], "escalates": "After a day"}, STEPS[1]]
    assert fact("dispute-leads-on", dispute={"steps": STEPS}) is False
    assert fact("dispute-leads-on", dispute={"steps": led}) is True


def test_a_dispute_is_decided_where_somebody_decides_in_the_end():
    assert fact("dispute-decided", dispute={"decides": "The bishop"}) is True
    assert fact("dispute-decided", dispute={"steps": STEPS}) is False


def test_steps_for_disputes_are_a_place_to_take_them():
    assert fact("forum", dispute={"steps": STEPS}) is True


def test_a_length_is_an_end():
    assert fact("has-end", clause("calm", lasts_days=30)) is True


@pytest.mark.parametrize("day", [{"starts": TIMING}, {"due": "2026-05"}, {"due": {"days": 9}}])
def test_a_day_counted_from_another_dates_a_duty_of_the_state(day):
    given = clause("visits", ["party:state"], **day)
    assert fact("state-duties-with-date", clause("calm"), given) == 1


def test_the_logic_is_that_of_the_dossier():
    assert fact("logic", logic="dialogue") == "dialogue"


def test_ceremonies_and_pledges_are_counted():
    one = {"id": "mass", "kind": "ceremony", "says": "A mass"}
    assert (fact("devices"), fact("devices", devices=[one])) == (0, 1)

"""Positions, labels, sides and plans: what is missing is said, and nothing is presumed."""

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import claims, dossier, party, sheet, swapped
from tests.support.strategies import reading, with_strategy
from tregua.domain import Actors, Answer
from tregua.knowledge import load_library
from tregua.knowledge.strategic import load_strategy
from tregua.usecases import assess_dossier

KNOWN = load_strategy()


def answers(read, rule):
    """Return the answers of one rule by what it is about."""
    return {f.about: f.answer for f in read.findings if f.rule == rule}


@pytest.mark.requirement("R194", "R198")
@pytest.mark.parametrize("form", [None, "supply-access", "state-run-market"])
def test_a_position_shows_a_horizon_of_ten_years_or_more_beside_its_gains(form):
    (position,) = reading(positions=[{"family": "accommodation", "form": form}]).positions
    assert position.gains
    assert min(hazard.horizon_years for hazard in position.hazards) >= 10


@pytest.mark.requirement("R197")
def test_accommodation_has_five_forms_each_with_an_example_a_gain_and_a_hazard():
    forms = KNOWN.families["accommodation"].forms
    assert len(forms) == 5
    assert all(form.gains and form.hazards and form.experience_for for form in forms)


@pytest.mark.requirement("R196")
def test_one_track_alone_is_warned_of_where_information_is_traded():
    alone = [{"family": "confrontation", "trades_information": True}]
    both = [*alone, {"family": "accommodation", "trades_information": False}]
    assert answers(reading(positions=alone), "one-track-recorded") == {"dossier": Answer.MET}
    assert answers(reading(positions=both), "one-track-recorded") == {}


@pytest.mark.requirement("R200")
@pytest.mark.parametrize(
    ("plan", "steps", "blocked"),
    [
        ("none", [], True),
        (None, [], True),
        ("under-way", [], False),
        ("none", [{"parts": ["context"]}], False),
        ("none", [{"parts": ["group"]}], True),
    ],
)
def test_without_a_plan_for_the_setting_nothing_is_called_transformation(plan, steps, blocked):
    given = dossier({"institution-plan": plan})
    read = reading(given, positions=[{"family": "transformation"}], steps=steps)
    assert bool(read.blocked) is blocked


@pytest.mark.requirement("R200")
def test_an_offer_nobody_answered_is_listed_and_an_accepted_one_is_not():
    read = reading(offers=[{"answer": "unanswered"}, {"answer": "accepted"}])
    assert [offer.id for offer in read.one_sided_offers] == ["offers-1"]


@pytest.mark.requirement("R201")
def test_nobody_is_presumed_stronger_where_nobody_compared():
    read = reading()
    assert {line.more for line in read.means} == {("cannot-tell",)}
    assert {line.of for line in read.means} == {"money", "force", "information", "following"}


@pytest.mark.requirement("R201")
def test_a_seen_sign_of_capture_alerts_and_one_nobody_looked_for_is_unclear():
    read = reading(capture=[{"seen": True}, {}, {"seen": False}])
    found = answers(read, "capture-sign-seen")
    assert found == {"sign:capture-1": Answer.MET, "sign:capture-2": Answer.UNCLEAR}


@pytest.mark.requirement("R199")
def test_an_ethics_note_needs_both_views_and_keeps_its_dissent():
    one = reading(ethics=[{"looks_back": "what is owed"}])
    both = {"looks_back": "what is owed", "looks_forward": "who may live"}
    dissent = [{"by": "analyst-2", "says": "not at this cost"}]
    whole = reading(ethics=[both | {"dissent": dissent}])
    assert answers(one, "ethics-one-view") == {"dossier": Answer.MET}
    assert answers(whole, "ethics-one-view") == {}
    assert whole.ethics[0].dissent[0].says == "not at this cost"


@pytest.mark.requirement("R204")
def test_every_group_is_asked_what_would_fill_its_market():
    read = reading(dossier(groups="ab"), succession=[{"of": "party:a", "filled_by": "rivals"}])
    assert answers(read, "succession-blank") == {"party:b": Answer.MET}


@pytest.mark.requirement("R205", "R206")
def test_two_speakers_with_different_labels_stand_side_by_side():
    mediators = {"used_by": "mediators", "word": "rebels", "codes": ["political"]}
    agency = {"used_by": "a drug and crime agency", "word": "criminals", "codes": ["criminal"]}
    (group,) = reading(labels=[mediators, agency]).labels
    assert group.speakers == ("mediators", "a drug and crime agency")
    assert group.differ


@pytest.mark.requirement("R207")
def test_a_label_shows_the_doors_its_kinds_open_and_shut():
    (group,) = reading(labels=[{"codes": ["criminal"]}]).labels
    does = {effect.does for effect in group.lines[0].known_effects}
    assert does == {"opens", "shuts"}


@pytest.mark.requirement("R208")
@pytest.mark.parametrize(
    ("review", "answer"),
    [("2019", Answer.MET), (None, Answer.MET), ("2026-06", Answer.UNCLEAR), ("2030", None)],
)
def test_a_label_is_due_for_review_once_its_day_is_past(review, answer):
    read = reading(labels=[{"review": review}])
    assert answers(read, "label-review-due").get("label:labels-1") is answer


@pytest.mark.requirement("R208")
def test_what_a_speaker_said_before_stays_beside_what_is_said_now():
    old = {"until": "2015", "followed_by": "labels-2"}
    (group,) = reading(labels=[old, {"from": "2015"}]).labels
    assert group.lines[1].before == "labels-1"
    assert [line.in_use for line in group.lines] == [False, True]


@pytest.mark.requirement("R209")
def test_a_label_may_carry_several_kinds_and_be_blurred():
    (group,) = reading(labels=[{"codes": ["political", "criminal"], "blurred": True}]).labels
    assert group.lines[0].label.codes == ("political", "criminal")
    assert group.lines[0].label.blurred


@pytest.mark.requirement("R008")
def test_a_label_changes_no_answer_of_the_assessment():
    facts = {"cohesion@party:a": "high", "beyond-status-quo@party:a": "words"}
    plain = dossier(facts)
    labelled = with_strategy(plain, labels=[{"codes": ["terrorist"], "word": "anything"}])
    assert assess_dossier(plain) == assess_dossier(labelled)


@pytest.mark.requirement("R230")
@pytest.mark.parametrize("side", ["for", "against"])
def test_one_argument_alone_is_a_finding(side):
    read = reading(arguments=[{"side": side}])
    assert answers(read, "legitimacy-one-sided") == {"dossier": Answer.MET}
    assert read.legitimacy.missing == ({"for": "against", "against": "for"}[side],)


@pytest.mark.requirement("R231")
def test_a_cause_that_no_item_takes_up_is_named():
    read = reading(drivers=[{}, {"agenda": ["work for young people"]}, {"clauses": ["c1"]}])
    assert answers(read, "driver-off-agenda") == {"driver:drivers-1": Answer.MET}


@pytest.mark.requirement("R232")
def test_no_side_may_be_left_without_a_gain():
    parties = (party("a"), party("s", kind="state"), party("v", kind="victims"))
    given = dossier(actors=Actors(parties=parties))
    read = reading(given, gains=[{"side": "party:a"}, {"side": "party:s", "kind": "cost"}])
    assert read.blank == ("party:s", "party:v")


@pytest.mark.requirement("R233")
def test_ground_won_and_people_lost_are_no_measure_of_governance():
    read = reading(measures=[{"kind": "ground"}, {"kind": "losses"}])
    assert answers(read, "governance-measure-missing") == {"dossier": Answer.MET}
    assert answers(reading(measures=[{}]), "governance-measure-missing") == {}


@pytest.mark.requirement("R235")
def test_each_function_needs_a_successor_and_a_late_one_shows_its_cost():
    function = {"due": "2024-06", "cost_of_delay": "residents go on paying"}
    given = dossier(sheet=sheet(as_of="2026"))
    read = reading(given, functions=[function, {"successor": "body:council"}])
    assert answers(read, "function-without-successor") == {"function:functions-1": Answer.MET}
    (late, undated) = read.functions
    assert (late.late, late.months_late) == (True, 18)
    assert late.function.cost_of_delay == "residents go on paying"
    assert (undated.late, undated.months_late) == (None, None)


@pytest.mark.requirement("R235")
@given(st.integers(2025, 2060), st.integers(0, 30))
def test_a_later_day_never_makes_a_function_less_late(year, more):
    function = {"due": "2024-06-30"}
    sooner, later = (
        reading(dossier(sheet=sheet(as_of=str(day))), functions=[function]).functions[0].months_late
        for day in (year, year + more)
    )
    assert later - sooner == 12 * more


@pytest.mark.requirement("R236")
@pytest.mark.parametrize("half", ["ceasefire", "counter-legitimacy"])
def test_either_half_alone_names_the_other(half):
    read = reading(steps=[{"parts": [half]}])
    other = {"ceasefire": "counter-legitimacy", "counter-legitimacy": "ceasefire"}[half]
    assert read.missing_halves == (other,)
    assert answers(read, f"{other}-half-missing") == {"dossier": Answer.MET}
    assert answers(read, f"{half}-half-missing") == {}


@pytest.mark.requirement("R238")
def test_a_culture_note_has_its_sources_and_a_mark_of_who_may_read_it():
    (note,) = reading(culture=[{}]).culture
    assert note.handling == "K3"
    assert note.sources


def test_two_groups_that_change_places_change_whom_a_tension_names():
    facts = {"demands@party:a": ("amnesty",), "demands@party:b": ("jobs",)}
    given = dossier(claims(facts), groups="ab")
    turned = swapped(given, "party:a", "party:b")
    assert [reason.about for reason in reading(given).tension("T01").because] == ["party:a"]
    assert [reason.about for reason in reading(turned).tension("T01").because] == ["party:b"]


def test_every_case_that_is_named_is_in_the_library():
    library = load_library()
    rules = [r.cases for r in KNOWN.rules.values()]
    lessons = [one.cases for one in KNOWN.lessons.values()]
    effects = [effect.cases for effect in KNOWN.effects.values()]
    sides = [side.cases for tension in KNOWN.tensions.values() for side in tension.sides]
    stances = [s for f in KNOWN.families.values() for s in (f, *f.forms)]
    told = {e.case for s in stances for e in (*s.experience_for, *s.experience_against)}
    named = {c for held in (*rules, *lessons, *effects, *sides) for c in held.for_ + held.against}
    assert named | told <= {*library.cases, *library.processes}


def test_the_reading_is_plain_values_throughout():
    read = reading(
        positions=[{"family": "transformation", "form": "lawful-form", "from": "2019"}],
        labels=[{"review": "2019"}],
    )
    told = read.to_dict()
    assert told["positions"][0]["position"]["from"] == "2019"
    assert told["labels"][0]["lines"][0]["label"]["review"] == "2019"


@pytest.mark.requirement("R194")
def test_what_is_only_proposed_stands_apart_from_what_is_held():
    held = {"family": "confrontation", "from": "2019"}
    proposed = {"family": "transformation", "standing": "proposed", "from": "2020"}
    read = reading(positions=[held, proposed])
    assert [p.position.standing for p in read.positions] == ["held", "proposed"]
    assert [p.beside for p in read.positions] == [(), ()]


@pytest.mark.requirement("R198")
def test_the_narrower_form_speaks_before_its_family():
    (position,) = reading(
        positions=[{"family": "accommodation", "form": "state-run-market"}]
    ).positions
    form, family = KNOWN.form("state-run-market"), KNOWN.families["accommodation"]
    assert position.hazards == (*form.hazards, *family.hazards)
    assert position.title == form.title

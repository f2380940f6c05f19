"""An invented closing prepared beforehand: known answers, and what taking anything away opens."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, strategies as st

from tests.support.examples import INVENTED, opened
from tregua.domain import When
from tregua.domain.engagement import EndingKind
from tregua.usecases import read_dossier_concept, read_dossier_ending

DOSSIER = opened(INVENTED / "a-draft-in-good-order")
DAY = date(2026, 11, 23)
COMPARTMENTS = [
    "protective-record",
    "working-record",
    "victims-file",
    "identities",
    "agreement-ledger",
    "series",
]


def with_ending(**lists):
    """Return the dossier with other lists in its ending."""
    return replace(DOSSIER, ending=DOSSIER.ending.model_copy(update=lists))


def reading(dossier=DOSSIER, kind="close", day=DAY):
    """Return an ending of a dossier on a day."""
    return read_dossier_ending(dossier, kind, day=day)


def opens(part, dossier=DOSSIER, **asked):
    """Return what is open in a part, each with what it is about."""
    found = reading(dossier, **asked).open
    return {(each.code, each.about) for each in found if each.part == part}


def told(on, dossier=DOSSIER):
    """Return the dossier with everybody on its warn-list told on a day."""
    listed = tuple(
        each.model_copy(update={"told_on": When.read(on)}) for each in dossier.ending.warn_list
    )
    return replace(dossier, ending=dossier.ending.model_copy(update={"warn_list": listed}))


def test_nobody_was_told_of_a_closing_that_lies_a_year_ahead():
    found = {each.about for each in reading().blocking}
    assert found == {f"warned:{each.id}" for each in DOSSIER.ending.warn_list}


def test_somebody_told_tomorrow_was_not_told_today():
    dossier = told("2026-11-24")
    assert reading(dossier).blocking
    assert not reading(dossier, day=date(2026, 11, 24)).blocking


def test_a_reason_for_telling_nobody_does_not_make_them_told():
    first, *others = told("2026-11-20").ending.warn_list
    silent = first.model_copy(update={"told_on": None, "not_told": "A visit would point at her"})
    found = reading(with_ending(warn_list=(silent, *others))).blocking
    assert {each.about for each in found} == {f"warned:{first.id}"}


def test_an_entry_for_a_pause_alone_says_nothing_of_a_closing():
    first, *others = DOSSIER.ending.warn_list
    alone = first.model_copy(update={"kinds": (EndingKind.PAUSE,)})
    dossier = with_ending(warn_list=(alone, *others))
    assert first.id not in {each.id for each in reading(dossier).warned}
    assert first.id in {each.id for each in reading(dossier, "pause").warned}


def test_a_go_between_nobody_lists_is_named():
    listed = tuple(e for e in DOSSIER.ending.warn_list if e.about != "body:council")
    dossier = with_ending(warn_list=listed)
    assert ("not_listed", "body:council") in opens("warn-list", dossier)
    assert ("not_listed", "body:council") not in opens("warn-list")


def test_what_the_state_has_not_shown_is_owed_and_what_the_groups_owe_is_not():
    owing = {each.clause: each for each in reading().owing}
    assert owing["search"].state == "due"
    assert owing["search"].owed_by == ("body:search-office",)
    assert "quiet-zones" not in owing or owing["quiet-zones"].owed_by == ("body:police",)
    assert all("party:lanterns" not in each.owed_by for each in owing.values())


def test_a_clause_that_frames_and_asks_for_nothing_is_not_owed():
    assert "what-it-is" not in {each.clause for each in reading().owing}


def test_what_is_owed_and_not_listed_is_named_by_its_clause():
    assert not {code for code, _ in opens("owed")}
    listed = tuple(each for each in DOSSIER.ending.owed if each.clause != "search")
    assert opens("owed", with_ending(owed=listed)) == {("not_listed", "clause:search")}


def test_a_debt_that_was_settled_needs_no_payer():
    (first, *others) = DOSSIER.ending.owed
    unpaid = first.model_copy(update={"payer": None})
    settled = unpaid.model_copy(update={"settled_on": When.read("2026-11-01")})
    assert ("no_payer", f"owed:{first.id}") in opens("owed", with_ending(owed=(unpaid, *others)))
    assert not opens("owed", with_ending(owed=(settled, *others)))


def test_a_benefit_of_members_nobody_decided_on_is_named_by_its_clause():
    dossier = with_ending(benefits=())
    found = {about for _, about in opens("benefits", dossier)}
    assert found == {"clause:work-and-school", "clause:police-conduct"}


@pytest.mark.requirement("R185")
def test_a_review_that_looks_nowhere_else_is_open():
    (review,) = DOSSIER.ending.reviews
    near = review.model_copy(update={"elsewhere": None})
    assert opens("reviews", with_ending(reviews=(near,))) == {
        ("no_elsewhere", f"ending_review:{review.id}")
    }


@pytest.mark.requirement("R181")
def test_what_outlives_the_talks_has_a_place_for_good_and_bad():
    assert opens("gains") == set()
    good = tuple(each for each in DOSSIER.ending.gains if each.bears == "good")
    assert opens("gains", with_ending(gains=good)) == {("only_good", "")}
    assert opens("gains", with_ending(gains=())) == {("nothing_listed", "")}


@pytest.mark.requirement("R110")
@pytest.mark.parametrize("compartment", COMPARTMENTS)
def test_a_compartment_without_an_heir_entry_is_named_and_blocks(compartment):
    heirs = tuple(each for each in DOSSIER.ending.heirs if each.compartment != compartment)
    found = reading(told("2026-11-20", with_ending(heirs=heirs))).blocking
    assert [each.about for each in found] == [f"compartment:{compartment}"]


def test_nobody_is_an_heir():
    assert opens("heirs") == set()
    (working,) = (c for c in reading().compartments if c.id == "working-record")
    assert working.heirs[0].nobody
    assert working.heirs[0].if_government_changes == "sealed"


@pytest.mark.parametrize("event", ["killed", "arrested", "abducted"])
def test_each_loss_without_a_script_is_named(event):
    losses = tuple(each for each in DOSSIER.ending.losses if each.event != event)
    assert opens("losses") == set()
    assert opens("losses", with_ending(losses=losses)) == {("no_script", f"event:{event}")}


def with_first_step(**changed):
    """Return the dossier with the first step of its first script changed."""
    first, *others = DOSSIER.ending.losses
    step, *rest = first.steps
    steps = (step.model_copy(update=changed), *rest)
    return with_ending(losses=(first.model_copy(update={"steps": steps}), *others))


def test_a_step_nobody_does_is_named_and_one_that_is_not_needed_is_not():
    bare = with_first_step(by=None)
    spared = with_first_step(by=None, not_needed="He has no family")
    assert opens("losses", bare) == {("step_unowned", "step:if-killed/family-first")}
    assert opens("losses", spared) == set()


def test_a_pause_that_is_not_planned_says_so():
    found = reading(kind="pause")
    assert found.ending is None
    assert ("not_planned", "") in opens("endings", kind="pause")


def test_the_plan_of_a_concept_reads_the_ending_that_is_planned():
    part = read_dossier_concept(DOSSIER, day=DAY).parts["ending"]
    assert part.kind == "close"
    assert part.ending.id == "closing"


def test_nothing_is_counted_or_scored():
    told_ = reading().to_dict()
    assert not {"score", "total", "count", "complete", "percent"} & set(told_)


LISTS = ("warn_list", "owed", "benefits", "reviews", "gains", "kept", "heirs", "reentry", "losses")


@given(st.sampled_from(LISTS), st.data())
def test_taking_an_entry_away_never_closes_anything_else(name, data):
    records = getattr(DOSSIER.ending, name)
    gone = data.draw(st.sampled_from(records))
    rest = tuple(each for each in records if each.id != gone.id)
    own = {(e.code, e.about) for e in reading().open if gone.id not in e.about}
    found = {(e.code, e.about) for e in reading(with_ending(**{name: rest})).open}
    assert own <= found

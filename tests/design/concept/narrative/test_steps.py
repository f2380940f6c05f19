"""Nothing is ready to be made public without a voice, its account, and those who hear it first."""

import pytest
from hypothesis import given, strategies as st

from tests.support.narratives import changed, found, read, without
from tregua.domain import Answer

PARTS = {"what": ("what-1", "what-2"), "how": ("how-1",), "why": ("why-1",)}


def reading_of(**lists):
    """Return the public reading as read."""
    return next(each for each in read(**lists).steps if each.step.id == "public-reading")


def test_the_model_has_all_that_is_needed_and_no_weakness_is_found():
    assert reading_of().ready is Answer.MET
    assert found() == {}


@pytest.mark.requirement("R126")
@given(gone=st.sets(st.sampled_from(["voice", *PARTS]), min_size=1))
def test_without_a_voice_or_any_part_of_the_account_a_public_step_is_never_ready(gone):
    ids = [each for part in gone & PARTS.keys() for each in PARTS[part]]
    lists = without("account", *ids)
    lists |= without("spokespersons", *(["panel-speaker"] if "voice" in gone else []))
    step = reading_of(**lists)
    assert step.ready is Answer.NOT_MET
    assert set(step.lacks) == gone


@pytest.mark.requirement("R126")
@given(lost=st.lists(st.sampled_from(["community", "victims", "exchange", "limits"]), unique=True))
def test_whatever_else_is_there_no_spokesperson_means_not_ready(lost):
    lists = without("spokespersons", "panel-speaker")
    lists |= without("exchange", *(["exchange-1"] if "exchange" in lost else []))
    gone = [
        s for s, n in (("council-hears", "community"), ("families-hear", "victims")) if n in lost
    ]
    lists |= without("steps", *gone)
    assert reading_of(**lists).ready is Answer.NOT_MET


def test_a_voice_that_was_taken_back_is_no_voice():
    lists = changed("spokespersons", "panel-speaker", withdrawn=True)
    assert "voice" in reading_of(**lists).lacks
    assert found(**lists)["public-step-not-ready"] == ["telling:public-reading"]


def test_a_part_worded_for_some_does_not_serve_a_step_for_others():
    lists = changed("account", "why-1", audiences=["residents"])
    assert reading_of(**lists).lacks == ("why",)


@pytest.mark.requirement("R134")
@pytest.mark.parametrize("step", ["council-hears", "families-hear"])
def test_a_public_step_before_neighbours_or_victims_is_found(step):
    lists = changed("steps", step, planned_on="2026-12-24", after=[])
    lists["steps"] = [
        {**each, "after": []} if each["id"] == "public-reading" else each for each in lists["steps"]
    ]
    assert found(**lists)["public-before-community"] == ["telling:public-reading"]


@pytest.mark.requirement("R134")
def test_the_order_may_be_said_without_a_day_and_an_unplaced_meeting_stays_unclear():
    undated = changed("steps", "council-hears", planned_on=None)
    assert reading_of(**undated).needs["community"] is Answer.MET
    loose = [{**each, "after": []} for each in undated["steps"]]
    assert reading_of(steps=loose).needs["community"] is Answer.UNCLEAR


def test_a_meeting_planned_and_never_held_does_not_count_once_the_step_was_taken():
    lists = changed("steps", "public-reading", held_on="2026-12-20")
    assert reading_of(**lists).needs["community"] is Answer.UNCLEAR
    assert reading_of(**lists).ready is Answer.UNCLEAR


@pytest.mark.requirement("R129")
def test_a_piece_goes_out_only_with_the_word_of_victims():
    used = changed("steps", "public-reading", uses=["stairs-film"])
    assert reading_of(**used).needs["pieces"] is Answer.UNCLEAR
    assert found(**used)["piece-not-reviewed"] == ["piece:stairs-film"]
    yes = {"by": "body:families-association", "on": "2026-11-20", "answer": "may_be_shown"}
    reviewed = changed("material", "stairs-film", reviews=[yes])
    assert reading_of(**used, **reviewed).ready is Answer.MET
    assert "piece-not-reviewed" not in found(**used, **reviewed)
    never = changed("material", "stairs-film", reviews=[])
    assert reading_of(**used, **never).needs["pieces"] is Answer.NOT_MET

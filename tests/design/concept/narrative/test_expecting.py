"""Wider or crueller violence only adds reasons against; nothing foretells how people take it."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from tests.support.narratives import DAY, claiming, model, read
from tregua.design.concept.narrative.expecting import expected_reasons
from tregua.domain import NOT_KNOWN
from tregua.knowledge import load_questions
from tregua.usecases.design.concepts import engagement_of

HARMED = tuple(load_questions()["who-is-harmed"].levels)
ENGAGEMENT = engagement_of(model(), DAY)
CRUEL = tuple(load_questions()["cruelty"].levels)


def expected(harmed=None, cruel=None):
    """Return the reasons expected against one group with these answers."""
    claims = [claiming("who-is-harmed", tuple(harmed))] if harmed else []
    claims += [claiming("cruelty", cruel)] if cruel else []
    held = replace(ENGAGEMENT, dossier=replace(model(), claims=tuple(claims)))
    return {each.reason for each in expected_reasons(held)}


@pytest.mark.requirement("R127")
@given(
    harmed=st.sets(st.sampled_from(HARMED), min_size=1),
    more=st.sets(st.sampled_from(HARMED)),
    low=st.sampled_from(range(len(CRUEL))),
    up=st.integers(0, 2),
)
def test_more_breadth_or_cruelty_never_takes_a_reason_away(harmed, more, low, up):
    high = min(low + up, len(CRUEL) - 1)
    assert expected(harmed, CRUEL[low]) <= expected(harmed | more, CRUEL[high])


@pytest.mark.requirement("R127")
def test_the_widest_and_cruellest_has_every_known_reason_and_no_reason_for():
    assert len(expected(HARMED, "repeated")) == 7
    held = read(replace(model(), claims=(claiming("cruelty", "repeated"),)))
    assert held.reasons == read().reasons


def test_violence_among_groups_alone_and_nothing_cruel_on_record_adds_none():
    assert expected(("rival-groups",), "none-known") == set()


def test_where_analysts_differ_the_wider_answer_is_not_put_aside():
    one = claiming("cruelty", "none-known")
    other = claiming("cruelty", "some").model_copy(update={"id": "other"})
    held = read(replace(model(), claims=(one, other))).expected
    assert [(each.reason, each.claims) for each in held] == [("cruel", ("other",))]


def test_not_known_is_no_answer_and_is_named():
    held = read(replace(model(), claims=(claiming("cruelty", NOT_KNOWN),)))
    assert held.expected == ()
    assert ("party:lanterns", "cruelty") in [(e.group, e.question) for e in held.not_recorded]

"""What moved between two dossiers: nothing to itself, and each move with what moved it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.dated import DAYS, dated_dossiers
from tests.support.dossiers import FAVOURABLE, claim, claims, dossier, event, example, without
from tregua.decide.assess import assess
from tregua.decide.changes import compare_dossiers
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()


def moved(a, b):
    """Return what moved from one dossier to another."""
    return compare_dossiers(a, b, assess(a, CATALOGUE), assess(b, CATALOGUE), CATALOGUE)


def records(a, b):
    """Return the records that differ, each by kind, id and what happened to it."""
    return {(r.kind, r.id, r.how) for r in moved(a, b).records}


def answers(found):
    """Return the answers that moved, with what they were and are."""
    return {m.key: (m.before, m.after) for m in (*found.answers, *found.pathways)}


@settings(max_examples=25)
@given(dated_dossiers())
def test_nothing_moves_from_a_dossier_to_itself(held):
    assert moved(held, held).nothing


@settings(max_examples=25)
@given(dated_dossiers(), st.tuples(DAYS, DAYS, DAYS))
def test_what_moved_over_two_steps_is_what_moved_over_both(held, days):
    one, two, three = (held.as_known(day) for day in sorted(days))
    assert records(one, two) | records(two, three) == records(one, three)
    first, then = answers(moved(one, two)), answers(moved(two, three))
    joined = {**then, **{k: (ends[0], then.get(k, ends)[1]) for k, ends in first.items()}}
    whole = {k: ends for k, ends in joined.items() if ends[0] != ends[1]}
    assert whole == answers(moved(one, three))


@pytest.mark.requirement("R007")
def test_an_answer_that_moved_names_the_claims_that_moved_it():
    before = dossier(FAVOURABLE | {"other-form-wish@party:a": None})
    found = moved(before, dossier(FAVOURABLE))
    (answer,) = [m for m in found.answers if m.rule == "wishes-lawful-form"]
    assert (answer.before, answer.after) == ("unclear", "met")
    assert answer.moved_by == ("other-form-wish-party-a",)


@pytest.mark.requirement("R007")
def test_a_pathway_that_moved_names_the_group_and_the_findings_that_moved_it():
    both = {**FAVOURABLE, **{k.replace("@party:a", "@party:b"): v for k, v in FAVOURABLE.items()}}
    before = dossier(both | {"other-form-wish@party:b": None}, groups=("a", "b"))
    (found,) = moved(before, dossier(both, groups=("a", "b"))).pathways
    assert (found.key, found.before, found.after) == (
        "transformation@party:b",
        "unclear",
        "met",
    )
    assert found.moved_by == ("wishes-lawful-form@party:b",)


def test_records_added_replaced_withdrawn_rewritten_and_gone_are_told_apart():
    old = claim("cohesion", "low", "party:a", id="old")
    gone = claim("end-date", True, id="gone")
    said = claim("mandate", "tolerated", id="said")
    after = [
        old,
        claim("mandate", "written", id="said"),
        claim("cohesion", "high", "party:a", id="better", replaces="old"),
        claim("end-date", True, id="back", replaces="said", withdrawn=True),
        claim("command", "low", "party:a", id="fresh"),
    ]
    assert records(dossier([old, gone, said]), dossier(after)) == {
        ("claim", "better", "replaced"),
        ("claim", "back", "withdrawn"),
        ("claim", "fresh", "added"),
        ("claim", "gone", "gone"),
        ("claim", "said", "rewritten"),
    }


def test_a_group_that_was_not_there_had_no_answers():
    found = moved(dossier(groups=("a",)), dossier(groups=("a", "b")))
    news = {m.key: m for m in found.pathways}
    assert news["limited@party:b"].before == ""
    assert found.records[0].kind == "party"


def test_an_answer_that_an_event_made_old_since_is_named_and_still_counts():
    before = dossier(claims(FAVOURABLE))
    found = moved(before, replace(before, events=(event("split", "2024"),)))
    assert not found.answers
    assert "cohesion" in {s.question for s in found.made_old}


@pytest.mark.requirement("R007")
def test_the_example_from_2014_to_now_moves_these_pathways():
    found = moved(example().as_known(date(2014, 12, 31)), example())
    assert {m.key: (m.before, m.after) for m in found.pathways} == {
        "dissolution@party:ms13": ("unclear", "not_met"),
        "dissolution@party:barrio18": ("unclear", "not_met"),
    }
    assert {m.moved_by for m in found.pathways} == {
        ("group-weak@party:ms13",),
        ("group-weak@party:barrio18",),
    }


def test_taking_claims_away_names_them_as_what_moved_the_answer():
    found = moved(dossier(FAVOURABLE), without(dossier(FAVOURABLE), "community-voice"))
    (answer,) = found.answers
    assert (answer.before, answer.after, answer.moved_by) == (
        "met",
        "unclear",
        ("community-voice-dossier",),
    )

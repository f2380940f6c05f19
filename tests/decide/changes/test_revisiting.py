"""Decisions taken before an event are listed to be looked at again; nothing else happens."""

import pytest

from tests.support.dossiers import claim, dossier, event
from tregua.decide.changes import decisions_to_revisit, what_reopens
from tregua.domain import Answer, Decision
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()


def decision(kind="deems", on="2020", **more):
    """Return a decision on the pathway of no negotiation."""
    fields = {"id": "wait", "recorded": "2020-01-01", "kind": kind, "what": "pathway:none"}
    said = {"by": "reviewer", "on": on, "reason": "No means yet"}
    return Decision.model_validate(fields | said | more)


def revisited(*decisions, kind="institutions-strengthened", about="dossier", claims=()):
    """Return the decisions an event of March 2021 asks to be looked at again."""
    one = event(kind, "2021-03-01", about=about)
    held = dossier(claims, groups=("a", "b"), decisions=decisions, events=(one,))
    return decisions_to_revisit(held, CATALOGUE)


@pytest.mark.requirement("R073")
@pytest.mark.parametrize(
    "kind", ["stalemate", "institutions-strengthened", "united", "safety-arranged"]
)
def test_each_sign_of_ripeness_reopens_the_decision_to_wait_and_withdraws_nothing(kind):
    held = decision()
    (found,) = revisited(held, kind=kind)
    assert (found.decision, found.what, found.order) == ("wait", "pathway:none", Answer.MET)
    assert not held.withdrawn


@pytest.mark.requirement("R007")
def test_a_decision_names_the_answers_it_was_taken_on_that_are_old_now():
    answers = [claim("deterrence", "low", "party:a"), claim("identity", "high", "party:a")]
    held = decision(looked_at=[answer.id for answer in answers])
    (found,) = revisited(held, claims=answers)
    assert found.old == ("deterrence-party-a",)


@pytest.mark.parametrize(
    ("on", "orders"), [("2021-04", []), ("2021", [Answer.UNCLEAR]), ("2021-02", [Answer.MET])]
)
def test_only_a_decision_taken_before_the_event_or_perhaps_so_is_listed(on, orders):
    assert [found.order for found in revisited(decision(on=on))] == orders


def test_a_decision_about_another_group_is_left_alone():
    assert revisited(decision(about="party:b"), about="party:a") == ()
    assert revisited(decision(about="party:a"), about="party:a")


@pytest.mark.parametrize(("kind", "listed"), [("opens", 1), ("chooses", 1), ("acknowledges", 0)])
def test_a_lock_opened_is_looked_at_again_and_a_warning_read_is_not(kind, listed):
    assert len(revisited(decision(kind, what="lock:mandate"))) == listed


def test_an_event_that_makes_no_answer_old_reopens_no_decision():
    assert revisited(decision(), kind="message-sent") == ()


def test_a_decision_that_was_replaced_is_not_listed():
    later = decision(id="again", on="2022", replaces="wait")
    assert revisited(decision(), later) == ()


def test_where_nothing_happened_nothing_reopens():
    found = what_reopens(dossier([claim("cohesion", "low", "party:a")]), CATALOGUE)
    assert found.to_dict() == {"stale": [], "findings": [], "pathways": [], "decisions": []}

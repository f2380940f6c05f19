"""Hurdles, ready replies, who is seen, who pays and what is lent: known answers on the model."""

import pytest

from tests.support.narratives import changed, concept, found, read, without
from tregua.domain import Answer, Severity


@pytest.mark.requirement("R128")
def test_each_hurdle_is_answered_or_its_gap_is_owned_or_it_stands_open():
    stands = {each.hurdle: each.stands for each in read().hurdles}
    assert stands == {
        "loathing": "answered",
        "no-lawful-future": "owned",
        "private-deal": "answered",
    }
    lists = changed("hurdles", "on-loathing", sources=[])
    assert read(**lists).hurdles[0].stands == "open"
    assert read(**lists).hurdles[0].lacks == (("evidence",),)
    assert found(**lists)["hurdle-unowned"] == ["dossier"]
    assert read(**changed("hurdles", "on-future", owner=None)).hurdles[1].stands == "open"


@pytest.mark.requirement("R132")
def test_a_rebuttal_rests_on_a_document_in_the_file():
    lists = changed("rebuttals", "votes", sources=[])
    assert found(**lists)["reply-not-ready"] == ["rebuttal:votes"]


@pytest.mark.requirement("R083")
@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({}, Answer.MET),
        ({"took_hours": 4.5}, Answer.NOT_MET),
        ({"reviewed_by": None}, Answer.NOT_MET),
        ({"reviewed_by": "member:facilitator-1"}, Answer.NOT_MET),
    ],
)
def test_a_drill_gives_a_reply_somebody_else_read_within_the_time_the_team_set(fields, answer):
    replies = read(**changed("drills", "votes-drill", **fields)).replies
    assert replies[0].drilled is answer


@pytest.mark.requirement("R083")
def test_without_a_time_or_a_rehearsal_nobody_can_tell_and_the_last_one_counts():
    assert (
        read(**changed("rebuttals", "votes", within_hours=None)).replies[0].drilled
        is Answer.UNCLEAR
    )
    assert read(**without("drills", "votes-drill")).replies[0].drilled is Answer.UNCLEAR
    drills = without("drills")["drills"]
    late = {**drills[0], "id": "second", "on": "2026-11-20", "took_hours": 9}
    assert read(drills=[late, *drills]).replies[0].drilled is Answer.NOT_MET


@pytest.mark.requirement("R133")
def test_a_politician_seen_with_less_than_all_arms_promised_is_warned_of():
    seen = changed("appearances", "mayor-away", seen=True)
    assert found(**seen) == {"politician-without-promise": ["appearance:mayor-away"]}
    promised = changed("appearances", "mayor-away", seen=True, promised="demobilisation")
    assert found(**promised) == {}


@pytest.mark.requirement("R135")
def test_who_was_asked_to_sign_before_being_told_the_cost_is_found():
    late = changed("bearers", "mayor", told_on="2026-11-20")
    assert found(**late) == {"cost-not-told": ["body:municipality"]}
    assert "cost-of-nobody" in found(bearers=[])


def test_status_without_a_balance_or_a_decision_is_found_and_an_unlined_step_is_named():
    lists = changed("status", "reading-status", balances=[], balance=None)
    assert found(**lists) == {"status-not-balanced": ["status:reading-status"]}
    assert "status-not-balanced" in found(**changed("status", "reading-status", decided_by=None))
    assert read(status=[]).unlined == ("public-reading",)


def test_nothing_is_found_where_nothing_was_begun():
    names = ("account", "exchange", "spokespersons", "steps", "hurdles", "material", "rebuttals")
    rest = ("drills", "proofs", "reasons", "appearances", "bearers", "status")
    assert found(**{name: [] for name in (*names, *rest)}) == {}


def test_gravest_first_what_hides_or_breaks_a_word_is_an_error():
    check = concept(**without("spokespersons", "panel-speaker")).check
    assert check.on(("narrative",))[0].severity is Severity.ERROR

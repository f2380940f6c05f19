"""Tensions on the page: both sides, who chose, and nothing settled in silence."""

from dataclasses import replace

import pytest

from tests.support.dossiers import decision, dossier, party, sheet
from tests.support.reports import report
from tests.support.strategies import with_strategy
from tregua.domain import Actors

TEAM = [{"id": "lead", "parts": ["sponsor"]}, {"id": "reader", "parts": ["analyst"]}]
TITLE = "Victims at the centre, or the parties’ interests"
VICTIMS = "Without attention, support or redress for victims"
INTERESTS = "Talks work only if the process turns on what the parties are after"


def chosen(by="lead", what="tension:T03", **more):
    """Return a dossier in which somebody chose in a tension."""
    choice = decision(kind="chooses", what=what, by=by, on="2025", **more)
    return dossier(sheet=sheet(team=TEAM), decisions=(choice,))


@pytest.mark.requirement("R237")
@pytest.mark.parametrize("kind", ["", "direction", "no-negotiation", "not-enough"])
def test_a_tension_that_bears_stands_with_both_sides_in_every_report(kind):
    text = report(dossier(), kind)
    assert text.count(TITLE) == 1
    assert VICTIMS in text
    assert INTERESTS in text


@pytest.mark.requirement("R237")
def test_where_nobody_chose_the_page_says_so_and_whose_choice_it_is():
    row = report(dossier()).split(INTERESTS, 1)[1]
    assert "Nobody has chosen. It is for a sponsor or a reviewer." in row


@pytest.mark.requirement("R237")
def test_a_choice_is_told_with_who_when_and_why_and_takes_no_side_off_the_page():
    text = report(chosen(reason="Victims first, for now"))
    assert "Choice on record: lead, 2025: Victims first, for now." in text
    assert VICTIMS in text
    assert INTERESTS in text


@pytest.mark.requirement("R237")
def test_a_choice_by_somebody_whose_part_does_not_let_them_choose_is_told_as_that():
    assert "part in the team does not let them choose" in report(chosen(by="reader"))
    assert "part in the team does not let them choose" not in report(chosen())


@pytest.mark.requirement("R237")
def test_a_choice_whose_last_day_is_past_is_told_as_past():
    assert "lead, 2025, until 2025" in report(chosen(until="2025"))
    assert "Its last day has passed." in report(chosen(until="2025"))
    assert "Its last day has passed." not in report(chosen(until="2027"))


@pytest.mark.requirement("R237")
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The dossier holds nothing on this side."),
        ("es", "El dossier no tiene nada sobre este lado."),
    ],
)
def test_the_empty_side_of_a_tension_is_named(language, said):
    empty = replace(dossier(), actors=Actors(parties=(party("a"), party("v", kind="victims"))))
    assert said in report(empty, language=language)
    both = with_strategy(empty, gains=[{"side": "party:v"}, {"side": "party:a"}])
    row = report(both).split(TITLE, 1)[1].split("Choice on record", 1)[0]
    assert "on this side" not in row


def test_a_tension_that_does_not_bear_is_not_printed():
    told = report(dossier({"war-nexus": False, "offers": ("education-training",)}))
    assert "How far the amnesty rule" not in told


def test_a_tension_that_may_bear_names_the_questions_that_would_tell():
    told = report(dossier()).split("Whether these bear here cannot be told", 1)[1]
    line = told.split("How far the amnesty rule for internal wars reaches.", 1)[1]
    assert line.lstrip().startswith("Not recorded: Is this violence tied to")


def test_a_choice_on_a_tension_that_may_bear_is_shown_with_both_sides():
    told = report(chosen(what="tension:T05"))
    assert "(whether it bears here cannot be told)" in told
    assert "was never meant to cover war crimes" in told

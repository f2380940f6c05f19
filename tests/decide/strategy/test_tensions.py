"""Fifteen tensions: both sides always stand, and only a person chooses."""

from dataclasses import replace

import pytest

from tests.support.dossiers import NOW, dossier, sheet
from tests.support.strategies import reading, with_strategy
from tregua.domain import Answer, Decision
from tregua.knowledge.strategic import load_strategy
from tregua.usecases import read_strategy

TENSIONS = load_strategy().tensions
TEAM = [{"id": "sponsor-1", "parts": ["sponsor"]}, {"id": "analyst-1", "parts": ["analyst"]}]


def choice(slug, by="sponsor-1", **more):
    """Return a choice in a tension."""
    fields = {
        "id": f"choice-{slug}-{by}",
        "recorded": NOW,
        "kind": "chooses",
        "what": f"tension:{slug}",
        "by": by,
        "on": "2025",
        "reason": "for now",
    }
    return Decision.model_validate(fields | more)


def chosen(*decisions):
    """Return the reading of a dossier in which people chose."""
    return read_strategy(dossier(sheet=sheet(team=TEAM), decisions=decisions))


def test_the_fifteen_tensions_each_have_two_cited_sides_and_say_who_may_choose():
    assert list(TENSIONS) == [f"T{n:02}" for n in range(1, 16)]
    assert all(len(tension.sides) == 2 for tension in TENSIONS.values())
    assert all(side.cites for tension in TENSIONS.values() for side in tension.sides)


BEARS = {
    "T01": {"offers": ("judicial-benefit",)},
    "T03": {},
    "T04": {"offers": ("amnesty",)},
    "T05": {"war-nexus": True, "offers": ("amnesty",)},
    "T06": {"aim": "limited"},
    "T07": {"oversight-informed": False},
    "T08": {"offers": ("legal-recognition",)},
    "T09": {"who-is-harmed@party:a": ("general-population",)},
    "T10": {"population-control@party:a": "strong"},
    "T11": {"aim": "state-led-market-regulation"},
    "T12": {"aim": "dissolution"},
    "T13": {"deterrence@party:a": "low"},
    "T15": {"war-nexus": False},
}


@pytest.mark.parametrize("slug", BEARS)
def test_a_tension_bears_once_its_facts_are_recorded(slug):
    assert reading(dossier(BEARS[slug])).tension(slug).bears is Answer.MET


def test_two_published_figures_bring_up_the_two_readings_of_el_salvador():
    assert reading(dossier(sheet=sheet(is_case="SLV-MARATRUCE"))).tension("T02").bears is Answer.MET
    assert reading().tension("T02").bears is Answer.NOT_MET


def test_traded_information_brings_up_the_tolerated_market():
    traded = reading(positions=[{"trades_information": True}])
    assert traded.tension("T14").bears is Answer.MET


@pytest.mark.parametrize("slug", sorted(set(BEARS) - {"T03"}))
def test_a_tension_whose_facts_nobody_recorded_may_bear_and_is_shown(slug):
    assert reading().tension(slug).notice


@pytest.mark.requirement("R237")
def test_the_notice_on_victims_and_interests_names_what_is_empty_until_it_is_filled():
    assert set(reading().tension("T03").one_sided) == {"victims", "interests"}
    heard = dossier({"victims-voice": "planned"})
    filled = reading(heard, gains=[{"side": "party:a"}]).tension("T03")
    assert filled.one_sided == ()
    assert filled.notice


@pytest.mark.requirement("R237")
def test_a_choice_is_recorded_with_its_reason_and_both_sides_stay():
    tension = chosen(choice("T03")).tension("T03")
    assert [(c.by, c.reason) for c in tension.choices] == [("sponsor-1", "for now")]
    assert len(tension.sides) == 2
    assert tension.notice


def test_a_choice_by_somebody_whose_part_does_not_allow_it_is_marked():
    tension = chosen(choice("T03", by="analyst-1")).tension("T03")
    assert tension.without_the_part == ("choice-T03-analyst-1",)


def test_a_choice_whose_day_is_past_is_marked():
    tension = chosen(choice("T03", until="2025-03")).tension("T03")
    assert tension.lapsed == ("choice-T03-sponsor-1",)


def test_a_choice_in_one_tension_says_nothing_of_another():
    assert chosen(choice("T03")).tension("T04").choices == ()


def test_without_a_choice_nothing_is_chosen():
    given = with_strategy(dossier(), positions=[{}])
    bare = read_strategy(replace(given, decisions=()))
    assert not [t.id for t in bare.tensions if t.choices]

"""Denmark 1995 to 1997: a thin dossier, and the answers that texts read in part can bear.

The expected answers are argued from the sources of the example, by section: see its README.
"""

import re

import pytest

from tests.support.examples import (
    EXAMPLES,
    assessed,
    findings,
    forms,
    opened,
    pathways,
)

FOLDER = EXAMPLES / "denmark-1995"
GROUPS = ("party:hells-angels", "party:bandidos")


def values(question: str, about: str = "dossier") -> dict[str, object]:
    return {
        c.by: c.value for c in opened(FOLDER).claims if (c.question, c.about) == (question, about)
    }


def test_what_is_only_quoted_never_stands_alone():
    quoted = {s.id for s in opened(FOLDER).sources if s.seen not in ("whole", "excerpt")}
    assert quoted == {"bay-criminologist"}
    cited = [{s.source for s in c.sources} for c in opened(FOLDER).claims]
    assert [len(sources) for sources in cited if quoted & sources] == [2, 2]


def test_no_series_stands_where_no_count_could_be_opened():
    assert opened(FOLDER).series == ()
    assert opened(FOLDER).published == ()


@pytest.mark.requirement("R242")
def test_two_accounts_of_one_report_stand_side_by_side():
    assert values("started-by") == {"analyst-1": ("journalist",), "analyst-2": ("lawyer",)}
    assert values("government-part") == {
        "analyst-1": "accepts-self-appointed",
        "analyst-2": "consulted-or-briefed",
    }
    assert values("violence-about", "party:bandidos") == {
        "analyst-1": "honour",
        "analyst-2": "profit",
    }


def test_the_calm_that_followed_answers_nothing_on_the_groups_before_it():
    assert values("cohesion", "party:bandidos") == {"analyst-1": "asked-not-known"}
    later = [c for c in opened(FOLDER).claims if c.as_of.first.year > 1997]
    assert {c.question for c in later} <= {
        "beneficiaries",
        "lines-of-crime",
        "police-line",
        "policing-after",
        "population-control",
    }


@pytest.mark.parametrize("group", GROUPS)
def test_a_limited_agreement_is_unclear_for_want_of_three_answers(group):
    (limited,) = [p for p in assessed(FOLDER).pathways if (p.id, p.about) == ("limited", group)]
    assert limited.answer.value == "unclear"
    assert limited.against == ()
    assert {m.term for m in limited.missing} >= {"proportionality", "community-voice"}


@pytest.mark.parametrize("group", GROUPS)
def test_transformation_is_not_met_since_neither_arms_nor_crime_are_reported_given_up(group):
    assert pathways(FOLDER)["transformation", group] == "not_met"
    assert findings(FOLDER)[f"would-stop@{group}"] == "not_met"


@pytest.mark.parametrize("group", GROUPS)
def test_a_strong_state_alone_opens_no_dissolution(group):
    assert pathways(FOLDER)["dissolution", group] == "not_met"
    assert findings(FOLDER)[f"wind-down-possible@{group}"] == "not_met"


@pytest.mark.parametrize("group", GROUPS)
def test_pressure_that_worked_and_interest_speak_against_no_negotiation(group):
    found = findings(FOLDER)
    assert found[f"lever-verified@{group}"] == "met"
    assert found[f"no-interest@{group}"] == "not_met"
    assert found["enforcement-kept@dossier"] == "met"
    assert pathways(FOLDER)["none", group] != "met"
    assert forms(FOLDER)["limited", "one-off", group] == "unclear"


def test_the_headline_is_that_not_enough_is_known_although_the_truce_is_said_to_have_held():
    assert assessed(FOLDER).headline == "not_enough"


def test_every_figure_in_a_note_stands_in_a_claim_with_a_source_that_was_read():
    with_figures = [c for c in opened(FOLDER).claims if re.search(r"\d", str(c.note))]
    assert with_figures
    assert all(c.sources for c in with_figures)

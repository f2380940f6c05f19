"""Invented situations give what the founding texts bear out, argued in the README beside each.

Whoever changes a rule so that one of these moves has to argue the new answer there.
"""

import pytest
import yaml

from tests.support.examples import (
    INVENTED,
    assessed,
    findings,
    forms,
    opened,
    pathways,
    warnings_of,
)
from tregua.decide.changes import stale_answers
from tregua.knowledge import load_catalogue

NAMES = sorted(folder.name for folder in INVENTED.iterdir() if folder.is_dir())
FIELDS = {"headline", "gate", "pathways", "forms", "whole", "held_back_by", "stale", "findings"}


def expected(name: str) -> dict:
    return yaml.safe_load((INVENTED / name / "expected.yaml").read_text("utf-8"))


def by_pathway(name: str, part: str) -> dict[tuple[str, ...], str]:
    return {
        (*key.split("."), about): answer
        for about, answers in expected(name).get(part, {}).items()
        for key, answer in answers.items()
    }


def test_there_are_eight_situations_and_two_drafts():
    assert len(NAMES) == 8 + 2


@pytest.mark.parametrize("name", NAMES)
def test_an_invented_situation_says_so_in_both_languages_and_checks_clean(name):
    title = opened(INVENTED / name).sheet.title
    assert title.en.startswith("INVENTED: ")
    assert title.es.startswith("INVENTADO: ")
    assert warnings_of(INVENTED / name) == ()
    assert expected(name).keys() <= FIELDS


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("name", NAMES)
def test_the_pathways_answer_as_the_founding_texts_bear_out(name):
    wanted, found = by_pathway(name, "pathways"), pathways(INVENTED / name)
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.requirement("R067", "R074")
@pytest.mark.parametrize("name", NAMES)
def test_the_forms_answer_as_the_founding_texts_bear_out(name):
    wanted, found = by_pathway(name, "forms"), forms(INVENTED / name)
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_the_headline_is_the_one_argued(name):
    assert assessed(INVENTED / name).headline == expected(name)["headline"]


@pytest.mark.requirement("R001")
@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("wish-to-become-lawful", "clear"),
        ("good-words-other-facts", "shut"),
        ("almost-nothing-recorded", "unclear"),
    ],
)
def test_the_gate_is_read_from_facts_and_never_from_what_is_declared(name, state):
    assert expected(name)["gate"] == state
    assert assessed(INVENTED / name).gate.state == state


@pytest.mark.parametrize("name", NAMES)
def test_the_criteria_named_answer_as_argued(name):
    wanted, found = expected(name).get("findings", {}), findings(INVENTED / name)
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.requirement("R065")
def test_of_thirteen_groups_the_whole_names_the_one_that_holds_it_back():
    name = "thirteen-small-groups"
    whole = {answer.id: answer for answer in assessed(INVENTED / name).whole}
    assert {k: whole[k].answer.value for k in expected(name)["whole"]} == expected(name)["whole"]
    held = {key: list(whole[key].held_back_by) for key in expected(name)["held_back_by"]}
    assert held == expected(name)["held_back_by"]
    assert len(assessed(INVENTED / name).groups) == 13


@pytest.mark.requirement("R007")
def test_when_the_money_ends_the_answer_on_money_is_old():
    name = "thirteen-small-groups"
    old = stale_answers(opened(INVENTED / name), load_catalogue())
    assert set(expected(name)["stale"]) <= {stale.question for stale in old}


@pytest.mark.requirement("R047")
def test_a_group_that_prefers_things_as_they_are_and_only_that_one_gets_no_negotiation():
    strong = pathways(INVENTED / "strong-on-drug-money")["none", "party:anchor"]
    content = pathways(INVENTED / "content-with-things-as-they-are")["none", "party:anchor"]
    assert (strong, content) == ("not_met", "met")


@pytest.mark.requirement("R071")
def test_what_nobody_examined_is_never_none():
    found = pathways(INVENTED / "almost-nothing-recorded")
    assert set(found.values()) == {"unclear"}


@pytest.mark.requirement("R001")
def test_the_same_group_is_met_or_not_by_the_purpose_behind_the_talks():
    good = pathways(INVENTED / "wish-to-become-lawful")
    other = pathways(INVENTED / "good-words-other-facts")
    assert (good["transformation", "party:kites"], other["transformation", "party:kites"]) == (
        "met",
        "not_met",
    )

"""What the checks find of twelve planted faults after mending; the page keeps the first run."""

from datetime import date
from functools import cache

import pytest
import yaml

from tests.support.examples import INVENTED
from tests.support.tree import ROOT
from tregua import usecases

PLANTED = INVENTED / "a-draft-with-twelve-faults"
GOOD = INVENTED / "a-draft-in-good-order"
PAGE = (ROOT / "docs/explanation/planted-faults.md").read_text("utf-8")

FOUND = {
    "vague-charges": {
        "duty-without-indicator@clause:fewer-charges",
        "duty-without-verifier@clause:fewer-charges",
        "line-unwatched@line:extortion",
    },
    "money-ends-early": {
        "benefit-ends-first@clause:training",
        "support-months-short@clause:training",
    },
    "one-sided-answers": {"breach-unanswered@clause:works"},
    "nothing-for-the-harmed": {"nothing-for-victims@dossier", "members-paid-victims-not@dossier"},
    "red-line-crossed": {"clause-crosses-red-line@clause:transfers"},
    "promise-in-the-drawer": {
        "undertaking-without-basis@undertaking:no-warrants",
        "undertaking-against-text@undertaking:no-warrants",
        "undertaking-unknown@undertaking:no-warrants",
    },
    "pay-for-calm": {"pays-by-killings@clause:calm-bonus"},
    "no-authority": {"assent-unsure@clause:elders"},
    "alliance-against-a-third": {"groups-against-outsider@clause:lower-bridge"},
    "list-on-the-stage": {"politician-visible@dossier"},
}
BY_STATES = {"each-waits-for-the-other"}
MISSED = {"children-as-members"}
FIRST_MISSED = {*MISSED, "no-authority", "alliance-against-a-third", "list-on-the-stage"}
FALSE_ONCE = {
    "amount-not-said",
    "arms-not-graded",
    "leniency-without-conditions",
    "faction-unheard",
    "assent-unverified",
}
STILL_FALSE = {
    PLANTED: "assent-missing@clause:secretariat",
    GOOD: "assent-missing@clause:joint-office",
}
FIRST, AFTER = PAGE.split("## After mending")


def planted() -> list[dict]:
    return yaml.safe_load((PLANTED / "planted.yaml").read_text("utf-8"))["planted"]


@cache
def keys(folder) -> frozenset[str]:
    held = usecases.open_dossier(folder).dossier
    found = usecases.check_dossier_agreement(held, on=date(2026, 11, 23))
    return frozenset(f.key for f in found.findings if f.answer.value == "met")


def test_twelve_faults_were_planted_and_each_is_found_or_listed_as_missed():
    ids = [fault["id"] for fault in planted()]
    assert len(ids) == len(set(ids)) == 12
    assert set(ids) == FOUND.keys() | BY_STATES | MISSED


@pytest.mark.parametrize("fault", sorted(FOUND))
def test_the_check_finds_this_planted_fault(fault):
    assert FOUND[fault] <= keys(PLANTED)


def test_ages_that_stand_in_words_alone_are_not_seen():
    assert "beneficiary-under-18@clause:training" not in keys(PLANTED)


@pytest.mark.parametrize("folder", [PLANTED, GOOD], ids=lambda folder: folder.name)
def test_what_was_false_in_the_first_run_is_no_longer_said_but_for_bodies_to_be_set_up(folder):
    assert {key.partition("@")[0] for key in keys(folder)}.isdisjoint(FALSE_ONCE)
    assert STILL_FALSE[folder] in keys(folder)


def test_a_group_towards_which_those_bound_hold_back_is_no_longer_called_unanswered():
    assert "group-outside@party:kilns" in keys(PLANTED)
    assert "group-outside@party:ferrymen" not in keys(GOOD)
    assert "assent-beyond-reach@clause:outsiders" in keys(GOOD)


def test_nothing_follows_is_said_only_where_nothing_is_written():
    read = [usecases.read_dossier_states(usecases.open_dossier(f).dossier) for f in (PLANTED, GOOD)]
    dead = [[p.clauses for p in each.problems if p.kind == "dead_end"] for each in read]
    assert dead == [[("works",)], []]


def test_two_clauses_that_wait_for_each_other_are_found_by_reading_the_states():
    held = usecases.open_dossier(PLANTED).dossier
    problems = usecases.read_dossier_states(held).to_dict()["problems"]
    assert [p["clauses"] for p in problems if p["kind"] == "ring"] == [["weapons-away", "patrols"]]


def test_the_draft_in_good_order_draws_no_finding_that_meets_a_planted_fault():
    assert keys(GOOD).isdisjoint(
        set().union(*FOUND.values()) - {"undertaking-unknown@undertaking:no-warrants"}
    )


@pytest.mark.parametrize("fault", sorted(FOUND.keys() | BY_STATES | MISSED))
def test_the_page_names_every_planted_fault(fault):
    assert f"`{fault}`" in PAGE


@pytest.mark.parametrize("fault", sorted(FIRST_MISSED))
def test_the_page_keeps_that_the_first_run_missed_it(fault):
    row = next(line for line in FIRST.splitlines() if line.startswith(f"| `{fault}`"))
    assert row.endswith("**missed** |")


@pytest.mark.parametrize("fault", sorted(FIRST_MISSED))
def test_the_page_says_apart_how_it_stands_after_mending(fault):
    row = next(line for line in AFTER.splitlines() if line.startswith(f"| `{fault}`"))
    assert ("**not found**" in row) is (fault in MISSED)


def test_the_page_says_that_the_drafts_had_been_seen():
    assert "The drafts had been seen by then" in AFTER
    assert "nothing of drafts that nobody has seen" in AFTER

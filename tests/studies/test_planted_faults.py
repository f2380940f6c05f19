"""What the checks find of twelve faults planted before anybody ran them, and what they miss."""

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
}
BY_STATES = {"each-waits-for-the-other"}
MISSED = {
    "no-authority",
    "alliance-against-a-third",
    "children-as-members",
    "list-on-the-stage",
}
WOULD_HAVE = {
    "assent-unsure@clause:elders",
    "assent-unverified@clause:elders",
    "assent-missing@clause:elders",
    "beneficiary-under-18@clause:training",
    "politician-visible@dossier",
}


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


def test_the_faults_called_missed_are_still_missed():
    assert keys(PLANTED).isdisjoint(WOULD_HAVE)


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


@pytest.mark.parametrize("fault", sorted(MISSED))
def test_the_page_says_that_a_missed_one_was_missed(fault):
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{fault}`"))
    assert row.endswith("**missed** |")

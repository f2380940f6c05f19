"""Giving a party a copy is a step towards it: it waits for every lock to be opened by somebody."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.copies import named, words_of
from tests.support.dossiers import FAVOURABLE, claims, decision, sheet, source
from tregua.domain.knowledge import RuleUse
from tregua.errors import Declined
from tregua.knowledge import load_catalogue
from tregua.usecases.record.copying import copy_dossier

DAY = date(2026, 6, 1)
TEAM = [
    {"id": "reviewer", "parts": ["reviewer"], "outside_sponsor": True},
    {"id": "counsel", "parts": ["counsel"]},
    {"id": "guard", "parts": ["security"]},
    {"id": "halcyon", "parts": ["facilitator"]},
]
FACTS = FAVOURABLE | {
    "mandate": "written",
    "security-planned": "written",
    "listing-checked@party:a": "checked-free",
}
WHO = {
    "purpose": "reviewer",
    "groundwork": "reviewer",
    "mandate": "counsel",
    "listing": "counsel",
    "interlocutor-proof": "reviewer",
    "security": "guard",
}


def opened(*shut: str):
    """Return a dossier whose locks on handing over a document are open, save some."""
    decisions = tuple(
        decision(
            kind="opens",
            what=f"lock:{lock}",
            by=who,
            on="2026-05-01",
            allows=["share-document"],
            id=f"open-{lock}",
        )
        for lock, who in WHO.items()
        if lock not in shut
    )
    held = named()
    return replace(
        held,
        sheet=sheet(team=TEAM, title="Talks with Zorzal"),
        claims=claims(FACTS),
        sources=(*held.sources, source()),
        decisions=decisions,
    )


def given(held, folder):
    """Give the party its copy."""
    return copy_dossier(held, "party", folder, formats=("html",), language="en", made_on=DAY)


@pytest.mark.parametrize("lock", WHO)
def test_one_lock_that_is_shut_declines_the_copy_and_is_named(lock, tmp_path):
    with pytest.raises(Declined) as error:
        given(opened(lock), tmp_path)
    assert (error.value.code, error.value.values["locks"]) == ("copy_locked", lock)
    assert not list(tmp_path.iterdir())


def test_with_every_lock_open_it_is_written_and_holds_no_claim_about_anybody(tmp_path):
    copy = given(opened(), tmp_path)
    said = words_of(tmp_path / "copy.en.html")
    assert len(copy.files) == 1
    assert "Pause" in said
    assert "Zorzal" not in said
    assert "halcyon" not in said
    assert "cohesion" not in said.casefold()
    assert "A reader" not in said


def test_a_party_reads_the_clauses_and_nothing_of_what_was_found_in_them(tmp_path):
    given(opened(), tmp_path)
    said = words_of(tmp_path / "copy.en.html")
    found = [rule.title.en for rule in load_catalogue().rules_for(RuleUse.AGREEMENT)]
    assert "Pause" in said
    assert not [title for title in found if title in said]

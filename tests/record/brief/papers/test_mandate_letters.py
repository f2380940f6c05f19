"""A mandate letter says what the dossier says, leaves the rest blank, and is one page."""

import subprocess
from dataclasses import replace

import pytest

from tests.support.copies import DAY, named
from tests.support.dossiers import NOW, dossier
from tregua.domain.protection import Mandate, ProtectionFile, Strength
from tregua.knowledge import load_locks
from tregua.knowledge.papers import load_papers
from tregua.record.brief import plain, render
from tregua.record.brief.papers import mandate_letter
from tregua.record.brief.papers.letter import BLANK

PAPERS, ACTS = load_papers(), load_locks().acts


def mandate(strength="tolerated", **more) -> Mandate:
    """Return a mandate a party gave to the facilitator."""
    fields = {
        "id": "m1",
        "recorded": NOW,
        "holder": "halcyon",
        "strength": strength,
        "given_by": "party:a",
        "on": "2026-05-02",
        "until": "2026-12-01",
        "written": True,
        "allows": ["send-message", "meet"],
        "limits": "No money, no promises.",
        "lawful_basis": "Law 7, article 2",
    }
    return Mandate.model_validate(fields | more)


def letter(*mandates: Mandate, strength="tolerated", language="en"):
    """Return the letter of a dossier with some mandates."""
    held = replace(named(), protection=ProtectionFile(mandates=mandates))
    return mandate_letter(held, Strength(strength), PAPERS, ACTS, language, DAY)


@pytest.mark.requirement("R223")
@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Needed, and never enough."), ("es", "Hace falta, y nunca basta.")],
)
@pytest.mark.parametrize("strength", list(Strength))
def test_every_strength_says_that_a_mandate_is_never_enough(strength, language, said):
    assert letter(strength=strength, language=language).subtitle == said


def test_the_three_strengths_say_three_different_things():
    told = {plain(letter(mandate(each), strength=each)) for each in Strength}
    assert len(told) == 3


def test_what_is_recorded_stands_in_the_letter_and_no_name_of_the_team():
    held = letter(mandate())
    facts = dict(held.facts)
    assert facts == {
        "Given by": "Group A",
        "Held by": "the facilitator",
        "Since": "2 May 2026",
        "Renew by": "1 December 2026",
    }
    said = plain(held)
    assert "Send a message" in said
    assert "No money, no promises." in said
    assert "Law 7, article 2" in said
    assert "halcyon" not in said


def test_what_is_not_recorded_is_blank_and_the_basis_says_ask_counsel():
    held = letter()
    assert {value for _, value in held.facts} == {BLANK}
    assert "None found. Ask counsel" in plain(held)


def test_a_mandate_that_names_no_act_allows_none():
    assert "Where no act is named, none is allowed." in plain(letter(mandate(allows=[])))


def test_the_signatures_are_blank_even_where_all_is_recorded():
    table = letter(mandate()).blocks[-1]
    assert {run.text for row in table.rows for cell in row[1:] for run in cell} == {BLANK}


def test_a_mandate_of_another_strength_or_taken_back_fills_nothing():
    gone = mandate(id="m2", replaces="m1", withdrawn=True)
    assert letter(mandate(), gone).facts == letter(mandate("commissioned")).facts == letter().facts


def test_a_person_who_gives_a_mandate_stands_by_role():
    assert dict(letter(mandate(given_by="person:p1x")).facts)["Given by"] == "an elder"


def test_the_mandate_given_last_is_the_one_told():
    later = mandate(id="m2", on="2026-08", holder=None)
    assert dict(letter(mandate(), later).facts)["Held by"] == "the members of the team"


def test_a_dossier_without_people_gives_a_letter_too():
    assert mandate_letter(dossier(), Strength.ACKNOWLEDGED, PAPERS, ACTS, "es", DAY).title


@pytest.mark.needs("pdfinfo")
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("strength", list(Strength))
def test_a_letter_is_one_page(strength, language, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(render(letter(mandate(strength), strength=strength, language=language), "pdf"))
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode()
    assert "Pages:           1\n" in told

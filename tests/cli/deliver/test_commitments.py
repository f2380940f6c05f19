"""`tregua commitments` as a person meets it: what it says, in both languages, on which day."""

import json

import pytest

from tests.support.face import digest, tregua
from tests.support.tree import ROOT

HARBOUR = ROOT / "tests/record/exchange/agreement/harbour"
JUNE = ("--as-of", "2026-06-10")


def told(*words, lang="en"):
    """Return what the command prints of the harbour, on one line."""
    answered = tregua("commitments", HARBOUR, *words, lang=lang)
    assert (answered.code, answered.err) == (0, "")
    return " ".join(answered.out.split())


def standing(day):
    """Return how each commitment stands on a day, by clause and place among its like."""
    found = json.loads(tregua("commitments", HARBOUR, "--json", "--as-of", day).out)
    return {(duty["clause"], duty["nth"]): duty["stands"] for duty in found["duties"]}


@pytest.mark.requirement("R170")
@pytest.mark.parametrize(
    ("lang", "ours", "theirs"),
    [
        (
            "en",
            "(the state, to the families): was due on 10 May 2026, 31 days ago; nothing recorded "
            "shows that it was done.",
            "(North, to the families): was due on 20 May 2026, 21 days ago; nothing recorded shows "
            "that it was done.",
        ),
        (
            "es",
            "(the state, ante the families): se debía el 10 de mayo de 2026, hace 31 días; nada de "
            "lo que consta muestra que se hizo.",
            "(North, ante the families): se debía el 20 de mayo de 2026, hace 21 días; nada de lo "
            "que consta muestra que se hizo.",
        ),
    ],
)
def test_late_duties_of_the_state_and_of_a_group_are_told_in_the_same_words(lang, ours, theirs):
    said = told(*JUNE, lang=lang)
    assert ours in said
    assert theirs in said


@pytest.mark.requirement("R154", "R170")
def test_what_is_read_on_an_earlier_day_is_what_was_so_then():
    days = ("2026-04-15", "2026-05-13", "2026-05-20", "2026-06-03", "2026-06-04")
    assert [standing(day)["visits", 0] for day in days] == [
        "not_known",
        "late",
        "performed",
        "performed",
        "suspended",
    ]
    assert [standing(day)["harbour-calm", 0] for day in days[:2]] == ["running", "verified"]


@pytest.mark.requirement("R171")
def test_the_end_of_the_term_is_told_ninety_days_ahead():
    flagged = "Neither a next stage nor a renewal is recorded."
    assert flagged not in told("--as-of", "2026-05-21")
    assert f"in 90 days. {flagged}" in told("--as-of", "2026-05-22")


@pytest.mark.requirement("R154", "R161")
def test_a_walk_is_told_step_by_step_to_a_decision_and_changes_nothing():
    before = digest(HARBOUR)
    walk = ("--if-not-kept", "harbour-calm", "--grade", "several", "--on", "2026-05-01")
    said = told(*walk)
    assert "Within 2 days: by 3 May 2026." in said
    assert "In a decision with written reasons, by: The panel, by two of three." not in said
    assert "In a decision with written reasons, by: The panel." in said
    assert "Longer family visits (the state): as it stands, " in said
    assert "after a decision, suspended." in said
    assert digest(HARBOUR) == before


@pytest.mark.requirement("R161")
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "It does not come to a decision: a step on the way is missing."),
        ("es", "No llega a una decisión: falta un paso en el camino."),
    ],
)
def test_a_walk_that_cannot_end_says_so(lang, said):
    assert said in told("--if-not-kept", "lamps", lang=lang)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_nothing_is_called_broken_or_a_breach_and_nobody_is_given_a_share(lang):
    said = told(*JUNE, lang=lang).lower()
    banned = ("breach", "broken", "violat", "incumpl", "violación", "%", "score", "roto")
    assert not [word for word in banned if word in said]


def test_both_registers_stand_side_by_side_and_neither_speaks_for_the_other():
    said = told(*JUNE)
    assert "disputed, says North (2 June 2026)." in said
    assert "in force, says the parish panel (1 May 2026)." in said
    assert "They differ. None of them is chosen here." in said
    assert "Level of violence: not measured here, cannot tell." in said


@pytest.mark.requirement("R027")
def test_the_ledger_on_the_page_names_giver_receiver_evidence_and_answer():
    said = told(*JUNE)
    assert "What: The state lengthens family visits to two hours. Lawful basis: Prison rule" in said
    assert "“No killings at the harbour” by North (done, and verified; disputed)" in said
    assert "owed to victims or residents: nothing is asked in return" in said


def test_a_dialogue_speaks_of_understandings_and_of_nothing_late():
    answered = tregua("commitments", ROOT / "examples/buenaventura-2022")
    said = " ".join(answered.out.split())
    assert answered.code == 0
    assert "To be looked at again" in said
    assert not {"late", "overdue", "due"} & set(said.lower().split())


def test_a_dossier_without_an_agreement_is_declined():
    told = tregua("commitments", ROOT / "examples/invented/almost-nothing-recorded")
    assert (told.code, told.out) == (3, "")

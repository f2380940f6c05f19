"""The table of duties: what is recorded of each, and that no empty place is hidden."""

from tests.support.dossiers import agreement, clause, dossier, party
from tregua.design.agreement import check_agreement
from tregua.design.agreement.duties import WHO
from tregua.domain import Actors, Answer
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
MET, NOT_MET, UNCLEAR = Answer.MET, Answer.NOT_MET, Answer.UNCLEAR
COLUMNS = ("owner", "money", "monitor", "answer", "authority")


def checked(*clauses, **more):
    actors = Actors(parties=(party("a"), party("b"), party("state", kind="state")))
    held = dossier(agreement=agreement(*clauses, **more), actors=actors)
    return check_agreement(held, CATALOGUE)


def states(row):
    return tuple(getattr(row, name).state for name in COLUMNS)


def test_a_duty_of_which_nothing_is_recorded_shows_an_empty_place_in_every_column():
    (row,) = checked(clause("calm", ["party:a", "party:b"])).duties
    assert states(row) == (UNCLEAR, NOT_MET, NOT_MET, NOT_MET, NOT_MET)


def test_a_duty_with_everything_recorded_shows_it_whichever_side_owes_it():
    yes = {"on": "2026", "form": "oral"}
    full = {
        "funded_by": "Treasury",
        "funded_until": "2027",
        "verifier": "Three churches",
        "indicator": "Recorded killings",
        "response": "They meet",
        "decided_by": "The churches",
    }
    of_group = clause("calm", ["party:a"], assents=[{"party": "party:a", **yes}], **full)
    of_state = clause("road", ["party:state"], lawful_basis="A law", **full)
    rows = checked(of_group, of_state).duties
    assert [states(row) for row in rows] == [(MET,) * 5] * 2


def test_one_half_without_the_other_is_told_as_a_part():
    half = clause(
        "calm",
        ["party:a", "party:b"],
        funded_by="Treasury",
        verifier="Three churches",
        response="They meet",
        assents=[{"party": "party:a", "on": "2026", "form": "public"}],
    )
    (row,) = checked(half).duties
    assert states(row) == (UNCLEAR,) * 5


def test_silence_and_hearsay_are_no_yes():
    quiet = [
        {"party": "party:a", "on": "2026", "form": form} for form in ("by_silence", "reported")
    ]
    (row,) = checked(clause("calm", assents=quiet)).duties
    assert row.authority.state is NOT_MET


def test_whoever_was_not_asked_stays_in_the_list():
    signs = checked(clause("calm"), sign_offs=[{"who": "counsel", "answer": "agreed"}]).signs
    assert [sign.who for sign in signs] == list(WHO)
    assert {s.who: s.answer for s in signs}["counsel"] == "agreed"
    assert {s.answer for s in signs if s.who != "counsel"} == {"not_asked"}


def test_what_only_frames_the_agreement_is_no_duty():
    assert [
        row.clause for row in checked(clause("calm"), clause("end", kind="renewal")).duties
    ] == ["calm"]

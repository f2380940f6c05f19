"""A claim taken back leaves its mark: what would be otherwise with it, what was settled until."""

import pytest

from tests.support.dossiers import FAVOURABLE, claim, claims, dossier
from tregua.decide.assess import assess
from tregua.domain import Answer
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
LATER = "2026-02-01T00:00:00Z"


def taken(facts, *more):
    held = dossier((*claims(FAVOURABLE | facts), *more))
    return assess(held, CATALOGUE).taken_back


def gone(slug, question, value, **more):
    return claim(
        question, value, id=f"gone-{slug}", replaces=slug, withdrawn=True, recorded=LATER, **more
    )


@pytest.mark.requirement("R065")
def test_dissent_withdrawn_is_told_with_who_when_and_what_it_moves():
    dissent = claim("proportionality", "costs-more", id="dissent", by="analyst-2")
    back = gone("dissent", "proportionality", "costs-more", by="analyst-3")
    (told,) = taken({}, dissent, back)
    assert (told.claim, told.by, told.on, told.dissent) == (
        "dissent",
        "analyst-3",
        "2026-02-01",
        True,
    )
    moved = {(m.finding, m.now, m.with_it) for m in told.moves}
    assert ("proportionate@dossier", Answer.MET, Answer.UNCLEAR) in moved


@pytest.mark.requirement("R065")
def test_an_adverse_claim_withdrawn_keeps_not_met_until_the_day():
    adverse = claim("proportionality", "costs-more", id="adverse")
    back = gone("adverse", "proportionality", "costs-more")
    (told,) = taken({"proportionality": None}, adverse, back)
    assert ("proportionate@dossier", Answer.NOT_MET) in {(h.finding, h.was) for h in told.held}
    assert (told.on, told.dissent) == ("2026-02-01", False)


@pytest.mark.requirement("R065")
def test_a_claim_replaced_by_one_that_says_the_same_leaves_no_mark():
    same = claim("proportionality", "gains-more", id="same", replaces="first", recorded=LATER)
    first = claim("proportionality", "gains-more", id="first")
    assert taken({"proportionality": None}, first, same) == ()


@pytest.mark.requirement("R065")
def test_a_claim_taken_back_on_its_own_record_is_told_too():
    (told,) = taken({}, claim("proportionality", "costs-more", id="own", withdrawn=True))
    assert (told.claim, told.how) == ("own", "withdrawn")

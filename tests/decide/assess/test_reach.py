"""How far the recorded doubts let a pathway go: silence and doubt never raise the lowest."""

from dataclasses import replace

import pytest

from tests.support.dossiers import FAVOURABLE, claim, claims, dossier, without
from tregua.decide.assess import assess
from tregua.domain import Answer, Confidence
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
CLOSE = 1e-9
QUESTIONS = sorted({key.partition("@")[0] for key in FAVOURABLE})
EACH = pytest.mark.parametrize("question", QUESTIONS)


def reached(held):
    return {(p.id, p.about): p for p in assess(held, CATALOGUE).pathways}


def sure(facts):
    return tuple(c.model_copy(update={"confidence": Confidence.HIGH}) for c in claims(facts))


FULL = dossier(sure(FAVOURABLE))
BEFORE = reached(FULL)


def no_higher(before, after):
    return all(after[key].low <= before[key].low + CLOSE for key in before) and all(
        after[key].low_any <= before[key].low_any + CLOSE for key in before
    )


@pytest.mark.requirement("R065")
def test_where_every_claim_is_sure_no_pathway_that_is_met_is_certain():
    assert BEFORE["limited", "party:a"].answer is Answer.MET
    assert 0 < BEFORE["limited", "party:a"].low < 1


@EACH
@pytest.mark.requirement("R065")
def test_taking_away_every_claim_on_a_question_never_raises_the_lowest(question):
    assert no_higher(BEFORE, reached(without(FULL, question)))


@EACH
@pytest.mark.requirement("R065")
def test_less_confidence_on_a_question_never_raises_the_lowest_nor_lowers_the_highest(question):
    unsure = [
        c.model_copy(update={"confidence": Confidence.LOW}) if c.question == question else c
        for c in FULL.claims
    ]
    after = reached(replace(FULL, claims=tuple(unsure)))
    assert no_higher(BEFORE, after)
    assert all(after[key].high >= BEFORE[key].high - CLOSE for key in BEFORE)


@pytest.mark.requirement("R065")
def test_a_claim_of_low_confidence_alone_settles_nothing():
    weak = claim("beyond-status-quo", "none", "party:a", confidence="low")
    (gap,) = {
        m
        for p in assess(dossier((weak,)), CATALOGUE).pathways
        for m in p.missing
        if m.term == "beyond-status-quo"
    }
    assert gap.why == "low_confidence"


@pytest.mark.requirement("R065")
def test_a_weak_claim_that_agrees_takes_nothing_away():
    held = dossier((*FULL.claims, claim("mandate", "none", id="x", confidence="low")))
    agreeing = claim("proportionality", "gains-more", id="agrees", confidence="low")
    after = reached(replace(held, claims=(*held.claims, agreeing)))
    assert after["limited", "party:a"].answer is Answer.MET


@pytest.mark.requirement("R065")
def test_a_weak_claim_that_differs_is_dissent_and_leaves_the_answer_unclear():
    dissent = claim("proportionality", "costs-more", id="differs", confidence="low")
    after = reached(dossier((*FULL.claims, dissent)))
    assert after["limited", "party:a"].answer is Answer.UNCLEAR


@pytest.mark.requirement("R029")
@pytest.mark.parametrize(
    ("grade", "weak"), [("B2", False), ("E2", True), ("B5", True), ("F6", True)]
)
def test_a_finding_that_rests_on_weak_sources_alone_says_so(grade, weak):
    held = dossier({"proportionality": "gains-more"})
    graded = held.sources[0].model_copy(update={"grade": grade})
    found = assess(replace(held, sources=(graded,)), CATALOGUE).finding("proportionate@dossier")
    assert (found.answer, found.weak) == (Answer.MET, weak)


@pytest.mark.requirement("R065")
def test_the_central_number_is_absent_unless_asked_for():
    assert {p.central for p in BEFORE.values()} == {None}
    (limited,) = [p for p in assess(FULL, CATALOGUE, central=True).pathways if p.id == "limited"]
    assert limited.low <= limited.central.independent <= limited.high
    assert limited.low <= limited.central.together <= limited.high


@pytest.mark.requirement("R065")
def test_no_pathway_of_ours_wants_a_question_both_ways():
    held = dossier(FAVOURABLE)
    assert all(p.low is not None for p in assess(held, CATALOGUE).pathways)


@pytest.mark.requirement("R033")
def test_without_a_verified_lever_or_reason_transformation_stays_closed():
    facts = FAVOURABLE | {"deterrence@party:a": "low", "group-motives@party:a": ("fear-of-state",)}
    assert reached(dossier(facts))["transformation", "party:a"].answer is Answer.NOT_MET

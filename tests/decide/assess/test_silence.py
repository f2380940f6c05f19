"""Silence favours nothing: removing what is known moves every answer only towards unclear."""

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.dossiers import FAVOURABLE, dossier, example, without
from tregua.decide.assess import assess
from tregua.domain import NOT_KNOWN, Answer
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
EXAMPLE = example()
ASKED = sorted({claim.question for claim in EXAMPLE.claims})
NEGOTIATED = ("limited", "transformation", "dissolution")
GATE = {
    "purpose-gain": ("votes",),
    "beneficiaries": ("leaders",),
    "vote-timing": True,
    "lawful-basis": False,
    "oversight-informed": False,
    "police-line": "stood-down",
    "what-follows": "nothing",
}
"""Recorded facts that close the gate, each way at once."""


def answers(held) -> dict[str, Answer]:
    result = assess(held, CATALOGUE)
    parts = [*result.pathways, *result.whole]
    forms = {f"{p.id}/{f.id}@{p.about}": f.answer for p in result.pathways for f in p.forms}
    return (
        {f"{p.id}@{p.about}": p.answer for p in parts}
        | {f.key: f.answer for f in result.findings}
        | forms
    )


def only_towards_unclear(before, after) -> bool:
    return all(after[key] in (answer, Answer.UNCLEAR) for key, answer in before.items())


@pytest.mark.requirement("R065")
@pytest.mark.parametrize("question", ASKED)
def test_without_the_claims_on_a_question_the_example_moves_only_towards_unclear(question):
    assert only_towards_unclear(answers(EXAMPLE), answers(without(EXAMPLE, question)))


@pytest.mark.parametrize("question", sorted({key.partition("@")[0] for key in FAVOURABLE}))
def test_without_the_claims_on_a_question_a_full_dossier_moves_only_towards_unclear(question):
    full = dossier(FAVOURABLE)
    assert only_towards_unclear(answers(full), answers(without(full, question)))


@pytest.mark.requirement("R071")
def test_where_nothing_is_recorded_not_enough_is_known():
    result = assess(dossier(), CATALOGUE)
    assert result.headline == "not_enough"
    assert {p.answer for p in result.pathways} == {Answer.UNCLEAR}


@pytest.mark.requirement("R071")
def test_asking_and_learning_nothing_is_still_not_a_no():
    unknown = dossier(dict.fromkeys(FAVOURABLE, NOT_KNOWN))
    assert assess(unknown, CATALOGUE).headline == "not_enough"


@pytest.mark.requirement("R071")
def test_no_negotiation_is_never_what_is_left_over():
    closed = FAVOURABLE | {"proportionality": "costs-more"}
    result = assess(dossier(closed), CATALOGUE)
    found = {p.id: p.answer for p in result.pathways}
    assert {found[name] for name in NEGOTIATED} == {Answer.NOT_MET}
    assert (found["none"], result.headline) == (Answer.NOT_MET, "none_borne")


@pytest.mark.requirement("R071")
def test_no_negotiation_is_indicated_by_a_recorded_fact_and_says_which():
    result = assess(dossier(FAVOURABLE | {"beyond-status-quo@party:a": "none"}), CATALOGUE)
    (none,) = [p for p in result.pathways if p.id == "none"]
    assert (none.answer, none.for_) == (Answer.MET, ("no-interest@party:a",))
    assert none.would_close
    assert result.headline == "none_indicated"


@pytest.mark.requirement("R071")
def test_one_group_for_which_no_is_indicated_does_not_speak_for_one_nobody_asked_about():
    result = assess(dossier({"beyond-status-quo@party:a": "none"}, groups=("a", "b")), CATALOGUE)
    assert result.headline == "none_for_some"
    assert [(d.pathway, d.about) for d in result.directions] == [("none", "party:a")]


@pytest.mark.requirement("R001")
@settings(max_examples=40)
@given(st.sets(st.sampled_from(sorted(GATE))))
def test_removing_facts_never_opens_the_gate(removed):
    facts = {question: value for question, value in GATE.items() if question not in removed}
    held = dossier({k: v for k, v in FAVOURABLE.items() if k not in GATE} | facts)
    result = assess(held, CATALOGUE)
    assert result.finding("purpose-collusive@dossier").answer is not Answer.NOT_MET
    assert not {d.pathway for d in result.directions} & set(NEGOTIATED)


def test_declaring_a_good_purpose_does_not_open_the_gate():
    declared = dossier(GATE | {"purpose-gain": ("reduce-violence",)})
    found = assess(declared, CATALOGUE).finding("purpose-collusive@dossier")
    assert found.answer is Answer.MET
    assert {r.term for r in found.because} == set(GATE) - {"purpose-gain"}

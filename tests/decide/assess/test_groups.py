"""Each group is answered for itself: by its facts, and never by what it is called."""

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.dossiers import FAVOURABLE, claims, dossier, example, swapped
from tregua.decide.assess import assess
from tregua.domain import Answer
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
PER_GROUP = [q for q in CATALOGUE.questions.values() if q.asked_per.value == "party" and q.levels]
TURN = {"party:a": "party:b", "party:b": "party:a", "dossier": "dossier"}


def answers(given_dossier) -> dict[tuple[str, str], Answer]:
    return {(p.id, p.about): p.answer for p in assess(given_dossier, CATALOGUE).pathways}


def findings(given_dossier) -> dict[tuple[str, str], Answer]:
    return {(f.rule, f.about): f.answer for f in assess(given_dossier, CATALOGUE).findings}


def turned(results):
    return {(what, TURN[about]): answer for (what, about), answer in results.items()}


@st.composite
def two_groups(draw):
    """Draw a dossier of two groups with facts about each."""
    facts = {k: v for k, v in FAVOURABLE.items() if "@" not in k}
    for question in PER_GROUP:
        several = question.kind.value == "choices"
        for group in ("a", "b"):
            value = draw(st.none() | st.sampled_from(question.order))
            facts[f"{question.id}@party:{group}"] = (value,) if several and value else value
    return dossier(facts, groups=("a", "b"))


@pytest.mark.requirement("R008")
@settings(max_examples=25)
@given(two_groups())
def test_swapping_the_groups_facts_swaps_their_results(held):
    other_way = swapped(held, "party:a", "party:b")
    assert answers(other_way) == turned(answers(held))
    assert findings(other_way) == turned(findings(held))


@pytest.mark.requirement("R008")
def test_a_strong_fact_on_one_group_leaves_the_other_as_it_was():
    both = {**FAVOURABLE, **{k.replace("@party:a", "@party:b"): v for k, v in FAVOURABLE.items()}}
    mixed = both | {"would-give-up@party:b": ("nothing",)}
    found = answers(dossier(mixed, groups=("a", "b")))
    assert found["transformation", "party:a"] is Answer.MET
    assert found["transformation", "party:b"] is Answer.NOT_MET


@pytest.mark.requirement("R008")
@pytest.mark.parametrize("label", ["terrorist organisation", "club", None])
def test_a_label_changed_changes_no_result(label):
    given_dossier = example()
    named = label and {"en": label, "es": label}
    parties = (
        p.model_validate(p.model_dump() | {"label": named}) for p in given_dossier.actors.parties
    )
    actors = given_dossier.actors.model_copy(update={"parties": tuple(parties)})
    relabelled = replace(given_dossier, actors=actors)
    assert assess(relabelled, CATALOGUE) == assess(given_dossier, CATALOGUE)


def test_the_whole_names_the_group_that_holds_it_back():
    both = {**FAVOURABLE, **{k.replace("@party:a", "@party:b"): v for k, v in FAVOURABLE.items()}}
    mixed = dossier(both | {"beyond-status-quo@party:b": "none"}, groups=("a", "b"))
    whole = {p.id: p for p in assess(mixed, CATALOGUE).whole}
    assert whole["limited"].answer is Answer.NOT_MET
    assert whole["limited"].held_back_by == ("party:b",)


def test_nothing_hangs_on_the_order_of_claims_and_the_same_dossier_gives_the_same():
    given_dossier = example()
    reversed_claims = replace(given_dossier, claims=given_dossier.claims[::-1])
    assert assess(given_dossier, CATALOGUE) == assess(given_dossier, CATALOGUE)
    assert answers(reversed_claims) == answers(given_dossier)
    assert findings(reversed_claims) == findings(given_dossier)
    asks = [assess(d, CATALOGUE).ask_next for d in (given_dossier, reversed_claims)]
    assert [(a.question, a.about, set(a.settles)) for a in asks[0]] == [
        (a.question, a.about, set(a.settles)) for a in asks[1]
    ]


def test_a_claim_on_a_group_that_is_not_in_the_dossier_answers_nothing():
    held = dossier(claims(FAVOURABLE), groups=("b",))
    assert answers(held)["transformation", "party:b"] is Answer.UNCLEAR

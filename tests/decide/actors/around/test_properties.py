"""What must hold whatever is recorded: rivals only expose, shares hold the truth."""

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.actors import cast, tie
from tests.support.around import around, count, inside
from tests.support.dossiers import agreement, claim, claims, clause, party
from tregua.decide.actors.around import Exposed

CONFIDENCE = st.sampled_from(["low", "medium", "high"])
QUESTIONS = {
    "rivals-outside": ["none", "answered", "open", "asked-not-known"],
    "rival-strength": ["weaker", "even", "stronger"],
    "control-trend": ["shrinking", "growing"],
}
RIVAL = st.tuples(
    st.sampled_from([True, False, None]), CONFIDENCE, st.sampled_from(["rivalry", "hostilities"])
)
CLAIMS = st.lists(
    st.sampled_from([(q, v) for q, values in QUESTIONS.items() for v in values]).flatmap(
        lambda pair: st.tuples(st.just(pair), CONFIDENCE)
    ),
    max_size=5,
)


def known():
    """Return the levels of the three questions as they are listed."""
    from tregua.knowledge import load_questions

    return {q: set(load_questions()[q].levels) for q in QUESTIONS}


def test_the_answers_tried_below_are_answers_there_are():
    listed = known()
    tried = {(q, v) for q, values in QUESTIONS.items() for v in values if v != "asked-not-known"}
    assert {(q, v) for q, v in tried if v not in listed[q]} == set()


def beset(said, rivals):
    """Return group a beside some rivals, with some claims on how it stands, asked for its arms."""
    held = [
        claim(q, v, "party:a", id=f"c{i}", confidence=sure) for i, ((q, v), sure) in enumerate(said)
    ]
    others = [party(f"r{i}", in_talks=takes_part) for i, (takes_part, _, _) in enumerate(rivals)]
    ties = [
        tie("party:a", f"party:r{i}", kind, confidence=sure)
        for i, (_, sure, kind) in enumerate(rivals)
    ]
    arms = agreement(clause("arms", kind="disarmament"))
    return cast(parties=(*inside("a"), *others), relations=ties, claims=tuple(held), agreement=arms)


def reading(given_):
    """Return how group a stands."""
    return next(e.reading for e in around(given_).exposures if e.about == "party:a")


STRONG = [(("rival-strength", "weaker"), "high"), (("rivals-outside", "open"), "high")]


@pytest.mark.requirement("R111")
@given(CLAIMS, st.lists(RIVAL, max_size=3), st.booleans())
@settings(max_examples=200, deadline=None)
def test_adding_a_strong_outside_rival_never_lowers_the_exposure(said, rivals, claimed):
    before = reading(beset(said, rivals))
    more = [*said, *(STRONG if claimed else [])]
    after = reading(beset(more, [*rivals, (False, "high", "rivalry")]))
    assert after.place >= before.place


@pytest.mark.requirement("R111")
@given(CLAIMS, st.lists(RIVAL, max_size=2))
@settings(max_examples=100, deadline=None)
def test_adding_a_strong_outside_rival_never_takes_the_warning_on_arms_back(said, rivals):
    before = around(beset(said, rivals)).found("arms-asked-of-exposed")
    after = around(beset([*said, *STRONG], [*rivals, (False, "high", "rivalry")]))
    assert len(after.found("arms-asked-of-exposed")) >= len(before)


@pytest.mark.requirement("R111")
def test_where_strength_is_even_a_strong_rival_outside_raises_the_reading():
    base = beset([(("rival-strength", "even"), "high")], [])
    more = beset([(("rival-strength", "even"), "high")], [(False, "high", "rivalry")])
    assert reading(base) is Exposed.CANNOT_TELL
    assert reading(more) is Exposed.EXPOSED


@given(st.lists(RIVAL, max_size=3), CLAIMS)
@settings(max_examples=100, deadline=None)
def test_taking_all_claims_away_never_shows_a_group_to_be_safe(rivals, said):
    bare = replace(beset(said, rivals), claims=())
    assert reading(bare) is not Exposed.NOT_SHOWN


@pytest.mark.requirement("R117")
@given(st.data())
@settings(max_examples=200, deadline=None)
def test_the_true_share_of_groups_lies_in_the_range(data):
    inside_, outside_, silent = (data.draw(st.integers(0, 4)) for _ in range(3))
    silent_inside = data.draw(st.integers(0, silent))
    unlisted = data.draw(st.integers(0, 4))
    whole = inside_ + outside_ + silent + unlisted
    low = data.draw(st.integers(0, whole))
    high = data.draw(st.integers(whole, whole + 5))
    flags = [True] * inside_ + [False] * outside_ + [None] * silent
    parties = tuple(party(f"g{i}", in_talks=flag) for i, flag in enumerate(flags))
    (read,) = around(cast(parties=parties, group_counts=[count(low, high)])).coverage
    true = (inside_ + silent_inside) / whole if whole else 0
    assert read.groups is None or read.groups.low - 1e-9 <= true <= read.groups.high + 1e-9
    assert (read.groups is None) == (max(high, len(flags)) == 0)


@pytest.mark.requirement("R119")
@given(st.lists(st.sampled_from(["low", "medium", "high"]), min_size=2, max_size=2))
@settings(deadline=None)
def test_more_unity_never_makes_a_yes_easier_nor_its_holding_less_likely(pair):
    order = ["not_met", "unclear", "met"]
    less, more = sorted(pair, key=["low", "medium", "high"].index)
    read = [
        around(cast(parties=inside("a"), claims=claims({"cohesion@party:a": c}))).unity[0]
        for c in (less, more)
    ]
    assert order.index(read[1].ease) <= order.index(read[0].ease)
    assert order.index(read[1].durability) >= order.index(read[0].durability)

"""Scores are losses; a word scores as wide as its range; Brier's parts add up to the whole."""

import math

import pytest
from hypothesis import given, strategies as st

from tregua.decide.judgement import brier, brier_levels, log_loss, murphy
from tregua.decide.judgement.scores import worded_levels, worded_yes_no

CHANCE = st.floats(0, 1)
WORDS = [(0.2, 0.8), (0.5, 0.9), (0.8, 0.99)]


@pytest.mark.parametrize(
    ("chance", "happened", "loss"),
    [(1.0, True, 0.0), (0.0, True, 1.0), (0.5, False, 0.25), (0.7, True, 0.09), (0.9, False, 0.81)],
)
def test_the_brier_score_is_the_squared_distance_from_what_happened(chance, happened, loss):
    assert brier(chance, happened) == pytest.approx(loss)


def test_the_log_score_is_minus_the_logarithm_and_has_no_end_for_what_was_ruled_out():
    assert log_loss(0.5) == pytest.approx(math.log(2))
    assert log_loss(0.0) is None


@given(CHANCE, st.booleans())
def test_two_levels_score_as_yes_and_no_do(chance, happened):
    said = {"yes": chance, "no": 1 - chance}
    assert brier_levels(said, "yes" if happened else "no") == pytest.approx(brier(chance, happened))


def test_a_mean_brier_score_falls_into_its_parts_as_worked_out_by_hand():
    # 0.2 said four times, once so; 0.8 said four times, thrice so; of eight four were so.
    said = [(0.2, True), (0.2, False), (0.2, False), (0.2, False)]
    said += [(0.8, True), (0.8, True), (0.8, True), (0.8, False)]
    parts = murphy(said)
    assert parts.reliability == pytest.approx(0.05**2)
    assert parts.resolution == pytest.approx(0.25**2)
    assert parts.uncertainty == pytest.approx(0.25)
    assert parts.score == pytest.approx(0.19)


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.5, 0.9, 1.0]), st.booleans()), min_size=1))
def test_the_parts_always_add_up(said):
    parts = murphy(said)
    rebuilt = parts.reliability - parts.resolution + parts.uncertainty
    assert parts.score == pytest.approx(rebuilt)


def test_the_same_chance_every_time_tells_no_occasions_apart():
    assert murphy([(0.5, True), (0.5, False)]).resolution == 0


def test_no_answers_have_no_parts():
    with pytest.raises(ValueError, match="answers"):
        murphy([])


@pytest.mark.parametrize("word", WORDS)
@given(share=CHANCE, right=st.booleans())
def test_a_word_scores_as_widely_as_any_chance_it_may_have_meant(word, share, right):
    low, high = word
    chance = low + share * (high - low)
    span, logs = worded_yes_no(low, high, right=right)
    assert span.best - 1e-9 <= brier(chance, right) <= span.worst + 1e-9
    assert logs.best - 1e-9 <= log_loss(chance if right else 1 - chance) <= logs.worst + 1e-9


@pytest.mark.parametrize("word", WORDS)
@given(share=CHANCE, rest=st.tuples(*[st.floats(0.001, 1)] * 3), right=st.booleans())
def test_a_level_with_a_word_scores_as_widely_as_any_chances_it_may_have_meant(
    word, share, rest, right
):
    low, high = word
    chance = low + share * (high - low)
    others = [(1 - chance) * part / sum(rest) for part in rest]
    said = dict(zip(("named", "b", "c", "d"), (chance, *others), strict=True))
    span, logs = worded_levels(low, high, right=right, levels=4)
    true = "named" if right else "b"
    assert span.best - 1e-9 <= brier_levels(said, true) <= span.worst + 1e-9
    assert logs.best - 1e-9 <= log_loss(said[true])
    assert logs.worst is None or log_loss(said[true]) <= logs.worst + 1e-9


def test_a_wrong_level_has_no_worst_log_score():
    assert worded_levels(0.5, 0.9, right=False, levels=3)[1].worst is None


@pytest.mark.parametrize("right", [True, False])
def test_a_wider_word_is_never_better_at_its_worst(right):
    narrow, wide = (worded_yes_no(*ends, right=right)[0] for ends in ((0.5, 0.9), (0.3, 0.95)))
    assert wide.worst >= narrow.worst
    assert wide.best <= narrow.best

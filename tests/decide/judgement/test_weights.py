"""Weights follow how earlier answers held, and hardly move while there are few."""

import pytest

from tregua.decide.judgement import Seed, chance_weights, leave_one_out, range_weights

LEVELS = (0.1, 0.5, 0.9)


def seed(i: int, true: float, **answers: tuple[float, float, float]) -> Seed:
    return Seed(f"s{i}", true, answers)


def panel() -> list[Seed]:
    """Return ten seeds: a holds and is narrow, b holds and is wide, c is narrow and always off."""
    offsets = (-12, -4, -3, -2, -1, 1, 2, 3, 4, 12)
    return [
        seed(
            i,
            100 + off,
            a=(90, 100, 110),
            b=(90 - 40, 100, 110 + 40),
            c=(190, 200, 210),
        )
        for i, off in enumerate(offsets)
    ]


def test_one_whose_ranges_held_outweighs_one_whose_ranges_never_did():
    found = range_weights(panel(), LEVELS, cutoff=0.0)
    assert found.weights["a"] > found.weights["b"] > found.weights["c"]
    assert found.weights["c"] < 0.001
    assert sum(found.weights.values()) == pytest.approx(1)
    assert not found.few


def test_below_the_cutoff_an_analyst_weighs_nothing():
    found = range_weights(panel(), LEVELS, cutoff=0.05)
    assert found.weights["c"] == 0
    assert {name for each in found.by_seed.values() for name in each} <= {"a", "b"}


def test_without_a_cutoff_the_one_is_taken_under_which_the_pool_holds_best():
    best = range_weights(panel(), LEVELS)
    tried = [
        range_weights(panel(), LEVELS, cutoff=held.calibration).pooled.combined
        for held in best.analysts.values()
    ]
    assert best.pooled.combined == pytest.approx(max(tried))


def test_weights_by_seed_follow_how_much_was_said_there():
    seeds = [
        seed(0, 10, a=(9, 10, 11), b=(5, 10, 15)),
        seed(1, 10, a=(5, 10, 15), b=(9, 10, 11)),
    ]
    found = range_weights(seeds, LEVELS, cutoff=0.0, by_seed=True)
    assert found.by_seed["s0"]["a"] > 0.5 > found.by_seed["s1"]["a"]


def test_where_nobody_holds_all_weigh_the_same():
    seeds = [seed(i, 0, a=(10, 11, 12), b=(20, 29, 42)) for i in range(60)]
    found = range_weights(seeds, LEVELS, cutoff=0.5)
    assert found.weights == {"a": 0.5, "b": 0.5}


def test_few_seeds_are_said_to_be_few():
    assert range_weights(panel()[:9], LEVELS, cutoff=0.0).few


def test_one_who_answered_more_is_compared_at_the_power_of_the_one_who_answered_fewest():
    seeds = [Seed(s.id, s.true, {"c": s.answers["c"]}) for s in panel()]
    alone = range_weights(seeds, LEVELS, cutoff=0.0).analysts["c"].calibration
    two = [Seed("s0", 100, {"c": (190, 200, 210), "a": (90, 100, 110)}), *seeds[1:]]
    assert range_weights(two, LEVELS, cutoff=0.0).analysts["c"].calibration > alone


def test_leaving_out_names_each_seed_and_each_analyst_once():
    left = leave_one_out(panel()[:3], LEVELS, cutoff=0.0)
    assert [(one.kind, one.without) for one in left] == [
        ("seed", "s0"),
        ("seed", "s1"),
        ("seed", "s2"),
        ("analyst", "a"),
        ("analyst", "b"),
        ("analyst", "c"),
    ]
    assert [one.pooled.seeds for one in left] == [2, 2, 2, 3, 3, 3]


def test_no_seeds_give_no_weights():
    with pytest.raises(ValueError, match="seeds"):
        range_weights([], LEVELS)


def test_after_one_resolved_answer_nobody_weighs_much_more_than_another():
    found = chance_weights([(True, {"a": 0.95, "b": 0.1})])
    assert found.trust == pytest.approx(1 / 21)
    assert found.weights["a"] == pytest.approx(0.5 + 0.5 / 21)
    assert sum(found.weights.values()) == pytest.approx(1)


def test_with_many_answers_skill_takes_over():
    few = chance_weights([(True, {"a": 0.9, "b": 0.5})] * 5).weights["a"]
    many = chance_weights([(True, {"a": 0.9, "b": 0.5})] * 200).weights["a"]
    assert 0.5 < few < many < 1
    assert many > 0.9


def test_no_better_than_one_half_of_everything_is_no_skill():
    found = chance_weights([(True, {"a": 0.2, "b": 0.4})] * 50)
    assert found.weights == pytest.approx({"a": 0.5, "b": 0.5})


def test_only_questions_that_all_answered_are_compared():
    with pytest.raises(ValueError, match="same analysts"):
        chance_weights([(True, {"a": 0.9}), (True, {"b": 0.9})])

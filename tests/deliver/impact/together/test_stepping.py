"""Several harms at once: Holm by hand and as published, Romano-Wolf against closed testing."""

import numpy as np
import pytest
from hypothesis import given, strategies as st
from hypothesis.extra.numpy import arrays

from tests.support.stepped import closed_testing, false_alarms
from tregua.deliver.impact.together import holm, romano_wolf


def test_holm_by_hand():
    """0.005 x 4, 0.01 x 3, 0.03 x 2, and 0.04 x 1 which may not fall under 0.06."""
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))


def test_holm_as_printed_in_the_manual_of_pingouin_and_given_by_r():
    """R 4.2.2, p.adjust: 0.64 0.012 0.64 0.162 0.0015."""
    found = holm([0.50, 0.003, 0.32, 0.054, 0.0003])
    assert found == pytest.approx((0.64, 0.012, 0.64, 0.162, 0.0015))


def test_holm_of_one_question_leaves_it_as_it_is_and_of_none_is_empty():
    assert holm([0.2]) == (0.2,)
    assert holm([]) == ()


def test_a_p_value_above_one_is_refused():
    with pytest.raises(ValueError, match="between nought and one"):
        holm([0.5, 1.2])


@pytest.mark.parametrize("seed", range(8))
def test_romano_wolf_is_the_closed_test_of_the_largest_statistic(seed):
    rng = np.random.default_rng(seed)
    placebos = np.abs(rng.normal(size=(60, 4)) @ rng.normal(size=(4, 4)))
    statistics = np.abs(rng.normal(0, 4, 4))
    assert romano_wolf(statistics, placebos) == pytest.approx(
        closed_testing(statistics, placebos), abs=1e-12
    )


def test_harms_that_move_as_one_cost_nothing_to_ask_together():
    placebos = np.arange(1.0, 20.0)[:, None].repeat(3, axis=1)
    assert romano_wolf([30.0, 30.0, 30.0], placebos) == pytest.approx((0.05, 0.05, 0.05))


def test_a_harm_of_small_counts_does_not_set_the_bar_for_the_others():
    rng = np.random.default_rng(3)
    placebos = np.abs(rng.normal(size=(199, 2)))
    first, _ = romano_wolf([4.0, 0.1], placebos)
    wild, _ = romano_wolf([4.0, 100.0], placebos * [1.0, 1000.0])
    assert first == wild == pytest.approx(0.005)


def test_a_place_that_lacks_one_harm_is_dropped_for_all():
    whole = [[1.0, 2.0], [2.0, 1.0], [0.5, 0.5]]
    assert romano_wolf([3.0, 1.0], [*whole, [np.nan, 9.0]]) == romano_wolf([3.0, 1.0], whole)


@pytest.mark.parametrize(
    ("statistics", "placebos", "says"),
    [
        ([1.0, 2.0], [[1.0], [2.0]], "column for every statistic"),
        ([1.0, np.nan], [[1.0, 2.0]], "every harm needs a statistic"),
        ([1.0], [[np.nan]], "no placebo holds every harm"),
    ],
)
def test_what_does_not_fit_is_refused(statistics, placebos, says):
    with pytest.raises(ValueError, match=says):
        romano_wolf(statistics, placebos)


@given(arrays(float, (12, 3), elements=st.floats(0.01, 10)))
def test_p_values_are_no_smaller_than_asked_alone_and_the_order_of_harms_does_not_matter(drawn):
    statistics, placebos = drawn[0], drawn[1:]
    together = romano_wolf(statistics, placebos)
    alone = [romano_wolf(statistics[[h]], placebos[:, [h]])[0] for h in range(3)]
    turned = romano_wolf(statistics[::-1], placebos[:, ::-1])
    assert all(p >= q for p, q in zip(together, alone, strict=True))
    assert together == turned[::-1]


def test_few_worlds_hold_a_false_alarm():
    assert false_alarms(300) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 300)


@pytest.mark.trials
@pytest.mark.parametrize("moved", [0, 1, 3])
def test_in_these_4000_worlds_at_most_one_in_twenty_holds_a_false_alarm(moved):
    found = false_alarms(4000, moved=moved)
    assert found <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 4000)

"""What a design could see is told from files drawn like the one at hand."""

import time
from dataclasses import replace

import numpy as np
import pytest
from scipy.signal import lfilter

from tests.calibration.impact.worlds import draw
from tests.deliver.impact.peaks.noise import study_at
from tregua.deliver.impact.bearing import SHARED, bears, drawing_of, finding_of, power, thinned
from tregua.deliver.impact.placebo import answer, asked_of
from tregua.deliver.impact.study import Imputed
from tregua.deliver.impact.twoway import TwoWayCounts

DESIGN = TwoWayCounts()


def study(seed=3, effect=1.0, mean=1.0, places=40):
    world = draw("independent", seed, effect=effect, places=places)
    counts = np.round(world.table.counts * mean)
    return study_at(counts, int(world.treated[0]), 72, 24)


@pytest.fixture(scope="module")
def found():
    return power(study(), DESIGN)


def test_a_larger_fall_is_found_at_least_as_often(found):
    shares = [each.found for each in found.at]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_the_smallest_fall_is_the_first_from_which_all_are_found_in_80_of_100(found):
    below = [each.found for each in found.at if each.fall < found.smallest]
    above = [each.found for each in found.at if each.fall >= found.smallest]
    assert max(below) < 0.8 <= min(above)


def test_without_an_effect_one_is_seldom_found(found):
    assert found.without_effect <= 0.1


def test_more_counts_let_a_smaller_fall_be_seen(found):
    assert power(study(mean=0.15), DESIGN).at[10].found < found.at[10].found


def test_counts_after_the_start_change_nothing(found):
    held = study()
    counts = held.panel.counts.copy()
    counts[held.panel.row(held.treated[0]), 72:] = 99
    assert power(replace(held, panel=replace(held.panel, counts=counts)), DESIGN) == found


def test_with_eight_other_places_no_effect_of_any_size_can_be_found():
    small = power(study(places=9), DESIGN)
    assert (small.smallest, small.why, small.at) == (None, "floor", ())
    assert small.floor == pytest.approx(1 / 9)


def test_without_other_places_nothing_judges_the_answer():
    alone = replace(study(), donors=())

    def carried(table, asked):
        return Imputed(np.full((1, table.counts.shape[1]), 5.0))

    assert power(alone, carried).why == "no_inference"


def test_several_places_are_judged_by_places_drawn_again():
    held = study()
    more = tuple(replace(held.courses[0], place=place) for place in held.donors[:2])
    three = replace(held, courses=(*held.courses, *more), donors=held.donors[2:])
    found = power(three, DESIGN)
    assert found.inference == "drawn_places"
    assert found.smallest < 0.4


def test_a_file_of_forty_places_takes_under_two_seconds():
    begun = time.process_time()
    found = bears(study(5), DESIGN, "two_way", SHARED)
    assert found.power is not None
    assert time.process_time() - begun < 2


def test_files_drawn_have_the_mean_and_the_spread_of_the_place():
    rng = np.random.default_rng(4)
    counts = rng.negative_binomial(4, 4 / 14, (1, 400)).astype(float)
    drawing = drawing_of(counts, Imputed(np.full((1, 400), 10.0)), np.array([200]))
    later = drawing.files(300, (1, 2))[:, 0, 200:]
    assert later.mean() == pytest.approx(10, rel=0.03)
    assert later.var() == pytest.approx(10 + 100 * drawing.over[0], rel=0.06)
    assert drawing.over[0] == pytest.approx(0.25, abs=0.08)


def test_neighbouring_months_hang_together_as_they_did_before():
    rng = np.random.default_rng(5)
    log = lfilter([1], [1, -0.6], rng.normal(0, 0.6 * 0.8, 4000))
    counts = rng.poisson(20 * np.exp(log - 0.18))[None, :].astype(float)
    drawing = drawing_of(counts, Imputed(np.full((1, 4000), 20.0)), np.array([3999]))
    assert drawing.tie[0] == pytest.approx(0.57, abs=0.1)


def test_thinning_keeps_each_later_count_with_the_chance_left():
    files = np.full((200, 1, 20), 50.0)
    kept = thinned(files, np.array([10]), 0.3, (1, 3))
    assert (kept[:, :, :10] == 50).all()
    assert kept[:, :, 10:].mean() == pytest.approx(35, rel=0.01)


@pytest.mark.trials
@pytest.mark.parametrize(("kind", "effect"), [("independent", 0.5), ("ar1", 0.5)])
def test_the_share_told_is_near_the_share_found_in_new_worlds(kind, effect):
    told, seen = zip(*(told_and_seen(kind, seed, effect) for seed in range(100)), strict=True)
    assert np.mean(told) == pytest.approx(np.mean(seen), abs=0.13)


def told_and_seen(kind, seed, effect):
    world = draw(kind, seed, effect=effect)
    held = study_at(world.table.counts, int(world.treated[0]), 72, 24)
    told = {round(each.fall, 2): each.found for each in power(held, DESIGN, files=100).at}
    return told[round(1 - effect, 2)], float(p_here(held) <= 0.05)


def p_here(held):
    """Give the p-value by which the recorded file itself is judged."""
    asked = asked_of(held)
    judged = finding_of(held, DESIGN, DESIGN(held.table, asked))
    return judged.p(held.panel.counts[asked.rows][None])[0]


@pytest.mark.parametrize("effect", [1.0, 0.4])
def test_a_file_is_judged_as_the_answer_judges_it(effect):
    held = study(effect=effect)
    assert p_here(held) == pytest.approx(answer(held, DESIGN, "two_way").main.p)

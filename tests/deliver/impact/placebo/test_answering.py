"""A design is judged by what it finds where there was no truce, and says so when it cannot be."""

from dataclasses import replace

import numpy as np
import pytest

from tests.calibration.impact.measuring import study_of
from tests.calibration.impact.worlds import draw
from tregua.deliver.impact.placebo import answer
from tregua.deliver.impact.study import Course, Given, Phase, Study
from tregua.deliver.impact.twoway import TwoWayCounts

DESIGN = TwoWayCounts()


@pytest.fixture(scope="module")
def one() -> Study:
    return study_of(draw("independent", 5, effect=0.4))


@pytest.fixture(scope="module")
def answered(one: Study) -> Given:
    return answer(one, DESIGN, "two_way_counts")


def test_one_place_is_ranked_among_all_its_donors(answered: Given, one: Study) -> None:
    assert answered.inference == "other_places"
    assert {placebo.name for placebo in answered.placebos} == set(one.donors)


def test_an_effect_that_was_put_in_is_found_and_its_interval_holds_it(answered: Given) -> None:
    main = answered.main
    assert main is not None
    assert main.low is not None
    assert main.high is not None
    assert main.low <= 0.4 <= main.high < 1
    assert main.p is not None
    assert main.p <= 0.05


def test_counts_fewer_than_expected_follow_from_the_ratio_and_its_ends(answered: Given) -> None:
    main = answered.main
    assert main is not None
    assert main.low is not None
    assert main.high is not None
    assert main.fewer == pytest.approx(main.expected - main.observed)
    assert main.fewer_low == pytest.approx(main.expected * (1 - main.high))
    assert main.fewer_high == pytest.approx(main.expected * (1 - main.low))


def test_the_path_has_every_period_counted_from_the_start(answered: Given) -> None:
    assert [point.after for point in answered.path] == list(range(-72, 24))
    assert answered.path[72].phase is Phase.ON
    assert all(p.low is not None and p.high is not None for p in answered.path[72:])


def test_own_counts_after_the_start_change_nothing_that_was_expected(one: Study) -> None:
    counts = one.panel.counts.copy()
    counts[one.panel.row(one.treated[0]), 72:] = 999
    altered = replace(one, panel=replace(one.panel, counts=counts))
    expected = [answer(s, DESIGN, "d").path[80].expected for s in (one, altered)]
    assert expected[0] == expected[1]


def test_the_same_seed_gives_the_same_answer_and_order_of_places_does_not_matter(
    one: Study, answered: Given
) -> None:
    assert answer(one, DESIGN, "two_way_counts") == answered
    turned = replace(one, donors=one.donors[::-1])
    assert answer(turned, DESIGN, "two_way_counts").effects == answered.effects


def test_several_places_are_judged_by_drawing_places_again() -> None:
    study = study_of(draw("independent", 5, places=40, treated=3, effect=0.5, staggered=True))
    found = answer(study, DESIGN, "two_way_counts", draws=99)
    main = found.main
    assert found.inference == "drawn_places"
    assert len(found.placebos) == 99
    assert main is not None
    assert main.p == pytest.approx(0.01)
    assert main.high is not None
    assert main.high < 1


def test_without_other_places_figures_stand_alone(one: Study) -> None:
    alone = replace(one, donors=(one.donors[0],))
    main = answer(alone, DESIGN, "two_way_counts").main
    assert main is not None
    assert (main.low, main.p, main.why) == (None, None, "no_other_places")


def test_more_places_with_a_truce_than_without_give_no_interval() -> None:
    study = study_of(draw("independent", 5, places=10, treated=6))
    main = answer(study, DESIGN, "two_way_counts").main
    assert main is not None
    assert main.low is None
    assert main.p is None


def test_a_truce_that_broke_and_was_renewed_is_told_run_by_run(one: Study) -> None:
    phases = (Phase.BEFORE,) * 72 + (Phase.ON,) * 8 + (Phase.PAUSED,) * 4 + (Phase.ON,) * 12
    course = Course(one.treated[0], phases, tuple(float(p is Phase.ON) for p in phases))
    effects = answer(replace(one, courses=(course,)), DESIGN, "d").effects
    assert [(e.over, e.phase.value, e.periods) for e in effects] == [
        ("while_on", "on", 20),
        ("since_start", "on", 24),
        ("spell:1", "on", 8),
        ("spell:2", "paused", 4),
        ("spell:3", "on", 12),
    ]
    assert sum(e.observed for e in effects[2:]) == effects[1].observed


def test_a_month_without_a_figure_is_left_out_of_both_sums(one: Study) -> None:
    counts = one.panel.counts.copy()
    counts[one.panel.row(one.treated[0]), 80] = np.nan
    found = answer(replace(one, panel=replace(one.panel, counts=counts)), DESIGN, "d")
    assert found.main is not None
    assert found.main.periods == 23
    assert found.path[80].observed is None
